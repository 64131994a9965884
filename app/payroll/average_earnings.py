"""Average weekly earnings, which sick pay and family pay hang on, in exact pounds: no rule rounds them.

Except for people who are new: theirs are taken to the penny, as GOV.UK's calculator does.
"""

from decimal import Decimal

from app.money import Money
from app.payroll.periods import DAYS_IN_WEEK, LAST_WEEK, MONTHS
from app.payroll.rounding import nearest_penny, pounds

WEEKS_LOOKED_AT = 8


def from_weeks(total: Money, weeks: int = WEEKS_LOOKED_AT) -> Decimal:
    """Average weekly, fortnightly or four-weekly pay received over so many weeks."""
    return pounds(total) / weeks


def from_months(total: Money, months: int) -> Decimal:
    """Average monthly pay received over so many months."""
    return pounds(total) / months * MONTHS / LAST_WEEK


def from_days(total: Money, days: int) -> Decimal:
    """Average pay received at odd times over so many days."""
    return pounds(total) / days * DAYS_IN_WEEK


def of_a_new_pa(total: Money, days: int) -> Decimal:
    """Average the pay of somebody paid for under eight weeks, or by contract before their first payday."""
    return pounds(nearest_penny(from_days(total, days)))
