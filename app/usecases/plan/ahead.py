"""The look ahead to the year's end: every stream, by plan line and by outcome, and what it takes for granted.

Nothing is kept. What the person would like to try goes in as `tried` and changes the answer alone.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from app.funding.agreement import Due, DueKind
from app.funding.ahead import (
    Coming,
    ComingKind,
    PartAhead,
    SpentOn,
    StreamAhead,
    by_line,
    by_outcome,
    together,
)
from app.funding.granted import Granted, Wishes, check_wishes
from app.funding.matching import Came
from app.funding.payments import expected_contributions, expected_payments
from app.funding.position import GOING_OUT
from app.money import NOTHING, Money, total
from app.period import Period
from app.plan.outcome import in_order
from app.store.book import Book
from app.store.work import Work
from app.usecases.funding.streams import pot_held
from app.usecases.life.outcomes import outcomes_served
from app.usecases.plan.ahead_basis import Basis, basis
from app.usecases.plan.granted_ahead import all_granted
from app.usecases.plan.lines_ahead import beside_coming, lines_coming, tried_line
from app.words import t

WAGES = frozenset({DueKind.NET_PAY, DueKind.HMRC, DueKind.PENSION, DueKind.HOLIDAY})


@dataclass(frozen=True, slots=True)
class YearAhead:
    """What is to come from the day `on`.

    `known` is the last day that the book knows of. `lines` and `outcomes` part all streams' spending.
    `elsewhere` names streams whose money somebody else holds and spends.
    """

    on: date
    known: date
    streams: tuple[StreamAhead, ...]
    lines: tuple[PartAhead, ...]
    outcomes: tuple[PartAhead, ...]
    granted: tuple[Granted, ...]
    elsewhere: tuple[str, ...] = ()

    @property
    def whole(self) -> StreamAhead:
        """All streams together."""
        return together(t("All my money"), self.streams)

    @property
    def is_tried(self) -> bool:
        """Whether this shows something that is only tried."""
        return any(each.is_tried for each in self.granted)


def year_ahead(book: Book, today: date, tried: Wishes | None = None) -> YearAhead:
    """Look ahead from today, as things are or with what is tried.

    Raises AppError where something that is tried is less than nothing.
    """
    with book.begin() as work:
        return open_year_ahead(work, today, tried or {})


def open_year_ahead(work: Work, today: date, tried: Wishes) -> YearAhead:
    """Look ahead within a unit of work."""
    check_wishes(tried)
    made = basis(work, today, tried)
    streams = tuple(_streams(work, made))
    whole = together("", streams)
    names = {line.number: line.wording.words for line in made.plan.lines}
    aims = {each.id: each.words for each in in_order(work.plan.outcomes.all())}
    lines = by_line(whole, names, _planned(made))
    named = {part.number for part in by_outcome(whole, {})}
    known = {number: words for number, words in aims.items() if number in named}
    granted = tuple(all_granted(work, made, whole))
    elsewhere = tuple(pot.name for pot in made.elsewhere)
    return YearAhead(today, made.known, streams, lines, by_outcome(whole, known), granted, elsewhere)


def _planned(made: Basis) -> dict[int, Money]:
    """Give what the plan has for each line in the days to come, as it is agreed."""
    found = {}
    for line in made.plan.lines:
        ahead = made.ahead(line.pot_id)
        found[line.number] = NOTHING if ahead is None else line.takes(ahead)
    return found


def _streams(work: Work, made: Basis) -> Iterator[StreamAhead]:
    """Give each stream, and what no stream has a name for; together they hold what is in the accounts."""
    serves = outcomes_served(work)
    spent_by_line = _since_the_plan(work, made)
    rest = total(work.sums.balance(account.id, made.on) for account in work.accounts.all())
    for pot in made.pots:
        held = pot_held(work, pot, made.on)
        rest -= held
        coming = tuple(_coming(work, made, pot.id, spent_by_line))
        yield _stream(work, made, (pot.id, pot.name), held, coming, serves)
    coming = () if made.pots else tuple(_coming(work, made, 0, spent_by_line))
    other = _stream(work, made, (0, t("What else is in the accounts")), rest, coming, serves)
    if rest or other.spent_on or not made.pots:
        yield other


def _stream(
    work: Work,
    made: Basis,
    named: tuple[int, str],
    held: Money,
    coming: tuple[Coming, ...],
    serves: Callable[[int, int], int],
) -> StreamAhead:
    pot_id, name = named
    whole = Period(min(year.first for year in made.years.values()), made.last)
    year = made.years.get(pot_id, whole)
    so_far = Period(year.first, min(made.on, year.last))
    pots = (pot_id,) if pot_id else (0, *(pot.id for pot in made.elsewhere))
    spent = tuple(
        SpentOn(line, serves(line, outcome), amount)
        for each in pots
        for line, outcome, amount in work.sums.by_plan(so_far, each)
    )
    terms = made.terms(pot_id)
    allowed = [each.weekly * each.retained_weeks for each in terms if each.retained_weeks is not None]
    reserve = total(each.contingency for each in terms)
    kept = total(allowed) if allowed else None
    return StreamAhead(pot_id, name, made.on, year, held, coming, spent, reserve, kept)


def _since_the_plan(work: Work, made: Basis) -> dict[int, Money]:
    """Give what was spent on each line since the plan holds: what was bought once is not bought again."""
    if made.plan.since > made.on:
        return {}
    spent: dict[int, Money] = {}
    for line, _, amount in work.sums.by_plan(Period(made.plan.since, made.on)):
        spent[line] = spent.get(line, NOTHING) + amount
    return spent


def _coming(work: Work, made: Basis, pot_id: int, spent: dict[int, Money]) -> Iterator[Coming]:
    """Give everything that is to move in one pot; what should have moved before today moves today."""
    yield from _in(made, pot_id)
    yield from _owed(work, made, pot_id)
    yield from _pays(made, pot_id)
    ahead = made.ahead(pot_id)
    if ahead is not None:
        lines = [tried_line(line, made.tried) for line in made.plan.of_pot(pot_id, pay=False)]
        yield from lines_coming(lines, ahead, made.on, spent)
        yield from beside_coming(made.weekly_beside(pot_id), pot_id, ahead, made.on)
    yield from _saved(work, made, pot_id)


def _in(made: Basis, pot_id: int) -> Iterator[Coming]:
    for late in made.late:
        if late.expected is not None and late.expected.pot_id == pot_id and late.came is Came.NOT_YET:
            yield Coming(made.on, late.due, ComingKind.PAYMENT, pot_id)
    ahead = made.ahead(pot_id)
    if ahead is None:
        return
    for kind, expected in (
        (ComingKind.PAYMENT, expected_payments(made.agreed(pot_id), ahead)),
        (ComingKind.CONTRIBUTION, expected_contributions(made.agreed(pot_id), ahead)),
    ):
        for each in expected:
            yield Coming(max(each.day, made.on), each.amount, kind, pot_id)


def _owed(work: Work, made: Basis, pot_id: int) -> Iterator[Coming]:
    """Give what is owed and not paid yet; wages and what hangs on them are for the plan's own lines."""
    for due in work.dues.open():
        if made.homes.get(due.pot_id, made.homes[0]) != pot_id or due.kind not in GOING_OUT:
            continue
        if due.day <= made.years[pot_id].last:
            yield from _for_lines(made, due, pot_id)


def _for_lines(made: Basis, due: Due, pot_id: int) -> Iterator[Coming]:
    day, amount = max(due.day, made.on), abs(due.amount)
    parts = made.plan.shared(pot_id, amount) if due.kind in WAGES else [(0, 0, amount)]
    for line, outcome, part in parts:
        yield Coming(day, -part, ComingKind.OWED, pot_id, line, outcome)


def _pays(made: Basis, pot_id: int) -> Iterator[Coming]:
    for pay in made.pays:
        homes = [made.homes.get(each, made.homes[0]) for each, _ in pay.weights]
        shares = pay.to_pay.shared([weight for _, weight in pay.weights])
        for home, share in zip(homes, shares, strict=True):
            if home != pot_id or pay.day > made.years[pot_id].last:
                continue
            for line, outcome, part in made.plan.shared(pot_id, share):
                yield Coming(max(pay.day, made.on), -part, ComingKind.PAY, pot_id, line, outcome)


def _saved(work: Work, made: Basis, pot_id: int) -> Iterator[Coming]:
    for saving in work.streams.savings.all():
        home = made.homes.get(saving.pot_id, made.homes[0])
        if home == pot_id and not saving.spent and saving.by <= made.years[pot_id].last:
            yield Coming(max(saving.by, made.on), -saving.amount, ComingKind.SAVED, pot_id)
