"""P7: one tax year by category, in an open book."""

from collections.abc import Iterator
from contextlib import closing
from datetime import date
from functools import partial

from app.period import Period
from app.store.book import Book
from tests.bench.bench import Bench
from tests.bench.floors.ledger import connect
from tests.bench.measure import Row, at_most, seconds
from tests.bench.ours.opened import open_book

YEAR = Period(date(2020, 4, 6), date(2021, 4, 5))
SQL = "SELECT account, sum(pence), count(*) FROM posting WHERE day BETWEEN ? AND ? GROUP BY account"


def measure(bench: Bench) -> Iterator[Row]:
    """Give one row for each size."""
    ends = (YEAR.first.isoformat(), YEAR.last.isoformat())
    for size in bench.sizes:
        with (
            closing(connect(bench.floor(size))) as raw,
            open_book(bench.copy(bench.book(size), "year.daybook")) as book,
        ):
            ours, floor = seconds(30, partial(_year, book), lambda raw=raw: raw.execute(SQL, ends).fetchall())
        yield at_most("P7", f"one tax year by category, {size:,}", ours, floor, 5.0)


def _year(book: Book) -> None:
    with book.begin() as work:
        assert work.sums.by_category(YEAR)
