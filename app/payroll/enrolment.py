"""Automatic enrolment: who must be put into a pension, and by when each step is due."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from app.money import Money
from app.payroll.figures import PensionRules
from app.payroll.periods import Frequency, years_old
from app.period import ONE_DAY, Period, months_later


class PensionDuty(StrEnum):
    """What the employer owes a PA by way of a pension."""

    ENROL = "must be enrolled"
    MAY_OPT_IN = "may opt in, and the employer pays in too"
    MAY_JOIN = "may join, and the employer need not pay in"
    NONE = "none"


def pension_duty(
    born: date, pension_age_on: date, pay: Money, frequency: Frequency, day: date, rules: PensionRules
) -> PensionDuty:
    """Say what is owed for one pay on its pay day; `pension_age_on` is the day of State Pension age."""
    age, column = years_old(born, day), frequency.column
    if not rules.may_join_from_age <= age <= rules.may_join_to_age:
        return PensionDuty.NONE
    of_age = age >= rules.enrolled_from_age and day < pension_age_on
    if of_age and pay >= rules.earnings_trigger[column]:
        return PensionDuty.ENROL
    return PensionDuty.MAY_OPT_IN if pay > rules.qualifying_lower[column] else PensionDuty.MAY_JOIN


@dataclass(frozen=True, slots=True)
class EnrolmentDates:
    """The days that follow from the first day a PA had to be enrolled.

    `postponed_to` is the latest day that a written notice can put enrolment off to.
    """

    enrolled: date
    postponed_to: date
    opt_out_until: date


def enrolment_dates(first: date, rules: PensionRules, enrolled: date | None = None) -> EnrolmentDates:
    """Give the dates for a PA who first had to be enrolled on `first` and was on `enrolled`."""
    day = enrolled or first
    return EnrolmentDates(
        enrolled=day,
        postponed_to=months_later(first, rules.postponed_months_at_most),
        opt_out_until=months_later(day, rules.opt_out_months) - ONE_DAY,
    )


def can_opt_out(asked: date, dates: EnrolmentDates) -> bool:
    """Say whether a notice given on a day undoes the enrolment, with every contribution given back."""
    return dates.enrolled <= asked <= dates.opt_out_until


def declaration_due(duties_began: date, rules: PensionRules) -> date:
    """Give the last day for telling The Pensions Regulator that the duties are met."""
    return months_later(duties_began, rules.declaration_months)


@dataclass(frozen=True, slots=True)
class ReEnrolment:
    """A round of re-enrolment: the anniversary, the window to choose a day in, the declaration's last day."""

    anniversary: date
    window: Period
    declare_by: date


def re_enrolment(duties_began: date, rules: PensionRules, round_number: int = 1) -> ReEnrolment:
    """Give the dates of the first, second … round, every third year after the duties began."""
    anniversary = months_later(duties_began, rules.re_enrolment_years * 12 * round_number)
    months = rules.re_enrolment_window_months
    window = Period(months_later(anniversary, -months), months_later(anniversary, months) - ONE_DAY)
    return ReEnrolment(anniversary, window, months_later(anniversary, rules.declaration_months))


def may_be_passed_over(left: date, re_enrolled: date, rules: PensionRules) -> bool:
    """Say whether a PA who left the scheme on a day need not be put back in this round."""
    return months_later(left, rules.left_lately_months) > re_enrolled
