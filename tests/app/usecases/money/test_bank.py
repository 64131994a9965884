from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.errors import AppError
from app.funding.agreement import Due, DueKind
from app.ledger.entry import NOT_YET, Account, AccountKind, Entry, Split
from app.ledger.search import EntryQuery
from app.money import Money
from app.statements.statement import DateOrder
from app.store.book import Book
from app.usecases.books.keeping import create_book
from app.usecases.money.bank import import_statement, look_at_statement, undo_import
from app.usecases.money.incoming import File, How
from app.usecases.money.ledger import add_entry, entries, entry_detail, entry_numbers, standings
from app.usecases.money.saying import Choice
from tests.app.usecases.started import OPENED, a_book, a_statement

APRIL = (
    ("02 Apr 2026", "KINGFISHER LEISURE", "-6.40"),
    ("03 Apr 2026", "BUS", "-2.00"),
    ("03 Apr 2026", "BUS", "-2.00"),
    ("06 Apr 2026", "RIVERSIDE COUNCIL", "1476.00"),
)


def a_file(*rows: tuple[str, str, str], **more: str) -> File:
    return File("april.csv", a_statement(*(rows or APRIL), **more))


def all_entries(book: Book) -> tuple[Entry, ...]:
    return entries(book, entry_numbers(book, EntryQuery(newest_first=False)))


def agrees(book: Book) -> bool:
    """Say whether the book and the bank agree about the first account."""
    agreed = standings(book)[0].agreed
    return agreed is not None and agreed.agrees


def test_looking_changes_nothing_and_says_what_would_come() -> None:
    book = a_book()

    look = look_at_statement(book, a_file())

    assert [one.entry.amount.pence for one in look.incoming] == [-640, -200, -200, 147600]
    assert (look.known, look.too_early, look.count(How.NEEDS_YOU)) == (0, 0, 4)
    assert (look.part.opening, look.part.closing) == (Money(10000), Money(156560))
    assert all_entries(book) == ()


def test_importing_twice_changes_nothing() -> None:
    book = a_book()
    import_statement(book, a_file())
    before = all_entries(book)

    again = import_statement(book, a_file())

    assert (again.added, again.already_known, again.change_id) == (0, 4, 0)
    assert all_entries(book) == before


def test_two_equal_payments_are_two_and_an_overlap_brings_only_the_new() -> None:
    book = a_book()
    import_statement(book, a_file(*APRIL[:2]))

    done = import_statement(book, a_file(*APRIL, ("07 Apr 2026", "BUS", "-2.00")))

    assert (done.added, done.already_known) == (3, 2)
    assert sum(entry.payee == "BUS" for entry in all_entries(book)) == 3
    assert standings(book)[0].balance == Money(156360)


@settings(max_examples=20)
@given(st.lists(st.integers(0, 9), max_size=9), st.integers(0, 9), st.integers(0, 9))
def test_read_in_pieces_or_whole_the_book_is_the_same(days: list[int], cut: int, back: int) -> None:
    rows = [(f"{day + 1:02d} Apr 2026", f"SHOP {day % 2}", "-1.00") for day in sorted(days)]
    whole, pieces = a_book(), a_book()

    import_statement(whole, a_file(*rows, ("20 Apr 2026", "END", "-1.00")))
    for part in (rows[:cut], rows[max(cut - back, 0) :], [("20 Apr 2026", "END", "-1.00")]):
        kept_whole = [row for row in rows if part and part[0][0] <= row[0] <= part[-1][0]]
        if part:
            import_statement(pieces, a_file(*(kept_whole if part[0] in rows else part)))

    def known(book: Book) -> list[tuple[date, str, Money]]:
        return sorted((entry.day, entry.payee, entry.amount) for entry in all_entries(book))

    assert known(pieces) == known(whole)


def test_choices_file_lines_and_are_remembered_for_the_next_statement() -> None:
    book = a_book()
    line = look_at_statement(book, a_file()).incoming[0].entry.line

    first = import_statement(book, a_file(), {line: Choice("O14", 1, remember=True)})
    later = import_statement(book, a_file(("09 Apr 2026", "KINGFISHER LEISURE 0904", "-6.40")))

    assert (first.needs_you, later.needs_you) == (3, 0)
    assert {entry.splits[0].category for entry in all_entries(book) if "KING" in entry.payee} == {"O14"}


def test_a_second_choice_for_the_same_payee_changes_the_rule_and_adds_none() -> None:
    book = a_book()
    for name, code in (("a", "O14"), ("b", "O16")):
        row = (f"0{5 + (name == 'b')} Apr 2026", "KINGFISHER LEISURE", "-6.40")
        file = a_file(row)
        line = look_at_statement(book, file).incoming[0].entry.line
        import_statement(book, file, {line: Choice(code, 1, remember=True)})

    with book.begin() as work:
        assert [(rule.words, rule.category) for rule in work.rules.in_order()] == [
            ("KINGFISHER LEISURE", "O16")
        ]


def test_undo_takes_the_whole_statement_out_with_its_rules() -> None:
    book = a_book()
    line = look_at_statement(book, a_file()).incoming[0].entry.line
    done = import_statement(book, a_file(), {line: Choice("O14", 1, remember=True)})

    undo_import(book, done.change_id)

    assert all_entries(book) == ()
    assert standings(book)[0].balance == Money(10000)
    with book.begin() as work:
        assert (work.rules.all(), work.statements.all(), work.broken_history()) == ([], [], 0)
    assert import_statement(book, a_file()).added == 4


def test_a_line_typed_before_is_completed_not_doubled() -> None:
    book = a_book()
    typed = Entry(
        0, 1, date(2026, 4, 1), "Swim", Money(-640), (Split(Money(-640), "O14", 1),), note="with Joy"
    )
    kept = add_entry(book, typed)

    done = import_statement(book, a_file())

    assert (done.added, done.matched) == (3, 1)
    completed = entry_detail(book, kept.id).entry
    assert (completed.day, completed.note, completed.splits) == (date(2026, 4, 2), "with Joy", typed.splits)
    assert completed.bank_key
    assert import_statement(book, a_file()).added == 0


def test_a_line_that_pays_what_is_owed_is_filed_and_settles_it() -> None:
    book = a_book()
    with book.begin("Wrote down a bill") as work:
        work.dues.add(Due(0, DueKind.HMRC, date(2026, 4, 22), Money(-19820), "HMRC", 1))

    done = import_statement(book, a_file(("14 Apr 2026", "HMRC CUMBERNAULD", "-198.20")))

    [entry] = all_entries(book)
    assert done.matched == 1
    assert entry.splits == (Split(Money(-19820), "O05", 1),)
    assert [due.kind for due in entry_detail(book, entry.id).settles] == [DueKind.HMRC]
    undo_import(book, done.change_id)
    with book.begin() as work:
        assert [due.entry_id for due in work.dues.all()] == [0]


def test_the_book_says_where_it_differs_from_the_bank() -> None:
    book = a_book(opening=Money(10100))

    done = import_statement(book, a_file())

    assert [found.rule for found in done.findings] == ["R25"]
    assert not agrees(book)


def test_lines_from_before_the_book_begins_are_left_out_and_said() -> None:
    book = a_book()

    done = import_statement(book, a_file(("30 Mar 2026", "OLD", "-1.00"), *APRIL, opening="101.00"))

    assert done.added == 4
    assert "1 line is from before" in done.findings[0].sentence
    assert agrees(book)


def test_an_account_not_begun_begins_with_its_first_statement() -> None:
    book = a_book(opened=NOT_YET, opening=Money(0), number="")

    import_statement(book, a_file())

    [one] = standings(book)
    assert (one.account.opened, one.account.opening) == (date(2026, 4, 2), Money(10000))
    assert one.account.last_digits == "4471"
    assert agrees(book)


def test_another_accounts_file_is_pointed_out() -> None:
    done = import_statement(a_book(), a_file(number="****39999"))

    assert "ending 9999" in done.findings[0].sentence


def test_an_account_in_euros_is_refused_and_nothing_is_kept() -> None:
    book = a_book()
    content = (
        b"Date,Counter Party,Reference,Type,Amount (EUR),Balance (EUR)\n02/04/2026,Shop,x,CARD,-6.40,10.00\n"
    )

    with pytest.raises(AppError, match="EUR"):
        import_statement(book, File("euro.csv", content))

    assert all_entries(book) == ()


def test_a_file_of_several_accounts_goes_to_the_one_it_names() -> None:
    book = a_book()
    with book.begin("Added an account") as work:
        work.accounts.add(Account(0, "Savings", AccountKind.BANK, OPENED, number="33330001"))
    one_of_two = File("x.csv", a_statement(*APRIL))
    nameless = File("y.csv", a_statement(*APRIL, number="Direct payment"))

    assert look_at_statement(book, one_of_two).account.id == 1
    with pytest.raises(AppError, match="not clear"):
        look_at_statement(book, nameless)
    chosen = File("y.csv", nameless.content, account_id=2)
    assert look_at_statement(book, chosen).account.id == 2


def test_a_book_without_a_bank_account_says_so() -> None:
    with pytest.raises(AppError, match="no bank account"):
        look_at_statement(a_book(account_kind=AccountKind.CASH), a_file())


def test_a_real_file_keeps_its_statement_beside_it(tmp_path: Path) -> None:
    from tests.app.usecases.started import answers

    with create_book(tmp_path / "sam.daybook", answers(), "six plain words of my own") as book:
        done = import_statement(book, a_file())
        with book.begin() as work:
            [paper] = work.papers.all()
            assert work.blobs.get(paper.sha256) == a_file().content
        assert (done.added, paper.mime) == (4, "text/csv")


def test_a_fee_beside_a_payment_is_an_entry_of_its_own() -> None:
    book = a_book(opened=NOT_YET, opening=Money(0), number="")
    head = "Type,Product,Started Date,Completed Date,Description,Amount,Fee,Currency,State,Balance\n"
    moment = "2026-04-02 10:00:00"
    row = f"CARD_PAYMENT,Current,{moment},{moment},Shop abroad,-6.40,0.50,GBP,COMPLETED,93.10\n"

    done = import_statement(book, File("revolut.csv", (head + row).encode()))

    assert (done.added, [found.rule for found in done.findings if found.rule == "R25"]) == (2, [])
    assert [(one.payee, one.amount) for one in all_entries(book)] == [
        ("Shop abroad", Money(-640)),
        ("Fee for Shop abroad", Money(-50)),
    ]
    assert agrees(book)


def test_a_file_whose_dates_could_be_read_two_ways_is_not_kept_before_the_answer() -> None:
    book = a_book()
    content = b"!Type:Bank\nD04/05/2026\nT-6.40\nPSwim\n^\n"

    with pytest.raises(AppError) as refused:
        import_statement(book, File("x.qif", content))
    done = import_statement(book, File("x.qif", content, DateOrder.DAY_FIRST))

    assert "4 May 2026" in refused.value.sentence
    assert (done.added, all_entries(book)[0].day) == (1, date(2026, 5, 4))


def test_days_that_have_not_come_are_pointed_out() -> None:
    done = import_statement(a_book(), a_file(*APRIL, ("09 Aug 2026", "BUS", "-2.00")))

    assert "dated after today, as late as 9 August 2026" in done.findings[0].sentence
