"""P8, P9 and P11: from a cold start to a window, to a useful one, and the memory it then holds."""

from collections.abc import Iterator
from pathlib import Path
from statistics import median

from tests.bench.bench import Bench
from tests.bench.measure import Row, at_most, process
from tests.desktop import desktop

TIMES = 7
# Other programs' time over the floor's at 10,000 lines, measured once side by side.
HOMEBANK_SEEN, GNUCASH_SEEN, KMYMONEY_SEEN = 0.84, 8.26, 6.21
HOMEBANK_SETTLED = 1.82
GNUCASH_MIB, KMYMONEY_MIB = 157, 220


def measure(bench: Bench) -> Iterator[Row]:
    """Start the floor's window and ours, several times each, on a desktop with a keyring."""
    small, large = bench.sizes[0], bench.sizes[-1]
    with desktop() as env:
        floor = _started("floors/window.py", bench.floor(small), env)
        ours = _started("ours/window.py", _remembered(bench, small, env), env)
        yield from _against_floor(small, ours, floor)
        if large > small:
            big = _started("ours/window.py", _remembered(bench, large, env), env)
            yield from _growth(small, large, ours, big)


def _against_floor(size: int, ours: dict[str, float], floor: dict[str, float]) -> Iterator[Row]:
    seen = min(1.5 * HOMEBANK_SEEN, 0.2 * GNUCASH_SEEN, 0.25 * KMYMONEY_SEEN)
    yield at_most("P8", f"cold start to a window, {size:,}", ours["visible"], floor["visible"], seen)
    settled = 1.25 * HOMEBANK_SETTLED
    yield at_most("P9", f"cold start to Today, {size:,}", ours["usable"], floor["usable"], settled)
    most = min(GNUCASH_MIB, 0.75 * KMYMONEY_MIB)
    held, bare = ours["resident"], floor["resident"]
    yield Row("P11", f"memory after start, {size:,}", held, bare, f"≤ {most:.0f} MiB", held <= most, "MiB")


def _growth(small: int, large: int, ours: dict[str, float], big: dict[str, float]) -> Iterator[Row]:
    for row, work, what, times, unit in (
        ("P9", "cold start to Today", "usable", 1.25, "s"),
        ("P11", "memory after start", "resident", 1.2, "MiB"),
    ):
        met = big[what] <= times * ours[what]
        target = f"≤ {times:.2f} x ours at {small:,}"
        yield Row(row, f"{work}, {large:,}", big[what], ours[what], target, met, unit)


def _remembered(bench: Bench, size: int, env: dict[str, str]) -> Path:
    book = bench.copy(bench.book(size), f"start-{size}.daybook")
    assert process("ours/remember.py", book, env=env).said["kept"], "the keyring did not keep the key"
    return book


def _started(script: str, book: Path, env: dict[str, str]) -> dict[str, float]:
    said = [process(script, book, env=env).said for _ in range(TIMES)]
    return {what: median(each[what] for each in said) for what in ("visible", "usable", "resident")}
