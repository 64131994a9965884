"""One repository for each kind of record: named questions in, values out, every change in the history."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any, ClassVar, Generic, Protocol, TypeVar

from sqlalchemy import Column, ColumnDefault, Connection, Table, select, text

from app.errors import AppError
from app.store.codec import Doc, Stored, doc_text, row, value
from app.store.history import Touched
from app.words import t


def next_number(connection: Connection, table: str) -> int:
    """Give the next number of a table; a number is never used twice, so that the history stays plain."""
    last: int | None = connection.execute(_SEQUENCE, {"name": table}).scalar()
    return (last or 0) + 1


_SEQUENCE = text("SELECT seq FROM sqlite_sequence WHERE name = :name")


def _empty(column: Column[Any]) -> object:
    """Give what stands in a column when nothing was said."""
    return column.default.arg if isinstance(column.default, ColumnDefault) else None


def gone() -> AppError:
    """Give what is said of a record that is no longer there."""
    return AppError(t("That is no longer in the book."), t("Go back and choose again."))


class Numbered(Protocol):
    """A value that carries its own number; 0 until it is kept."""

    @property
    def id(self) -> int:
        """The record's number."""


V = TypeVar("V", bound=Numbered)


class Repository(Generic[V]):
    """Keeps one kind of value in one table. `touched` collects what the history must know."""

    table: ClassVar[Table]
    kind: ClassVar[type]

    def __init__(self, connection: Connection, touched: list[Touched]) -> None:
        self._connection = connection
        self._touched = touched

    def get(self, number: int) -> V:
        """Give one record; AppError when it is not in the book."""
        found = self.find(number)
        if found is None:
            raise gone()
        return found

    def find(self, number: int) -> V | None:
        """Give one record, or None."""
        stored = self._stored(number)
        return None if stored is None else self._value(stored)

    def all(self) -> list[V]:
        """Give every record, oldest first."""
        rows = self._connection.execute(select(self.table).order_by(self.table.c.id)).mappings()
        return [self._value(stored) for stored in rows]

    def add(self, made: V) -> V:
        """Keep a new record; give it back with its number."""
        kept: V = replace(made, id=self._next())  # type: ignore[type-var]  # every kind is a frozen dataclass
        self._insert(row(kept))
        return kept

    def change(self, changed: V) -> None:
        """Keep a record as it now is; what it was goes into the history."""
        before = self._stored(changed.id)
        if before is None:
            raise gone()
        after = row(changed)
        if dict(before) == after:
            return
        self._connection.execute(self.table.update().where(self.table.c.id == changed.id).values(**after))
        self._note(changed.id, doc_text(before), doc_text(after))

    def remove(self, number: int) -> None:
        """Take a record out; what it was stays in the history."""
        before = self._stored(number)
        if before is None:
            return
        self._connection.execute(self.table.delete().where(self.table.c.id == number))
        self._note(number, doc_text(before), None)

    def restore(self, number: int, doc: Doc | None) -> None:
        """Put a record back as the history has it; None takes it out."""
        before = self._stored(number)
        if doc is None:
            self.remove(number)
        elif before is None:
            self._insert(self._whole(doc))
        else:
            self.change(self.as_it_was(doc))

    def as_it_was(self, doc: Doc) -> V:
        """Give the record that a history text speaks of."""
        return self._value(self._whole(doc))

    def texts(self) -> Iterable[tuple[str, str, str]]:
        """Give every record as the history would write it: kind, key, text."""
        name = self.table.name
        for stored in self._connection.execute(select(self.table)).mappings():
            yield name, str(stored["id"]), doc_text(stored)

    def _whole(self, doc: Doc) -> Doc:
        """Fill a history text's left-out columns with their empty values; columns of older books are gone."""
        return {column.name: doc.get(column.name, _empty(column)) for column in self.table.c}

    def _insert(self, stored: Doc) -> None:
        self._connection.execute(self.table.insert().values(**stored))
        self._note(stored["id"], None, doc_text(stored))

    def _stored(self, number: int) -> Stored | None:
        found = (
            self._connection.execute(select(self.table).where(self.table.c.id == number)).mappings().first()
        )
        return None if found is None else dict(found)

    def _value(self, stored: Stored) -> V:
        made: V = value(self.kind, stored)
        return made

    def _next(self) -> int:
        return next_number(self._connection, self.table.name)

    def _note(self, key: int | str, before: str | None, after: str | None) -> None:
        self._touched.append((self.table.name, str(key), before, after))
