import csv
import json
import subprocess
import sys
from base64 import b64decode
from datetime import date
from io import StringIO
from pathlib import Path

from beancount import loader
from beancount.core.realization import compute_balance, get, realize

from app.ledger.entry import Account, AccountKind, Entry, Split
from app.ledger.search import EntryQuery
from app.money import Money, total
from app.store.book import Book
from app.usecases.books.export import ExportAs, export
from app.usecases.money import ledger
from app.usecases.money.bank import import_statement
from app.usecases.money.incoming import File
from app.usecases.money.saying import Choice
from tests.app.usecases.started import OPENED, a_book, a_statement


def filled() -> Book:
    book = a_book()
    rows = (("02 Apr 2026", 'SHOP "A" \\ B', "-6.40"), ("06 Apr 2026", "RIVERSIDE COUNCIL", "1476.00"))
    import_statement(book, File("april.csv", a_statement(*rows)))
    with book.begin("Added a tin") as work:
        tin = work.accounts.add(Account(0, "Cash tin!", AccountKind.CASH, OPENED, Money(500)))
    council = ledger.entry_numbers(book, EntryQuery(words="COUNCIL"))[0]
    ledger.file_entry(book, council, Choice("I01", 1))
    ledger.transfer(book, date(2026, 4, 7), Money(2000), 1, tin.id)
    ledger.add_entry(
        book,
        Entry(
            *(0, tin.id, date(2026, 4, 8), "=1+1", Money(-300)),
            (Split(Money(-100), "O14", 1, note="fair"), Split(Money(-200), "O16", 1)),
        ),
    )
    return book


def test_the_beancount_ledger_passes_bean_check_and_has_the_books_balances(tmp_path: Path) -> None:
    book = filled()
    file = tmp_path / "book.beancount"
    file.write_text(export(book, ExportAs.BEANCOUNT), "utf-8")

    checked = subprocess.run(
        [Path(sys.executable).parent / "bean-check", file], capture_output=True, text=True, check=False
    )
    entries, errors, _ = loader.load_file(str(file))

    assert (checked.returncode, checked.stdout, checked.stderr, errors) == (0, "", "", [])
    root = realize(entries)
    for one in ledger.standings(book):
        name = f"Assets:{'Nationwide' if one.account.id == 1 else 'Cash-Tin'}-{one.account.id}"
        [position] = compute_balance(get(root, name))
        assert position.units.number * 100 == one.balance.pence
    assert compute_balance(root).is_empty()


def test_every_bank_balance_is_asserted_and_a_wrong_one_is_noted() -> None:
    right, wrong = export(filled(), ExportAs.BEANCOUNT), a_book(opening=Money(1))
    import_statement(wrong, File("april.csv", a_statement(("02 Apr 2026", "SHOP", "-6.40"))))

    assert "2026-04-07 note Assets:Nationwide-1" not in right
    assert right.count(" balance Assets:Nationwide-1") == 1
    assert "The bank says £93.60; the book has −£6.39" in export(wrong, ExportAs.BEANCOUNT)


def test_the_table_adds_up_and_holds_no_formula() -> None:
    book = filled()

    rows = list(csv.DictReader(StringIO(export(book, ExportAs.CSV))))

    pounds = sum(round(float(row["amount"]) * 100) for row in rows)
    assert pounds == total(one.balance - one.account.opening for one in ledger.standings(book)).pence
    assert {row["payee"] for row in rows} >= {"'=1+1", 'SHOP "A" \\ B'}
    assert all(not cell.startswith(("=", "+", "@")) for row in rows for cell in row.values())


def test_the_json_has_every_record_and_every_paper() -> None:
    book = filled()

    data = json.loads(export(book, ExportAs.JSON))

    assert len(data["entry"]) == ledger.count_entries(book, EntryQuery())
    assert data["person"][0]["name"] == "Sam Reed"
    [paper] = data["paper"]
    assert b64decode(data["content"][paper["sha256"]]).startswith(b'"Account Name:"')
    assert data["history"][-1]["because"] == "Started this book"


def test_an_empty_book_is_still_a_ledger(tmp_path: Path) -> None:
    file = tmp_path / "empty.beancount"
    with a_book() as book, book.begin("Took the account out") as work:
        work.accounts.remove(1)
        work.finish()
    with a_book() as book:
        file.write_text(export(book, ExportAs.BEANCOUNT), "utf-8")

    assert loader.load_file(str(file))[1] == []
