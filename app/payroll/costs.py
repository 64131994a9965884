"""What a PA costs: one pay with on-costs, a wage rise against the money there is, and the months ahead."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from app.money import NOTHING, Money, total
from app.payroll.figures import Statutory
from app.payroll.minimum_wage import Worker, minimum_rate
from app.payroll.national_insurance import national_insurance
from app.payroll.pay import work_out_pay
from app.payroll.payslip import Pay, Terms
from app.payroll.pension import pension_pay
from app.payroll.periods import LAST_WEEK
from app.payroll.rounding import nearest_penny, pounds
from app.payroll.year import YearSoFar


@dataclass(frozen=True, slots=True)
class PeriodCost:
    """What one pay costs the employer, before any Employment Allowance."""

    gross: Money
    insurance: Money
    pension: Money

    @property
    def amount(self) -> Money:
        """All of it."""
        return self.gross + self.insurance + self.pension


def period_cost(gross: Money, terms: Terms, figures: Statutory) -> PeriodCost:
    """Work out what a gross pay costs with the employer's National Insurance and pension."""
    insurance = national_insurance(terms.letter, terms.frequency, gross, figures.national_insurance)
    pension = NOTHING
    if terms.scheme is not None:
        pension = pension_pay(terms.scheme, terms.frequency, gross, figures.pension).employer
    return PeriodCost(gross, insurance.employer, pension)


def weekly(cost: Money, terms: Terms) -> Money:
    """Spread one pay's cost over the weeks it stands for, to the nearest penny; a year has 52."""
    return nearest_penny(pounds(cost) * terms.frequency.in_year / LAST_WEEK)


@dataclass(frozen=True, slots=True)
class Rate:
    """A PA's hourly rate and usual hours in one pay, with what the pay is worked out by."""

    name: str
    worker: Worker
    hourly: Money
    hours: Decimal
    terms: Terms

    def gross(self, hourly: Money) -> Money:
        """Give the usual pay at an hourly rate, to the nearest penny."""
        return nearest_penny(pounds(hourly) * self.hours)


@dataclass(frozen=True, slots=True)
class Raise:
    """One PA's rise: hourly rates, and a week's cost with on-costs before and after."""

    name: str
    before: Money
    after: Money
    weekly_before: Money
    weekly_after: Money
    was_below_minimum: bool

    @property
    def more_a_week(self) -> Money:
        """What the rise adds to a week's cost."""
        return self.weekly_after - self.weekly_before


@dataclass(frozen=True, slots=True)
class WageRise:
    """A wage rise for the whole team, beside the money that the funder gives a week."""

    raises: tuple[Raise, ...]
    allocation: Money

    @property
    def weekly_after(self) -> Money:
        """What a week costs after the rise."""
        return total(each.weekly_after for each in self.raises)

    @property
    def more_a_week(self) -> Money:
        """What the rise adds to a week."""
        return total(each.more_a_week for each in self.raises)

    @property
    def gap(self) -> Money:
        """What a week lacks after the rise; nothing when the money reaches."""
        return max(self.weekly_after - self.allocation, NOTHING)


def plan_wage_rise(
    rates: Iterable[Rate], first_day: date, rise: Money, allocation: Money, now: Statutory, then: Statutory
) -> WageRise:
    """Add `rise` to each hourly rate, and at least as much as the minimum wage of the first day asks.

    `now` and `then` are the figures before and after; `allocation` is the funder's money for a week.
    """
    return WageRise(tuple(_raise(rate, first_day, rise, now, then) for rate in rates), allocation)


def _raise(rate: Rate, first_day: date, rise: Money, now: Statutory, then: Statutory) -> Raise:
    least = minimum_rate(rate.worker, first_day)
    after = max(rate.hourly + rise, least)
    before_cost = period_cost(rate.gross(rate.hourly), rate.terms, now).amount
    after_cost = period_cost(rate.gross(after), rate.terms, then).amount
    return Raise(
        rate.name,
        rate.hourly,
        after,
        weekly(before_cost, rate.terms),
        weekly(after_cost, rate.terms),
        rate.hourly < least,
    )


@dataclass(frozen=True, slots=True)
class Forecast:
    """What coming pays of one PA will cost, payday by payday."""

    costs: tuple[tuple[date, Money], ...]

    @property
    def amount(self) -> Money:
        """All of it."""
        return total(cost for _, cost in self.costs)


def forecast(terms: Terms, pays: Sequence[Pay], so_far: YearSoFar) -> Forecast:
    """Work coming pays out one after the other, by the figures of each payday."""
    costs = []
    for pay in pays:
        payslip = work_out_pay(terms, pay, so_far)
        so_far = payslip.to_date
        costs.append((pay.pay_day, payslip.cost))
    return Forecast(tuple(costs))
