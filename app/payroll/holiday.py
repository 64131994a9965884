"""Paid holiday by law: the entitlement, what is built up, and what is owed when a PA leaves."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

from app.errors import AppError
from app.money import Money
from app.payroll.figures import Holiday
from app.payroll.periods import MONTHS, whole_months
from app.payroll.rounding import WHOLE, nearest_penny, pounds
from app.period import ONE_DAY, Period
from app.words import t

FULL_WEEK = 5


@dataclass(frozen=True, slots=True)
class WorkingWeek:
    """A PA's regular week: days, and hours where holiday is counted in hours."""

    days: Decimal
    hours: Decimal = Decimal(0)


@dataclass(frozen=True, slots=True)
class Entitlement:
    """Holiday for a leave year, in days and in hours, each rounded up to a tenth."""

    days: Decimal
    hours: Decimal


def statutory_holiday(
    week: WorkingWeek,
    rules: Holiday,
    leave_year: Period | None = None,
    started: date | None = None,
    leaves: date | None = None,
) -> Entitlement:
    """Give the holiday of a leave year for regular hours, or of the part of it that is worked.

    Who starts within the year gets a twelfth for each month begun, rounded up to half a day. Who leaves
    gets the share of the year's days up to the last one, both ends counted.
    """
    whole = min(Fraction(rules.weeks) * Fraction(week.days), Fraction(rules.days_at_most))
    began = started is not None and leave_year is not None and started > leave_year.first
    if leave_year is None or not (began or leaves):
        days = whole
    elif leaves:
        first = max(started or leave_year.first, leave_year.first)
        days = whole * Fraction((leaves - first).days + 1, leave_year.days)
    else:
        days = _half_day_up(
            whole * Fraction(_months_begun(started or leave_year.first, leave_year.last), MONTHS)
        )
    day_hours = Fraction(week.hours) / Fraction(week.days) if week.days else Fraction(0)
    return Entitlement(tenth_up(days), tenth_up(days * day_hours))


def _months_begun(first: date, last: date) -> int:
    """Count the months of employment begun up to a last day: each begins on the starting day's number."""
    months = (last.year - first.year) * MONTHS + last.month - first.month
    return months + (last.day >= first.day)


def _half_day_up(days: Fraction) -> Fraction:
    return Fraction(-(-days * 2 // 1), 2)


def tenth_up(amount: Fraction) -> Decimal:
    """Round up to one decimal, as GOV.UK shows holiday."""
    return Decimal(-(-amount * 10 // 1)) / 10


def built_up(entitlement: Decimal, started: date, day: date) -> Decimal:
    """Give what a PA in their first year has built up: a twelfth at the start of each month, half days up."""
    months = min(max(whole_months(started, day - ONE_DAY) + 1, 0), MONTHS)
    return tenth_up(_half_day_up(Fraction(entitlement) * Fraction(months, MONTHS)))


def accrued_hours(hours: Decimal, leave_year_start: date, rules: Holiday) -> int:
    """Give the holiday hours earned by a pay period's hours of irregular or part-year work.

    To the nearest whole hour, half an hour up. Raises AppError for a leave year that began before this
    way of counting did.
    """
    if leave_year_start < rules.accrual_from_leave_year:
        raise AppError(
            t("Holiday cannot be counted from hours worked in a leave year that began so early."),
            t("Count it in weeks for that leave year."),
        )
    return int((hours * rules.accrual).quantize(WHOLE, rounding=ROUND_HALF_UP))


def accrued_in_year(
    periods: Iterable[Decimal], leave_year_start: date, day_hours: Decimal, rules: Holiday
) -> int:
    """Add up what each pay period of a leave year earned, at most the days that the law gives anybody.

    `day_hours` is the length of an average day, by which the most in days becomes hours.
    """
    earned = sum(accrued_hours(hours, leave_year_start, rules) for hours in periods)
    most = (day_hours * rules.days_at_most).quantize(WHOLE, rounding=ROUND_HALF_UP)
    return min(earned, int(most))


def rolled_up_pay(pay: Money, rules: Holiday) -> Money:
    """Give the holiday pay that is paid along with pay for irregular or part-year work, to the nearest penny.

    It stands on a payslip line of its own and never counts towards the minimum wage.
    """
    return nearest_penny(pounds(pay) * rules.accrual)


@dataclass(frozen=True, slots=True)
class LeaveOwed:
    """What stands between leave earned and leave taken on the last day; below nought was taken too much."""

    earned: Decimal
    taken: Decimal
    unit_pay: Money

    @property
    def left(self) -> Decimal:
        """Hours or days not taken."""
        return self.earned - self.taken

    @property
    def pay(self) -> Money:
        """What is owed for it, to the nearest penny."""
        return nearest_penny(pounds(self.unit_pay) * self.left)
