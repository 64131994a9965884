"""How many things need the person: what presses, and payments that nobody has said what they were for."""

from datetime import timedelta

from app.funding.agreement import Pot
from app.ledger.search import EntryQuery
from app.money import Money
from app.usecases.books.undoing import undo_last
from app.usecases.funding.streams import change_pot
from app.usecases.funding.terms import Bill, add_bill
from app.usecases.money.bank import import_statement
from app.usecases.money.incoming import File
from app.usecases.money.ledger import entry_numbers, file_entry
from app.usecases.money.saying import Choice
from app.usecases.today import badges
from tests.app.usecases.started import a_book, a_statement, ticking
from tests.app.usecases.teams import taken_on

TODAY = ticking()().date()


def test_what_is_overdue_or_due_within_a_week_presses_and_the_rest_does_not() -> None:
    book = a_book()
    before = badges.pressing(book)

    for days in (-30, 0, 7, 8):
        add_bill(book, Bill("Taxis", Money(100), TODAY + timedelta(days=days), ""))

    assert badges.pressing(book) == before + 3
    undo_last(book)
    undo_last(book)
    assert badges.pressing(book) == before + 2


def test_payments_to_sort_are_counted_at_money_and_not_twice() -> None:
    book = a_book()
    rows = (("24 Jun 2026", "BUS", "-2.00"), ("25 Jun 2026", "TAXI", "-9.00"))
    before = badges.pressing(book)
    import_statement(book, File("a.csv", a_statement(*rows)))
    assert badges.payments_that_need_you(book) == 2
    asked = badges.pressing(book)

    file_entry(book, entry_numbers(book, EntryQuery("taxi"))[0], Choice("O16", 1))

    assert badges.payments_that_need_you(book) == 1
    # The statement made it known that payments did not come; saying what a payment was for changes nothing.
    assert badges.pressing(book) == asked > before


def test_a_book_of_nothing_but_awards_has_no_use_for_the_teams_pages() -> None:
    book = a_book()
    assert badges.has_no_use_for(book) == frozenset()
    change_pot(book, Pot(1, "Break", 1, "Break", "one_off"))
    assert badges.has_no_use_for(book) == {"team"}
    taken_on(book)
    assert badges.has_no_use_for(book) == frozenset()
