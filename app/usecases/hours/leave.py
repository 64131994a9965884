"""How much holiday a PA has earned, taken and has left in the leave year."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

from app.employment.contract import Contract, HolidayPay
from app.employment.rota import qualifying_days, within
from app.employment.shift import Absence, AbsenceKind
from app.errors import AppError
from app.payroll.holiday import WorkingWeek, built_up, statutory_holiday, tenth_up
from app.payroll.periods import MONTHS
from app.payroll.statutory import for_day
from app.period import ONE_DAY, Period, months_later
from app.store.book import Book
from app.store.work import Work
from app.usecases.hours.leave_accrual import LeaveBasis, LeaveUnit, accrued, is_irregular
from app.usecases.hours.seen import in_force
from app.words import t

FIVE_DAYS = 5


@dataclass(frozen=True, slots=True)
class LeaveLine:
    """Holiday from one absence, as far as it lies in the leave year; `booked` where it is still to come."""

    absence_id: int
    first: date
    last: date
    amount: Decimal
    booked: bool


@dataclass(frozen=True, slots=True)
class LeaveLedger:
    """A PA's holiday in one leave year, in days or hours.

    `entitled` is the whole leave year's, as far as it is known; `earned` is so far; `carried` was brought
    in. `rolled_up` says that it is paid with every pay, so that taking it is not paid again.
    """

    pa_id: int
    leave_year: Period
    unit: LeaveUnit
    entitled: Decimal
    earned: Decimal
    carried: Decimal
    lines: tuple[LeaveLine, ...]
    rolled_up: bool = False

    @property
    def taken(self) -> Decimal:
        """What was taken up to now."""
        return sum((line.amount for line in self.lines if not line.booked), Decimal(0))

    @property
    def booked(self) -> Decimal:
        """What is planned for later in the leave year."""
        return sum((line.amount for line in self.lines if line.booked), Decimal(0))

    @property
    def left(self) -> Decimal:
        """What is earned and not taken; below nought, more was taken than earned."""
        return self.earned + self.carried - self.taken


def leave_ledger(book: Book, pa_id: int, today: date) -> LeaveLedger:
    """Give a PA's holiday in the leave year that holds today, or in their last one if they have left.

    Raises AppError where the PA has no terms of work yet.
    """
    with book.begin() as work:
        return see_leave(work, pa_id, today)


def see_leave(work: Work, pa_id: int, today: date, leaves: date | None = None) -> LeaveLedger:
    """Give a PA's holiday of the leave year that holds a day, within a unit of work.

    `leaves` gives it as it would be if that were the last day of the job.
    """
    basis = _basis(work, pa_id, today, leaves)
    entitled, earned = _earned(basis)
    carried = sum(each.tenths for each in work.carried_leave.into(pa_id, basis.year.first))
    rolled_up = basis.contracts[-1].holiday is HolidayPay.ROLLED_UP
    lines = tuple(_lines(basis))
    return LeaveLedger(
        pa_id, basis.year, basis.unit, entitled, earned, Decimal(carried) / 10, lines, rolled_up
    )


def _basis(work: Work, pa_id: int, today: date, leaves: date | None = None) -> LeaveBasis:
    pa = work.pas.get(pa_id)
    pa = replace(pa, left=leaves) if leaves else pa
    contracts = work.contracts.of(pa_id)
    if not contracts:
        raise AppError(t("{name} has no terms of work yet.", name=pa.name), t("Put in their hours and pay."))
    day = min(today, pa.left) if pa.left else today
    now = next((each for each in reversed(contracts) if each.holds_on(day)), contracts[-1])
    year = leave_year(now.leave_year or pa.started, day)
    holding = tuple(each for each in contracts if _common(each, year) is not None) or (now,)
    # Sick weeks earn by the average of the 52 weeks before, which may lie in the year before.
    before = Period(year.first - timedelta(weeks=53), year.last)
    shifts, _ = in_force(work.shifts.within(before, pa_id))
    return LeaveBasis(
        pa,
        holding,
        year,
        day,
        tuple(shifts),
        tuple(work.absences.of(pa_id)),
        tuple(work.planned.all()),
        for_day(min(day, year.last)).holiday,
    )


def leave_year(first: date, day: date) -> Period:
    """Give the leave year that holds a day; `first` is the first day of any of them."""
    years = (day.year - first.year) + 1
    while months_later(first, years * MONTHS) > day:
        years -= 1
    begins = months_later(first, years * MONTHS)
    return Period(begins, months_later(first, (years + 1) * MONTHS) - ONE_DAY)


def _common(contract: Contract, year: Period) -> Period | None:
    last = contract.last or max(contract.first, year.last)
    return Period(contract.first, last).common(year)


def _earned(basis: LeaveBasis) -> tuple[Decimal, Decimal]:
    """Give what the whole leave year gives, and what is earned of it so far."""
    if basis.unit is LeaveUnit.HOURS and all(is_irregular(each) for each in basis.contracts):
        hours = accrued(basis)
        return hours, hours
    entitled = _entitled(basis)
    started = basis.pa.started
    if basis.today >= months_later(started, MONTHS):
        return entitled, entitled
    whole = _of_week(basis, basis.contracts[-1], None)
    return entitled, min(built_up(whole, started, basis.today), entitled)


def _entitled(basis: LeaveBasis) -> Decimal:
    """Give a leave year's holiday for regular hours; where terms change, each part counts by its days."""
    if len(basis.contracts) == 1:
        return _of_week(basis, basis.contracts[0], basis.year)
    parts = Fraction(0)
    for contract in basis.contracts:
        if is_irregular(contract):
            parts += Fraction(accrued(basis, contract))
            continue
        common = _employed(basis, _common(contract, basis.year))
        parts += Fraction(_of_week(basis, contract, None)) * Fraction(common, basis.year.days)
    return tenth_up(parts)


def _employed(basis: LeaveBasis, part: Period | None) -> int:
    last = basis.pa.left or basis.year.last
    inside = part.common(Period(basis.pa.started, max(last, basis.pa.started))) if part else None
    return inside.days if inside else 0


def _of_week(basis: LeaveBasis, contract: Contract, year: Period | None) -> Decimal:
    week = WorkingWeek(Decimal(contract.half_days) / 2, Decimal(contract.weekly_minutes) / 60)
    leaves = basis.pa.left if basis.pa.left and basis.pa.left < basis.year.last else None
    found = statutory_holiday(week, basis.rules, year, basis.pa.started, leaves if year else None)
    return found.days if basis.unit is LeaveUnit.DAYS else found.hours


def _lines(basis: LeaveBasis) -> Iterator[LeaveLine]:
    for absence in basis.absences:
        if absence.kind is not AbsenceKind.HOLIDAY:
            continue
        whole = Period(absence.first, max(absence.last or basis.today, absence.first))
        common = whole.common(basis.year)
        if common is not None:
            amount = _amount(basis, absence, whole, common)
            yield LeaveLine(absence.id, common.first, common.last, amount, common.first > basis.today)


def _amount(basis: LeaveBasis, absence: Absence, whole: Period, common: Period) -> Decimal:
    """Give how much holiday an absence uses: what was written down, else what the rota has on its days."""
    share = _usual(basis, common) / (_usual(basis, whole) or 1) if common != whole else Fraction(1)
    minutes = absence.minutes * share
    if basis.unit is LeaveUnit.HOURS:
        return _tenth((minutes or _planned(basis, common)) / 60)
    day = _day_minutes(basis)
    return _tenth(minutes / day if minutes and day else _usual(basis, common))


def _tenth(amount: Fraction) -> Decimal:
    """Round to the nearest tenth, half up."""
    return Decimal(int(amount * 10 + Fraction(1, 2))) / 10


def _day_minutes(basis: LeaveBasis) -> Fraction:
    contract = basis.contracts[-1]
    return Fraction(contract.weekly_minutes * 2, contract.half_days) if contract.half_days else Fraction(0)


def _usual(basis: LeaveBasis, period: Period) -> Fraction:
    """Count the days of a period on which the PA would work; without a pattern, the week's share of them."""
    own = [each for each in basis.planned if each.every_weeks and each.pa_id == basis.pa.id]
    if any(each.first <= period.last for each in own):
        return Fraction(len(qualifying_days(basis.planned, basis.pa.id, period)))
    weekdays = sum(day.weekday() < FIVE_DAYS for day in period)
    half_days = basis.contracts[-1].half_days or 2 * FIVE_DAYS
    return weekdays * Fraction(half_days, 2 * FIVE_DAYS)


def _planned(basis: LeaveBasis, period: Period) -> Fraction:
    own = [each for each in basis.planned if each.pa_id == basis.pa.id]
    return Fraction(sum(slot.minutes for slot in within(own, (), period)))
