from datetime import date

import pytest

from app.errors import AppError
from app.funding.agreement import Funder, FunderKind, Pot
from app.funding.holding import Holding
from app.funding.sharing import Part, Pool, PotDebt, SharedCost
from app.ledger.entry import Entry, Split
from app.money import Money
from app.store.book import Book
from app.usecases.funding import sharing, streams
from app.usecases.funding.shared import payments_to_share, shared
from app.usecases.money.ledger import add_entry, remove_entry
from tests.app.usecases.started import OPENED, a_book

DAY = date(2026, 5, 4)
NHS = Funder(0, "Riverside ICB", FunderKind.ICB)


def with_health() -> Book:
    book = a_book()
    streams.open_pot(book, Pot(0, "Health", 0, "NHS", "phb", DAY), NHS)
    return book


def spend(book: Book, payee: str, pence: int) -> Entry:
    return add_entry(book, Entry(0, 1, DAY, payee, Money(-pence), splits=(Split(Money(-pence), "O20", 1),)))


def test_what_nobody_agreed_to_and_what_is_still_owed_come_first() -> None:
    book = with_health()
    for payee, agreed in (("Pool", "Both"), ("Needles", "")):
        entry = spend(book, payee, 10_00)
        cost = SharedCost(0, 0, DAY, "Pain", agreed)
        sharing.share_cost(book, entry.id, [Part(1, 2500), Part(2, 7500)], cost)
    first = sharing.lend(book, PotDebt(0, 1, 2, DAY, Money(5), "Wages"))
    sharing.lend(book, PotDebt(0, 2, 1, DAY, Money(7), "Wages"))
    sharing.pay_back(book, first.id, Money(5))
    pool = sharing.keep_pool(book, Pool(0, "Art class", OPENED, "M, R", 5000, 1, Money(90_00)))

    seen = shared(book)

    assert [(each.payee, each.amount) for each in seen.costs] == [
        ("Needles", Money(-10_00)),
        ("Pool", Money(-10_00)),
    ]
    assert seen.costs[0].parts == ((1, Money(-2_50)), (2, Money(-7_50)))
    assert [each.left for each in seen.debts] == [Money(7), Money(0)]
    assert seen.pools == (pool,)


def test_a_shared_payment_that_was_taken_out_is_no_longer_listed() -> None:
    book = with_health()
    entry = spend(book, "Pool", 10_00)
    sharing.share_cost(book, entry.id, [Part(1, 5000), Part(2, 5000)], SharedCost(0, 0, DAY, "Pain"))
    remove_entry(book, entry.id)
    assert shared(book).costs == ()


def test_only_payments_out_can_be_shared() -> None:
    book = with_health()
    spend(book, "Swimming pool", 10_00)
    add_entry(book, Entry(0, 1, DAY, "Pool refund", Money(5), splits=(Split(Money(5), "I09", 1),)))
    assert [each.payee for each in payments_to_share(book, "pool")] == ["Swimming pool"]
    assert payments_to_share(book, "taxi") == ()


def test_what_is_shared_with_others_ends_on_a_day() -> None:
    book = with_health()
    pool = sharing.keep_pool(book, Pool(0, "Art class", DAY, "M, R", 5000, 1, Money(90_00)))
    with pytest.raises(AppError, match="before it begins"):
        sharing.end_pool(book, pool.id, OPENED)
    assert sharing.end_pool(book, pool.id, DAY).last == DAY
    assert shared(book).pools[0].last == DAY


def test_a_stream_is_changed_and_its_days_stay_in_order() -> None:
    book = with_health()
    streams.change_pot(book, Pot(2, "Health money", 2, "NHS", "phb", DAY, date(2026, 8, 1)))
    view = streams.money_streams(book, DAY).pots[1]
    assert (view.pot.name, view.is_open(date(2026, 8, 2))) == ("Health money", False)
    with pytest.raises(AppError, match="before it begins"):
        streams.change_pot(book, Pot(2, "Health", 2, "NHS", "phb", DAY, OPENED))
    with pytest.raises(AppError, match="needs a name"):
        streams.change_pot(book, Pot(2, " ", 2, "NHS"))


def test_a_new_funder_takes_over_in_one_step_and_earlier_holdings_are_kept() -> None:
    book = a_book()
    streams.keep_holding(book, Holding(0, 1, OPENED, payee="Sam"))
    streams.keep_holding(book, Holding(0, 1, DAY, payee="Ana"))
    new = streams.change_funder_on(book, 1, Pot(0, "Health", 0, "NHS", "phb"), date(2026, 5, 18), NHS)
    old, health = streams.money_streams(book, date(2026, 5, 18)).pots
    assert (health.pot, health.funder.name) == (new, "Riverside ICB")
    assert old.holding is not None
    assert (old.holding.payee, [each.payee for each in old.earlier]) == ("Ana", ["Sam"])
    with pytest.raises(AppError, match="needs a name"):
        streams.change_funder_on(book, 1, Pot(0, "", 0, "NHS"), DAY, NHS)
