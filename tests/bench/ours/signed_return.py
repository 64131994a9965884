"""Daybook drawing up, writing, signing and checking a year's return, as a whole process or again."""

import sys
import time
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from statistics import median

from app.period import Period
from app.usecases.returns import sign_return
from tests.bench.ours.books import open_book
from tests.bench.told import tell

YEAR = Period(date(2016, 4, 6), date(2017, 4, 5))
PASSWORD = "yardstick"


def sign(path: Path) -> tuple[float, int]:
    """Sign the year in one book that is open already; give the seconds that took and the rows it has."""
    with open_book(path) as book:
        began = time.perf_counter()
        signed = sign_return(book, 1, YEAR, PASSWORD, path.parent / "identities")
        return time.perf_counter() - began, len(signed.drafted.lines)


def main(paths: Sequence[str]) -> None:
    """Sign in each of these copies of a book; the first is the one that loads everything."""
    done = [sign(Path(path)) for path in paths]
    tell(rows=done[0][1], again=median(took for took, _ in done[1:] or done))


if __name__ == "__main__":
    main(sys.argv[1:])
