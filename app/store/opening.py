"""What is done to a book's file before the book is open: looking at it, laying it out, making it ready."""

from contextlib import closing
from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlcipher3 import dbapi2

from app.errors import AppError
from app.store import schema as made_of
from app.store.cipher import PAGE_BYTES, SALT_BYTES, connect, engine, fits_a_page
from app.store.schema import Layout, Schema
from app.store.trouble import WrongKeyError, damaged, gone
from app.words import t

if TYPE_CHECKING:
    from sqlalchemy import Engine

_NOT_A_DATABASE = 26  # SQLite's result code for a first page that makes no sense


def must_have_folder(path: Path) -> None:
    """Refuse to write a file where there is no folder for it."""
    if not path.parent.is_dir():
        raise AppError(
            t("There is no folder called “{name}”.", name=path.parent.name),
            t("Make the folder first, or choose another one."),
        )


def must_be_free(path: Path) -> None:
    """Refuse to make a book where something already is."""
    if path.exists():
        raise AppError(
            t("There is already a file called “{name}” here.", name=path.name),
            t("Choose another name, or open the book that is there."),
        )


def must_be_a_file(path: Path) -> None:
    """Refuse what is not there, is a folder, or may not be written. Raises AppError or OSError."""
    if path.is_dir():
        raise AppError(
            t("“{name}” is a folder, not a book.", name=path.name),
            t("Choose the file that ends in .daybook."),
        )
    if not path.exists():
        raise gone()
    with path.open("r+b"):
        pass


def lay_out(path: Path, key: bytes, salt: bytes, schema: Schema) -> None:
    """Make an empty file a new book with all its tables."""
    made = engine(path, key, salt)
    with closing(connect(path, key, salt)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
    try:
        fill(made, schema)
    finally:
        made.dispose()


def fill(made: "Engine", schema: Schema) -> None:
    """Make all tables in an empty database, in one transaction."""
    with made.begin() as connection:
        raw: Any = connection.connection.driver_connection
        for statement in _statements(schema.layout):
            raw.execute(statement)
        made_of.mark(raw, schema.version)


@cache
def _statements(layout: Layout) -> tuple[str, ...]:
    """Write a layout down as SQL, once: writing it takes far longer than making the tables by it."""
    from sqlalchemy.dialects import sqlite
    from sqlalchemy.schema import CreateIndex, CreateTable

    metadata, beside = layout()
    dialect = sqlite.dialect()
    tables = metadata.sorted_tables
    indexes = (index for table in tables for index in sorted(table.indexes, key=lambda each: str(each.name)))
    parts: tuple[CreateTable | CreateIndex, ...] = (*map(CreateTable, tables), *map(CreateIndex, indexes))
    return (*(str(part.compile(dialect=dialect)) for part in parts), *beside)


def make_ready(path: Path, key: bytes, salt: bytes, schema: Schema, today: date) -> None:
    """See that the key fits, that the file is a whole Daybook book, and that it is of this version.

    An older book is brought up to date. Raises AppError.
    """
    version = _look_at(path, key, salt)
    if version > schema.version:
        raise AppError(
            t("This book was last used with a newer Daybook."),
            t("Put the newest Daybook on this computer and open the book with that. Nothing was changed."),
        )
    if version < schema.version:
        from app.store.migrate import bring_up  # loads Alembic, which is rarely needed

        bring_up(path, key, salt, schema, today)


def _look_at(path: Path, key: bytes, salt: bytes) -> int:
    """Give the version of a book's file."""
    if len(salt) < SALT_BYTES:
        raise _not_a_book(path)
    try:
        with closing(connect(path, key, salt)) as connection:
            application, version = made_of.marks(connection)
    except dbapi2.DatabaseError as error:
        if error.sqlite_errorcode != _NOT_A_DATABASE:
            raise
        raise _will_not_open(path, key, salt) from None
    if application != made_of.APPLICATION_ID:
        raise _not_a_book(path)
    return version


def _will_not_open(path: Path, key: bytes, salt: bytes) -> AppError:
    """Say why the first page cannot be read with this key."""
    if fits_a_page(path, key, salt):
        return damaged()
    size = path.stat().st_size
    if size % PAGE_BYTES or salt.startswith(b"SQLite format 3"):
        return _not_a_book(path)
    return WrongKeyError(
        t("That does not open this book."),
        t("Check each word and type the passphrase again. If you are sure of it, open your newest backup."),
    )


def _not_a_book(path: Path) -> AppError:
    return AppError(
        t("“{name}” is not a Daybook book, or not all of it is there.", name=path.name),
        t("Choose the file that ends in .daybook, or open your newest backup."),
    )
