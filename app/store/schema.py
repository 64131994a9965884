"""What a book's file is made of: its tables, its version, and the steps from older versions."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from app.store.cipher import Raw

if TYPE_CHECKING:
    from alembic.operations import Operations
    from sqlalchemy import MetaData

Step = Callable[["Operations"], None]

# "Dayb": how a Daybook book differs from any other SQLite database (PRAGMA application_id).
APPLICATION_ID = 0x44617962


@dataclass(frozen=True)
class Schema:
    """The tables, what SQL stands beside them, the version (1 or more), and how to come to it.

    `steps[n]` brings a book of version n - 1 to version n.
    """

    metadata: "MetaData"
    ddl: Sequence[str]
    version: int
    steps: Mapping[int, Step] = field(default_factory=dict)


def current() -> Schema:
    """Give the schema of this Daybook."""
    from app.store import private, tables  # loads SQLAlchemy
    from app.store import work as _every_table  # noqa: F401  # the modules it names bring their own tables
    from app.store.migrations import STEPS

    return Schema(tables.METADATA, (*tables.DDL, private.DDL), tables.VERSION, STEPS)


def mark(connection: Raw, version: int) -> None:
    """Mark a file as a Daybook book of a version."""
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {version}")


def marks(connection: Raw) -> tuple[int, int]:
    """Read a file's application id and version."""
    application = connection.execute("PRAGMA application_id").fetchone()[0]
    return application, connection.execute("PRAGMA user_version").fetchone()[0]
