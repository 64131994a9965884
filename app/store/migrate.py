"""Bringing an older book up to date. The only place that loads Alembic, and only when there is a need."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import date
from pathlib import Path
from shutil import copyfile

from alembic.migration import MigrationContext
from alembic.operations import Operations
from sqlalchemy import Connection
from sqlalchemy.exc import SQLAlchemyError

from app.errors import AppError
from app.store import schema as made_of
from app.store.cipher import connect, engine
from app.store.copies import copy_into
from app.store.files import made_whole
from app.store.schema import Schema
from app.store.soundness import gather, look_over
from app.words import t


def bring_up(path: Path, key: bytes, salt: bytes, schema: Schema, today: date) -> Path:
    """Bring a book's file, which nobody has open, to the schema's version; give the copy of it as it was.

    The work is done on a second copy that takes the book's place in one step when it is sound. When it
    fails the book is as it was, byte for byte, and an AppError says so.
    """
    with closing(connect(path, key, salt)) as old:
        version = made_of.marks(old)[1]
        gather(old)
        kept = _free_name(path, version, today)
        with made_whole(kept) as making:
            copy_into(making, old, key, salt)
    try:
        with made_whole(path) as making:
            copyfile(kept, making)
            for number in range(version + 1, schema.version + 1):
                _take_step(making, key, salt, schema, number)
            _must_be_sound(making, key, salt)
    except (AppError, SQLAlchemyError) as error:
        raise _not_brought_up(kept) from error
    return kept


def _take_step(path: Path, key: bytes, salt: bytes, schema: Schema, number: int) -> None:
    with _transaction(path, key, salt) as connection:
        schema.steps[number](Operations(MigrationContext.configure(connection)))
        connection.exec_driver_sql(f"PRAGMA user_version = {number}")


@contextmanager
def _transaction(path: Path, key: bytes, salt: bytes) -> Iterator[Connection]:
    made = engine(path, key, salt)
    try:
        with made.connect() as connection:
            # A table made anew is dropped on the way, and nothing that points to it may go with it.
            # SQLite heeds this only outside a transaction, so it goes past SQLAlchemy, which would begin one.
            raw = connection.connection.driver_connection
            assert raw is not None  # noqa: S101  # a connection just opened has one
            raw.execute("PRAGMA foreign_keys = OFF")
            with connection.begin():
                yield connection
    finally:
        made.dispose()


def _must_be_sound(path: Path, key: bytes, salt: bytes) -> None:
    with closing(connect(path, key, salt)) as connection:
        findings = look_over(connection)
    if findings:
        raise AppError(findings[0].sentence, findings[0].where)


def _free_name(path: Path, version: int, today: date) -> Path:
    """Give a name beside the book that says which version it was and when it was kept."""
    name = f"{path.stem} ({t('version {version}', version=version)}, {today.isoformat()})"
    place, count = path.with_name(name + path.suffix), 2
    while place.exists():
        place, count = path.with_name(f"{name} {count}{path.suffix}"), count + 1
    return place


def _not_brought_up(kept: Path) -> AppError:
    return AppError(
        t("This book was made by an older Daybook and could not be brought up to date. It is as it was."),
        t("Open it with the older Daybook for now. A copy is beside it: “{name}”.", name=kept.name),
    )
