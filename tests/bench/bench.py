"""What the yardsticks share: statements, books and floors of each size, made once."""

import json
import shutil
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from tests.bench import decade
from tests.bench.measure import process
from tests.bench.ours.life import DECADE, TODAY


@dataclass
class Bench:
    """One run of the yardsticks, in a folder that goes away afterwards; `sizes` are numbers of lines."""

    folder: Path
    sizes: tuple[int, ...]

    @cached_property
    def rules(self) -> Path:
        """Give the forty rules, as the floor reads them."""
        path = self.folder / "rules.json"
        path.write_text(json.dumps([[words.lower(), kind] for words, kind in decade.RULES]))
        return path

    def csv(self, size: int) -> Path:
        """Give a statement of so many lines, as CSV."""
        path = self.folder / f"decade-{size}.csv"
        return path if path.exists() else decade.write_csv(path, size)

    def ofx(self, size: int) -> Path:
        """Give the same statement as OFX."""
        path = self.folder / f"decade-{size}.ofx"
        return path if path.exists() else decade.write_ofx(path, size)

    def floor(self, size: int) -> Path:
        """Give a bare ledger with so many lines in it."""
        path = self.folder / f"floor-{size}.db"
        if not path.exists():
            process("floors/ledger.py", path, self.csv(size), self.rules)
        return path

    @cached_property
    def empty(self) -> Path:
        """Give an empty book of Daybook's, with its rules."""
        path = self.folder / "empty.daybook"
        process("ours/books.py", path)
        return path

    def book(self, size: int) -> Path:
        """Give a book of Daybook's with so many lines in it. Do not change it: take a copy."""
        path = self.folder / f"book-{size}.daybook"
        if not path.exists():
            process("ours/books.py", path, self.csv(size))
        return path

    def sorted_book(self, size: int) -> Path:
        """Give the same with a rule for everything, so that a return of it can be signed."""
        path = self.folder / f"sorted-{size}.daybook"
        if not path.exists():
            process("ours/books.py", path, self.csv(size), "--sorted")
        return path

    def life(self, size: int, years: int, decisions: int) -> Path:
        """Give a book with so many lines up to `ours.life.TODAY`, and the life that goes with them."""
        path = self.folder / f"life-{size}-{years}-{decisions}.daybook"
        if not path.exists():
            lived = self.folder / f"lived-{size}.csv"
            decade.write_csv(lived, size, TODAY - DECADE)
            process("ours/books.py", path, lived, "--life", years, decisions)
        return path

    def copy(self, book: Path, name: str) -> Path:
        """Give a fresh copy of a closed book and its key, in place of the last copy of that name."""
        to = self.folder / name
        for old in self.folder.glob(f"{name}*"):
            old.unlink()
        shutil.copy(book, to)
        if book.with_suffix(".key").exists():
            shutil.copy(book.with_suffix(".key"), to.with_suffix(".key"))
        return to
