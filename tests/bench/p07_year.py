"""P7: one tax year by category, in an open book."""

from collections.abc import Iterator
from contextlib import closing
from datetime import date

from app.period import Period
from tests.bench.bench import Bench
from tests.bench.floors.ledger import connect
from tests.bench.measure import Row, at_most, seconds
from tests.bench.ours.books import open_book

YEAR = Period(date(2020, 4, 6), date(2021, 4, 5))
SQL = "SELECT account, sum(pence), count(*) FROM posting WHERE day BETWEEN ? AND ? GROUP BY account"


def measure(bench: Bench) -> Iterator[Row]:
    """Give one row for each size."""
    for size in bench.sizes:
        ends = (YEAR.first.isoformat(), YEAR.last.isoformat())
        with closing(connect(bench.floor(size))) as raw:
            floor = seconds(lambda raw=raw, ends=ends: raw.execute(SQL, ends).fetchall(), 30)
        with open_book(bench.copy(bench.book(size), "year.daybook")) as book:

            def ours() -> None:
                with book.begin() as work:
                    assert work.sums.by_category(YEAR)

            yield at_most("P7", f"one tax year by category, {size:,}", seconds(ours, 30), floor, 5.0)
