from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from app.errors import AppError
from app.funding.agreement import Pot
from app.ledger.entry import Account, AccountKind
from app.money import Money
from app.returns.kept import KeptReturn
from app.store.book import Book
from app.usecases.books.keeping import about
from app.usecases.funding import terms
from app.usecases.funding.terms import Bill
from app.usecases.money.bank import import_statement
from app.usecases.money.incoming import File
from tests.app.usecases.started import OPENED, a_book, a_statement

APRIL = date(2026, 4, 20)
APRIL_AFTER = date(2027, 4, 5)


def seal(book: Book) -> None:
    with book.begin("Signed") as work:
        at = datetime(2026, 7, 1, tzinfo=UTC)
        work.returns.add(KeptReturn(0, 1, OPENED, date(2026, 6, 30), at, "Sam Reed", "4F2A", "", "{}"))


def test_new_terms_begin_and_the_old_ones_stay_for_their_time() -> None:
    book = a_book()
    [old] = terms.terms(book)

    new = terms.change_terms(book, replace(old, weekly=Money(40000), retained_weeks=6), APRIL_AFTER)

    assert terms.terms(book) == (new, replace(old, last=date(2027, 4, 4)))
    assert (new.weekly, new.first, new.last) == (Money(40000), APRIL_AFTER, None)


def test_terms_that_begin_on_the_same_day_take_the_old_ones_place() -> None:
    book = a_book()
    [old] = terms.terms(book)

    new = terms.change_terms(book, replace(old, weekly=Money(1)), old.first)

    assert terms.terms(book) == (new,)


def test_typed_wrong_is_put_right_in_place() -> None:
    book = a_book()
    [old] = terms.terms(book)

    terms.put_terms_right(book, replace(old, contingency=Money(50000)))

    assert terms.terms(book) == (replace(old, contingency=Money(50000)),)
    with pytest.raises(AppError):
        terms.put_terms_right(book, replace(old, weekly=Money(-1)))


def test_nothing_reaches_into_a_signed_return() -> None:
    book = a_book()
    [old] = terms.terms(book)
    account = about(book).accounts[0]
    seal(book)

    for change in (
        lambda: terms.put_terms_right(book, replace(old, weekly=Money(1))),
        lambda: terms.change_terms(book, old, date(2026, 6, 30)),
        lambda: terms.change_account(book, replace(account, opening=Money(1))),
    ):
        with pytest.raises(AppError, match="signed"):
            change()
    terms.change_terms(book, old, date(2026, 7, 1))
    terms.change_account(book, replace(account, name="Card"))
    assert about(book).accounts[0].name == "Card"


def test_person_funder_and_accounts_can_change_but_not_lose_their_names() -> None:
    book = a_book()
    told = about(book)
    terms.change_person(book, replace(told.person, words="Large print, and time to answer."))
    terms.change_funder(book, replace(told.funders[0], reference="DP-1"))
    tin = terms.add_account(book, Account(0, "Tin", AccountKind.CASH, OPENED))

    for change in (
        lambda: terms.change_person(book, replace(told.person, name=" ")),
        lambda: terms.change_funder(book, replace(told.funders[0], name="")),
        lambda: terms.change_account(book, replace(tin, name="")),
    ):
        with pytest.raises(AppError):
            change()
    after = about(book)
    assert (after.person.words, after.funders[0].reference) == ("Large print, and time to answer.", "DP-1")
    assert [account.name for account in after.accounts] == ["Nationwide", "Tin"]


def test_a_bill_is_promised_until_the_bank_pays_it() -> None:
    book = a_book()
    bill = terms.add_bill(book, Bill("Kingfisher Care", Money(6400), APRIL, "O12", "Invoice 17"))
    other = terms.add_bill(book, Bill("Nobody", Money(100), APRIL, "O12"))

    done = import_statement(
        book, File("a.csv", a_statement(("14 Apr 2026", "KINGFISHER CARE LTD", "-64.00")))
    )
    terms.take_bill_out(book, other.id)

    assert done.matched == 1
    with pytest.raises(AppError, match="has been paid"):
        terms.take_bill_out(book, bill.id)
    with pytest.raises(AppError):
        terms.add_bill(book, Bill(" ", Money(100), APRIL, "O12"))
    with book.begin() as work:
        assert work.dues.open() == []


def test_a_bill_is_paid_from_the_pot_chosen() -> None:
    book = a_book()
    with book.begin("Began with the NHS") as work:
        pot = work.pots.add(Pot(0, "Personal health budget", 1, "NHS"))

    first = terms.add_bill(book, Bill("Kingfisher Care", Money(6400), APRIL, "O12"))
    second = terms.add_bill(book, Bill("Physio", Money(6400), APRIL, "O20", pot_id=pot.id))

    assert (first.pot_id, second.pot_id) == (1, pot.id)
    with pytest.raises(AppError):
        terms.add_bill(book, Bill("Physio", Money(6400), APRIL, "O20", pot_id=99))
