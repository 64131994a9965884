"""The diary in the book: tables and repositories of what the person notes of their life and the council."""

from typing import ClassVar

from sqlalchemy import Table

from app.plan.breaks import BreaksAgreed, CarerBreak
from app.store.repository import Repository
from app.store.shelf import Shelf, Shelves
from app.store.tables import METADATA, maybe, number, own_id, words

BREAKS_AGREED = Table(
    "breaks_agreed",
    METADATA,
    *(own_id(), number("days"), words("first"), maybe("last"), number("once"), number("pot_id")),
    *(number("line_id"), number("helper_id")),
    sqlite_autoincrement=True,
)

CARER_BREAK = Table(
    "carer_break",
    METADATA,
    *(own_id(), words("first"), words("last"), number("taken"), number("pot_id"), number("line_id")),
    *(number("helper_id"), words("care_by"), number("cost_pence"), words("rested"), words("words")),
    sqlite_autoincrement=True,
)


class AllBreaksAgreed(Repository[BreaksAgreed]):
    """The days of break that were agreed."""

    table: ClassVar[Table] = BREAKS_AGREED
    kind: ClassVar[type] = BreaksAgreed


class CarerBreaks(Repository[CarerBreak]):
    """The breaks that are planned or were taken."""

    table: ClassVar[Table] = CARER_BREAK
    kind: ClassVar[type] = CarerBreak


class Life(Shelves):
    """All that is kept of the diary and what belongs to it."""

    breaks_agreed: "Shelf[AllBreaksAgreed]" = Shelf("diary.AllBreaksAgreed")
    breaks: "Shelf[CarerBreaks]" = Shelf("diary.CarerBreaks")
