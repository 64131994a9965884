"""What the list of a line offers: what can be done with a shift, or with a day that has none."""

from collections.abc import Sequence

from app.employment.shift import Absence, Shift
from app.usecases.hours.writing import Week
from app.words import t

Wish = tuple[str, str]  # words and what is wanted


def open_wishes(blank: Shift, shift: Shift | None, away: Absence | None = None) -> tuple[Wish, ...]:
    """Give what can be done with a line of a week that is not agreed."""
    wishes = [(t("Add another shift on this day"), "another"), (t("Write a note"), "note")]
    if shift is not None:
        wishes += [(t("Take this shift out"), "out")]
    elif blank.planned_id:
        wishes.insert(0, (t("Worked as planned"), "planned"))
    if away is not None:
        wishes += [(t("Change the days off…"), "change_away"), (t("Not off on this day"), "back")]
    else:
        wishes += [(t("Off sick, for more days…"), "sick"), (t("Holiday, for more days…"), "holiday")]
    return tuple(wishes)


def locked_wishes(week: Week, shift: Shift, *, replaced: bool) -> tuple[Wish, ...]:
    """Give what can be done with a shift of an agreed week."""
    if replaced:
        return missed_wishes(())
    wishes = [(t("Put this shift right…"), "right")]
    if shift.is_correction and not week.timesheet.is_locked and shift.sheet_id == week.timesheet.id:
        wishes += [(t("Take this correction out"), "out")]
    return missed_wishes(wishes)


def missed_wishes(wishes: Sequence[Wish]) -> tuple[Wish, ...]:
    """Add that a shift was missed, which can be said of every day of an agreed week."""
    return (*wishes, (t("Add a shift that was missed…"), "missed"))
