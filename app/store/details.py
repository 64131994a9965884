"""What a book knows about itself and its person, and the bytes of papers and returns."""

from hashlib import sha256
from typing import ClassVar

from sqlalchemy import Connection, Table, select

from app.errors import AppError
from app.people import Person, Representative
from app.store import tables
from app.store.repository import Repository
from app.words import t


class People(Repository[Person]):
    """The person the book is for."""

    table: ClassVar[Table] = tables.PERSON
    kind: ClassVar[type] = Person


class Representatives(Repository[Representative]):
    """Who acts for the person."""

    table: ClassVar[Table] = tables.REPRESENTATIVE
    kind: ClassVar[type] = Representative


class Settings:
    """Small facts of the book by name; they are not part of its history."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self, name: str, otherwise: str = "") -> str:
        """Give one setting's text."""
        asked = select(tables.SETTING.c.value).where(tables.SETTING.c.name == name)
        return self._connection.execute(asked).scalar() or otherwise

    def put(self, name: str, text: str) -> None:
        """Keep one setting's text."""
        self._connection.exec_driver_sql(
            "INSERT INTO setting (name, value) VALUES (?, ?) "
            "ON CONFLICT (name) DO UPDATE SET value = excluded.value",
            (name, text),
        )


class Blobs:
    """Bytes under their SHA-256: kept once, never changed."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def keep(self, content: bytes) -> str:
        """Keep bytes; give their fingerprint in hex."""
        print_ = sha256(content).hexdigest()
        self._connection.exec_driver_sql(
            "INSERT INTO blob (sha256, content) VALUES (?, ?) ON CONFLICT DO NOTHING", (print_, content)
        )
        return print_

    def get(self, print_: str) -> bytes:
        """Give the bytes of a fingerprint; AppError when they are missing or are no longer what they were."""
        asked = select(tables.BLOB.c.content).where(tables.BLOB.c.sha256 == print_)
        content: bytes | None = self._connection.execute(asked).scalar()
        if content is None or sha256(content).hexdigest() != print_:
            raise AppError(t("A paper in this book is damaged."), t("Put back a copy of the book."))
        return content
