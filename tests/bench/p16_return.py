"""P16 to P18: a year's return as a tagged, archival PDF: drawn up, written, signed with P-256, checked."""

from collections.abc import Iterator
from functools import partial
from statistics import median

from tests.bench.bench import Bench
from tests.bench.floors import signed_return as bare
from tests.bench.measure import Ran, Row, at_most, process, processes, seconds
from tests.bench.ours.signed_return import sign

SHORT, LONG = 500, 5_000
# WeasyPrint's unsigned table over the floor's signed one at 500 rows, measured once side by side.
WEASYPRINT = 5.17


def measure(bench: Bench) -> Iterator[Row]:
    """Give the short return, the long one, how the long one keeps pace, and the short one again."""
    key = bench.folder / "floor.p12"
    key.write_bytes(bare.make_key())
    times = {SHORT: min(1.5, 0.35 * WEASYPRINT), LONG: 1.5}
    for row, rows in (("P16", SHORT), ("P17", LONG)):
        floor = partial(process, "floors/signed_return.py", bench.csv(LONG), rows, key)
        cold, least = processes(3, partial(_cold, bench, rows), floor)
        # A decade has a day or two more than ten years.
        assert abs(cold.said["rows"] - rows) <= rows // 100, cold.said
        yield at_most(row, f"year's return, {rows:,} rows, cold", cold.seconds, least.seconds, times[rows])
    yield from _again(bench, key.read_bytes())


def _cold(bench: Bench, rows: int) -> Ran:
    # Ten years have ten times the rows of one.
    return process("ours/signed_return.py", bench.copy(bench.sorted_book(rows * 10), "sign.daybook"))


def _again(bench: Bench, key: bytes) -> Iterator[Row]:
    """Sign in the open program, after a first use has loaded everything."""
    drawn = bare.rows_of(bench.csv(LONG), SHORT)
    sign(bench.copy(bench.sorted_book(SHORT * 10), "sign-first.daybook"))
    took: list[float] = []

    def short() -> None:
        took.append(sign(bench.copy(bench.sorted_book(SHORT * 10), "sign-short.daybook"))[0])

    _, floor = seconds(5, short, lambda: bare.verify(bare.sign(bare.draw(drawn), key)))
    # Copying and opening the book is no part of signing.
    ours = median(took)
    yield at_most("P18", f"year's return, {SHORT:,} rows, in the open program", ours, floor, 1.5)
    long = median(sign(bench.copy(bench.sorted_book(LONG * 10), "sign-long.daybook"))[0] for _ in range(3))
    in_step = ours * LONG / SHORT
    work, target = "the same, pace beside the short one", "≤ 1.25 x in step"
    yield Row("P17", work, long, in_step, target, long <= 1.25 * in_step)
