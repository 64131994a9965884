"""P6: ten years by year and category, as a whole cold process."""

from collections.abc import Iterator
from functools import partial

from tests.bench.bench import Bench
from tests.bench.measure import Row, at_most, process, processes

# Other programs' time over the floor's (SQLAlchemy Core on SQLCipher), measured once side by side.
HLEDGER = {10_000: 1.63, 100_000: 10.7}
BEANCOUNT_10K, GNUCASH_10K = 4.35, 5.52


def measure(bench: Bench) -> Iterator[Row]:
    """Give one row for each size."""
    for size in bench.sizes:
        book = bench.copy(bench.book(size), "report.daybook")
        ours, floor = processes(
            7,
            partial(process, "ours/report.py", book),
            partial(process, "floors/report.py", bench.floor(size)),
        )
        if size <= 10_000:
            times = min(1.5, HLEDGER[10_000], 0.35 * BEANCOUNT_10K, 0.35 * GNUCASH_10K)
        else:
            times = min(1.5, 0.15 * HLEDGER[100_000])
        yield at_most("P6", f"ten years by category, cold, {size:,}", ours.seconds, floor.seconds, times)
