"""Daybook drawing up, writing, signing and checking a year's return, cold or again."""

import sys
import time
from datetime import date
from pathlib import Path

from app.period import Period
from app.usecases.returns.drawing import sign_return
from tests.bench.ours.opened import open_book
from tests.bench.told import tell

YEAR = Period(date(2016, 4, 6), date(2017, 4, 5))
PASSWORD = "yardstick"


def sign(path: Path) -> tuple[float, int]:
    """Sign the year in one book that is open already; give the seconds that took and the rows it has."""
    with open_book(path) as book:
        began = time.perf_counter()
        signed = sign_return(book, 1, YEAR, PASSWORD, path.parent / "identities")
        return time.perf_counter() - began, len(signed.drafted.lines)


def main() -> None:
    """Sign in one copy of a book."""
    tell(rows=sign(Path(sys.argv[1]))[1])


if __name__ == "__main__":
    main()
