"""P21 and P22: opening each page on a long book beside a short one, and on a long life beside a short one."""

import os
from collections.abc import Iterator
from functools import partial

from PySide6.QtWidgets import QApplication

from tests.bench.bench import Bench
from tests.bench.measure import Row, seconds

ROUNDS = 9
# A page opens on the long book as fast as on the short one, with the same ten years of life in both.
ENTRIES, SHORT = 1.2, 1_000
# Ten years have a dozen reviews to draw where one year has two, so drawing them may take longer; no more.
LIFE = 2.0
# Ten years in which somebody asked whether they may buy something every nine days, or daily; and one year.
DECADE, HARD, ONE_YEAR = (10, 400), (10, 5_000), (1, 12)


def measure(bench: Bench) -> Iterator[Row]:
    """Open every part of every page on all books in turn."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    program = QApplication.instance() or QApplication(["pages"])
    assert program is not None
    from tests.bench.ours.pages import Opened, every_part
    from ui import theme

    theme.load_fonts()
    theme.apply(theme.make("light"))
    long = bench.sizes[-1]
    books = [(SHORT, *DECADE), (long, *DECADE), (long, *HARD), (SHORT, *ONE_YEAR)]
    opened = [Opened(bench.copy(bench.life(*each), f"pages-{at}.daybook")) for at, each in enumerate(books)]
    for place, part in every_part(opened[0]):
        short, ours, hard, young = seconds(ROUNDS, *(partial(each.opening, place, part) for each in opened))
        page = " ".join(filter(None, (place.name, part)))
        yield _row("P21", f"open {page}, {long:,}", ours, short, ENTRIES, f"{SHORT:,} entries")
        if place.name in ("decisions", "reviews"):
            more = f"open {page}, {long:,} and {HARD[1]:,} decisions"
            yield _row("P21", more, hard, short, ENTRIES, f"{SHORT:,} entries")
        yield _row("P22", f"open {page}, ten years of life", ours, young, LIFE, "one year")
    for each in opened:
        each.finish()


def _row(number: str, work: str, ours: float, least: float, times: float, beside: str) -> Row:
    return Row(number, work, ours, least, f"≤ {times:.2f} x with {beside}", ours <= times * least)
