"""Days away as rules: who is away on a day, what an absence says, and holiday carried over."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from app.employment.shift import Absence, AbsenceKind
from app.words import t


@dataclass(frozen=True, slots=True)
class CarriedLeave:
    """Holiday brought into the leave year that begins on `leave_year`, in tenths of a day or an hour.

    Below nought was taken before the book began. `reason` says where it comes from.
    """

    id: int
    pa_id: int
    leave_year: date
    tenths: int
    reason: str = ""


def is_away(absence: Absence, day: date) -> bool:
    """Say whether the absence holds on a day."""
    return absence.first <= day and (absence.last is None or day <= absence.last)


def away_on(absences: Iterable[Absence], pa_id: int, day: date) -> Absence | None:
    """Give the absence of a PA on a day, or None."""
    return next((each for each in absences if each.pa_id == pa_id and is_away(each, day)), None)


def share_days(one: Absence, other: Absence) -> bool:
    """Say whether two absences have a day in common."""
    ends = (one.last is None or other.first <= one.last, other.last is None or one.first <= other.last)
    return all(ends)


def absence_name(kind: AbsenceKind) -> str:
    """Name a kind of absence as the week and the rota do."""
    return {
        AbsenceKind.HOLIDAY: t("Holiday"),
        AbsenceKind.SICK: t("Sick"),
        AbsenceKind.UNPAID: t("Unpaid leave"),
        AbsenceKind.FAMILY: t("Family leave"),
        AbsenceKind.NOT_NEEDED: t("Not needed"),
    }[kind]
