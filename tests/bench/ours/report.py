"""Daybook adding ten years up by year and category, as a whole process."""

import sys
from collections import Counter
from pathlib import Path

from app.people import Actor
from app.store.book import Book
from tests.bench.told import tell


def main() -> None:
    """Open the book by its key and give every year's money by category."""
    path = Path(sys.argv[1])
    key = bytes.fromhex(path.with_suffix(".key").read_text())
    years: Counter[tuple[str, str]] = Counter()
    with Book.open(path, key=key, actor=Actor("Ruth Amadi")) as book, book.begin() as work:
        for month in work.sums.by_month("2016-04", "2026-04"):
            years[month.month[:4], month.category] += month.amount.pence
    tell(rows=len(years))


if __name__ == "__main__":
    main()
