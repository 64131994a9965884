"""P15 for the register: searching what was decided as one types."""

from collections.abc import Iterator
from functools import partial

from app.usecases.life.decisions import search_decisions
from tests.bench.bench import Bench
from tests.bench.measure import Row, seconds
from tests.bench.ours.opened import open_book
from tests.bench.p21_pages import DECADE, HARD
from ui.pages.decisions.register import AT_ONCE

FRAME = 0.016


def measure(bench: Bench) -> Iterator[Row]:
    """Give what the page asks at a keystroke: a word that many have, a number, and words nobody wrote.

    The floor is the same question with nothing to find it by, asked of the same book: its newest decisions.
    """
    for years, count in (DECADE, HARD):
        book_of = bench.life(bench.sizes[-1], years, count)
        with open_book(bench.copy(book_of, "register.daybook")) as book:
            for kind, words in (("a common word", "garden"), ("a number", "98765"), ("no match", "zebra")):
                ours, floor = seconds(
                    20,
                    partial(search_decisions, book, words, AT_ONCE),
                    partial(search_decisions, book, "", AT_ONCE),
                )
                work = f"search {count:,} decisions: {kind}"
                yield Row("P15", work, ours, floor, "≤ 16 ms", ours <= FRAME)
