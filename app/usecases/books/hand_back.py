"""A broker's bag: handing a book back with a receipt, so that nothing readable stays behind."""

from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from hashlib import file_digest
from pathlib import Path
from typing import TYPE_CHECKING

from app import keys
from app.errors import AppError
from app.ledger.search import EntryQuery
from app.money import Money, total
from app.people import Person
from app.store.book import Book
from app.store.trouble import plainly
from app.usecases.books import places
from app.usecases.books.left_behind import LeftBehind, Marks, copies_beside, marks, what_is_left
from app.usecases.books.looking import files_in
from app.usecases.books.recent import forget_recent
from app.usecases.books.sealed_sheet import take_back
from app.usecases.returns.identity import key_file
from app.words import day, money, t

if TYPE_CHECKING:
    from app.pdf.elements import Element, Table


@dataclass(frozen=True, slots=True)
class Totals:
    """What a book holds, so that a copy can be held against it."""

    entries: int
    last_entry: date | None
    held: Money
    papers: int
    changes: int


@dataclass(frozen=True, slots=True)
class Receipt:
    """What was handed back: whose book, which file with which SHA-256, what is in it, to whom, when."""

    person: str
    file: Path
    sha256: str
    totals: Totals
    to: str
    on: date
    by: str


@dataclass(frozen=True, slots=True)
class HandedBack:
    """A book that is off this computer: its receipt, by what it was known, and what was found of it since."""

    receipt: Receipt
    known_by: Marks
    left: LeftBehind


def totals(book: Book) -> Totals:
    """Count what a book holds."""
    with book.begin() as work:
        latest = work.entries.newest(EntryQuery(), 1)
        newest = work.history.latest(1)
        return Totals(
            work.entries.count(EntryQuery()),
            latest[0].day if latest else None,
            total(work.sums.balance(account.id) for account in work.accounts.all()),
            len(work.papers.all()),
            newest[0].id if newest else 0,
        )


def copy_out(book: Book, folder: Path, to: str, today: date) -> Receipt:
    """Copy a book to a folder (a USB stick), open the copy with the same key, and hold its totals against it.

    Raises AppError when the copy cannot be made or differs; the book itself stays as it is.
    """
    if book.path is None or not to.strip():
        raise AppError(t("Say who gets the book."), t("Type their name."))
    file = folder / book.path.name
    counted = checked_copy(book, file)
    return Receipt(_person(book), file, _print_of(file), counted, to.strip(), today, book.actor.name)


def checked_copy(book: Book, file: Path) -> Totals:
    """Copy a book to a file, open that with the same key, and hold its totals against the book's; give them.

    Raises AppError when the copy cannot be made or differs.
    """
    book.back_up(file)
    counted = totals(book)
    with Book.open(file, key=book.key, actor=book.actor) as copied:
        if totals(copied) != counted:
            raise AppError(
                t("The copy is not the same as the book."), t("Try another stick. Nothing was taken away.")
            )
    _clear(file)
    return counted


def take_away(book: Book, receipt: Receipt, *, keep_key: bool = False) -> HandedBack:
    """Take a book off this computer once its copy is handed over, then look for what is left of it.

    Gone are the file with its copies beside it and all that SQLite and Daybook keep beside them, the keys in
    the keyring, the locked emergency sheet, its name among the recent books, and the notes of faults;
    and the key that signed for it, unless `keep_key`. Raises AppError when the copy is not as it was made.
    """
    path = book.path
    if path is None or path.resolve() == receipt.file.resolve():
        raise AppError(t("The copy is the book itself."), t("Choose a folder on another disk."))
    _must_be_there(receipt)
    identity = key_file(book.actor)
    known_by = marks(book, "" if keep_key else identity.stem)
    book.close()
    for file in (path, *copies_beside(known_by)):
        if file.resolve() != receipt.file.resolve():
            _remove(file)
            _clear(file)
    keys.forget(known_by.number)
    take_back(known_by.number)
    if not keep_key:
        keys.forget_password(identity.stem)
        _remove(identity)
    for note in files_in(places.fault_notes()):
        _remove(note)
    forget_recent(path)
    return HandedBack(receipt, known_by, what_is_left(known_by))


def receipt_pdf(receipt: Receipt, left: LeftBehind | None = None) -> bytes:
    """Print the receipt for both to sign; with what was found on the computer once it was looked over."""
    from app.pdf.elements import Document, Heading, SigningLines, Text
    from app.pdf.render import render

    title = t("Receipt for a book that was handed back")
    signing = SigningLines((receipt.by, receipt.to))
    body = (
        Heading(title),
        Text(t("The book was copied, opened with its own key, and compared before it was handed over.")),
        _table(t("What was handed back"), told(receipt)),
        *_looked_over(left),
        signing,
    )
    made_at = datetime.combine(receipt.on, time(12), UTC)
    return render(Document(title, title, receipt.by, body, made_at, running=title))


def _looked_over(left: LeftBehind | None) -> Iterator["Element"]:
    from app.pdf.elements import Heading, Text

    if left is None:
        yield Text(t("The computer it came from is looked over once the book is off it."))
        return
    yield Heading(t("What is left on the computer it came from"), 2)
    yield Text(
        t("Every place below was looked at. Nothing of the book was found.")
        if left.nothing
        else t("Every place below was looked at. Something was found, and is named.")
    )
    rows = [(each.where, " ".join(each.found) or t("nothing, {how_much}", how_much=each.how_much))
            for each in left.looked]  # fmt: skip
    yield _table(t("What was found in each place"), rows)


def _table(summary: str, rows: Iterable[tuple[str, str]]) -> "Table":
    from app.pdf.elements import Cell, Column, Table

    columns = (Column(t("What"), 2), Column(t("What is known"), 5))
    cells = [(Cell(name, strong=True), Cell(words)) for name, words in rows]
    return Table(columns, cells, summary, row_headings=True)


def told(receipt: Receipt) -> tuple[tuple[str, str], ...]:
    """Say everything that a receipt says, line by line."""
    held = receipt.totals
    return (
        (t("Whose book"), receipt.person),
        (t("Handed over by"), receipt.by),
        (t("Handed to"), receipt.to),
        (t("Handed back on"), day(receipt.on)),
        (t("File"), receipt.file.name),
        (t("Fingerprint (SHA-256)"), in_groups(receipt.sha256)),
        (t("Payments in it"), str(held.entries)),
        (t("Last payment"), day(held.last_entry) if held.last_entry else "–"),
        (t("Money in all accounts"), money(held.held)),
        (t("Papers in it"), str(held.papers)),
    )


def in_groups(print_: str) -> str:
    """Write a fingerprint in groups of eight letters, so that two people can read it to each other."""
    return " ".join(print_[at : at + 8] for at in range(0, len(print_), 8))


def _person(book: Book) -> str:
    with book.begin() as work:
        return next(iter(work.people.all()), Person("")).name


def _must_be_there(receipt: Receipt) -> None:
    if receipt.file.is_file() and _print_of(receipt.file) == receipt.sha256:
        return
    raise AppError(
        t("The copy is not there as it was made."), t("Copy the book again. Nothing was taken away.")
    )


def _print_of(file: Path) -> str:
    with plainly(), file.open("rb") as opened:
        return file_digest(opened, "sha256").hexdigest()


def _clear(book: Path) -> None:
    """Take away what SQLite and Daybook keep beside a book."""
    for file in places.beside(book):
        _remove(file)


def _remove(file: Path) -> None:
    # What will not go is found and named when the computer is looked over afterwards.
    with suppress(OSError):
        file.unlink()
