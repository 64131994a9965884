"""Undoing step by step, doing again, and what is not undone by a key."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from app.errors import AppError
from app.funding.agreement import Funder, FunderKind, Pot
from app.funding.holding import HeldBy, Holding
from app.ledger.entry import Entry, Split
from app.money import Money
from app.returns.kept import KeptReturn
from app.store.book import Book
from app.usecases.books.keeping import about
from app.usecases.books.undoing import redo_last, undo_last
from app.usecases.funding.streams import keep_holding, open_pot
from app.usecases.funding.terms import change_account, change_terms, put_terms_right, terms
from app.usecases.money.ledger import add_entry, entry_detail, latest_changes, note_entry, undo
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


def sign_until(book: Book, last: date) -> None:
    with book.begin("Signed") as work:
        at = datetime(2026, 7, 1, tzinfo=UTC)
        work.returns.add(KeptReturn(0, 1, date(2026, 4, 1), last, at, "Sam Reed", "4F2A", "", "{}"))


def change_to_undo(book: Book) -> int:
    return latest_changes(book, 1)[0].id


@pytest.mark.parametrize("put_right", [False, True], ids=["changed", "put right"])
def test_terms_that_a_signed_return_went_by_are_not_undone(book: Book, put_right: bool) -> None:
    [old] = terms(book)
    if put_right:
        put_terms_right(book, replace(old, weekly=Money(40100)))
    else:
        change_terms(book, replace(old, weekly=Money(40000)), date(2026, 7, 1))
    changed = change_to_undo(book)
    sign_until(book, date(2026, 7, 31))

    with pytest.raises(AppError, match="signed a return up to 31 July 2026"):
        undo(book, changed)


def test_terms_that_begin_after_the_signed_return_are_undone(book: Book) -> None:
    [old] = terms(book)
    sign_until(book, date(2026, 6, 30))
    change_terms(book, replace(old, weekly=Money(40000)), date(2026, 7, 1))

    undo(book, change_to_undo(book))

    assert terms(book) == (old,)


def test_the_beginning_of_an_account_is_not_undone_once_a_return_is_signed(book: Book) -> None:
    [account] = about(book).accounts
    change_account(book, replace(account, opening=Money(20000)))
    opening = change_to_undo(book)
    change_account(book, replace(account, name="Card", opening=Money(20000)))
    name = change_to_undo(book)
    sign_until(book, date(2026, 6, 30))

    undo(book, name)
    with pytest.raises(AppError, match="opening balance is in a return"):
        undo(book, opening)


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


def test_a_money_stream_and_who_holds_it_are_undone() -> None:
    book = a_book()
    pot = open_pot(book, Pot(0, "Health", 0, "NHS", "phb"), Funder(0, "Riverside ICB", FunderKind.ICB))
    keep_holding(book, Holding(0, pot.id, date(2026, 6, 1), HeldBy.PROVIDER))

    assert undo_last(book).because == "Said who holds the money"
    assert undo_last(book).because == "Began a money stream"
    assert [each.name for each in about(book).pots] != []
    assert pot.name not in [each.name for each in about(book).pots]


def test_the_start_of_a_book_is_not_undone() -> None:
    with pytest.raises(AppError, match="nothing to undo"):
        undo_last(a_book())
