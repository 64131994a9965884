"""What of a bank file needs the person, asked once for payments that are alike."""

from dataclasses import replace
from datetime import date

import pytest

from app.errors import AppError
from app.funding.holding import HeldBy, Holding
from app.ledger.entry import Entry, Split
from app.ledger.sorting import Rule
from app.money import Money
from app.store.book import Book
from app.usecases.funding.streams import keep_holding
from app.usecases.funding.terms import Bill, add_bill
from app.usecases.money.bank import import_statement, look_at_statement
from app.usecases.money.incoming import File
from app.usecases.money.ledger import add_entry, file_entry, split_entry
from app.usecases.money.needing import adds_up, alike, choices_for
from app.usecases.money.saying import Choice
from tests.app.usecases.started import a_book

CSV = b"""Date,Description,Amount,Balance
02/06/2026,CORNER SHOP 118,-5.00,95.00
09/06/2026,CORNER SHOP 204,-7.00,88.00
10/06/2026,CORNER SHOP REFUND,7.00,95.00
11/06/2026,BAKER,-1.00,94.00
"""


def look(book: Book, content: bytes = CSV):  # noqa: ANN201  # a look
    return look_at_statement(book, File("june.csv", content))


def test_alike_is_the_same_name_and_the_same_way() -> None:
    groups = alike(look(a_book()))

    assert [(group.payee, len(group.entries)) for group in groups] == [
        ("CORNER SHOP 204", 2),
        ("BAKER", 1),
        ("CORNER SHOP REFUND", 1),
    ]
    shop = groups[0]
    assert (str(shop.amount), shop.first.day, shop.last.day) == ("−£12.00", 2, 9)


def test_one_answer_files_all_that_are_alike_and_makes_one_rule() -> None:
    book = a_book()
    shop = alike(look(book))[0]
    choices = choices_for({shop: Choice("O21", 1, remember=True)})
    import_statement(book, File("june.csv", CSV), choices)

    assert [choice.remember for choice in choices.values()] == [True, False]
    with book.begin() as work:
        assert [rule.words for rule in work.rules.all()] == ["CORNER SHOP"]
        assert [entry.splits[0].category for entry in work.entries.these([1, 2, 3, 4])] == [
            "O21",
            "O21",
            "",
            "",
        ]


def test_the_bank_s_balances_follow_its_lines_or_do_not_or_are_not_there() -> None:
    wrong = CSV.replace(b"-7.00,88.00", b"-7.00,87.00")
    without = b"\n".join(line.rpartition(b",")[0] for line in CSV.splitlines())

    assert adds_up(look(a_book())) is True
    assert adds_up(look(a_book(), wrong)) is False
    assert adds_up(look(a_book(), without)) is None


def test_how_far_it_is_is_told_and_a_teller_that_raises_stops_it() -> None:
    book = a_book()
    heard: list[tuple[int, int]] = []
    import_statement(book, File("june.csv", CSV), tell=lambda done, total: heard.append((done, total)))

    assert heard == [(0, 4), (2, 4), (4, 4)]


def test_what_a_provider_holds_pays_nothing_here() -> None:
    book = a_book()
    keep_holding(book, Holding(0, 1, date(2026, 6, 5), HeldBy.PROVIDER))
    refused = {alike(look(book))[1]: Choice("O21", 1)}
    with pytest.raises(AppError, match="held for you"):
        import_statement(book, File("june.csv", CSV), choices_for(refused))
    with book.begin("A rule") as work:
        work.rules.add(Rule(0, 1, "CORNER SHOP", "O21", 1))

    import_statement(book, File("june.csv", CSV))

    with book.begin() as work:
        kept = {entry.day.day: entry.splits[0].pot_id for entry in work.entries.all()}
    # Up to the day the provider took over, the rule holds; then the payment waits for the person.
    assert kept == {2: 1, 9: 0, 10: 1, 11: 0}


def test_no_way_to_write_down_a_payment_spends_what_a_provider_holds() -> None:
    book = a_book()
    paid = Entry(0, 1, date(2026, 6, 9), "Baker", Money(-100), (Split(Money(-100)),))
    kept = add_entry(book, paid)
    keep_holding(book, Holding(0, 1, date(2026, 6, 5), HeldBy.PROVIDER))
    mine = Split(Money(-100), "O21", 1)
    for job in (
        lambda: file_entry(book, kept.id, Choice("O21", 1)),
        lambda: split_entry(book, kept.id, [mine]),
        lambda: add_entry(book, replace(paid, splits=(mine,))),
        lambda: add_bill(book, Bill("Baker", Money(100), date(2026, 6, 9), "O21")),
    ):
        with pytest.raises(AppError, match="held for you"):
            job()
