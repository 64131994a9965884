"""What the law owes a PA whose job ends: notice and redundancy pay."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from app.money import Money
from app.payroll.figures import Notice, Redundancy
from app.payroll.periods import whole_months, whole_years, years_old
from app.payroll.rounding import nearest_penny, pounds


@dataclass(frozen=True, slots=True)
class RedundancyPay:
    """Statutory redundancy pay: how many weeks' pay, the week's pay that counts, and the money."""

    weeks: Decimal
    week: Money
    amount: Money


def redundancy_pay(age: int, years: int, week: Money, rules: Redundancy) -> RedundancyPay:
    """Work out redundancy pay from the age on the last day, complete years and a week's pay.

    Each year counts by the age that the PA was all year long; the latest years count, up to the most.
    Nothing is due for short service. To the nearest penny.
    """
    counted = min(years, rules.years_at_most) if years >= rules.service_years_at_least else 0
    weeks = sum((_weeks_for_year(age - 1 - back, rules) for back in range(counted)), Decimal(0))
    capped = min(week, rules.week_at_most)
    return RedundancyPay(weeks, capped, nearest_penny(pounds(capped) * weeks))


def _weeks_for_year(age: int, rules: Redundancy) -> Decimal:
    return next((weeks for from_age, weeks in rules.steps if age >= from_age), Decimal(0))


def redundancy_of(born: date, started: date, ends: date, week: Money, rules: Redundancy) -> RedundancyPay:
    """Work out redundancy pay from a PA's birthday and days of service."""
    return redundancy_pay(years_old(born, ends), whole_years(started, ends), week, rules)


def taxable_redundancy(amount: Money, rules: Redundancy) -> Money:
    """Give the part of a redundancy payment that lies above what is free of tax and National Insurance."""
    return max(amount - rules.tax_free, Money(0))


def notice_weeks(started: date, told: date, rules: Notice, by_contract: int = 0) -> int:
    """Give the weeks of notice that the employer owes; the contract may ask for more than the law."""
    if whole_months(started, told) < rules.from_months:
        return by_contract
    by_law = min(max(whole_years(started, told), rules.weeks_at_least), rules.weeks_at_most)
    return max(by_law, by_contract)


def notice_pay(weeks: int, week: Money) -> Money:
    """Give the pay for weeks of notice."""
    return week * weeks
