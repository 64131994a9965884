"""What a week or an hour of holiday is paid: the average of the last paid weeks."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from app.errors import AppError
from app.money import Money, total
from app.payroll.figures import Holiday
from app.payroll.rounding import nearest_penny, pounds
from app.words import t


@dataclass(frozen=True, slots=True)
class PaidWeek:
    """A whole week by its last day, what was earned in it, and minutes worked.

    `only_leave_pay` marks a week with nothing but sick pay or reduced family pay, which is passed over.
    """

    ends: date
    pay: Money
    minutes: int = 0
    only_leave_pay: bool = False


@dataclass(frozen=True, slots=True)
class AverageWeek:
    """An average week: its pay and minutes, and how many weeks it was taken from."""

    pay: Money
    minutes: Decimal
    weeks: int

    @property
    def hour(self) -> Money:
        """What an hour of holiday is paid, to the nearest penny. Raises AppError without hours."""
        if not self.minutes:
            raise AppError(
                t("No hours are recorded for the weeks that holiday pay is taken from."),
                t("Put in the hours of those weeks."),
            )
        return nearest_penny(pounds(self.pay) * 60 / self.minutes)


def average_week(weeks: Iterable[PaidWeek], before: date, rules: Holiday) -> AverageWeek:
    """Average the last paid weeks before a holiday, passing over weeks without pay for work.

    Fewer weeks serve where there are no more. Raises AppError where there is none.
    """
    earliest = before - timedelta(weeks=rules.look_back_weeks)
    counted = sorted(
        (
            week
            for week in weeks
            if earliest <= week.ends < before and week.pay.pence > 0 and not week.only_leave_pay
        ),
        key=lambda week: week.ends,
        reverse=True,
    )[: rules.reference_weeks]
    if not counted:
        raise AppError(
            t("There is no week with pay to take holiday pay from."),
            t("Use the pay that the contract gives for a week."),
        )
    pay = nearest_penny(pounds(total(week.pay for week in counted)) / len(counted))
    return AverageWeek(pay, Decimal(sum(week.minutes for week in counted)) / len(counted), len(counted))


def average_hours_while_away(weeks: Iterable[PaidWeek], before: date, rules: Holiday) -> Decimal:
    """Give the weekly hours that holiday is earned on during sickness or family leave with irregular hours.

    The average of the last 52 weeks, those without work included, but not weeks before the job began:
    `weeks` holds each week of the job.
    """
    earliest = before - timedelta(weeks=rules.reference_weeks)
    minutes = [week.minutes for week in weeks if earliest <= week.ends < before]
    return Decimal(sum(minutes)) / 60 / len(minutes) if minutes else Decimal(0)
