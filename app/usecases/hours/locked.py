"""What agreed hours hold fast: nobody changes them or the days away in them, not by undoing either."""

from datetime import date, timedelta
from json import loads

from app.employment.shift import Absence, Shift
from app.employment.timesheet import Timesheet
from app.errors import AppError
from app.period import Period
from app.store.history import Before
from app.store.repository import Repository, V
from app.store.work import Work
from app.usecases.hours.seen import monday_of
from app.words import day as in_words
from app.words import t


def refuse_undoing_hours(work: Work, before: Before) -> None:
    """Raise AppError where undoing would change a record that agreed or paid hours rest on."""
    if before.kind == "shift":
        for shift in _was_and_is(work.shifts, before):
            _refuse_agreed(_sheet_of(work, shift))
    elif before.kind == "timesheet":
        for sheet in _was_and_is(work.timesheets, before):
            _refuse_settled(work, sheet)
    elif before.kind == "absence" and (both := _was_and_is(work.absences, before)):
        old, new = both if len(both) == 2 else (None, both[0])
        refuse_agreed_days(work, new.pa_id, changed_days(work, old, new))


def _was_and_is(kept: Repository[V], before: Before) -> list[V]:
    """Give a record as it was before a change and as it is, as far as it was there and is."""
    was = None if before.text is None else kept.as_it_was(loads(before.text))
    return [each for each in (was, kept.find(int(before.key))) if each is not None]


def _sheet_of(work: Work, shift: Shift) -> Timesheet | None:
    if shift.sheet_id:
        return work.timesheets.find(shift.sheet_id)
    return next(iter(work.timesheets.of_week(shift.pa_id, monday_of(shift.day))), None)


def _refuse_agreed(sheet: Timesheet | None) -> None:
    if sheet is not None and sheet.is_locked:
        raise AppError(
            t("The week from {day} is agreed.", day=in_words(sheet.week)),
            t("Correct the shift instead, or take that agreement back first."),
        )


def _refuse_settled(work: Work, sheet: Timesheet) -> None:
    """Refuse for a timesheet that is paid, or that was corrected since."""
    newest = max((each.number for each in work.timesheets.of_week(sheet.pa_id, sheet.week)), default=0)
    if sheet.payslip_id or newest > sheet.number:
        raise AppError(
            t("The hours of the week from {day} are paid or put right.", day=in_words(sheet.week)),
            t("Put mistakes right with a correction; the next payslip pays the difference."),
        )


def changed_days(work: Work, old: Absence | None, new: Absence | None) -> set[date]:
    """Give the days on which something changes, as far as there are agreed weeks."""
    until = max((sheet.week for sheet in work.timesheets.all()), default=None)
    if until is None:
        return set()
    end = until + timedelta(days=6)
    if old is not None and new is not None and (old.kind, old.minutes) == (new.kind, new.minutes):
        return _days(old, end) ^ _days(new, end)
    return _days(old, end) | _days(new, end)


def _days(absence: Absence | None, end: date) -> set[date]:
    if absence is None or absence.first > end:
        return set()
    return set(Period(absence.first, min(absence.last or end, end)))


def refuse_agreed_days(work: Work, pa_id: int, days: set[date]) -> None:
    """Raise AppError where one of the days lies in a week of the PA that both have agreed."""
    weeks = {monday_of(day) for day in days}
    for sheet in work.timesheets.of(pa_id):
        if sheet.week in weeks and not sheet.number and sheet.is_locked:
            raise AppError(
                t("The week from {day} is agreed.", day=in_words(sheet.week)),
                t("Take that agreement back first, or put the difference on the next payslip."),
            )
