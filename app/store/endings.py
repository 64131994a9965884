"""In the book: that everything ends, why, and who settles it."""

from typing import ClassVar

from sqlalchemy import Table

from app.funding.ending import Ending
from app.store.repository import Repository
from app.store.tables import METADATA, own_id, words

ENDING = Table(
    "ending",
    METADATA,
    *(own_id(), words("why"), words("day"), words("money_until"), words("jobs_until")),
    *(words("settles"), words("contact")),
    sqlite_autoincrement=True,
)


class Endings(Repository[Ending]):
    """The end of everything: at most one record."""

    table: ClassVar[Table] = ENDING
    kind: ClassVar[type] = Ending
