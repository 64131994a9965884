"""What a return is drawn from when one account holds the money of two funders."""

from datetime import date

import pytest

from app.funding.agreement import Funder, FunderKind, Pot
from app.ledger.entry import Entry, Split
from app.money import Money
from app.period import Period
from app.store.book import Book
from app.usecases.returns.records import records_for
from tests.app.usecases.started import a_book

MAY = Period.month(2026, 5)
COUNCIL, HEALTH = 1, 2


@pytest.fixture
def book() -> Book:
    book = a_book()
    with book.begin("A second funder pays into the same account") as work:
        health = work.funders.add(Funder(0, "Riverside Health", FunderKind.ICB))
        work.pots.add(Pot(0, "Personal health budget", health.id, "NHS"))
        work.entries.add_all([
            entry(date(2026, 4, 7), Split(Money(140000), "I01", COUNCIL)),
            entry(date(2026, 4, 8), Split(Money(60000), "I01", HEALTH)),
            entry(date(2026, 5, 4), Split(Money(-20000), "O01", COUNCIL), Split(Money(-5000), "O20", HEALTH)),
            entry(date(2026, 5, 6), Split(Money(-700), "", 0)),
        ])  # fmt: skip
    return book


def entry(day: date, *splits: Split) -> Entry:
    amount = sum(split.amount.pence for split in splits)
    return Entry(0, 1, day, "Somebody", Money(amount), splits)


def test_each_return_is_drawn_from_its_own_money_and_what_nobody_sorted(book: Book) -> None:
    with book.begin() as work:
        council, health = (records_for(work, work.funders.get(number), MAY) for number in (1, 2))

    assert council.opening == Money(10000 + 140000)
    assert council.others == Money(60000 - 5000)
    assert [one.day.day for one in council.entries] == [4, 6]
    assert health.opening == Money(60000)
    assert health.others == Money(10000 + 140000 - 20000)
    assert [one.day.day for one in health.entries] == [4, 6]
    assert council.held[0].opening == council.opening + health.opening
    assert council.held[0].closing == Money(10000 + 140000 + 60000 - 20000 - 5000 - 700)
