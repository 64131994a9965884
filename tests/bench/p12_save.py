"""P12: saving one entry, in a long book and in a short one."""

from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import timedelta
from functools import partial
from itertools import count
from typing import Any

from app.ledger.entry import Entry, Split
from app.money import Money
from app.store.book import Book
from app.usecases.money.ledger import add_entry
from tests.bench import decade
from tests.bench.bench import Bench
from tests.bench.floors.ledger import connect
from tests.bench.measure import Row, at_most, seconds
from tests.bench.ours.opened import open_book

SHORT, TIMES = 1_000, 50
DAY = decade.FIRST + timedelta(days=decade.DAYS)


def measure(bench: Bench) -> Iterator[Row]:
    """Hold the long book against a bare commit, and against the short book."""
    long = bench.sizes[-1]
    with (
        closing(connect(bench.copy(bench.floor(long), "save.db"))) as raw,
        open_book(bench.copy(bench.book(long), "save.daybook")) as book,
        open_book(bench.copy(bench.book(SHORT), "save-short.daybook")) as short_book,
    ):
        ours, floor, short = seconds(TIMES, _adding(book), _by_hand(raw), _adding(short_book))
    yield at_most("P12", f"save one entry, {long:,}", ours, floor, 4.0)
    work = f"save one entry, {long:,} beside {SHORT:,}"
    yield Row("P12", work, ours, short, "≤ 1.30 x the short book", ours <= 1.3 * short)


def _by_hand(raw: Any) -> Callable[[], object]:
    numbers = count(10_000_000)

    def save() -> None:
        number, day = next(numbers), DAY.isoformat()
        raw.execute("BEGIN IMMEDIATE")
        raw.execute("INSERT INTO txn VALUES (?, ?, ?, ?)", (number, day, "TESCO STORES", f"typed {number}"))
        both = [(number, day, "bank", -640), (number, day, "other", 640)]
        raw.executemany("INSERT INTO posting (txn, day, account, pence) VALUES (?, ?, ?, ?)", both)
        raw.execute("COMMIT")

    return save


def _adding(book: Book) -> Callable[[], object]:
    with book.begin() as work:
        account, pot = work.accounts.all()[0], work.pots.all()[0]
        category = next(each.code for each in work.categories.all() if each.direction == "out")
    amount = Money(-640)
    entry = Entry(0, account.id, DAY, "TESCO STORES", amount, (Split(amount, category, pot.id),))
    return partial(add_entry, book, entry)
