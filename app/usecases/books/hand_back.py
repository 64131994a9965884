"""A broker's bag: handing a book back with a receipt, so that nothing readable stays behind."""

from dataclasses import dataclass
from datetime import date
from hashlib import file_digest
from pathlib import Path

from app import keys
from app.errors import AppError
from app.ledger.search import EntryQuery
from app.money import Money, total
from app.people import Person
from app.store.book import Book
from app.usecases.books.recent import forget_recent
from app.words import day, money, t

BESIDE = ("-wal", "-shm", ".lock")  # what SQLite and Daybook keep beside a book


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


def totals(book: Book) -> Totals:
    """Count what a book holds."""
    with book.begin() as work:
        latest = work.entries.newest(EntryQuery(), 1)
        return Totals(
            work.entries.count(EntryQuery()),
            latest[0].day if latest else None,
            total(work.sums.balance(account.id) for account in work.accounts.all()),
            len(work.papers.all()),
            work.history.latest(1)[0].id if work.history.latest(1) else 0,
        )


def copy_out(book: Book, folder: Path, to: str, today: date) -> Receipt:
    """Copy a book to a folder (a USB stick), open the copy with the same key, and hold its totals against it.

    Raises AppError when the copy cannot be made or differs; the book itself stays as it is.
    """
    if book.path is None or not to.strip():
        raise AppError(t("Say who gets the book."), t("Type their name."))
    file = folder / book.path.name
    book.back_up(file)
    counted = totals(book)
    with Book.open(file, key=book.key, actor=book.actor) as copied:
        if totals(copied) != counted:
            raise AppError(
                t("The copy is not the same as the book."), t("Try another stick. Nothing was taken away.")
            )
    for beside in BESIDE:
        Path(f"{file}{beside}").unlink(missing_ok=True)
    with file.open("rb") as opened:
        print_ = file_digest(opened, "sha256").hexdigest()
    return Receipt(_person(book), file, print_, counted, to.strip(), today, book.actor.name)


def take_away(book: Book, receipt: Receipt) -> None:
    """Take a book off this computer once its copy is handed over: the file, its key and its name.

    Raises AppError when the copy is no longer there as it was made.
    """
    path = book.path
    if path is None or path.resolve() == receipt.file.resolve():
        raise AppError(t("The copy is the book itself."), t("Choose a folder on another disk."))
    _must_be_there(receipt)
    number = book.id
    book.close()
    for beside in ("", *BESIDE):
        Path(f"{path}{beside}").unlink(missing_ok=True)
    keys.forget(number)
    forget_recent(path)


def receipt_pdf(receipt: Receipt) -> bytes:
    """Print the receipt for both to sign."""
    from app.pdf.elements import Cell, Column, Document, Heading, SigningLines, Table, Text
    from app.pdf.render import render

    title = t("Receipt for a book that was handed back")
    held = receipt.totals
    told = (
        (t("Whose book"), receipt.person),
        (t("File"), receipt.file.name),
        (t("Fingerprint (SHA-256)"), receipt.sha256),
        (t("Payments in it"), str(held.entries)),
        (t("Last payment"), day(held.last_entry) if held.last_entry else "–"),
        (t("Money in all accounts"), money(held.held)),
        (t("Papers in it"), str(held.papers)),
        (t("Handed back on"), day(receipt.on)),
    )
    rows = [(Cell(name, strong=True), Cell(words)) for name, words in told]
    columns = (Column(t("What"), 2), Column(t("What is known"), 5))
    body = (
        Heading(title),
        Text(t("The book was copied, opened with its own key, and compared before it was handed over.")),
        Table(columns, rows, t("What was handed back"), row_headings=True),
        Text(t("Nothing of it stays readable on the computer it came from.")),
        SigningLines((receipt.by, receipt.to)),
    )
    from datetime import UTC, datetime, time

    made_at = datetime.combine(receipt.on, time(12), UTC)
    return render(Document(title, title, receipt.by, body, made_at))


def _person(book: Book) -> str:
    with book.begin() as work:
        return next(iter(work.people.all()), Person("")).name


def _must_be_there(receipt: Receipt) -> None:
    if receipt.file.is_file():
        with receipt.file.open("rb") as opened:
            if file_digest(opened, "sha256").hexdigest() == receipt.sha256:
                return
    raise AppError(
        t("The copy is not there as it was made."), t("Copy the book again. Nothing was taken away.")
    )
