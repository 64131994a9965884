"""What is still to come of the money up to a year's end: day by day, week by week, and how it ends."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from app.money import NOTHING, Money, total
from app.period import ONE_DAY, Period

SUNDAY = 6


class ComingKind(StrEnum):
    """Why money is to move, in the order in which it is told."""

    PAYMENT = "payment"
    CONTRIBUTION = "contribution"
    OWED = "owed"
    PAY = "pay"
    PLAN = "plan"
    BESIDE = "beside"
    SAVED = "saved"


COMES_IN = frozenset({ComingKind.PAYMENT, ComingKind.CONTRIBUTION})


@dataclass(frozen=True, slots=True)
class Coming:
    """Money of one stream that is to move on a day; out is below nought.

    `line_id` and `outcome_id` name what of the plan it is for, 0 where nothing is named.
    """

    day: date
    amount: Money
    kind: ComingKind
    pot_id: int
    line_id: int = 0
    outcome_id: int = 0


@dataclass(frozen=True, slots=True)
class SpentOn:
    """What was spent in the year so far on a line of the plan and for an outcome, 0 for none named."""

    line_id: int
    outcome_id: int
    amount: Money


@dataclass(frozen=True, slots=True)
class WeekAhead:
    """One week, Monday to Sunday or cut short: what comes in, what goes out, and what is left.

    `lowest` is the least there is at the end of any of its days.
    """

    days: Period
    comes_in: Money
    goes_out: Money
    left: Money
    lowest: Money


@dataclass(frozen=True, slots=True)
class StreamAhead:
    """One money stream from a day to the end of its year.

    `held` is what it has on the day `on`; `spent_on` what was spent since the year began. `reserve` is the
    money agreed for bad weeks; `allowed` what its agreement lets be kept, None where that is not known.
    """

    pot_id: int
    name: str
    on: date
    year: Period
    held: Money
    coming: tuple[Coming, ...] = ()
    spent_on: tuple[SpentOn, ...] = ()
    reserve: Money = NOTHING
    allowed: Money | None = None

    @property
    def spent(self) -> Money:
        """What was spent since the year began."""
        return total(each.amount for each in self.spent_on)

    def of(self, kind: ComingKind) -> Money:
        """Add up what is to move for one reason; out is below nought."""
        return total(each.amount for each in self.coming if each.kind is kind)

    @property
    def comes_in(self) -> Money:
        """What is still to come in."""
        return total(each.amount for each in self.coming if each.kind in COMES_IN)

    @property
    def goes_out(self) -> Money:
        """What is still to go out, above nought."""
        return -total(each.amount for each in self.coming if each.kind not in COMES_IN)

    @property
    def ends_with(self) -> Money:
        """What there is at the year's end if nothing changes; below nought it is missing."""
        return self.held + total(each.amount for each in self.coming)

    @property
    def beyond_reserve(self) -> Money:
        """What stays unspent at the end beyond the reserve; below nought the reserve is not whole."""
        return self.ends_with - self.reserve

    @property
    def short_on(self) -> date | None:
        """The first day with less than nothing, None where the money reaches."""
        if self.held < NOTHING:
            return self.on
        return next((day for day, left in self._balances() if left < NOTHING), None)

    @property
    def weeks(self) -> tuple[WeekAhead, ...]:
        """What is left week by week, up to the year's end."""
        balances = self._balances()
        found, left = [], self.held
        for days in weeks_of(Period(self.on, self.year.last)):
            moves = [each for each in self.coming if each.day in days]
            comes = total(each.amount for each in moves if each.kind in COMES_IN)
            goes = -total(each.amount for each in moves if each.kind not in COMES_IN)
            within = [left + comes - goes, *(sum_ for day, sum_ in balances if day in days)]
            left = left + comes - goes
            found.append(WeekAhead(days, comes, goes, left, min(within)))
        return tuple(found)

    def _balances(self) -> list[tuple[date, Money]]:
        """Give what there is at the end of each day on which something moves."""
        moved: dict[date, int] = {}
        for each in self.coming:
            moved[each.day] = moved.get(each.day, 0) + each.amount.pence
        found, left = [], self.held
        for day in sorted(moved):
            left += Money(moved[day])
            found.append((day, left))
        return found


@dataclass(frozen=True, slots=True)
class PartAhead:
    """A line of the plan or an outcome in its year (number 0: what names none).

    `planned` is what the plan has for the days still to come, `to_come` what is spent in them if nothing
    changes.
    """

    number: int
    name: str
    spent: Money
    to_come: Money
    planned: Money = NOTHING

    @property
    def year(self) -> Money:
        """The whole year's spending, if nothing changes."""
        return self.spent + self.to_come


def together(name: str, streams: Sequence[StreamAhead]) -> StreamAhead:
    """Put streams together into one that ends with the last of them; there must be one at least.

    How much may be kept is each funder's own matter, so it is not added up.
    """
    return StreamAhead(
        0,
        name,
        max(each.on for each in streams),
        Period(min(each.year.first for each in streams), max(each.year.last for each in streams)),
        total(each.held for each in streams),
        tuple(move for each in streams for move in each.coming),
        tuple(spent for each in streams for spent in each.spent_on),
        total(each.reserve for each in streams),
    )


def by_line(
    stream: StreamAhead, names: Mapping[int, str], planned: Mapping[int, Money]
) -> tuple[PartAhead, ...]:
    """Part the year's spending by line of the plan: those of `names` in their order, others, and no line."""
    spent = _added((each.line_id, each.amount) for each in stream.spent_on)
    to_come = _added((each.line_id, -each.amount) for each in _going_out(stream))
    return _parts(names, spent, to_come, planned)


def by_outcome(stream: StreamAhead, names: Mapping[int, str]) -> tuple[PartAhead, ...]:
    """Part the year's spending by outcome: those of `names` in their order, others, and no outcome."""
    spent = _added((each.outcome_id, each.amount) for each in stream.spent_on)
    to_come = _added((each.outcome_id, -each.amount) for each in _going_out(stream))
    return _parts(names, spent, to_come, {})


def weeks_of(days: Period) -> list[Period]:
    """Cut days into weeks that end on Sundays; the first and the last may be short."""
    found, first = [], days.first
    while first <= days.last:
        last = min(first + timedelta(days=SUNDAY - first.weekday()), days.last)
        found.append(Period(first, last))
        first = last + ONE_DAY
    return found


def spread(amount: Money, days: Period) -> list[tuple[date, Money]]:
    """Spread an amount evenly over days, as one sum at the end of each week; the parts add up to it."""
    weeks = weeks_of(days)
    shares = amount.shared([week.days for week in weeks])
    return [(week.last, share) for week, share in zip(weeks, shares, strict=True) if share]


def _going_out(stream: StreamAhead) -> list[Coming]:
    return [each for each in stream.coming if each.kind not in COMES_IN]


def _added(amounts: Iterable[tuple[int, Money]]) -> dict[int, Money]:
    found: dict[int, Money] = {}
    for number, amount in amounts:
        found[number] = found.get(number, NOTHING) + amount
    return found


def _parts(
    names: Mapping[int, str],
    spent: Mapping[int, Money],
    to_come: Mapping[int, Money],
    planned: Mapping[int, Money],
) -> tuple[PartAhead, ...]:
    known = {*spent, *to_come, *planned}
    keys = [*names, *sorted(known - set(names) - {0}), *sorted(known & {0})]
    return tuple(
        PartAhead(
            key,
            names.get(key, ""),
            spent.get(key, NOTHING),
            to_come.get(key, NOTHING),
            planned.get(key, NOTHING),
        )
        for key in keys
    )
