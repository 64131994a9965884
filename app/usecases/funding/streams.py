"""Money streams: opening and ending them, who holds each, and how much control the person wants."""

from dataclasses import dataclass, replace
from datetime import date

from app.errors import AppError
from app.funding.agreement import Agreement, Funder, Pot
from app.funding.holding import CONTROL_STEPS, Control, Holding, holding_on
from app.funding.payments import in_force
from app.funding.sharing import PotDebt, SharedCost
from app.funding.streams import Stream, stream
from app.money import NOTHING, Money, total
from app.period import ONE_DAY
from app.store.book import Book
from app.store.work import Work
from app.usecases.funding.waiting import waits_of_pot
from app.words import t


@dataclass(frozen=True, slots=True)
class PotView:
    """One pot: its stream, who pays it, how it is held today and was before, its terms and what is in it.

    `waiting` was paid out of it and waits for a second person.
    """

    pot: Pot
    stream: Stream
    funder: Funder
    holding: Holding | None
    terms: tuple[Agreement, ...]
    held: Money
    debts: tuple[PotDebt, ...]
    earlier: tuple[Holding, ...] = ()
    waiting: Money = NOTHING

    def is_open(self, today: date) -> bool:
        """Whether the pot has not ended."""
        return self.pot.last is None or self.pot.last >= today


@dataclass(frozen=True, slots=True)
class MoneyStreams:
    """Every pot, what is in all accounts, and shared costs that nobody has agreed to."""

    pots: tuple[PotView, ...]
    held: Money
    not_sorted: Money
    disputed: tuple[SharedCost, ...]
    controls: tuple[Control, ...]


def money_streams(book: Book, today: date) -> MoneyStreams:
    """Give one view of all streams; their money is kept apart, and the parts add up to the accounts."""
    with book.begin() as work:
        pots = tuple(_view(work, pot, today) for pot in work.pots.all())
        held = total(work.sums.balance(account.id, today) for account in work.accounts.all())
        disputed = tuple(each for each in work.streams.shared_costs.all() if each.is_disputed)
        rest = held - total(view.held for view in pots)
        return MoneyStreams(pots, held, rest, disputed, tuple(work.streams.controls.all()))


def pot_held(work: Work, pot: Pot, today: date) -> Money:
    """Give what a pot holds in all accounts at the end of a day."""
    accounts = work.accounts.all()
    opened = total(account.opening for account in accounts if account.pot_id == pot.id)
    return opened + total(work.sums.pot_balance(pot.id, today, account.id) for account in accounts)


def open_pot(book: Book, pot: Pot, funder: Funder | None = None, terms: Agreement | None = None) -> Pot:
    """Begin a stream, with a new funder where `pot.funder_id` is 0, and its terms where they are known."""
    _check_name(pot)
    _check_charge(pot, terms)
    with book.begin(t("Began a money stream")) as work:
        number = work.funders.add(funder).id if funder is not None and not pot.funder_id else pot.funder_id
        work.funders.get(number)
        made = work.pots.add(replace(pot, id=0, funder_id=number))
        if terms is not None:
            work.agreements.add(replace(terms, id=0, pot_id=made.id))
        return made


def change_pot(book: Book, pot: Pot) -> None:
    """Keep a stream's name, what sort of money it is and its days as they now are."""
    _check_name(pot)
    if pot.first is not None and pot.last is not None and pot.last < pot.first:
        raise AppError(t("The money stream ends before it begins."), t("Look at the two days again."))
    with book.begin(t("Changed a money stream")) as work:
        work.pots.change(pot)


def change_funder_on(book: Book, pot_id: int, new: Pot, first: date, funder: Funder | None = None) -> Pot:
    """Let another stream take over from a day: the old one and its terms end the day before.

    Where `new.funder_id` is 0, `funder` is the new body that pays.
    """
    _check_name(new)
    with book.begin(t("Another funder pays from now on")) as work:
        old = work.pots.get(pot_id)
        if old.first is not None and first <= old.first:
            raise AppError(t("The old money stream had not begun by then."), t("Choose a later day."))
        last = first - ONE_DAY
        work.pots.change(replace(old, last=last))
        for terms in in_force([each for each in work.agreements.all() if each.pot_id == pot_id], first):
            work.agreements.change(replace(terms, last=last))
        number = work.funders.add(funder).id if funder is not None and not new.funder_id else new.funder_id
        work.funders.get(number)
        return work.pots.add(replace(new, id=0, first=first, funder_id=number))


def keep_holding(book: Book, holding: Holding) -> Holding:
    """Say who holds a pot from a day on; what held before ends the day before."""
    with book.begin(t("Said who holds the money")) as work:
        kept = work.streams.holdings
        work.pots.get(holding.pot_id)
        if holding.id:
            kept.change(holding)
            return holding
        before = holding_on(kept.all(), holding.pot_id, holding.first)
        if before is not None and before.first < holding.first:
            kept.change(replace(before, last=holding.first - ONE_DAY))
        return kept.add(holding)


def say_control(book: Book, control: Control) -> Control:
    """Keep how much control the person wants over one task; earlier answers stay."""
    if not 1 <= control.step <= CONTROL_STEPS:
        raise AppError(t("There are six steps of control."), t("Choose one of them."))
    with book.begin(t("Said how much control I want")) as work:
        return work.streams.controls.add(control)


def _view(work: Work, pot: Pot, today: date) -> PotView:
    terms = in_force([each for each in work.agreements.all() if each.pot_id == pot.id], today)
    debts = tuple(
        each for each in work.streams.debts.all() if pot.id in {each.from_pot, each.to_pot} and each.left
    )
    every = sorted((each for each in work.streams.holdings.all() if each.pot_id == pot.id), key=_latest)
    holding = holding_on(every, pot.id, today)
    earlier = tuple(each for each in every if each != holding)
    held = pot_held(work, pot, today)
    funder, waits = work.funders.get(pot.funder_id), waits_of_pot(work, pot.id, today)
    return PotView(pot, stream(pot.stream), funder, holding, tuple(terms), held, debts, earlier, waits)


def _latest(holding: Holding) -> tuple[int, int]:
    return -holding.first.toordinal(), -holding.id


def _check_name(pot: Pot) -> None:
    if not pot.name.strip():
        raise AppError(t("A money stream needs a name."), t("Type what you call it."))


def _check_charge(pot: Pot, terms: Agreement | None) -> None:
    """Refuse a contribution on money that nobody may charge for."""
    if terms is not None and terms.contribution > NOTHING and not stream(pot.stream).charged:
        raise AppError(
            t("Nobody can charge you for this money."), t("Leave the contribution out, and ask the funder.")
        )
