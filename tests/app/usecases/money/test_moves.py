"""The two halves of a move between accounts: found, joined, and taken out together."""

from datetime import date

import pytest

from app.ledger.entry import Account, AccountKind, Entry, Split
from app.money import Money
from app.store.book import Book
from app.usecases.money.ledger import (
    add_entry,
    entry_detail,
    entry_numbers,
    join_transfer,
    remove_entry,
    transfer,
)
from app.usecases.money.moves import other_halves
from tests.app.usecases.started import OPENED, a_book


@pytest.fixture
def book() -> Book:
    book = a_book()
    with book.begin("Opened a cash tin") as work:
        work.accounts.add(Account(0, "Cash tin", AccountKind.CASH, OPENED))
    return book


def entry(book: Book, account_id: int, day: int, pence: int) -> int:
    made = Entry(0, account_id, date(2026, 6, day), "Cash", Money(pence), (Split(Money(pence)),))
    return add_entry(book, made).id


def test_the_other_half_mirrors_it_in_another_account_within_days(book: Book) -> None:
    out = entry(book, 1, 10, -4000)
    later, nearest = entry(book, 2, 14, 4000), entry(book, 2, 11, 4000)
    entry(book, 2, 25, 4000)
    entry(book, 1, 10, 4000)
    entry(book, 2, 10, 3999)

    assert [one.id for one in other_halves(book, out)] == [nearest, later]
    join_transfer(book, out, nearest)
    assert other_halves(book, out) == ()


def test_taking_out_one_half_of_a_typed_move_takes_out_the_other(book: Book) -> None:
    out, _ = transfer(book, date(2026, 6, 10), Money(4000), 1, 2)
    remove_entry(book, out.id)

    from app.ledger.search import EntryQuery

    assert entry_numbers(book, EntryQuery()) == ()


def test_a_bank_line_that_was_the_other_half_stays_and_needs_the_person_again(book: Book) -> None:
    from dataclasses import replace

    bank, typed = entry(book, 1, 10, -4000), entry(book, 2, 10, 4000)
    with book.begin("The bank said so") as work:
        work.entries.change(replace(work.entries.get(bank), bank_key="known"))
    join_transfer(book, bank, typed)
    remove_entry(book, typed)

    left = entry_detail(book, bank).entry
    assert (left.transfer_id, left.needs_you) == (0, True)
