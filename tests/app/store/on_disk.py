"""Real books on disk for the tests of the store."""

import os
import resource
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path
from shutil import copyfile
from tempfile import TemporaryDirectory

from app.ledger.entry import Account, AccountKind, Entry, Split
from app.ledger.search import EntryQuery
from app.money import Money
from app.people import Actor, Person
from app.store import cipher
from app.store.book import Book

ACTOR = Actor("Sam Carter")
PASSPHRASE = "orchard kettle window marble ribbon thunder"
DAY = date(2026, 7, 1)
NOW = datetime(2026, 7, 1, 9, 30, tzinfo=UTC)
NOBODY = 65534


def clock() -> datetime:
    """Give always the same moment."""
    return NOW


@cache
def pattern() -> tuple[bytes, bytes]:
    """Give the bytes of a book with some entries, and its key. Made once: deriving a key takes its time."""
    with TemporaryDirectory() as folder:
        path = Path(folder, "pattern.daybook")
        with Book.create(path, PASSPHRASE, ACTOR, clock=clock) as book:
            fill(book)
        return path.read_bytes(), book.key


def key() -> bytes:
    """Give the key of the book that `lay` lays."""
    return pattern()[1]


def lay(folder: Path, name: str = "Sam.daybook") -> Path:
    """Put a closed book with some entries into a folder."""
    path = folder / name
    path.write_bytes(pattern()[0])
    return path


def opened(path: Path) -> Book:
    """Open a book laid by `lay`."""
    return Book.open(path, key=key(), actor=ACTOR, clock=clock)


def fill(book: Book, count: int = 40) -> None:
    """Bring a person, an account and some entries into a book."""
    with book.begin("Started this book") as work:
        work.people.add(Person("Sam Carter"))
        work.accounts.add(Account(0, "Bank", AccountKind.BANK, DAY))
    add_entries(book, count)


def add_entries(book: Book, count: int, payee: str = "Corner shop") -> None:
    """Add entries of £1.01, £1.02, … in one unit of work."""
    with book.begin("Typed in entries") as work:
        work.entries.add_all(entry(Money(100 + n), payee) for n in range(1, count + 1))


def count(book: Book) -> int:
    """Say how many entries a book holds."""
    with book.begin() as work:
        return work.entries.count(EntryQuery())


def entry(amount: Money, payee: str = "Corner shop") -> Entry:
    """Give one entry."""
    return Entry(0, 1, DAY, payee, amount, (Split(amount),))


def ask(path: Path, question: str) -> list[tuple[object, ...]]:
    """Put a question in SQL to a book's file that nobody has open."""
    with closing(cipher.connect(path, key(), cipher.salt_of(path))) as connection:
        return list(connection.execute(question).fetchall())


def files(folder: Path) -> dict[str, bytes]:
    """Give everything in a folder."""
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


@contextmanager
def not_allowed() -> Iterator[Path]:
    """Give a folder with a book, in which this process may not write, even when root runs the tests."""
    with TemporaryDirectory() as folder:
        place = Path(folder)
        lay(place)
        place.chmod(0o555)
        with _as_nobody():
            yield place
        place.chmod(0o755)


@contextmanager
def only_readable() -> Iterator[Path]:
    """Give a folder in which this process may write, with a book that it may only read."""
    with TemporaryDirectory() as folder:
        place = Path(folder)
        lay(place).chmod(0o444)
        place.chmod(0o777)
        with _as_nobody():
            yield place


@contextmanager
def _as_nobody() -> Iterator[None]:
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)


def twin(path: Path) -> Path:
    """Copy a closed book beside itself."""
    return Path(copyfile(path, path.with_name("twin.daybook")))


@contextmanager
def no_file_above(size: int) -> Iterator[None]:
    """Let the system refuse to make any file larger than `size` bytes, as a full disk would."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
