"""Each pay day ahead that nobody has run yet, worked out by usual hours, or by hours that are tried out.

Where the law's figures of a pay day are not known yet, the last known ones stand in.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction

from app.employment.contract import Contract, HoursKind
from app.money import NOTHING, Money, round_half_up, total
from app.payroll.costs import PeriodCost, period_cost
from app.payroll.periods import LAST_WEEK, name_of_year
from app.payroll.statutory import for_day, known_day
from app.period import Period, tax_year
from app.store.work import Work
from app.usecases.pay.days import Schedule, schedule
from app.usecases.pay.hours import for_minutes
from app.usecases.pay.records import employer_of
from app.usecases.team.money import PaMoney

WEEKS_OFF = "weeks_off"
HOUR = 60  # minutes


@dataclass(frozen=True, slots=True)
class PayAhead:
    """One PA's pay on one day: what it costs, and what the Employment Allowance takes off.

    `weights` say by pot how the pay is shared, in pence of a usual week.
    """

    pa_id: int
    name: str
    day: date
    priced: PeriodCost
    weights: tuple[tuple[int, int], ...]
    allowance: Money = NOTHING

    @property
    def cost(self) -> Money:
        """What the pay costs before the allowance."""
        return self.priced.amount

    @property
    def to_pay(self) -> Money:
        """What leaves the money in the end."""
        return self.cost - self.allowance


def hours_key(pa_id: int) -> str:
    """Name the hours a week of one PA among what can be tried."""
    return f"hours.{pa_id}"


def hourly_key(pa_id: int) -> str:
    """Name the pay an hour of one PA among what can be tried."""
    return f"hourly.{pa_id}"


def pays_ahead(
    work: Work, team: Iterable[PaMoney], ahead: Period, tried: Mapping[str, int]
) -> tuple[PayAhead, ...]:
    """Work every coming pay out, the earliest first, with the allowance taken off as far as it goes.

    `tried` may say other hours, another pay an hour, or weeks without PAs, taken off the next pays.
    """
    team = tuple(team)
    left: dict[str, Money] = {}
    found = []
    for pay in sorted(_all(work, team, ahead, tried), key=lambda pay: (pay.day, pay.pa_id)):
        year = name_of_year(pay.day)
        if year not in left:
            left[year] = allowance_left(work, team, tax_year(pay.day))
        off = min(left[year], pay.priced.insurance)
        left[year] -= off
        found.append(replace(pay, allowance=off))
    return tuple(found)


def allowance_left(work: Work, team: Iterable[PaMoney], year: Period) -> Money:
    """Give what is left of a tax year's Employment Allowance, before the pays that nobody has run yet."""
    employer = employer_of(work)
    if not employer.claims_allowance:
        return NOTHING
    whole = for_day(known_day(year.last)).employment_allowance.amount
    slips = (slip for one in team for slip in one.payslips if slip.pay.pay_day in year)
    used = total(slip.insurance.employer for slip in slips)
    elsewhere = employer.allowance_used if employer.allowance_year == name_of_year(year.last) else NOTHING
    return max(whole - used - elsewhere, NOTHING)


@dataclass(frozen=True, slots=True)
class UsualWeek:
    """One PA's usual week: minutes, and its pay in exact pence."""

    minutes: Fraction
    pay: Fraction


def usual_week(one: PaMoney, held: Sequence[Contract], tried: Mapping[str, int]) -> UsualWeek:
    """Give a week by the terms that hold, else as on average, or with the hours and pay that are tried.

    A tried pay an hour lifts all rates alike.
    """
    minutes, pay = _as_it_is(one, held)
    hourly = held[0].hourly.pence
    if hours_key(one.pa.id) in tried:
        wanted = tried[hours_key(one.pa.id)]
        pay = pay * wanted / minutes if minutes else Fraction(hourly * wanted, HOUR)
        minutes = Fraction(wanted)
    if hourly_key(one.pa.id) in tried and hourly:
        pay = pay * tried[hourly_key(one.pa.id)] / hourly
    return UsualWeek(minutes, pay)


def _as_it_is(one: PaMoney, held: Sequence[Contract]) -> tuple[Fraction, Fraction]:
    regular = all(each.weekly_minutes and each.hours is HoursKind.REGULAR for each in held)
    if one.average is not None and not regular:
        return Fraction(one.average.minutes), Fraction(one.average.pay.pence)
    pay = total(for_minutes(each.hourly, each.weekly_minutes) for each in held)
    return Fraction(sum(each.weekly_minutes for each in held)), Fraction(pay.pence)


def _all(work: Work, team: Iterable[PaMoney], ahead: Period, tried: Mapping[str, int]) -> Iterator[PayAhead]:
    for one in team:
        contracts = work.contracts.of(one.pa.id)
        plan = schedule(contracts, ahead.last)
        if plan is not None:
            yield from _of_one(one, contracts, _days(one, plan, ahead), tried)


def _days(one: PaMoney, plan: Schedule, ahead: Period) -> Iterator[tuple[date, Period]]:
    """Give each pay day ahead that nobody has run and the PA works for, with the days that it pays for."""
    paid = max((slip.pay.pay_day for slip in one.payslips), default=date.min)
    for day in plan.days:
        days = plan.interval(day)
        works = one.pa.started <= days.last and (one.pa.left is None or one.pa.left >= days.first)
        if day > paid and day >= ahead.first and works:
            yield day, days


def _of_one(
    one: PaMoney,
    contracts: Sequence[Contract],
    days: Iterable[tuple[date, Period]],
    tried: Mapping[str, int],
) -> Iterator[PayAhead]:
    off = Fraction(tried.get(WEEKS_OFF, 0))
    for day, pays_for in days:
        known = known_day(day)
        terms = one.terms_on(known)
        on = min(pays_for.last, one.pa.left or pays_for.last)
        held = tuple(each for each in contracts if each.holds_on(on)) or one.contracts
        weeks = Fraction(LAST_WEEK, terms.frequency.in_year)
        less = min(off, weeks)
        off -= less
        gross = Money(round_half_up(usual_week(one, held, tried).pay * (weeks - less)))
        priced = period_cost(gross, terms, for_day(known))
        yield PayAhead(one.pa.id, one.pa.name, day, priced, _weights(held))


def _weights(held: Sequence[Contract]) -> tuple[tuple[int, int], ...]:
    """Say how a pay is shared between pots: as a usual week of each job is, or all from the first job's."""
    weights: dict[int, int] = {}
    for each in held:
        weights[each.pot_id] = (
            weights.get(each.pot_id, 0) + for_minutes(each.hourly, each.weekly_minutes).pence
        )
    return tuple(weights.items()) if any(weights.values()) else ((held[0].pot_id, 1),)
