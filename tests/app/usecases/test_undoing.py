"""Undoing step by step, doing again, and what is not undone by a key."""

from dataclasses import replace
from datetime import date

import pytest

from app.errors import AppError
from app.ledger.entry import Entry, Split
from app.money import Money
from app.store.book import Book
from app.usecases.ledger import add_entry, entry_detail, note_entry
from app.usecases.terms import change_terms, terms
from app.usecases.undoing import redo_last, undo_last
from tests.app.usecases.started import a_book


@pytest.fixture
def book() -> Book:
    book = a_book()
    add_entry(book, Entry(0, 1, date(2026, 6, 1), "Shop", Money(-500), (Split(Money(-500)),)))
    note_entry(book, 1, "first")
    note_entry(book, 1, "second")
    return book


def note(book: Book) -> str:
    return entry_detail(book, 1).entry.note


def test_each_undo_goes_one_change_further_back(book: Book) -> None:
    assert undo_last(book).because == "Wrote a note beside an entry"
    assert note(book) == "first"
    undo_last(book)
    assert note(book) == ""
    assert undo_last(book).because == "Wrote down an entry"


def test_what_was_undone_is_done_again(book: Book) -> None:
    undo_last(book)
    assert redo_last(book).because == "Wrote a note beside an entry"
    assert note(book) == "second"
    undo_last(book)
    assert note(book) == "first"


def test_nothing_is_done_again_once_something_else_was_done(book: Book) -> None:
    undo_last(book)
    note_entry(book, 1, "third")
    with pytest.raises(AppError, match="nothing to do again"):
        redo_last(book)


def test_doing_again_does_not_go_round_in_circles(book: Book) -> None:
    undo_last(book)
    redo_last(book)
    with pytest.raises(AppError, match="nothing to do again"):
        redo_last(book)


def test_what_was_agreed_is_undone_and_done_again(book: Book) -> None:
    [old] = terms(book)
    change_terms(book, replace(old, weekly=Money(40000)), date(2026, 7, 1))
    changed = terms(book)

    undo_last(book)
    assert terms(book) == (old,)
    redo_last(book)
    assert terms(book) == changed


def test_starting_the_book_is_not_undone_by_a_key() -> None:
    book = a_book()
    with pytest.raises(AppError, match="nothing to undo"):
        undo_last(book)
    with pytest.raises(AppError, match="nothing to do again"):
        redo_last(book)


def test_a_book_where_all_was_undone_has_nothing_more(book: Book) -> None:
    for _ in range(3):
        undo_last(book)
    with pytest.raises(AppError, match="nothing to undo"):
        undo_last(book)
