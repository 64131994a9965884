"""What a return says of money between pots: shared costs that nobody agreed to, and what was lent."""

from dataclasses import replace
from datetime import date

from app.funding.agreement import Funder, FunderKind, Pot
from app.funding.sharing import Part, PotDebt, SharedCost
from app.ledger.entry import Entry, Split
from app.money import Money
from app.period import Period
from app.store.book import Book
from app.usecases.funding import sharing, streams
from app.usecases.money.ledger import add_entry
from app.usecases.returns.drawing import open_return
from tests.app.usecases.started import OPENED, a_book

DAY, LATER = date(2026, 5, 4), date(2026, 8, 3)
QUARTER, NEXT = Period(OPENED, date(2026, 6, 30)), Period(date(2026, 7, 1), date(2026, 9, 30))
DEBT = PotDebt(0, 1, 2, DAY, Money(50_00), "Wages while the card was down.")


def two_pots() -> Book:
    book = a_book()
    streams.open_pot(book, Pot(0, "Health", 0, "NHS", "phb"), Funder(0, "Riverside ICB", FunderKind.ICB))
    return book


def shared_cost(book: Book, day: date, cost: SharedCost) -> None:
    split = Split(Money(-10_00), "O20", 1)
    entry = add_entry(book, Entry(0, 1, day, "Physio", Money(-10_00), splits=(split,)))
    sharing.share_cost(book, entry.id, [Part(1, 7000), Part(2, 3000)], cost)


def asked(book: Book, period: Period = QUARTER) -> tuple[tuple[str, ...], tuple[str, ...]]:
    return open_return(book, 1, period).requests, open_return(book, 2, period).requests


def test_a_cost_is_asked_about_until_it_was_agreed_by_the_period_s_end() -> None:
    book = two_pots()
    shared_cost(book, DAY, SharedCost(0, 0, DAY, "To keep moving", "Both teams", LATER))
    shared_cost(book, LATER, SharedCost(0, 0, LATER, "Pain", "Both teams", LATER))
    said = "Say whether you agree to pay {} of £10.00 to Physio on 4 May 2026: To keep moving."
    assert asked(book) == ((said.format("£7.00"),), (said.format("£3.00"),))
    assert asked(book, NEXT) == ((), ())


def test_money_that_was_lent_is_told_to_both_until_it_is_back() -> None:
    book = two_pots()
    debt = sharing.lend(book, DEBT)
    other = sharing.lend(book, replace(DEBT, day=LATER, by=date(2026, 12, 31), reason="A bill"))
    lender, borrower = asked(book)
    used = "Agree that £50.00 of your money was used for Health on 4 May 2026: Wages while the card was down."
    assert lender == (f"{used} £50.00 is still to be paid back.",)
    assert borrower[0].startswith("Know that £50.00 from Direct payment paid for what is yours on 4 May 2026")
    sharing.pay_back(book, debt.id, Money(50_00))
    assert asked(book)[0] == (f"{used} It has been paid back.",)
    sharing.pay_back(book, other.id, Money(20_00))
    [later] = asked(book, NEXT)[0]
    assert later.endswith("A bill. £30.00 is still to be paid back, by 31 December 2026.")


def test_pots_of_one_funder_have_nothing_to_tell_it() -> None:
    book = a_book()
    streams.open_pot(book, Pot(0, "More care", 1, "More"))
    sharing.lend(book, DEBT)
    assert open_return(book, 1, QUARTER).requests == ()
