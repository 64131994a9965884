"""A book of version 1, as it was laid out then, opened by this Daybook."""

import sqlite3
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import MetaData

from app.ledger.search import EntryQuery
from app.store.book import Book
from app.store.schema import VERSION, Schema
from app.usecases.books.undoing import undo_last
from app.usecases.money.ledger import entries, entry_numbers, standings
from app.usecases.plan.writing import plan
from tests.app.store.on_disk import ACTOR, clock

FILE = Path(__file__).parents[2] / "files" / "books" / "version-1.sql"


def statements() -> Iterator[str]:
    """Give the file's statements one by one; a trigger has semicolons within."""
    told = ""
    for line in FILE.read_text("utf-8").splitlines(keepends=True):
        told += "" if line.startswith("--") else line
        if sqlite3.complete_statement(told):
            yield told
            told = ""


def laid_out() -> tuple[MetaData, tuple[str, ...]]:
    return MetaData(), tuple(statements())


@pytest.fixture
def old(tmp_path: Path) -> tuple[Path, bytes]:
    path = tmp_path / "Old.daybook"
    with Book.create(path, "old words", ACTOR, clock=clock, schema=Schema(laid_out, 1)) as book:
        return path, book.key


def shape(book: Book) -> dict[str, set[str]]:
    """Give every table's columns, and the names of everything that stands beside the tables."""
    with book._raw() as raw:
        made = raw.execute("SELECT type, name FROM sqlite_master WHERE sql IS NOT NULL").fetchall()
        tables = [name for kind, name in made if kind == "table"]
        columns = {
            table: {str(row[1:5]) for row in raw.execute(f'PRAGMA table_info("{table}")')} for table in tables
        }
    return {**columns, "": {name for kind, name in made if kind != "table"}}


def test_a_book_of_version_1_becomes_what_a_new_one_is(old: tuple[Path, bytes], tmp_path: Path) -> None:
    path, key = old
    with (
        Book.open(path, key=key, actor=ACTOR, clock=clock) as book,
        Book.create(tmp_path / "New.daybook", "new words", ACTOR, clock=clock) as new,
    ):
        assert VERSION == 2
        assert shape(book) == shape(new)
        assert book.check() == ()
        with book.begin() as work:
            assert work.broken_history() == 0
    assert [each.name for each in tmp_path.glob("Old (version 1,*")] != []


def test_everything_of_an_older_book_is_there_and_goes_on(old: tuple[Path, bytes]) -> None:
    path, key = old
    with Book.open(path, key=key, actor=ACTOR, clock=clock) as book:
        [account] = standings(book)
        seen = plan(book, date(2026, 7, 1))
        [pool] = entries(book, entry_numbers(book, EntryQuery(words="pool")))

        assert account.balance.pence == 100_00 - 6_40
        assert seen is not None
        assert [line.wording.words for line in seen.lines] == ["A swimming pass"]
        assert pool.amount.pence == -6_40
        undo_last(book)
        with book.begin() as work:
            assert work.pas.all() == []
