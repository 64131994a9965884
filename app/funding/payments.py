"""What should come in: the funder's payments and the person's contribution, day by day, in clean pence.

An agreement's cycles tile time from its first payment day, forwards and backwards. A cycle paid in advance
starts on its payment day; one paid in arrears ends on the day before. Where the terms start, end or change
inside a cycle, each side pays its days of it, and the parts add up to the whole cycle to the penny.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal

from app.funding.agreement import Agreement, ContributionModel, DueKind
from app.money import NOTHING, Money, total
from app.period import ONE_DAY, Period, months_later

WEEKS_A_YEAR = 52
# A monthly payer sends the same sum each month: a fifty-second of the year a week, in twelve parts.
WEEKS_A_MONTH = Decimal(WEEKS_A_YEAR) / 12


@dataclass(frozen=True, slots=True)
class Expected:
    """A payment that should come in: on which day, how much, and which days of support it is for."""

    kind: DueKind
    pot_id: int
    day: date
    amount: Money
    covers: Period


@dataclass(frozen=True, slots=True)
class Cycle:
    """How often money moves: every `weeks` weeks (0: each calendar month) counted from `anchor`."""

    weeks: int
    anchor: date
    in_advance: bool = True

    def day(self, number: int) -> date:
        """Give payment day `number`; 0 is the anchor, -1 the one before it."""
        if self.weeks:
            return self.anchor + timedelta(weeks=self.weeks * number)
        return months_later(self.anchor, number)

    def covers(self, number: int) -> Period:
        """Give the days that payment `number` is for."""
        first = number if self.in_advance else number - 1
        return Period(self.day(first), self.day(first + 1) - ONE_DAY)

    def whole(self, weekly: Money) -> Money:
        """Give one whole payment at a weekly sum; a month's share is rounded to the nearest penny."""
        return weekly * self.weeks if self.weeks else weekly.times(WEEKS_A_MONTH)

    def latest(self, day: date) -> int:
        """Give the number of the last payment day on or before `day`."""
        if self.weeks:
            return (day - self.anchor).days // (7 * self.weeks)
        number = (day.year - self.anchor.year) * 12 + day.month - self.anchor.month
        return number - 1 if self.day(number) > day else number

    def number_on(self, day: date) -> int:
        """Give the number of the payment that is for `day`."""
        return self.latest(day) if self.in_advance else self.latest(day) + 1


def payment_cycle(agreement: Agreement) -> Cycle:
    """Give the rhythm of the funder's payments."""
    return Cycle(agreement.cycle_weeks, agreement.first_payment, agreement.in_advance)


def contribution_cycle(agreement: Agreement) -> Cycle:
    """Give the rhythm in which the person pays their contribution."""
    return Cycle(agreement.contribution_cycle_weeks, agreement.first_payment, agreement.in_advance)


def expected_payments(agreements: Iterable[Agreement], period: Period) -> list[Expected]:
    """Say which payments of the funder fall due in a period, oldest first.

    Each day's money of one pot comes as one payment, also when the terms change inside its cycle.
    """
    parts = [
        part
        for terms in agreements
        for part in _parts(terms, terms.weekly, payment_cycle(terms), DueKind.PAYMENT_IN, period)
    ]
    return _joined(parts)


def expected_contributions(agreements: Iterable[Agreement], period: Period) -> list[Expected]:
    """Say when the person's contribution should be paid into the account in a period.

    Only the net model pays it there; an invoiced charge is paid from the person's own money.
    """
    parts = [
        part
        for terms in agreements
        if terms.contribution_model is ContributionModel.NET
        for part in _parts(terms, terms.contribution, contribution_cycle(terms), DueKind.CONTRIBUTION, period)
    ]
    return _joined(parts)


def given_for(agreements: Iterable[Agreement], period: Period) -> Money:
    """Say what the funder gives for the days of a period, whenever it is paid."""
    return total(
        _given(terms, span) for terms in agreements if (span := held_days(terms, period)) is not None
    )


def held_days(terms: Agreement, period: Period) -> Period | None:
    """Give the days of a period in which an agreement's terms hold."""
    return Period(terms.first, terms.last or max(period.last, terms.first)).common(period)


def in_force(agreements: Iterable[Agreement], day: date) -> list[Agreement]:
    """Give the agreements whose terms hold on a day."""
    return [terms for terms in agreements if terms.first <= day and (terms.last is None or day <= terms.last)]


def next_payment_day(agreements: Iterable[Agreement], after: date) -> date | None:
    """Give the first payment day after a day, or None when no more payments are to come."""
    days = [day for terms in agreements if (day := _next_day(terms, after)) is not None]
    return min(days, default=None)


def _next_day(terms: Agreement, after: date) -> date | None:
    cycle = payment_cycle(terms)
    number = max(cycle.latest(after) + 1, 0)
    ended = terms.last is not None and cycle.covers(number).first > terms.last
    return None if ended else cycle.day(number)


def _given(terms: Agreement, span: Period) -> Money:
    cycle = payment_cycle(terms)
    numbers = range(cycle.number_on(span.first), cycle.number_on(span.last) + 1)
    return total(_share(cycle, number, terms.weekly, span) for number in numbers)


def _parts(
    terms: Agreement, weekly: Money, cycle: Cycle, kind: DueKind, period: Period
) -> Iterator[Expected]:
    """Give the payments of one agreement that fall in the period.

    Payment 0 is the first; the days of cycles before it are paid with it.
    """
    low = cycle.latest(period.first - ONE_DAY) + 1
    if low <= 0:
        low = min(0, cycle.number_on(terms.first))
    high = cycle.latest(period.last)
    for number in range(low, high + 1 if high >= 0 else low):
        days = held_days(terms, cycle.covers(number))
        amount = NOTHING if days is None else _share(cycle, number, weekly, days)
        if days is not None and amount:
            yield Expected(kind, terms.pot_id, max(cycle.day(number), cycle.anchor), amount, days)


def _share(cycle: Cycle, number: int, weekly: Money, days: Period) -> Money:
    """Give the part of one payment that is for some days; some of them must be the payment's own.

    Each end is rounded to the nearest penny counted from the cycle's start, so parts add up to the whole.
    """
    covers = cycle.covers(number)
    first, last = max(covers.first, days.first), min(covers.last, days.last)
    whole = cycle.whole(weekly)
    start, end = (first - covers.first).days, (last - covers.first).days + 1
    return _fraction(whole, end, covers.days) - _fraction(whole, start, covers.days)


def _fraction(whole: Money, days: int, of: int) -> Money:
    """Give `days` parts out of `of`; multiplied first, so that half a penny is seen exactly and rounds up."""
    return Money(int((Decimal(whole.pence * days) / of).quantize(Decimal(1), rounding=ROUND_HALF_UP)))


def _joined(parts: Iterable[Expected]) -> list[Expected]:
    """Make one payment of the parts that come on one day for one pot."""
    together: dict[tuple[date, int], Expected] = {}
    for part in sorted(parts, key=lambda part: (part.day, part.pot_id, part.covers)):
        key = (part.day, part.pot_id)
        old = together.get(key)
        together[key] = part if old is None else _both(old, part)
    return list(together.values())


def _both(one: Expected, other: Expected) -> Expected:
    covers = Period(min(one.covers.first, other.covers.first), max(one.covers.last, other.covers.last))
    return Expected(one.kind, one.pot_id, one.day, one.amount + other.amount, covers)
