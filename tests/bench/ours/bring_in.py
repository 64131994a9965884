"""Daybook bringing one statement into a book, as a whole process."""

import sys
from pathlib import Path

from app.people import Actor
from app.store.book import Book
from app.usecases.money.bank import import_statement
from app.usecases.money.incoming import File
from tests.bench.told import tell


def main() -> None:
    """Open the book by its key and bring the file in."""
    path, statement = Path(sys.argv[1]), Path(sys.argv[2])
    key = bytes.fromhex(path.with_suffix(".key").read_text())
    with Book.open(path, key=key, actor=Actor("Ruth Amadi")) as book:
        done = import_statement(book, File(statement.name, statement.read_bytes()))
    tell(added=done.added, known=done.already_known, needs=done.needs_you)


if __name__ == "__main__":
    main()
