"""Opens a yardstick's book by its kept key, and loads nothing beside, so that a measured process may."""

from pathlib import Path

from app.people import Actor, Capacity
from app.store.book import Book

ACTOR = Actor("Ruth Amadi", Capacity.NOMINATED, "Samuel Amadi")


def key_file(book: Path) -> Path:
    """Say where the key of a yardstick's book is kept."""
    return book.with_suffix(".key")


def open_book(path: Path) -> Book:
    """Open a book by its key, as when the keyring remembers it."""
    return Book.open(path, key=bytes.fromhex(key_file(path).read_text()), actor=ACTOR)
