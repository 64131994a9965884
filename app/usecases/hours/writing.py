"""Hours: written down, agreed by both, and put right afterwards.

A week is open until both the PA and whoever holds the book have agreed it. Any change before that takes
both agreements back. Once it is locked, a correction is a shift of its own on a timesheet of its own: both
agree that one in the same way, and the next payslip pays the difference.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from app.employment.rota import as_worked, on_day
from app.employment.shift import Shift
from app.errors import AppError
from app.store.book import Book
from app.usecases.hours.agreed import (
    agree_as_holder,
    agree_as_pa,
    agree_by_paper,
    correct_shift,
    take_agreement_back,
)
from app.usecases.hours.papers import hours_sheet_pdf, ring_in_card_pdf
from app.usecases.hours.seen import DayRow, Week, days_of, monday_of, see_week, week, worked
from app.usecases.hours.timesheets import (
    check_week,
    corrections_on,
    kept,
    open_again,
    own_sheet,
    own_shifts,
    sheet_of,
    tidy,
)
from app.words import day as in_words
from app.words import t

__all__ = [
    "DayRow",
    "Week",
    "agree_as_holder",
    "agree_as_pa",
    "agree_by_paper",
    "correct_shift",
    "fill_as_planned",
    "hours_sheet_pdf",
    "keep_shift",
    "keep_week",
    "ring_in_card_pdf",
    "take_agreement_back",
    "take_shift_out",
    "week",
    "worked",
]


def keep_shift(book: Book, shift: Shift) -> Shift:
    """Write down one shift, new (id 0) or changed; agreement given before is taken back.

    Raises AppError where the week is agreed (it can then be corrected), where the clock never showed the
    time, where it is longer than its breaks, or where it overlaps another shift of the PA.
    """
    with book.begin(t("Wrote down hours")) as work:
        if shift.id:
            open_again(work, sheet_of(work, work.shifts.get(shift.id)))
        open_again(work, sheet_of(work, shift))
        made = tidy(work, shift)
        written = kept(work, made)
        check_week(work, written.pa_id, monday_of(written.day))
        return written


def keep_week(book: Book, pa_id: int, monday: date, shifts: Sequence[Shift]) -> Week:
    """Write down a PA's whole week at once: these shifts and no others, as far as it is not agreed."""
    monday = monday_of(monday)
    with book.begin(t("Wrote down a week of hours")) as work:
        open_again(work, own_sheet(work, pa_id, monday))
        given = {shift.id for shift in shifts}
        for old in own_shifts(work, pa_id, monday):
            if old.id not in given:
                work.shifts.remove(old.id)
        for shift in shifts:
            if shift.day not in days_of(monday):
                raise AppError(
                    t("{day} is not in this week.", day=in_words(shift.day)), t("Go to its own week.")
                )
            kept(work, tidy(work, replace(shift, pa_id=pa_id, sheet_id=0, corrects_id=0, reason="")))
        check_week(work, pa_id, monday)
        return see_week(work, pa_id, monday)


def take_shift_out(book: Book, number: int) -> None:
    """Take out a shift of a week that is not agreed yet, or a correction that is not."""
    with book.begin(t("Took out hours")) as work:
        old = work.shifts.get(number)
        sheet = sheet_of(work, old)
        open_again(work, sheet)
        work.shifts.remove(number)
        if old.sheet_id and not corrections_on(work, sheet):
            work.timesheets.remove(sheet.id)


def fill_as_planned(book: Book, pa_id: int, monday: date) -> Week:
    """Write down what was planned as worked, on the days where nothing is written and the PA is there."""
    monday = monday_of(monday)
    with book.begin(t("Filled in hours as planned")) as work:
        open_again(work, own_sheet(work, pa_id, monday))
        taken = {shift.day for shift in work.shifts.within(days_of(monday), pa_id)}
        planned, absences = work.planned.all(), work.absences.all()
        for day in days_of(monday):
            slots = on_day(planned, absences, day) if day not in taken else []
            for slot in slots:
                if slot.pa_id == pa_id:
                    kept(work, tidy(work, as_worked(slot)))
        check_week(work, pa_id, monday)
        return see_week(work, pa_id, monday)
