"""P14: sorting and filtering the register."""

from collections.abc import Iterator
from contextlib import closing
from functools import partial

from app.ledger.search import EntryQuery, Order
from app.usecases.money.ledger import entry_numbers
from tests.bench.bench import Bench
from tests.bench.floors.ledger import connect
from tests.bench.measure import Row, at_most, seconds
from tests.bench.ours.opened import open_book

BY_PAYEE = "SELECT id FROM txn ORDER BY payee, id"
BY_AMOUNT = "SELECT txn FROM posting WHERE account = 'bank' ORDER BY pence, txn"
OF_KIND = "SELECT txn FROM posting WHERE account = 'transport' ORDER BY day DESC, txn DESC"


def measure(bench: Bench) -> Iterator[Row]:
    """Hold the numbers in order, from which the register fetches its page, against the same SQL."""
    size = bench.sizes[-1]
    with (
        closing(connect(bench.floor(size))) as raw,
        open_book(bench.copy(bench.book(size), "sort.daybook")) as book,
    ):
        with book.begin() as work:
            taxis = next(rule for rule in work.rules.in_order() if rule.words == "CITY TAXIS")
        for work_name, sql, query in (
            ("sort by payee", BY_PAYEE, EntryQuery(order=Order.PAYEE, newest_first=False)),
            ("sort by amount", BY_AMOUNT, EntryQuery(order=Order.AMOUNT, newest_first=False)),
            ("filter by category", OF_KIND, EntryQuery(category=taxis.category)),
        ):
            ours, floor = seconds(
                7,
                partial(entry_numbers, book, query),
                lambda sql=sql: [number for (number,) in raw.execute(sql)],
            )
            yield at_most("P14", f"register: {work_name}, {size:,}", ours, floor, 1.5)
