"""Statutory Sick Pay, before and after the change of 6 April 2026, and for absences that lie across it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from itertools import groupby

from app.money import Money, total
from app.payroll import statutory
from app.payroll.figures import SickPay
from app.payroll.periods import DAYS_IN_WEEK
from app.payroll.rounding import cut, penny_up, pounds
from app.period import ONE_DAY, Period

RulesOn = Callable[[date], SickPay]
WEDNESDAY = frozenset({2})


class SickPayReason(StrEnum):
    """Why sick pay is due or not."""

    PAID = "sick pay is due"
    TOO_SHORT = "the absence is too short"
    EARNS_TOO_LITTLE = "average earnings are below the limit"
    WAITING = "all the days are waiting days, or none was a working day"
    USED_UP = "all weeks of sick pay are used up"


@dataclass(frozen=True, slots=True)
class Absence:
    """Days off sick in a row, days not worked included.

    `weekdays` are the qualifying days of a week (Monday 0 … Sunday 6), Wednesday when none was agreed;
    `by_week` names others for a week by its Sunday, for rotas that change. `earlier` are absences that
    may link with this one, oldest first; average weekly earnings, in exact pounds, are those before
    the first absence of the chain.
    """

    days: Period
    average_weekly_earnings: Decimal
    weekdays: frozenset[int] = WEDNESDAY
    by_week: Mapping[date, frozenset[int]] = field(default_factory=dict)
    earlier: tuple[Period, ...] = ()


@dataclass(frozen=True, slots=True)
class SickWeek:
    """One week's sick pay; the week begins on its Sunday."""

    sunday: date
    days: int
    amount: Money


@dataclass(frozen=True, slots=True)
class SickPayDue:
    """What is due for an absence, week by week."""

    reason: SickPayReason
    weeks: tuple[SickWeek, ...] = ()

    @property
    def days_paid(self) -> int:
        """On how many qualifying days sick pay is due."""
        return sum(week.days for week in self.weeks)

    @property
    def amount(self) -> Money:
        """All of it."""
        return total(week.amount for week in self.weeks)


@dataclass(frozen=True, slots=True)
class _Sorted:
    """The qualifying days of an absence: served as waiting days, and payable (before any limit)."""

    waited: int
    payable: tuple[date, ...]


def statutory_sick_pay(absence: Absence, rules_on: RulesOn = statutory.sick_pay_on) -> SickPayDue:
    """Work out the sick pay for one absence, from the rules in force on each of its days."""
    waited, used = _before(absence, rules_on)
    sorted_days = _sorted(absence, absence.days, waited, rules_on)
    payable, most = [], rules_on(absence.days.last).weeks_at_most
    for day in sorted_days.payable:
        used += Fraction(1, len(_pattern(absence, day)))
        if used <= most:
            payable.append(day)
    weeks = [week for week in _weeks(absence, payable, rules_on) if week.amount]
    if weeks:
        return SickPayDue(SickPayReason.PAID, tuple(weeks))
    return SickPayDue(_why_not(absence, sorted_days, rules_on))


def _why_not(absence: Absence, sorted_days: _Sorted, rules_on: RulesOn) -> SickPayReason:
    rules = rules_on(absence.days.last)
    if sorted_days.payable:
        return SickPayReason.USED_UP
    if absence.days.days < rules.spell_days_at_least:
        return SickPayReason.TOO_SHORT
    earns_enough = absence.average_weekly_earnings >= pounds(rules_on(absence.days.first).earnings_at_least)
    return SickPayReason.WAITING if earns_enough else SickPayReason.EARNS_TOO_LITTLE


def _before(absence: Absence, rules_on: RulesOn) -> tuple[int, Fraction]:
    """Say how many waiting days and weeks of sick pay the linked absences used, going back from this one."""
    linked: list[Period] = []
    following = absence.days
    for earlier in reversed(absence.earlier):
        rules = rules_on(earlier.last)
        if earlier.days >= rules.spell_days_at_least and links(earlier, following, rules):
            linked.insert(0, earlier)
            following = earlier
    waited, used = 0, Fraction(0)
    for each in linked:
        days = _sorted(absence, each, waited, rules_on)
        waited = days.waited
        used += sum((Fraction(1, len(_pattern(absence, day))) for day in days.payable), Fraction(0))
    return waited, used


def _sorted(absence: Absence, days: Period, waited: int, rules_on: RulesOn) -> _Sorted:
    """Sort the qualifying days of an absence into waiting days and payable ones.

    Waiting days, the limit on earnings and the least length count for the days under rules that have them.
    """
    payable = []
    earnings = absence.average_weekly_earnings
    shut_out = earnings < pounds(rules_on(days.first).earnings_at_least)
    for day in days:
        rules = rules_on(day)
        if day.weekday() not in _pattern(absence, day) or days.days < rules.spell_days_at_least:
            continue
        if shut_out and rules.earnings_at_least:
            continue
        if waited < rules.waiting_days:
            waited += 1
        else:
            payable.append(day)
    return _Sorted(waited, tuple(payable))


def _pattern(absence: Absence, day: date) -> frozenset[int]:
    return absence.by_week.get(_sunday(day), absence.weekdays) or WEDNESDAY


def _sunday(day: date) -> date:
    """Give the Sunday on which the day's week of sick pay began."""
    return day - timedelta(days=(day.weekday() + 1) % DAYS_IN_WEEK)


def _weeks(absence: Absence, payable: list[date], rules_on: RulesOn) -> list[SickWeek]:
    """Add the days up within each week, Sunday to Saturday, and round each week up to the penny."""
    weeks = []
    for sunday, group in groupby(payable, _sunday):
        days = list(group)
        amount = sum((_daily(absence, day, payable[0], rules_on) for day in days), Decimal(0))
        weeks.append(SickWeek(sunday, len(days), penny_up(amount)))
    return weeks


def _daily(absence: Absence, day: date, first_paid: date, rules_on: RulesOn) -> Decimal:
    """Give a day's rate: the week's, shared by that week's qualifying days and cut."""
    rules = rules_on(day)
    return cut(_weekly(absence, first_paid, rules) / len(_pattern(absence, day)), rules.daily_places)


def _weekly(absence: Absence, first_paid: date, rules: SickPay) -> Decimal:
    """Give a week's rate for an absence, with the protection of those already off sick at the change."""
    flat = pounds(rules.weekly)
    if rules.share_of_earnings is None:
        return flat
    since, paid_on = rules.nothing_if_sick_since_before, rules.paid_flat_if_paid_on
    if since is not None and absence.days.first < since:
        return Decimal(0)
    if paid_on is not None and first_paid <= paid_on:
        return flat
    return min(flat, rules.share_of_earnings * absence.average_weekly_earnings)


def links(earlier: Period, later: Period, rules: SickPay) -> bool:
    """Say whether two absences count as one chain: few enough days lie between them."""
    return timedelta(0) < later.first - earlier.last <= timedelta(days=rules.linking_days) + ONE_DAY
