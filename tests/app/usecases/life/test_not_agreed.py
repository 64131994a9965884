"""What it is not agreed yet who pays, funder by funder."""

from datetime import date

from app.funding.agreement import Funder, FunderKind, Pot
from app.funding.sharing import Part, SharedCost
from app.ledger.entry import Entry, Split
from app.money import Money
from app.store.book import Book
from app.usecases.funding import sharing, streams
from app.usecases.life.reviews import get_ready
from app.usecases.money.ledger import add_entry, remove_entry
from tests.app.usecases.started import a_book

DAY = date(2026, 5, 4)
NHS = Funder(0, "Riverside ICB", FunderKind.ICB)


def two_pots() -> tuple[Book, Pot]:
    book = a_book()
    return book, streams.open_pot(book, Pot(0, "Health", 0, "NHS", "phb", DAY), NHS)


def disputed(book: Book, *parts: Part) -> Entry:
    split = Split(Money(-10_00), "O20", 1)
    entry = add_entry(book, Entry(0, 1, DAY, "Physio", Money(-10_00), splits=(split,)))
    return sharing.share_cost(book, entry.id, parts, SharedCost(0, 0, DAY, "Pain"))


def test_a_payment_is_on_the_lists_of_those_who_bear_it() -> None:
    book, health = two_pots()
    disputed(book, Part(health.id, 10_000))
    council, nhs = get_ready(book, DAY).not_agreed
    assert (council.funder.name, council.costs, len(nhs.costs)) == ("Riverside Council", (), 1)


def test_a_payment_that_was_taken_out_is_on_no_list() -> None:
    book, health = two_pots()
    entry = disputed(book, Part(1, 5000), Part(health.id, 5000))
    remove_entry(book, entry.id)
    assert [each.costs for each in get_ready(book, DAY).not_agreed] == [(), ()]


def test_a_funder_whose_money_has_ended_has_no_list() -> None:
    book = a_book()
    streams.change_funder_on(book, 1, Pot(0, "Health", 0, "NHS", "phb"), DAY, NHS)
    assert [each.funder.name for each in get_ready(book, DAY).not_agreed] == ["Riverside ICB"]
