"""The books on this computer: which there are, and putting one in from a stick."""

from collections.abc import Callable
from dataclasses import dataclass
from hashlib import file_digest
from pathlib import Path
from shutil import copyfile

from app.errors import AppError
from app.store.book import book_id
from app.store.files import made_whole
from app.store.trouble import plainly
from app.usecases.books import places
from app.usecases.books.looking import is_unreadable, looks_unreadable
from app.usecases.books.recent import known_books, note_recent
from app.words import t

ENDING = ".daybook"


@dataclass(frozen=True, slots=True)
class InBag:
    """A book that was open on this computer lately; only its file is known, nothing of what is in it.

    One that `is_here` could be read now; `is_locked` says that nothing in it can be read as it lies.
    """

    file: Path
    is_here: bool
    is_locked: bool


def bag(*, whole: bool = False) -> tuple[InBag, ...]:
    """Give the books that were open lately, the latest first.

    `whole` looks at every byte of each, which takes as long as they are large; otherwise at a few places.
    """
    looked = is_unreadable if whole else looks_unreadable
    return tuple(_in_bag(file, looked) for file in known_books())


def put_in_bag(source: Path, folder: Path) -> Path:
    """Copy a book from a stick into a folder of this computer, compare every byte, list it; give its file.

    Raises AppError when it is no book, was not closed on the stick, is here already, or cannot be copied.
    """
    with plainly():
        number = book_id(source)
        if source.suffix != ENDING or len(number) < 2 * 16:
            raise AppError(
                t("“{name}” is not a Daybook book.", name=source.name),
                t("Choose the file that ends in .daybook."),
            )
        _must_be_closed(source)
        _must_be_new(source, number, folder)
        to = folder / source.name
        with made_whole(to) as making:
            copyfile(source, making)
            if _print_of(making) != _print_of(source):
                raise AppError(t("The copy is not the same as the book."), t("Try again, or another stick."))
    note_recent(to)
    return to


def _in_bag(file: Path, looked: Callable[[Path], bool]) -> InBag:
    try:
        return InBag(file, is_here=True, is_locked=looked(file))
    except OSError:  # a stick that is not plugged in, or a folder of somebody else
        return InBag(file, is_here=False, is_locked=False)


def _must_be_closed(source: Path) -> None:
    """Refuse a book whose newest changes still stand beside it."""
    waiting = next(places.beside(source))
    if waiting.is_file() and waiting.stat().st_size:
        raise AppError(
            t("This book was not closed on the stick."),
            t("Open it from the stick, lock it there, and put it in again."),
        )


def _must_be_new(source: Path, number: str, folder: Path) -> None:
    if not folder.is_dir():
        raise AppError(
            t("There is no folder called “{name}”.", name=folder.name),
            t("Make the folder first, or choose another one."),
        )
    # Two copies of one book would grow apart without anybody noticing.
    for known in (*known_books(), *sorted(folder.glob(f"*{ENDING}"))):
        if known.is_file() and known.resolve() != source.resolve() and book_id(known) == number:
            raise AppError(
                t("This book is already here: {file}.", file=known.name),
                t("Open that one, or hand it back first."),
            )
    if (folder / source.name).exists():
        raise AppError(
            t("There is already a file called “{name}” here.", name=source.name),
            t("Choose another folder."),
        )


def _print_of(file: Path) -> str:
    with file.open("rb") as opened:
        return file_digest(opened, "sha256").hexdigest()
