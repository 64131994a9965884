"""The ledger's page: finding, filing, sharing out, papers and putting right, all as a person does it."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from app.ledger.entry import Account, AccountKind, Entry, Split
from app.ledger.search import EntryQuery
from app.money import Money
from app.usecases.money import ledger
from tests.ui.filled import FILES, TODAY
from tests.ui.pages.conftest import settle
from ui.dialogs.add_spending import AddSpending
from ui.dialogs.move_money import MoveMoney
from ui.dialogs.paper import PaperDialog
from ui.dialogs.put_right import PutRight
from ui.dialogs.share_out import ShareOut
from ui.pages.money import MoneyPage
from ui.parts.page import Page
from ui.tasks import Tasks

Show = Callable[[Page], Page]


@pytest.fixture
def page(tasks: Tasks, show: Show) -> MoneyPage:
    page = MoneyPage(tasks, lambda: TODAY)
    show(page)
    return page


def find(page: MoneyPage, words: str, qtbot: QtBot) -> None:
    page.filters.words.set(words)
    settle(qtbot, page.tasks)


def payees(page: MoneyPage) -> list[str]:
    return [page.rows.index(at, 1).data() for at in range(page.rows.rowCount())]


def book_of(page: MoneyPage) -> object:
    return page.tasks._book


def dialog(page: MoneyPage, kind: type) -> object:
    found = [one for one in page.findChildren(kind) if one.isVisible()]
    assert len(found) == 1
    return found[0]


def press(page: object, words: str) -> None:
    (button,) = [
        one
        for one in page.findChildren(QPushButton)
        if one.text().replace("&", "") == words and one.isVisible()
    ]
    button.click()


def test_every_entry_stands_in_the_list_newest_first(page: MoneyPage) -> None:
    assert page.rows.rowCount() == 104
    assert payees(page)[0] == "OAKSHIRE COUNCIL DIRECT PAYMENT"
    assert "agrees with the bank to 17 Nov" in page.header.subtitle.text()


def test_typing_finds_by_name_and_by_amount(page: MoneyPage, qtbot: QtBot) -> None:
    find(page, "ridgeway", qtbot)
    assert payees(page) == ["RIDGEWAY TAXIS", "RIDGEWAY TAXIS"]

    find(page, "64.00", qtbot)
    assert payees(page) == ["BELLWETHER MOBILITY SHOP"]
    assert page.panel.entry.payee == "BELLWETHER MOBILITY SHOP"


def test_the_list_is_narrowed_and_ordered_by_choices(page: MoneyPage, qtbot: QtBot) -> None:
    page.arrive("needs_you")
    settle(qtbot, page.tasks)
    assert payees(page) == ["CARD 4471 WELLS PHARMACY GB", "CASH LLOYDS BANK HIGH ST"]

    page.filters.clear()
    page.filters.order.box.setCurrentIndex(2)
    settle(qtbot, page.tasks)
    assert payees(page)[0] == "FP W HOLLIS WEEKDAY PA"


def test_saying_what_an_entry_was_for_files_it_and_is_remembered(page: MoneyPage, qtbot: QtBot) -> None:
    find(page, "pharmacy", qtbot)
    page.table.setFocus()
    qtbot.keyClick(page.table, Qt.Key.Key_Return)
    assert page.panel.purpose.control.hasFocus()
    page.panel.purpose.set("O21")
    page.panel.remember.setChecked(True)
    assert page.leave_draft()
    page.panel.save.click()
    settle(qtbot, page.tasks)

    (number,) = ledger.entry_numbers(book_of(page), EntryQuery("pharmacy"))
    entry = ledger.entry_detail(book_of(page), number).entry
    assert (entry.splits[0].category, entry.needs_you) == ("O21", False)
    assert not page.leave_draft()
    assert page.table.hasFocus()
    with book_of(page).begin() as work:
        assert work.rules.in_order()[0].words == "CARD WELLS PHARMACY"


def test_save_says_what_is_missing_by_the_field(page: MoneyPage, qtbot: QtBot) -> None:
    find(page, "pharmacy", qtbot)
    page.panel.save.click()

    assert page.panel.purpose._error.text() == "Choose what it was for."
    assert page.panel.purpose.control.hasFocus()


def test_what_was_said_and_not_saved_is_still_there_on_coming_back(page: MoneyPage, qtbot: QtBot) -> None:
    page.arrive("needs_you")
    settle(qtbot, page.tasks)
    page.panel.purpose.set("O21")
    page.table.go(1)
    settle(qtbot, page.tasks)
    assert page.panel.purpose.read() == ""
    page.table.go(0)
    settle(qtbot, page.tasks)

    assert page.panel.purpose.read() == "O21"
    assert page.panel.unsaved.isVisible()


def test_an_entry_is_shared_out_only_when_the_parts_add_up(page: MoneyPage, qtbot: QtBot) -> None:
    find(page, "bellwether", qtbot)
    page.panel.split.click()
    settle(qtbot, page.tasks)
    asked = dialog(page, ShareOut)
    first, second = asked.parts
    first.amount.line.setText("49.00")
    second.amount.line.setText("14")
    second.purpose.set("O21")
    assert asked.left.text() == "−£1.00 left to share out"
    asked.ok.click()
    assert asked.problems.isVisible()
    second.amount.line.setText("15")
    assert asked.left.text() == "The parts add up."
    asked.ok.click()
    settle(qtbot, page.tasks)

    entry = page.panel.entry
    assert [(split.amount, split.category) for split in entry.splits] == [
        (Money(-4900), "O17"),
        (Money(-1500), "O21"),
    ]
    assert page.panel.parts.isVisible()


def test_spending_is_written_down_and_then_in_hand(page: MoneyPage, qtbot: QtBot) -> None:
    page.arrive("add")
    settle(qtbot, page.tasks)
    asked = dialog(page, AddSpending)
    asked.ok.click()
    assert asked.payee._error.text() == "Write who the money went to or came from."
    asked.payee.set("Corner shop")
    asked.amount.line.setText("£3.20")
    asked.day.line.setText("20 nov")
    asked.purpose.set("O21")
    asked.ok.click()
    settle(qtbot, page.tasks)

    entry = page.panel.entry
    assert (entry.payee, entry.amount, entry.day) == ("Corner shop", Money(-320), date(2026, 11, 20))
    assert "written down by you" in page.panel.facts.text()


def test_a_day_before_the_book_is_refused_and_nothing_typed_is_lost(page: MoneyPage, qtbot: QtBot) -> None:
    page.arrive("add")
    settle(qtbot, page.tasks)
    asked = dialog(page, AddSpending)
    asked.payee.set("Corner shop")
    asked.amount.line.setText("3.20")
    asked.day.line.setText("1/1/2020")
    asked.ok.click()
    settle(qtbot, page.tasks)

    assert asked.isVisible()
    assert "before your book begins" in asked.problems._title.text()
    assert asked.payee.read() == "Corner shop"
    asked.reject()


def test_a_typed_entry_can_be_taken_out_and_a_bank_line_cannot(page: MoneyPage, qtbot: QtBot) -> None:
    page.arrive("add")
    settle(qtbot, page.tasks)
    asked = dialog(page, AddSpending)
    asked.payee.set("Corner shop")
    asked.amount.line.setText("3.20")
    asked.ok.click()
    settle(qtbot, page.tasks)
    page.panel.right.click()
    settle(qtbot, page.tasks)
    press(dialog(page, PutRight), "Take it out")
    settle(qtbot, page.tasks)
    assert page.rows.rowCount() == 104

    find(page, "pharmacy", qtbot)
    page.panel.right.click()
    settle(qtbot, page.tasks)
    right = dialog(page, PutRight)
    assert "Take it out" not in [one.text().replace("&", "") for one in right.findChildren(QPushButton)]
    right.reject()


def test_a_change_is_undone_from_its_history(page: MoneyPage, qtbot: QtBot) -> None:
    find(page, "bellwether", qtbot)
    page.panel.purpose.set("O21")
    page.panel.save.click()
    settle(qtbot, page.tasks)
    page.panel.right.click()
    settle(qtbot, page.tasks)
    press(dialog(page, PutRight), "Undo")
    settle(qtbot, page.tasks)

    assert page.panel.entry.splits[0].category == "O17"
    assert page.notice._title.text() == "Undone: Said what an entry was for"


def test_a_paper_is_attached_and_looked_at(page: MoneyPage, qtbot: QtBot) -> None:
    find(page, "pharmacy", qtbot)
    number = page.panel.entry.id
    page.work.attach(number, FILES / "papers" / "receipt-mobility-shop.png")
    settle(qtbot, page.tasks)
    assert [paper.name for paper in page.panel.detail.papers] == ["receipt-mobility-shop.png"]
    press(page.panel, "Look")
    settle(qtbot, page.tasks)

    shown = dialog(page, PaperDialog)
    settle(qtbot, page.tasks)
    assert shown.view.sheet is not None
    assert not shown.view.sheet.picture.isNull()
    shown.reject()


def test_a_file_that_is_not_there_is_said_on_the_page(page: MoneyPage, qtbot: QtBot) -> None:
    page.work.attach(1, FILES / "papers" / "nothing.png")
    settle(qtbot, page.tasks)

    assert "could not be read" in page.problems._title.text()


def test_an_empty_book_teaches_what_belongs_here(new_tasks: Tasks, show: Show) -> None:
    page = MoneyPage(new_tasks, lambda: TODAY)
    show(page)

    assert page.nothing.isVisible()
    assert page.filters.isHidden()


def test_two_bank_lines_are_joined_as_one_move_and_money_is_moved(page: MoneyPage, qtbot: QtBot) -> None:
    with book_of(page).begin("Opened a cash tin") as work:
        opened = work.accounts.all()[0].opened
        tin = work.accounts.add(Account(0, "Cash tin", AccountKind.CASH, opened))
    page.refresh()
    settle(qtbot, page.tasks)
    assert page.filters.account.isVisible()
    page.move_button.click()
    settle(qtbot, page.tasks)
    asked = dialog(page, MoveMoney)
    asked.amount.line.setText("20")
    asked.to_account.set(1)
    asked.ok.click()
    assert "These are the same account." in asked.problems._title.text()
    asked.to_account.set(tin.id)
    asked.ok.click()
    settle(qtbot, page.tasks)
    assert page.panel.chip.text() == "Moved between accounts"

    cash = Entry(0, tin.id, date(2026, 10, 4), "From the bank", Money(4000), (Split(Money(4000)),))
    ledger.add_entry(book_of(page), cash)
    find(page, "cash lloyds", qtbot)
    page.panel.right.click()
    settle(qtbot, page.tasks)
    press(dialog(page, PutRight), "Yes, join the two")
    settle(qtbot, page.tasks)
    assert page.panel.entry.transfer_id
    assert not page.panel.entry.needs_you
