"""What a book's file is made of: its tables, its version, and the steps from older versions."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from app.store.cipher import Raw

if TYPE_CHECKING:
    from alembic.operations import Operations
    from sqlalchemy import MetaData

Step = Callable[["Operations"], None]
Layout = Callable[[], tuple["MetaData", Sequence[str]]]

# "Dayb": how a Daybook book differs from any other SQLite database (PRAGMA application_id).
APPLICATION_ID = 0x44617962


VERSION = 2


@dataclass(frozen=True)
class Schema:
    """The version (1 or more) of a book's file, how its tables are laid out, and how to come to it.

    `steps[n]` brings a book of version n - 1 to version n. `layout` gives the tables, and the SQL that
    stands beside them; they are loaded only where a book is made.
    """

    layout: Layout
    version: int
    steps: Mapping[int, Step] = field(default_factory=dict)


def current() -> Schema:
    """Give the schema of this Daybook."""
    from app.store.migrations import STEPS

    return Schema(_layout, VERSION, STEPS)


def _layout() -> tuple["MetaData", Sequence[str]]:
    from app.store import private, tables  # loads SQLAlchemy
    from app.store.work import Work

    Work.load_all()
    return tables.METADATA, (*tables.DDL, private.DDL)


def mark(connection: Raw, version: int) -> None:
    """Mark a file as a Daybook book of a version."""
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {version}")


def marks(connection: Raw) -> tuple[int, int]:
    """Read a file's application id and version."""
    application = connection.execute("PRAGMA application_id").fetchone()[0]
    return application, connection.execute("PRAGMA user_version").fetchone()[0]
