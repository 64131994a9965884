"""The rota: the pattern, its changes and exceptions, and who covers when somebody is away."""

from dataclasses import replace
from datetime import date

from app.employment.absence import away_on
from app.employment.back_up import BackUp
from app.employment.bank_holidays import ExtraBankHoliday
from app.employment.rota import PlannedOnDay, changed_from, on_day
from app.employment.shift import PlannedShift
from app.errors import AppError
from app.money import NOTHING, Money
from app.period import ONE_DAY
from app.store.book import Book
from app.store.work import Work
from app.usecases.rota.cost import PlannedPay, cover_cost, planned_pay
from app.usecases.rota.cover import Candidate, candidates, exception, on_its_day, pattern_of
from app.usecases.rota.papers import calendar_file, cover_sheet_pdf
from app.usecases.rota.seen import RotaDay, RotaWeek, Slot, WeekCover, rota, week_cover
from app.words import day as in_words
from app.words import t

__all__ = [
    "Candidate",
    "PlannedPay",
    "RotaDay",
    "RotaWeek",
    "Slot",
    "WeekCover",
    "back_ups",
    "calendar_file",
    "change_planned",
    "cover",
    "cover_by_other",
    "cover_cost",
    "cover_sheet_pdf",
    "keep_back_up",
    "keep_bank_holiday",
    "no_cover",
    "not_needed",
    "plan_shift",
    "planned",
    "planned_pay",
    "rota",
    "take_back_up_out",
    "take_bank_holiday_out",
    "take_planned_out",
    "week_cover",
    "who_could_cover",
]


def planned(book: Book) -> tuple[PlannedShift, ...]:
    """Give the whole pattern with its single days, the earliest first."""
    with book.begin() as work:
        return tuple(sorted(work.planned.all(), key=lambda each: (each.first, each.start, each.id)))


def plan_shift(book: Book, shift: PlannedShift) -> PlannedShift:
    """Put a shift into the rota. Raises AppError where its numbers or its PA make no sense."""
    with book.begin(t("Planned a shift")) as work:
        return work.planned.add(_checked(work, replace(shift, id=0)))


def change_planned(book: Book, shift: PlannedShift, from_day: date) -> PlannedShift | None:
    """Let a planned shift be different from a day on; what was before stays as it was.

    Exceptions already made from that day on are let go. Gives the new shift, or None where nothing is left
    of it from that day on.
    """
    with book.begin(t("Changed the rota from {day}", day=in_words(from_day))) as work:
        old = work.planned.get(shift.id)
        ended, new = changed_from(old, _checked(work, shift), from_day)
        _drop_exceptions(work, old, from_day)
        if ended is None:
            if new is None:
                work.planned.remove(old.id)
                return None
            work.planned.change(new)
            return new
        work.planned.change(ended)
        return work.planned.add(replace(new, id=0)) if new else None


def take_planned_out(book: Book, number: int, from_day: date) -> None:
    """Take a shift out of the rota from a day on; days before stay as they were."""
    with book.begin(t("Took a shift out of the rota from {day}", day=in_words(from_day))) as work:
        old = work.planned.get(number)
        _drop_exceptions(work, old, from_day)
        if old.every_weeks and old.first < from_day:
            work.planned.change(replace(old, last=from_day - ONE_DAY))
        else:
            work.planned.remove(number)


def cover(
    book: Book, planned_id: int, day: date, pa_id: int, reason: str = "", extra: Money = NOTHING
) -> PlannedShift:
    """Let a PA come instead on one day. Raises AppError where they are away or planned at that time."""
    with book.begin(t("Found cover for {day}", day=in_words(day))) as work:
        pattern = pattern_of(work, planned_id, day)
        away = away_on(work.absences.all(), pa_id, day)
        pa = work.pas.get(pa_id)
        if away is not None or not pa.works_on(day):
            raise AppError(
                t("{name} is away on {day}.", name=pa.name, day=in_words(day)), t("Choose somebody else.")
            )
        _drop_exception(work, pattern, day)
        made = replace(exception(pattern, day), pa_id=pa_id, reason=reason.strip(), extra=extra)
        _check_free(work, made)
        return work.planned.add(made)


def cover_by_other(
    book: Book, planned_id: int, day: date, name: str, reason: str = "", extra: Money = NOTHING
) -> PlannedShift:
    """Let somebody come on one day who is not a PA of the team: a relative, a neighbour, an agency."""
    if not name.strip():
        raise AppError(t("Say who comes."), t("Type their name, or the agency’s."))
    with book.begin(t("Found cover for {day}", day=in_words(day))) as work:
        pattern = pattern_of(work, planned_id, day)
        _drop_exception(work, pattern, day)
        made = replace(
            exception(pattern, day), pa_id=0, helper=name.strip(), reason=reason.strip(), extra=extra
        )
        return work.planned.add(made)


def not_needed(book: Book, planned_id: int, day: date, reason: str = "") -> PlannedShift:
    """Say that a planned shift is not needed on one day."""
    with book.begin(t("Nobody is needed on {day}", day=in_words(day))) as work:
        pattern = pattern_of(work, planned_id, day)
        _drop_exception(work, pattern, day)
        return work.planned.add(replace(exception(pattern, day), pa_id=0, needs=0, reason=reason.strip()))


def no_cover(book: Book, planned_id: int, day: date) -> None:
    """Let go of what was arranged for one day; the pattern holds again."""
    with book.begin(t("Let cover for {day} go", day=in_words(day))) as work:
        _drop_exception(work, pattern_of(work, planned_id, day), day)


def who_could_cover(book: Book, planned_id: int, day: date) -> tuple[Candidate, ...]:
    """Give everybody to ask for one day: in the agreed order, then the other PAs, the free ones first."""
    with book.begin() as work:
        return candidates(work, on_its_day(work, planned_id, day))


def back_ups(book: Book) -> tuple[BackUp, ...]:
    """Give whom to ask when a PA cannot come, in the agreed order."""
    with book.begin() as work:
        return tuple(work.back_ups.in_order())


def keep_back_up(book: Book, back_up: BackUp) -> BackUp:
    """Keep somebody to ask (id 0: new). Raises AppError without a name."""
    if not (back_up.pa_id or back_up.name.strip()):
        raise AppError(t("Say who is to be asked."), t("Choose a PA, or type a name."))
    with book.begin(t("Changed who is asked for cover")) as work:
        if not back_up.id:
            return work.back_ups.add(back_up)
        work.back_ups.change(back_up)
        return back_up


def take_back_up_out(book: Book, number: int) -> None:
    """Take somebody out of those who are asked."""
    with book.begin(t("Changed who is asked for cover")) as work:
        work.back_ups.remove(number)


def keep_bank_holiday(book: Book, holiday: ExtraBankHoliday) -> ExtraBankHoliday:
    """Put in a bank holiday that was proclaimed after this version of Daybook was made."""
    if not holiday.name.strip():
        raise AppError(t("A bank holiday needs a name."), t("Type what it is for."))
    with book.begin(t("Put in a bank holiday")) as work:
        return work.bank_holidays.add(replace(holiday, id=0, name=holiday.name.strip()))


def take_bank_holiday_out(book: Book, number: int) -> None:
    """Take out a bank holiday that was put in."""
    with book.begin(t("Took a bank holiday out")) as work:
        work.bank_holidays.remove(number)


def _checked(work: Work, shift: PlannedShift) -> PlannedShift:
    if shift.last is not None and shift.last < shift.first:
        raise AppError(t("The last day comes before the first day."), t("Put the later day second."))
    if shift.every_weeks < 0 or shift.needs < 1 or shift.break_minutes < 0:
        raise AppError(t("A planned shift needs at least one PA."), t("Type 1, or 2 for two at once."))
    slot = PlannedOnDay(shift, shift.first, shift.pa_id)
    if slot.minutes <= 0:
        raise AppError(t("The break is longer than the shift."), t("Look at the start, finish and break."))
    if shift.pa_id:
        pa = work.pas.get(shift.pa_id)
        if pa.left is not None and pa.left < shift.first:
            raise AppError(t("{name} has left.", name=pa.name), t("Choose somebody else, or nobody yet."))
    return shift


def _drop_exception(work: Work, pattern: PlannedShift, day: date) -> None:
    for each in work.planned.all():
        if each.covers_id == pattern.id and each.first == day:
            work.planned.remove(each.id)


def _drop_exceptions(work: Work, pattern: PlannedShift, from_day: date) -> None:
    for each in work.planned.all():
        if each.covers_id == pattern.id and each.first >= from_day:
            work.planned.remove(each.id)


def _check_free(work: Work, made: PlannedShift) -> None:
    slot = PlannedOnDay(made, made.first, made.pa_id)
    everything, absences = work.planned.all(), work.absences.all()
    for day in (made.first - ONE_DAY, made.first, made.first + ONE_DAY):
        for other in on_day(everything, absences, day):
            if other.pa_id == made.pa_id and other.span.overlaps(slot.span):
                raise AppError(
                    t("{name} is planned at that time already.", name=work.pas.get(made.pa_id).name),
                    t("Choose somebody else, or change the other shift first."),
                )
