"""What a return asks about money between pots: shared costs not agreed yet, and money that was lent."""

from collections.abc import Iterator
from datetime import date

from app.funding.sharing import PotDebt, SharedCost
from app.money import NOTHING, total
from app.period import Period
from app.store.work import Work
from app.usecases.returns.scope import Whose
from app.words import day, money, t


def between_pots(work: Work, whose: Whose, period: Period) -> tuple[str, ...]:
    """Say what is asked of one funder about costs that it shares, and about money lent between pots."""
    return (*_shared(work, whose, period), *_lent(work, whose, period))


def _shared(work: Work, whose: Whose, period: Period) -> Iterator[str]:
    """Give each payment of the period that this funder bears a part of, not agreed by the period's end."""
    open_ones = [each for each in work.streams.shared_costs.all() if _is_open(each, period.last)]
    entries = {entry.id: entry for entry in work.entries.these([each.entry_id for each in open_ones])}
    for cost in open_ones:
        entry = entries.get(cost.entry_id)
        if entry is None or entry.day not in period:
            continue
        part = -total(split.amount for split in entry.splits if split.pot_id in whose.ids)
        if part:
            yield t(
                "Say whether you agree to pay {part} of {whole} to {payee} on {day}: {reason}.",
                part=money(part), whole=money(-entry.amount), payee=entry.payee, day=day(entry.day),
                reason=_bare(cost.reason),
            )  # fmt: skip


def _is_open(cost: SharedCost, last: date) -> bool:
    return cost.is_disputed or (cost.agreed is not None and cost.agreed > last)


def _lent(work: Work, whose: Whose, period: Period) -> Iterator[str]:
    """Give each debt that was made in the period, or stood open in it and still does."""
    for debt in work.streams.debts.all():
        ours = {debt.from_pot, debt.to_pot} & whose.ids
        if len(ours) == 1 and debt.day <= period.last and (debt.left or debt.day in period):
            yield _of_lender(work, debt) if debt.from_pot in ours else _of_borrower(work, debt)


def _of_lender(work: Work, debt: PotDebt) -> str:
    used = t(
        "Agree that {amount} of your money was used for {pot} on {day}: {reason}.",
        amount=money(debt.amount), pot=work.pots.get(debt.to_pot).name, day=day(debt.day),
        reason=_bare(debt.reason),
    )  # fmt: skip
    return f"{used} {_goes_back(debt)}"


def _of_borrower(work: Work, debt: PotDebt) -> str:
    paid = t(
        "Know that {amount} from {pot} paid for what is yours on {day}: {reason}.",
        amount=money(debt.amount), pot=work.pots.get(debt.from_pot).name, day=day(debt.day),
        reason=_bare(debt.reason),
    )  # fmt: skip
    return f"{paid} {_goes_back(debt)}"


def _goes_back(debt: PotDebt) -> str:
    if debt.left == NOTHING:
        return t("It has been paid back.")
    if debt.by is None:
        return t("{amount} is still to be paid back.", amount=money(debt.left))
    return t("{amount} is still to be paid back, by {day}.", amount=money(debt.left), day=day(debt.by))


def _bare(words: str) -> str:
    return words.strip().rstrip(".")
