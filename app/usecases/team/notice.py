"""The notice that ends a job: how long the law and the terms ask for, and what of it is not worked."""

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal

from app.employment.contract import Contract
from app.employment.leaving import LeavingReason
from app.employment.pa import PersonalAssistant, Status
from app.money import Money
from app.payroll import statutory
from app.payroll.ending import notice_weeks
from app.payroll.periods import whole_months
from app.payroll.rounding import nearest_penny, pounds

WEEK = 7


def notice_owed(
    pa: PersonalAssistant, contracts: Sequence[Contract], reason: LeavingReason, told: date, last_day: date
) -> int:
    """Give the weeks of notice owed: by the employer, or by the PA who resigns.

    The least notice of the law (Employment Rights Act 1996 s.86) is an employee's alone; what the terms say
    counts for everybody. `told` is the day it was said. Raises AppError when the pay figures do not reach.
    """
    by_contract = max((one.notice_weeks for one in contracts), default=0)
    if reason is LeavingReason.FIXED_TERM_ENDS and any(one.last == last_day for one in contracts):
        return 0
    if pa.status is not Status.EMPLOYEE:
        return by_contract
    rules = statutory.for_day(told).notice
    if reason is LeavingReason.RESIGNS:
        served = whole_months(pa.serves_from, told) >= rules.from_months
        return max(by_contract, rules.weeks_at_least if served else 0)
    return notice_weeks(pa.serves_from, told, rules, by_contract)


def notice_not_worked(weeks: int, told: date, last_day: date) -> int:
    """Give the days of notice that are left after the last day of work; 0 where all of it is worked."""
    return max((told + timedelta(weeks=weeks) - last_day).days, 0)


def pay_for_notice(days: int, week: Money) -> Money:
    """Give the pay for days of notice, each a seventh of a usual week, to the nearest penny."""
    return nearest_penny(pounds(week) * Decimal(days) / WEEK)
