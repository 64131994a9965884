"""P20: an encrypted backup that is checked, as on closing."""

from collections.abc import Iterator
from contextlib import closing
from functools import partial
from pathlib import Path

from tests.bench.bench import Bench
from tests.bench.floors.ledger import connect
from tests.bench.measure import Row, at_most, seconds
from tests.bench.ours.opened import key_file, open_book


def measure(bench: Bench) -> Iterator[Row]:
    """Hold a backup against VACUUM INTO and both integrity checks of the same file by hand."""
    for size in bench.sizes:
        book = bench.copy(bench.book(size), "backup.daybook")
        # By hand from another copy: one writer at a time.
        by_hand = bench.copy(bench.book(size), "by-hand.daybook")
        with open_book(book) as opened:
            ours, floor = seconds(
                5,
                partial(opened.back_up, bench.folder / "backup-copy.daybook"),
                partial(_by_hand, by_hand, bench.folder / "backup.db"),
            )
        yield at_most("P20", f"backup and check, {size:,}", ours, floor, 2.0)


def _by_hand(book: Path, to: Path) -> None:
    to.unlink(missing_ok=True)
    # The book's own key and salt; the salt is how the file begins.
    key = f"x'{key_file(book).read_text()}{book.read_bytes()[:16].hex()}'"
    with closing(connect(book, key)) as raw:
        raw.execute("VACUUM INTO ?", (str(to),))
    with closing(connect(to, key)) as copy:
        assert copy.execute("PRAGMA cipher_integrity_check").fetchall() == []
        assert copy.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
