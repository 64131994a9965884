"""In the book: hours put aside for a day, and why there was less support than planned."""

from typing import ClassVar

from sqlalchemy import Table

from app.funding.hours_bank import FewerHours, HoursSaving
from app.store.repository import Repository
from app.store.shelf import Shelf, Shelves
from app.store.tables import METADATA, number, own_id, words

HOURS_SAVING = Table(
    "hours_saving",
    METADATA,
    *(own_id(), words("what"), words("by"), number("minutes"), words("agreed_by"), number("used")),
    sqlite_autoincrement=True,
)

FEWER_HOURS = Table(
    "fewer_hours",
    METADATA,
    *(own_id(), words("first"), words("last"), words("why"), words("said"), words("words")),
    sqlite_autoincrement=True,
)


class HoursSavings(Repository[HoursSaving]):
    """What hours are put aside for."""

    table: ClassVar[Table] = HOURS_SAVING
    kind: ClassVar[type] = HoursSaving


class AllFewerHours(Repository[FewerHours]):
    """Why there was less support than planned."""

    table: ClassVar[Table] = FEWER_HOURS
    kind: ClassVar[type] = FewerHours


class HoursKept(Shelves):
    """All that is kept of the bank of hours; the hours themselves are those of the timesheets."""

    savings: "Shelf[HoursSavings]" = Shelf("hours_bank.HoursSavings")
    fewer: "Shelf[AllFewerHours]" = Shelf("hours_bank.AllFewerHours")
