"""P10: unlocking a book with its passphrase."""

from collections.abc import Iterator
from contextlib import closing

from app.store.book import Book
from tests.bench.bench import Bench
from tests.bench.floors.ledger import TABLES, connect
from tests.bench.measure import Row, at_most, seconds
from tests.bench.ours.books import PASSPHRASE
from tests.bench.ours.opened import ACTOR


def measure(bench: Bench) -> Iterator[Row]:
    """Hold one opening, with a first look inside, against SQLCipher deriving its own key once."""
    path = bench.folder / "passphrase.db"
    with closing(connect(path, PASSPHRASE)) as made:
        made.executescript(TABLES)

    def floor() -> None:
        with closing(connect(path, PASSPHRASE)) as raw:
            raw.execute("SELECT count(*) FROM txn").fetchall()

    size = bench.sizes[0]
    unlocked = bench.copy(bench.book(size), "unlock.daybook")

    def ours() -> None:
        with Book.open(unlocked, passphrase=PASSPHRASE, actor=ACTOR) as book, book.begin() as work:
            assert work.accounts.all()

    unlocking, deriving = seconds(9, ours, floor)
    yield at_most("P10", "unlocking with a passphrase", unlocking, deriving, 1.2)
