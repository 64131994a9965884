"""Statutory pay for parents: maternity, adoption, paternity, shared, bereavement, neonatal care."""

from datetime import date
from decimal import Decimal
from enum import StrEnum

from app.errors import AppError
from app.money import NOTHING, Money
from app.payroll.figures import FamilyPay
from app.payroll.rounding import nearest_penny, penny_up, pounds
from app.payroll.statutory import family_pay_on
from app.words import t


class FamilyPayKind(StrEnum):
    """Which statutory pay."""

    MATERNITY = "maternity"
    ADOPTION = "adoption"
    PATERNITY = "paternity"
    SHARED_PARENTAL = "shared parental"
    BEREAVEMENT = "parental bereavement"
    NEONATAL = "neonatal care"


def kind_in(words: str) -> FamilyPayKind | None:
    """Find which pay some words speak of, as the line of a payslip names it: maternity, paternity."""
    said = words.casefold()
    return next((kind for kind in FamilyPayKind if kind in said or kind.name.lower() in said), None)


EARNINGS_FIRST = {FamilyPayKind.MATERNITY, FamilyPayKind.ADOPTION}


def earns_enough_for_family_pay(average_weekly_earnings: Decimal, day: date) -> bool:
    """Say whether average weekly earnings, in pounds, reach the limit in force on a day."""
    return average_weekly_earnings >= pounds(family_pay_on(day).earnings_at_least)


def family_pay_week(kind: FamilyPayKind, week: int, begins: date, average_weekly_earnings: Decimal) -> Money:
    """Give the pay of the first, second … week, which begins on a day; a part of a penny is rounded up.

    Raises AppError for neonatal care pay before there was any.
    """
    rules = family_pay_on(begins)
    if kind is FamilyPayKind.NEONATAL and not rules.neonatal:
        raise AppError(
            t("There is no neonatal care pay in that week yet."),
            t("It began on 6 April 2025; look at the day again."),
        )
    share = rules.share_of_earnings * average_weekly_earnings
    if kind in EARNINGS_FIRST and week <= rules.weeks_at_share:
        return penny_up(share)
    return penny_up(min(share, pounds(rules.weekly)))


def recovered_family_pay(paid: Money, class_1_last_year: Money, rules: FamilyPay) -> Money:
    """Give what may be kept back from HMRC for statutory family pay, to the nearest penny.

    A small employer, by the last whole tax year's National Insurance, gets more than was paid.
    """
    small = class_1_last_year <= rules.small_employer_bill
    rate = rules.recovered_small if small else rules.recovered
    return max(nearest_penny(pounds(paid) * rate), NOTHING)
