"""Days away: holiday, sickness and the rest, and what holiday is left."""

from dataclasses import replace

from app.employment.absence import CarriedLeave, share_days
from app.employment.shift import Absence, AbsenceKind
from app.errors import AppError
from app.store.book import Book
from app.store.work import Work
from app.usecases.hours.leave import LeaveLedger, LeaveLine, leave_ledger
from app.usecases.hours.leave_accrual import LeaveUnit
from app.usecases.hours.locked import changed_days, refuse_agreed_days
from app.words import day as in_words
from app.words import t

__all__ = [
    "LeaveLedger",
    "LeaveLine",
    "LeaveUnit",
    "absences",
    "keep_absence",
    "keep_carried_leave",
    "leave_ledger",
    "take_absence_out",
]


def absences(book: Book, pa_id: int = 0) -> tuple[Absence, ...]:
    """Give the absences of a PA, or of the whole team, the latest first."""
    with book.begin() as work:
        kept = work.absences.of(pa_id) if pa_id else work.absences.all()
        return tuple(sorted(kept, key=lambda each: (each.first, each.id), reverse=True))


def keep_absence(book: Book, absence: Absence) -> Absence:
    """Keep days away, new (id 0) or changed.

    Raises AppError where they overlap other days away of the PA, lie outside the employment, or would
    change days of a week that both have agreed.
    """
    if absence.last is not None and absence.last < absence.first:
        raise AppError(t("The last day comes before the first day."), t("Put the later day second."))
    with book.begin(t("Wrote down days away")) as work:
        old = work.absences.get(absence.id) if absence.id else None
        _check_employed(work, absence)
        _check_apart(work, absence)
        refuse_agreed_days(work, absence.pa_id, changed_days(work, old, absence))
        if old is None:
            return work.absences.add(replace(absence, note=absence.note.strip()))
        work.absences.change(absence)
        return absence


def take_absence_out(book: Book, number: int) -> None:
    """Take days away out again. Raises AppError where a week with one of them is agreed."""
    with book.begin(t("Took days away out")) as work:
        old = work.absences.get(number)
        refuse_agreed_days(work, old.pa_id, changed_days(work, old, None))
        work.absences.remove(number)


def keep_carried_leave(book: Book, carried: CarriedLeave) -> CarriedLeave:
    """Keep holiday that is brought into a leave year, in the place of what was said before."""
    with book.begin(t("Wrote down holiday carried over")) as work:
        for old in work.carried_leave.into(carried.pa_id, carried.leave_year):
            work.carried_leave.remove(old.id)
        return work.carried_leave.add(replace(carried, id=0))


def _check_employed(work: Work, absence: Absence) -> None:
    pa = work.pas.get(absence.pa_id)
    for day in (absence.first, absence.last or absence.first):
        if not pa.works_on(day):
            raise AppError(
                t("{name} did not work for you on {day}.", name=pa.name, day=in_words(day)),
                t("Look at the first and last day on the PA’s page."),
            )


def _check_apart(work: Work, absence: Absence) -> None:
    for other in work.absences.of(absence.pa_id):
        if other.id != absence.id and _clash(other, absence):
            raise AppError(
                t("There are days away from {day} already.", day=in_words(other.first)),
                t("Change those, or begin after them."),
            )


def _clash(one: Absence, other: Absence) -> bool:
    """Say whether two absences cannot both be written down.

    Sickness that goes on is written down on its first day whatever is booked for later; whoever says when
    it ended then says what those days were.
    """
    for sick, booked in ((one, other), (other, one)):
        goes_on = sick.kind is AbsenceKind.SICK and sick.last is None
        if goes_on and booked.last is not None and booked.first > sick.first:
            return False
    return share_days(one, other)
