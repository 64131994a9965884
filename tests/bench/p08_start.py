"""P8, P9 and P11: from a cold start to a window, to a useful one, and the memory it then holds."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from statistics import median

from tests.bench.bench import Bench
from tests.bench.measure import Ran, Row, at_most, process
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
        window = partial(process, "ours/window.py", env=env)
        runs = [
            partial(window, _remembered(bench, small, env)),
            partial(process, "floors/window.py", bench.floor(small), env=env),
            *([partial(window, _remembered(bench, large, env))] if large > small else []),
        ]
        ours, floor, *big = _started(runs)
    yield from _against_floor(small, ours, floor)
    for each in big:
        yield from _growth(small, large, ours, each)


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


def _started(runs: Sequence[Callable[[], Ran]]) -> list[dict[str, float]]:
    """Start each in turn, several times, and give the medians of what they tell."""
    said = [[run().said for run in runs] for _ in range(TIMES)]
    return [
        {what: median(one[what] for one in each) for what in ("visible", "usable", "resident")}
        for each in zip(*said, strict=True)
    ]
