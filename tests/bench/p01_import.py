"""P1 to P4: bringing a bank file in, as a whole cold process."""

from collections.abc import Iterator

from tests.bench.bench import Bench
from tests.bench.measure import Ran, Row, at_most, processes

# Other programs' time over the floor's, measured once side by side.
GNUCASH_XML = {10_000: 5.75, 100_000: 277.0}
BEANGULP_100K = 5.18
OFXPARSE_10K = 129.0
PEAK_MIB = 300


def measure(bench: Bench) -> Iterator[Row]:
    """Give P1 and P3 at the smallest size, P2 at the largest, P4 beside our own CSV."""
    small, large = bench.sizes[0], bench.sizes[-1]
    ours, floor = _first(bench, small, 5), _floor(bench, small, 5)
    # 0.6 of GnuCash is the strictest of the targets against other programs.
    yield at_most(
        "P1",
        f"import {small:,} lines, cold",
        ours.seconds,
        floor.seconds,
        min(3.5, 0.6 * GNUCASH_XML[10_000]),
    )
    if large > small:
        yield from _large(bench, large, ours.seconds * large / small)
    yield _again(bench, small)
    yield from _ofx(bench, small, ours.seconds)


def _large(bench: Bench, size: int, in_step: float) -> Iterator[Row]:
    ours, floor = _first(bench, size, 3), _floor(bench, size, 3)
    work = f"import {size:,} lines, cold"
    yield at_most("P2", work, ours.seconds, floor.seconds, min(3.0, BEANGULP_100K))
    yield Row("P2", f"{work}: memory", ours.mib, floor.mib, f"≤ {PEAK_MIB} MiB", ours.mib <= PEAK_MIB, "MiB")
    yield Row(
        "P2",
        f"{work}: growth",
        ours.seconds,
        in_step,
        "≤ 1.10 x in step with the lines",
        ours.seconds <= 1.1 * in_step,
    )


def _first(bench: Bench, size: int, times: int) -> Ran:
    into = bench.folder / "import.daybook"
    ran = processes(
        times, "ours/bring_in.py", into, bench.csv(size), before=lambda: bench.copy(bench.empty, into.name)
    )
    assert ran.said["added"] == size, ran.said
    return ran


def _floor(bench: Bench, size: int, times: int) -> Ran:
    into = bench.folder / "import.db"

    def clear() -> None:
        for old in bench.folder.glob(f"{into.name}*"):
            old.unlink()

    return processes(times, "floors/ledger.py", into, bench.csv(size), bench.rules, before=clear)


def _again(bench: Bench, size: int) -> Row:
    floor = processes(5, "floors/ledger.py", bench.floor(size), bench.csv(size), bench.rules)
    ours = processes(5, "ours/bring_in.py", bench.copy(bench.book(size), "again.daybook"), bench.csv(size))
    assert (ours.said["added"], floor.said["added"]) == (0, 0)
    return at_most("P3", f"the same {size:,} lines again", ours.seconds, floor.seconds, 6.0)


def _ofx(bench: Bench, size: int, csv: float) -> Iterator[Row]:
    into = bench.folder / "ofx.daybook"
    ours = processes(
        5, "ours/bring_in.py", into, bench.ofx(size), before=lambda: bench.copy(bench.empty, into.name)
    )
    assert ours.said["added"] == size, ours.said
    yield Row(
        "P4",
        f"OFX {size:,} lines, beside our CSV",
        ours.seconds,
        csv,
        "≤ 1.20 x our CSV",
        ours.seconds <= 1.2 * csv,
    )
    scan = processes(5, "floors/ofx.py", bench.ofx(size))
    yield at_most(
        "P4", f"OFX {size:,} lines, beside a bare scan", ours.seconds, scan.seconds, 0.1 * OFXPARSE_10K
    )
