"""P15: searching as one types."""

from collections.abc import Iterator
from contextlib import closing
from functools import partial

from app.ledger.search import EntryQuery
from tests.bench import decade
from tests.bench.bench import Bench
from tests.bench.floors.ledger import connect
from tests.bench.measure import Row, at_most, seconds
from tests.bench.ours.opened import open_book
from ui.pages.money.rows import find

PAGE = 100
INDEX = """
CREATE VIRTUAL TABLE words USING fts5(payee, content='txn', content_rowid='id', tokenize='trigram');
INSERT INTO words (words) VALUES ('rebuild');
"""
SQL = """
SELECT id, day, payee, ref FROM txn WHERE id IN (SELECT rowid FROM words WHERE words MATCH ?)
ORDER BY day DESC, id DESC
"""
FRAME, ALWAYS = 0.016, 0.050


def measure(bench: Bench) -> Iterator[Row]:
    """Give what the page asks at a keystroke, for a common word, a rare number, and words nobody wrote."""
    for size in bench.sizes:
        rare = next(line.text for line in decade.lines(size) if "REF" in line.text)[-9:]
        floor_book = bench.copy(bench.floor(size), "search.db")
        with (
            closing(connect(floor_book)) as raw,
            open_book(bench.copy(bench.book(size), "search.daybook")) as book,
        ):
            raw.executescript(INDEX)
            for kind, term in (
                ("common word", "tesco"),
                ("rare number", rare),
                ("no match", "zebra crossing"),
            ):
                phrase = " AND ".join(f'"{word}"' for word in term.split())
                ours, floor = seconds(
                    20,
                    partial(find, book, EntryQuery(words=term), 2026),
                    lambda phrase=phrase: raw.execute(SQL, (phrase,)).fetchmany(PAGE),
                )
                yield _row(f"search: {kind}, {size:,}", ours, floor, size, kind)


def _row(work: str, ours: float, floor: float, size: int, kind: str) -> Row:
    if size <= 10_000:
        return Row("P15", work, ours, floor, "≤ 16 ms", ours <= FRAME)
    if kind == "common word":
        return Row("P15", work, ours, floor, "≤ 50 ms", ours <= ALWAYS)
    return at_most("P15", work, ours, floor, 1.5)
