"""Holiday that is earned with the hours: pay period by pay period, sick weeks by the average."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum

from app.employment.contract import Contract, HoursKind, PayFrequency
from app.employment.pa import PersonalAssistant
from app.employment.shift import Absence, AbsenceKind, PlannedShift, Shift
from app.employment.week import elapsed
from app.money import NOTHING
from app.payroll.figures import Holiday
from app.payroll.holiday import accrued_hours, accrued_in_year
from app.payroll.holiday_pay import PaidWeek, average_hours_while_away
from app.payroll.periods import MONTHS
from app.period import ONE_DAY, Period, months_later

_WEEKS = {PayFrequency.WEEKLY: 1, PayFrequency.FORTNIGHTLY: 2, PayFrequency.FOUR_WEEKLY: 4}


class LeaveUnit(StrEnum):
    """What holiday is counted in."""

    DAYS = "days"
    HOURS = "hours"


@dataclass(frozen=True)
class LeaveBasis:
    """What a PA's holiday is worked out from: the terms that hold in the leave year, and all that counts."""

    pa: PersonalAssistant
    contracts: tuple[Contract, ...]
    year: Period
    today: date
    shifts: tuple[Shift, ...]
    absences: tuple[Absence, ...]
    planned: tuple[PlannedShift, ...]
    rules: Holiday

    @property
    def unit(self) -> LeaveUnit:
        """What the holiday is counted in."""
        irregular = any(each.hours is not HoursKind.REGULAR or not each.half_days for each in self.contracts)
        return LeaveUnit.HOURS if irregular else LeaveUnit.DAYS


def is_irregular(contract: Contract) -> bool:
    """Say whether holiday is earned hour by hour under these terms."""
    return contract.hours is not HoursKind.REGULAR


def accrued(basis: LeaveBasis, only: Contract | None = None) -> Decimal:
    """Add up what each ended pay period gave, for hours that vary; time asleep by arrangement counts."""
    contract = only or basis.contracts[-1]
    hours = []
    for period in pay_periods(contract, basis.year):
        ended = period.last <= basis.today or basis.today == basis.pa.left
        if ended and (only is None or contract.holds_on(period.last)):
            hours.append(_hours_in(basis, period))
    if only is not None:
        return Decimal(sum(accrued_hours(each, basis.year.first, basis.rules) for each in hours))
    days = {shift.day for shift in basis.shifts if shift.day in basis.year}
    minutes = sum(elapsed(shift).minutes for shift in basis.shifts if shift.day in days)
    average = Decimal(minutes) / 60 / len(days) if days else Decimal(24)
    return Decimal(accrued_in_year(hours, basis.year.first, average, basis.rules))


def pay_periods(contract: Contract, year: Period) -> Iterator[Period]:
    """Give the stretches of work that a contract's pay days pay for, those that end within a year."""
    first_end = contract.first_pay_day - timedelta(days=contract.worked_to_days)
    turn = _turns_before(contract, first_end, year.first)
    while (last := _end(contract, first_end, turn)) <= year.last:
        if last >= year.first:
            yield Period(_end(contract, first_end, turn - 1) + ONE_DAY, last)
        turn += 1


def _end(contract: Contract, first_end: date, turn: int) -> date:
    weeks = _WEEKS.get(contract.frequency)
    if weeks:
        return first_end + timedelta(weeks=weeks * turn)
    pay_day = months_later(contract.first_pay_day, turn)
    return pay_day - timedelta(days=contract.worked_to_days)


def _turns_before(contract: Contract, first_end: date, day: date) -> int:
    """Give a turn whose end surely lies before a day."""
    return (day - first_end).days // (7 * _WEEKS.get(contract.frequency, 4)) - MONTHS


def _hours_in(basis: LeaveBasis, period: Period) -> Decimal:
    """Add up the hours of a pay period, and those that sick and family leave stand for."""
    worked = sum(_minutes(shift) for shift in basis.shifts if shift.day in period)
    away = Decimal(0)
    for absence in basis.absences:
        if absence.kind in (AbsenceKind.SICK, AbsenceKind.FAMILY):
            common = Period(absence.first, max(absence.last or basis.today, absence.first)).common(period)
            if common is not None:
                away += _average(basis, absence.first) * common.days / 7
    return Decimal(worked) / 60 + away


def _minutes(shift: Shift) -> int:
    return 0 if shift.no_time else elapsed(shift).minutes - shift.break_minutes


def _average(basis: LeaveBasis, before: date) -> Decimal:
    """Give the weekly hours of the 52 weeks before an absence, weeks without work counted."""
    monday = before - timedelta(days=before.weekday())
    started = basis.pa.started
    weeks = []
    for back in range(1, 53):
        first = monday - timedelta(weeks=back)
        if first + timedelta(days=6) < started:
            break
        period = Period.weeks(first, 1)
        minutes = sum(_minutes(shift) for shift in basis.shifts if shift.day in period)
        weeks.append(PaidWeek(period.last, NOTHING, minutes))
    return average_hours_while_away(weeks, before, basis.rules)
