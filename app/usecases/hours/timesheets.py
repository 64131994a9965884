"""Which timesheet hours stand on, and whether it is open."""

from dataclasses import replace
from datetime import date, timedelta

from app.employment.shift import Shift
from app.employment.shift_checks import check_overlaps, tidied
from app.employment.timesheet import Timesheet
from app.errors import AppError
from app.period import ONE_DAY, Period
from app.store.work import Work
from app.usecases.hours.seen import days_of, in_force, monday_of
from app.words import t


def tidy(work: Work, shift: Shift) -> Shift:
    """Give a shift fit to be kept; AppError where it cannot be so."""
    return tidied(shift, work.pas.get(shift.pa_id))


def check_week(work: Work, pa_id: int, monday: date) -> None:
    """Raise AppError where a PA's shifts of a week overlap each other, or a night before or after it."""
    around = Period(monday - ONE_DAY, monday + timedelta(weeks=1))
    check_overlaps(in_force(work.shifts.within(around, pa_id))[0], days_of(monday))


def own_sheet(work: Work, pa_id: int, monday: date) -> Timesheet:
    """Give the week's own timesheet, made now if there is none."""
    sheets = work.timesheets.of_week(pa_id, monday)
    return sheets[0] if sheets else work.timesheets.add(Timesheet(0, pa_id, monday))


def sheet_of(work: Work, shift: Shift) -> Timesheet:
    """Give the timesheet that a shift is agreed on, made now if there is none."""
    if shift.sheet_id:
        return work.timesheets.get(shift.sheet_id)
    return own_sheet(work, shift.pa_id, monday_of(shift.day))


def to_agree(work: Work, pa_id: int, monday: date) -> Timesheet:
    """Give what is to be agreed now: the newest timesheet of the week, which must not be locked."""
    own_sheet(work, pa_id, monday)
    sheet = work.timesheets.of_week(pa_id, monday)[-1]
    if sheet.is_locked:
        raise AppError(t("Both of you have agreed these hours."), t("Nothing more is to be done here."))
    return sheet


def open_again(work: Work, sheet: Timesheet) -> None:
    """Take back what one of the two has agreed, as the hours change; refuse where both have."""
    if sheet.is_locked:
        raise AppError(
            t("Both of you have agreed these hours."),
            t("Correct the shift instead; the old hours stay beside it, and the next payslip pays the rest."),
        )
    changed(work, not_agreed(sheet))


def not_agreed(sheet: Timesheet) -> Timesheet:
    """Give a timesheet as it is before anybody agreed it."""
    return replace(sheet, pa_agreed=None, pa_how=None, holder_agreed=None, holder_name="", paper_id=0)


def changed(work: Work, sheet: Timesheet) -> Timesheet:
    """Keep a timesheet as it now is."""
    work.timesheets.change(sheet)
    return sheet


def kept(work: Work, shift: Shift) -> Shift:
    """Keep a shift, new or changed."""
    if not shift.id:
        return work.shifts.add(shift)
    work.shifts.change(shift)
    return shift


def own_shifts(work: Work, pa_id: int, monday: date) -> list[Shift]:
    """Give the shifts on the week's own timesheet."""
    return [shift for shift in work.shifts.within(days_of(monday), pa_id) if not shift.sheet_id]


def corrections_on(work: Work, sheet: Timesheet) -> list[Shift]:
    """Give the corrections on a timesheet."""
    return [
        shift for shift in work.shifts.within(days_of(sheet.week), sheet.pa_id) if shift.sheet_id == sheet.id
    ]
