"""On what terms a PA works, and from when."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from app.money import NOTHING, Money


class PayFrequency(StrEnum):
    """How often pay comes."""

    WEEKLY = "weekly"
    FORTNIGHTLY = "fortnightly"
    FOUR_WEEKLY = "four-weekly"
    MONTHLY = "monthly"


class HoursKind(StrEnum):
    """Whether the hours are regular (also where they turn by a fixed rota), irregular, or part of a year."""

    REGULAR = "regular"
    IRREGULAR = "irregular"
    PART_YEAR = "part_year"


class HolidayPay(StrEnum):
    """When holiday is paid: as it is taken, or with each pay (irregular hours and part years only)."""

    WHEN_TAKEN = "when_taken"
    ROLLED_UP = "rolled_up"


@dataclass(frozen=True, slots=True)
class Contract:
    """The terms of one job from `first` to `last`; a change of terms is a new one.

    Rates are an hour's pay, None where the usual rate holds; `sleep_in` is one flat payment a night;
    `mileage` is pence a mile. `weekly_minutes` and `week_days` are the usual week (half days as 2.5 are
    `half_days` 5). The evening rate holds between `evening_from` and `evening_to` on the clock, in minutes
    after midnight. `first_pay_day` anchors the pay days, and `worked_to_days` says how many days before
    the pay day the time that it pays for ends. `leave_year` is any first day of the leave year. `job`
    tells two jobs of one PA apart; `pot_id` is whose money pays, 0 the book's first.
    """

    id: int
    pa_id: int
    first: date
    hourly: Money
    frequency: PayFrequency
    first_pay_day: date
    last: date | None = None
    job: str = ""
    evening_hourly: Money | None = None
    waking_night_hourly: Money | None = None
    weekend_hourly: Money | None = None
    bank_holiday_hourly: Money | None = None
    travel_hourly: Money | None = None
    training_hourly: Money | None = None
    awake_hourly: Money | None = None
    sleep_in: Money = NOTHING
    mileage: Money = NOTHING
    hours: HoursKind = HoursKind.REGULAR
    weekly_minutes: int = 0
    half_days: int = 10
    holiday: HolidayPay = HolidayPay.WHEN_TAKEN
    leave_year: date | None = None
    notice_weeks: int = 1
    worked_to_days: int = 0
    pot_id: int = 0
    signed: date | None = None
    evening_from: int = 1200
    evening_to: int = 360

    def holds_on(self, day: date) -> bool:
        """Say whether these terms hold on a day."""
        return self.first <= day and (self.last is None or day <= self.last)
