"""P16 to P18: a year's return as a tagged, archival PDF: drawn up, written, signed with P-256, checked."""

from collections.abc import Iterator

from tests.bench.bench import Bench
from tests.bench.floors import signed_return as bare
from tests.bench.measure import Ran, Row, at_most, processes, seconds

SHORT, LONG = 500, 5_000
# WeasyPrint's unsigned table over the floor's signed one at 500 rows, measured once side by side.
WEASYPRINT = 5.17


def measure(bench: Bench) -> Iterator[Row]:
    """Give the short return, the long one, how the long one keeps pace, and the short one again."""
    key = bench.folder / "floor.p12"
    key.write_bytes(bare.make_key())
    floor = {
        rows: processes(3, "floors/signed_return.py", bench.csv(LONG), rows, key) for rows in (SHORT, LONG)
    }
    ours = {rows: _ours(bench, rows) for rows in (SHORT, LONG)}
    times = min(1.5, 0.35 * WEASYPRINT)
    yield at_most(
        "P16", f"year's return, {SHORT:,} rows, cold", ours[SHORT].seconds, floor[SHORT].seconds, times
    )
    yield at_most("P17", f"year's return, {LONG:,} rows, cold", ours[LONG].seconds, floor[LONG].seconds, 1.5)
    yield _pace(ours[LONG].said["again"], ours[SHORT].said["again"])
    yield _again(bench, ours[SHORT].said["again"], key.read_bytes())


def _ours(bench: Bench, rows: int) -> Ran:
    """Sign in one book as a whole process; how long a second one takes comes from a run of several."""
    # Ten years have ten times the rows of one.
    book = bench.sorted_book(rows * 10)
    cold = processes(
        3,
        "ours/signed_return.py",
        bench.folder / "sign.daybook",
        before=lambda: bench.copy(book, "sign.daybook"),
    )
    copies = [bench.copy(book, f"sign-{number}.daybook") for number in range(4)]
    again = processes(1, "ours/signed_return.py", *copies)
    # A decade has a day or two more than ten years.
    assert abs(again.said["rows"] - rows) <= rows // 100, again.said
    return Ran(cold.seconds, cold.mib, again.said)


def _pace(long: float, short: float) -> Row:
    """Hold the rows a second of the long return against those of the short one."""
    in_step = short * LONG / SHORT
    work, target = "the same, pace beside the short one", "≤ 1.25 x in step"
    return Row("P17", work, long, in_step, target, long <= 1.25 * in_step)


def _again(bench: Bench, ours: float, key: bytes) -> Row:
    rows = bare.rows_of(bench.csv(LONG), SHORT)
    floor = seconds(lambda: bare.verify(bare.sign(bare.draw(rows), key)), 5)
    return at_most("P18", f"year's return, {SHORT:,} rows, in the open program", ours, floor, 1.5)
