"""Two funders, one account, one year: for any costs and shares their returns add up to the bank."""

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from app.funding.agreement import Funder, FunderKind, Pot
from app.funding.sharing import Part, PotDebt, SharedCost
from app.ledger.entry import Entry, Split
from app.money import Money
from app.period import Period
from app.returns.parts import Return
from app.store.book import Book
from app.usecases.funding import sharing, streams
from app.usecases.money.ledger import add_entry
from app.usecases.returns import drawing as returns
from tests.app.usecases.started import a_book

YEAR = Period(date(2026, 4, 1), date(2027, 3, 31))


def pay(book: Book, day: date, pence: int, category: str, pot: int) -> Entry:
    split = Split(Money(pence), category, pot)
    return add_entry(book, Entry(0, 1, day, "Somebody", Money(pence), splits=(split,)))


def a_year(amounts: list[int], shares: list[int]) -> Book:
    """Fill a year of both funders' money in one account; every third cost is shared, every fourth lent."""
    book = a_book()
    nhs = Funder(0, "Riverside ICB", FunderKind.ICB)
    health = streams.open_pot(book, Pot(0, "Health", 0, "NHS", "phb", YEAR.first), nhs)
    for place, (pence, share) in enumerate(zip(amounts, shares, strict=True)):
        day = YEAR.first + timedelta(days=29 * place % 364)
        pay(book, day, 5_000_00, "I01", 1)
        pay(book, day, 1_000_00, "I04", health.id)
        cost = pay(book, day, -pence, "O20", 1 if place % 2 else health.id)
        if place % 3 == 0:
            parts = [Part(1, share), Part(health.id, 10_000 - share)]
            sharing.share_cost(book, cost.id, parts, SharedCost(0, 0, day, "Pain", "Both teams", day))
        if place % 4 == 0:
            sharing.lend(book, PotDebt(0, 1, health.id, day, Money(pence), "A late payment"))
    return book


def both(book: Book, period: Period) -> tuple[Return, Return]:
    return returns.open_return(book, 1, period), returns.open_return(book, 2, period)


def in_account(book: Book, day: date) -> Money:
    with book.begin() as work:
        return work.sums.balance(1, day)


@settings(max_examples=15, deadline=None)
@given(st.lists(st.tuples(st.integers(1, 400_00), st.integers(1, 9_999)), min_size=1, max_size=12))
def test_two_returns_of_one_account_add_up_to_the_bank_to_the_penny(costs: list[tuple[int, int]]) -> None:
    book = a_year([pence for pence, _ in costs], [share for _, share in costs])

    council, health = both(book, YEAR)

    for one in (council, health):
        figures = one.figures
        assert figures.opening + figures.money_in + figures.money_out + figures.moved == figures.closing
    assert council.figures.closing + health.figures.closing == in_account(book, YEAR.last)
    assert council.figures.opening + health.figures.opening == Money(100_00)
    spent = council.figures.money_out + health.figures.money_out
    assert spent == Money(-sum(pence for pence, _ in costs))
