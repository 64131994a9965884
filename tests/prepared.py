"""Books in memory that are made once and copied for each test: making one takes ten times as long."""

from collections.abc import Callable
from functools import wraps
from secrets import token_bytes
from typing import Any

from app.store.book import Book, Clock
from app.store.cipher import SALT_BYTES


def copy_of(made: Book, clock: Clock) -> Book:
    """Give another book in memory with everything that is in this one."""
    copied = Book(None, b"", token_bytes(SALT_BYTES), made.actor, clock, None)
    _raw(made).backup(_raw(copied))
    return copied


def prepared(make: Callable[[], Book]) -> Callable[[], Book]:
    """Give what hands out copies of the book that this makes."""
    kept: list[Book] = []

    @wraps(make)
    def copied() -> Book:
        if not kept:
            kept.append(make())
        return copy_of(kept[0], kept[0]._clock)

    return copied


def _raw(book: Book) -> Any:
    with book._engine.connect() as connection:
        return connection.connection.driver_connection
