from datetime import date

from app.ledger.entry import Entry, Split
from app.ledger.search import EntryQuery
from app.money import Money
from app.store.book import Book
from app.usecases.money import ledger
from app.usecases.money.listing import Listed, list_entries, search_entries
from app.usecases.money.papers import attach_paper
from tests.app.usecases.started import a_book


def with_entries() -> tuple[Book, list[Entry]]:
    book = a_book()
    said = ((2, "Swimming", "O14"), (3, "Bus", ""), (4, "Swimming", ""))
    made = [
        Entry(0, 1, date(2026, 4, day), payee, Money(-640), (Split(Money(-640), code),))
        for day, payee, code in said
    ]
    return book, [ledger.add_entry(book, entry) for entry in made]


def test_a_search_gives_every_number_the_first_entries_and_the_names() -> None:
    book, [first, _, last] = with_entries()
    attach_paper(book, last.id, "a.txt", b"Swimming, 6.40")

    found = search_entries(book, EntryQuery("swimming"), 1)

    assert found.numbers == (last.id, first.id)
    assert found.first == Listed((last,), frozenset({last.id}))
    assert found.names == ledger.names(book)
    # Not only of what was found.
    assert found.need_you == 2


def test_a_page_is_listed_in_the_order_asked_for_without_what_is_gone() -> None:
    book, [first, bus, last] = with_entries()
    ledger.remove_entry(book, bus.id)

    assert list_entries(book, [first.id, bus.id, last.id]).entries == (first, last)
    assert list_entries(book, []) == Listed()
