"""Student and postgraduate loans, taken from one pay for HMRC."""

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from app.money import NOTHING, Money
from app.payroll.figures import Loans
from app.payroll.periods import Frequency
from app.payroll.rounding import penny_down, pounds, pounds_down, share_down


class LoanPlan(StrEnum):
    """A loan's plan, as the figures name it."""

    PLAN_1 = "plan_1"
    PLAN_2 = "plan_2"
    PLAN_4 = "plan_4"
    PLAN_5 = "plan_5"
    POSTGRADUATE = "postgraduate"


@dataclass(frozen=True, slots=True)
class LoanDeductions:
    """What is taken for loans, in whole pounds; both kinds are taken when somebody has both."""

    student: Money = NOTHING
    postgraduate: Money = NOTHING


NO_LOANS = LoanDeductions()


def loan_deductions(
    plans: Collection[LoanPlan], frequency: Frequency, pay: Money, rules: Loans
) -> LoanDeductions:
    """Work out the deductions from one pay on which National Insurance is worked out.

    Of several student plans the one with the lowest threshold counts, unless HMRC's notice says
    otherwise (then name that one alone). A plan without a threshold in the year has no deductions yet.
    """
    if not plans:
        return NO_LOANS
    taken = [
        (rules.thresholds[plan], plan)
        for plan in plans
        if plan is not LoanPlan.POSTGRADUATE and plan in rules.thresholds
    ]
    student = _deduction(min(taken)[1], frequency, pay, rules) if taken else NOTHING
    has_postgraduate = LoanPlan.POSTGRADUATE in plans
    postgraduate = _deduction(LoanPlan.POSTGRADUATE, frequency, pay, rules) if has_postgraduate else NOTHING
    return LoanDeductions(student, postgraduate)


def _deduction(plan: LoanPlan, frequency: Frequency, pay: Money, rules: Loans) -> Money:
    """Take the plan's share of what lies above its threshold, down to the whole pound."""
    rate = rules.postgraduate_rate if plan is LoanPlan.POSTGRADUATE else rules.rate
    above = max(pay - loan_threshold(plan, frequency, rules), NOTHING)
    return Money(pounds_down(share_down(above, rate)) * 100)


@lru_cache(maxsize=128)
def loan_threshold(plan: LoanPlan, frequency: Frequency, rules: Loans) -> Money:
    """Give a period's threshold: the year's divided by the periods in a year, cut to the penny."""
    return penny_down(pounds(rules.thresholds[plan]) / frequency.in_year)
