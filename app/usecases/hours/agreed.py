"""Agreeing a week of hours, taking that back, and putting right what was agreed."""

from dataclasses import replace
from datetime import date

from app.employment.shift import Shift
from app.employment.timesheet import AgreedBy, Timesheet
from app.errors import AppError
from app.people import is_same_person
from app.pictures import made_small
from app.store.book import Book
from app.store.work import Work
from app.usecases.hours.seen import counted_on, days_of, monday_of
from app.usecases.hours.timesheets import (
    changed,
    check_week,
    kept,
    not_agreed,
    open_again,
    own_sheet,
    sheet_of,
    tidy,
    to_agree,
)
from app.usecases.money.papers import keep_paper
from app.words import t


def agree_as_pa(book: Book, pa_id: int, monday: date, pin: str) -> Timesheet:
    """Let the PA agree the week, or the corrections to it, by their PIN; AppError when it is not theirs."""
    from app.usecases.team.people import pin_is  # the PIN belongs to the PA's own file

    if not pin_is(book, pa_id, pin):
        raise AppError(
            t("That is not this PA’s PIN."), t("Let them type it again, or set a new one together.")
        )
    with book.begin(t("The PA agreed their hours")) as work:
        sheet = to_agree(work, pa_id, monday_of(monday))
        return changed(work, replace(sheet, pa_agreed=work.now, pa_how=AgreedBy.PIN))


def agree_by_paper(book: Book, pa_id: int, monday: date, paper_name: str, content: bytes) -> Timesheet:
    """Keep the sheet that the PA has signed: it stands for their agreement.

    Raises AppError for files that are not pictures, PDFs or plain text.
    """
    kept_bytes, mime = made_small(content)
    with book.begin(t("Kept a signed sheet of hours")) as work:
        sheet = to_agree(work, pa_id, monday_of(monday))
        paper = keep_paper(work, paper_name, kept_bytes, mime, ("timesheet", sheet.id))
        return changed(work, replace(sheet, pa_agreed=work.now, pa_how=AgreedBy.PAPER, paper_id=paper.id))


def agree_as_holder(book: Book, pa_id: int, monday: date) -> Timesheet:
    """Agree the week, or the corrections to it, as who holds the book.

    Nobody agrees their own hours. Raises AppError then, and where no contract holds.
    """
    with book.begin(t("Agreed hours")) as work:
        name = work.actor.name
        if is_same_person(name, work.pas.get(pa_id).name):
            raise AppError(
                t("Nobody can agree their own hours."), t("Ask the person, or who looks after the money.")
            )
        sheet = to_agree(work, pa_id, monday_of(monday))
        counted_on(work, pa_id, (sheet,))
        return changed(work, replace(sheet, holder_agreed=work.now, holder_name=name))


def take_agreement_back(book: Book, pa_id: int, monday: date) -> Timesheet:
    """Open a week, or the newest corrections to it, again. Raises AppError once it is paid."""
    with book.begin(t("Took an agreement back")) as work:
        sheets = work.timesheets.of_week(pa_id, monday_of(monday))
        if not sheets:
            raise AppError(t("Nobody has agreed these hours."), t("You can change them as they are."))
        if sheets[-1].payslip_id:
            raise AppError(t("These hours are paid."), t("Correct the shift; the next payslip pays it."))
        return changed(work, not_agreed(sheets[-1]))


def correct_shift(book: Book, right: Shift, reason: str) -> Shift:
    """Put right a shift of an agreed week: `right` names it by `corrects_id`, or none if one was missed.

    It goes on a timesheet of its own, which both agree like the week itself; the next payslip then pays the
    difference. A `no_time` shift takes the old one out. Raises AppError where the week is not agreed, where
    there is no reason, or where the old shift was put right before.
    """
    if not reason.strip():
        raise AppError(t("A correction needs a reason."), t("Say in a few words what was wrong."))
    with book.begin(t("Put hours right")) as work:
        monday = monday_of(right.day)
        if right.corrects_id:
            again = _correct_again(work, right, reason.strip())
            if again is not None:
                return again
        if not own_sheet(work, right.pa_id, monday).is_locked:
            raise AppError(t("These hours are not agreed yet."), t("Change them as they are."))
        sheet = _correcting(work, right.pa_id, monday)
        made = replace(right, id=0, sheet_id=sheet.id, reason=reason.strip())
        added = work.shifts.add(tidy(work, made))
        check_week(work, right.pa_id, monday)
        return added


def _correct_again(work: Work, right: Shift, reason: str) -> Shift | None:
    """Look at the shift to put right; change it in place where it is a correction not yet agreed."""
    old = work.shifts.get(right.corrects_id)
    if (old.pa_id, monday_of(old.day)) != (right.pa_id, monday_of(right.day)):
        raise AppError(
            t("A correction stays in its own week."),
            t("Take the old shift out, and add the missed one to the other week."),
        )
    others = work.shifts.within(days_of(monday_of(old.day)), old.pa_id)
    if any(each.corrects_id == old.id for each in others):
        raise AppError(t("This was put right before."), t("Put the newer one right."))
    sheet = sheet_of(work, old)
    if not old.sheet_id or sheet.is_locked:
        return None
    open_again(work, sheet)
    made = replace(right, id=old.id, sheet_id=sheet.id, corrects_id=old.corrects_id, reason=reason)
    again = kept(work, tidy(work, made))
    check_week(work, old.pa_id, monday_of(old.day))
    return again


def _correcting(work: Work, pa_id: int, monday: date) -> Timesheet:
    """Give the timesheet that corrections go on now, open."""
    sheets = work.timesheets.of_week(pa_id, monday)
    last = sheets[-1]
    if last.is_locked:
        return work.timesheets.add(Timesheet(0, pa_id, monday, number=last.number + 1))
    return changed(work, not_agreed(last))
