"""Whether a shift can be as it was written down."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from itertools import combinations

from app.employment.clock import check_shown, clocks, comes_twice
from app.employment.pa import PersonalAssistant
from app.employment.shift import Shift, ShiftKind
from app.employment.week import elapsed
from app.errors import AppError
from app.period import ONE_DAY
from app.words import day as in_words
from app.words import t


def tidied(shift: Shift, pa: PersonalAssistant) -> Shift:
    """Give a shift fit to be kept: what has no meaning for its kind or night is left out.

    Raises AppError where the PA was not employed, where the clock never showed a time, or where the break
    and the time awake are longer than the shift.
    """
    if not pa.works_on(shift.day):
        raise AppError(
            t("{name} did not work for you on {day}.", name=pa.name, day=in_words(shift.day)),
            t("Look at the first and last day on the PA’s page."),
        )
    if shift.no_time:
        return replace(shift, break_minutes=0, awake_minutes=0, tenth_miles=0)
    check_shown(shift.day, shift.start, shift.finish)
    made = replace(
        shift,
        awake_minutes=shift.awake_minutes if shift.kind is ShiftKind.SLEEP_IN else 0,
        start_late=shift.start_late and comes_twice(shift.day, shift.start),
        finish_late=shift.finish_late and _ends_twice(shift),
        note=shift.note.strip(),
    )
    _check_lengths(made)
    return made


def _ends_twice(shift: Shift) -> bool:
    days = (shift.day, shift.day + ONE_DAY) if shift.finish <= shift.start else (shift.day,)
    return any(comes_twice(day, shift.finish) for day in days)


def _check_lengths(shift: Shift) -> None:
    if min(shift.break_minutes, shift.awake_minutes, shift.tenth_miles) < 0:
        raise AppError(t("Minutes and miles cannot be below nothing."), t("Type them without a minus."))
    if shift.break_minutes + shift.awake_minutes > elapsed(shift).minutes:
        raise AppError(
            t("The break is longer than the shift of {day}.", day=in_words(shift.day)),
            t("Look at the start, the finish and the break."),
        )


def check_overlaps(shifts: Iterable[Shift], week: Iterable[date]) -> None:
    """Raise AppError where two shifts of one PA that hold are at the same time, one of them in the week."""
    days = set(week)
    for one, other in combinations([each for each in shifts if not each.no_time], 2):
        if (one.day in days or other.day in days) and elapsed(one).overlaps(elapsed(other)):
            raise AppError(
                t(
                    "The times {one} and {other} on {day} overlap.",
                    one=clocks(one.start, one.finish),
                    other=clocks(other.start, other.finish),
                    day=in_words(max(one.day, other.day)),
                ),
                t("Change one of them: nobody is paid twice for the same time."),
            )
