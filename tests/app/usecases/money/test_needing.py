"""What of a bank file needs the person, asked once for payments that are alike."""

from app.store.book import Book
from app.usecases.money.bank import Choice, import_statement, look_at_statement
from app.usecases.money.incoming import File
from app.usecases.money.needing import adds_up, alike, choices_for
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
