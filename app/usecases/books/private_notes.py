"""Private notes behind their own passphrase: nothing else in the book knows of them."""

from dataclasses import dataclass
from datetime import date

from app.errors import AppError
from app.store.book import Book
from app.words import t

LEAST = 8  # letters of the passphrase


@dataclass(frozen=True, slots=True)
class PrivateNote:
    """A note and the day it was written on."""

    day: date
    words: str


def read_private(book: Book, passphrase: str) -> tuple[PrivateNote, ...]:
    """Give the notes under a passphrase, the newest first.

    Another passphrase gives none, just as if there were none: nobody can tell the two apart.
    """
    with book.begin() as work:
        kept = work.private.read(passphrase)
    return tuple(PrivateNote(date.fromisoformat(day), words) for day, words in reversed(kept))


def write_private(book: Book, passphrase: str, words: str, today: date) -> tuple[PrivateNote, ...]:
    """Add a note under a passphrase; gives the notes, the newest first."""
    if len(passphrase.strip()) < LEAST:
        raise AppError(
            t("This passphrase is too short to keep notes safe."),
            t("Use three words or more, and not the one that opens the book."),
        )
    if not words.strip():
        raise AppError(t("The note has no words."), t("Type what you want to remember."))
    with book.begin() as work:
        kept = work.private.read(passphrase)
        work.private.write(passphrase, [*kept, (today.isoformat(), words.strip())])
    return read_private(book, passphrase)


def take_private_out(book: Book, passphrase: str, note: PrivateNote) -> tuple[PrivateNote, ...]:
    """Take a note out for good; no history keeps it."""
    with book.begin() as work:
        kept = work.private.read(passphrase)
        gone = (note.day.isoformat(), note.words)
        work.private.write(passphrase, [each for each in kept if each != gone])
    return read_private(book, passphrase)
