"""P1 to P4: bringing a bank file in, as a whole cold process."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from tests.bench.bench import Bench
from tests.bench.measure import Ran, Row, at_most, process, processes

# Other programs' time over the floor's, measured once side by side.
GNUCASH_XML = {10_000: 5.75, 100_000: 277.0}
BEANGULP_100K = 5.18
OFXPARSE_10K = 129.0
PEAK_MIB = 300


def measure(bench: Bench) -> Iterator[Row]:
    """Give P1, P3 and P4 at the smallest size, P2 at the largest."""
    small, large = bench.sizes[0], bench.sizes[-1]
    ours, floor, ofx, scan = processes(
        5,
        _ours(bench, bench.csv(small)),
        _floor(bench, small),
        _ours(bench, bench.ofx(small)),
        _scan(bench, small),
    )
    assert (ours.said["added"], ofx.said["added"]) == (small, small)
    # 0.6 of GnuCash is the strictest of the targets against other programs.
    times = min(3.5, 0.6 * GNUCASH_XML[10_000])
    yield at_most("P1", f"import {small:,} lines, cold", ours.seconds, floor.seconds, times)
    if large > small:
        yield from _large(bench, large, ours.seconds * large / small)
    yield _again(bench, small)
    work, met = f"OFX {small:,} lines, beside our CSV", ofx.seconds <= 1.2 * ours.seconds
    yield Row("P4", work, ofx.seconds, ours.seconds, "≤ 1.20 x our CSV", met)
    work = f"OFX {small:,} lines, beside a bare scan"
    yield at_most("P4", work, ofx.seconds, scan.seconds, 0.1 * OFXPARSE_10K)


def _large(bench: Bench, size: int, in_step: float) -> Iterator[Row]:
    ours, floor = processes(3, _ours(bench, bench.csv(size)), _floor(bench, size))
    work = f"import {size:,} lines, cold"
    yield at_most("P2", work, ours.seconds, floor.seconds, min(3.0, BEANGULP_100K))
    yield Row("P2", f"{work}: memory", ours.mib, floor.mib, f"≤ {PEAK_MIB} MiB", ours.mib <= PEAK_MIB, "MiB")
    target, met = "≤ 1.10 x in step with the lines", ours.seconds <= 1.1 * in_step
    yield Row("P2", f"{work}: growth", ours.seconds, in_step, target, met)


def _again(bench: Bench, size: int) -> Row:
    again = bench.copy(bench.book(size), "again.daybook")
    ours, floor = processes(
        5,
        partial(process, "ours/bring_in.py", again, bench.csv(size)),
        partial(process, "floors/ledger.py", bench.floor(size), bench.csv(size), bench.rules),
    )
    assert (ours.said["added"], floor.said["added"]) == (0, 0)
    return at_most("P3", f"the same {size:,} lines again", ours.seconds, floor.seconds, 6.0)


def _ours(bench: Bench, statement: Path) -> Callable[[], Ran]:
    """Bring a file into a fresh copy of the empty book."""

    def run() -> Ran:
        return process("ours/bring_in.py", bench.copy(bench.empty, "import.daybook"), statement)

    return run


def _floor(bench: Bench, size: int) -> Callable[[], Ran]:
    """Bring the file into a bare ledger that is made anew."""
    into = bench.folder / "import.db"

    def run() -> Ran:
        for old in bench.folder.glob(f"{into.name}*"):
            old.unlink()
        return process("floors/ledger.py", into, bench.csv(size), bench.rules)

    return run


def _scan(bench: Bench, size: int) -> Callable[[], Ran]:
    return partial(process, "floors/ofx.py", bench.ofx(size))
