"""Bringing a statement in, step by step, and taking it out again."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.ledger.entry import Account, AccountKind
from app.ledger.search import EntryQuery
from app.money import Money
from app.statements.statement import DateOrder
from app.usecases.money.ledger import count_entries
from tests.ui.filled import EARLIER, FILES, LATER, LATEST
from tests.ui.pages.conftest import settle
from tests.ui.plan_filled import fill_plan
from ui.pages.bring_in import BringInPage
from ui.pages.bring_in.needs import Question
from ui.parts.page import Page
from ui.tasks import Tasks

Show = Callable[[Page], Page]


def read(page: BringInPage, file: Path, qtbot: QtBot) -> None:
    page.choose(file)
    qtbot.wait(1)
    settle(qtbot, page.tasks)
    settle(qtbot, page.tasks)


@pytest.fixture
def page(tasks: Tasks, show: Show) -> BringInPage:
    page = BringInPage(tasks)
    show(page)
    return page


@pytest.fixture
def first(new_tasks: Tasks, show: Show) -> BringInPage:
    page = BringInPage(new_tasks)
    show(page)
    return page


def entries(page: BringInPage) -> int:
    return count_entries(page.tasks._book, EntryQuery())


def test_the_check_says_what_was_read_and_what_needs_the_person(page: BringInPage, qtbot: QtBot) -> None:
    read(page, FILES / "bank" / LATEST, qtbot)

    assert page.title == "We read 3 lines from your statement"
    assert page.steps.accessibleName() == "Step 2 of 3: Check what is new"
    assert page.checking.adds_up.text() == "Adds up"
    assert page.checking.matched._figure.text() == "1"
    assert page.checking.sorted._figure.text() == "2"
    assert page.checking.need._figure.text() == "0"
    assert page.checking.needs.isHidden()
    assert page.checking.save_button.hasFocus()
    assert entries(page) == 104


def test_payments_that_are_alike_are_asked_about_once(first: BringInPage, qtbot: QtBot) -> None:
    read(first, FILES / "bank" / EARLIER, qtbot)
    questions = first.checking.needs.questions

    assert first.checking.need._figure.text() == "79"
    assert len(questions) == 11
    assert questions[0].purpose.control.hasFocus()
    questions[0].purpose.set("O01")
    first.checking.save_button.click()
    settle(qtbot, first.tasks)
    assert entries(first) == 79
    assert count_entries(first.tasks._book, EntryQuery(category="O01")) == 25
    with first.tasks._book.begin() as work:
        assert [rule.words for rule in work.rules.all()] == ["FP W HOLLIS"]


def test_a_line_of_the_plan_is_named_while_sorting(first: BringInPage, qtbot: QtBot) -> None:
    fill_plan(first.tasks._book)
    read(first, FILES / "bank" / EARLIER, qtbot)
    swim = next(one for one in first.checking.needs.questions if "SWIM" in one.group.payee)
    pays = next(one for one in first.checking.needs.questions if "COUNCIL" in one.group.payee)
    assert swim.serves.isVisible()
    assert pays.serves.isHidden()
    line = next(number for words, number in _offered(swim) if words == "A swimming pass")
    swim.purpose.set("O14")
    swim.serves.line.set(line)
    first.checking.save_button.click()
    settle(qtbot, first.tasks)

    with first.tasks._book.begin() as work:
        filed = [entry for entry in work.entries.all() if entry.splits[0].plan_line_id == line]
        assert [rule.plan_line_id for rule in work.rules.all()] == [line]
    assert {entry.payee for entry in filed} == {"KINGFISHER LEISURE SWIM"}


def _offered(question: Question) -> list[tuple[str, int]]:
    box = question.serves.line.box
    return [(box.itemText(at), question.serves.line._values[at]) for at in range(box.count())]


def test_a_whole_statement_is_undone(page: BringInPage, qtbot: QtBot) -> None:
    read(page, FILES / "bank" / LATEST, qtbot)
    page.checking.save_button.click()
    settle(qtbot, page.tasks)
    assert page.title == "Your statement is in your book"
    assert entries(page) == 107
    page.done.undo_button.click()
    settle(qtbot, page.tasks)

    assert entries(page) == 104
    assert page.notice._title.text() == "The statement was taken out again."
    assert page.steps.at == 0


def test_the_same_file_again_has_nothing_to_save(page: BringInPage, qtbot: QtBot) -> None:
    read(page, FILES / "bank" / LATER, qtbot)

    assert page.checking.known._figure.text() == "25"
    assert page.checking.save_button.isHidden()
    assert page.notice._title.text() == "There is nothing new in this file."


def test_a_file_that_is_no_statement_is_refused_on_the_page(page: BringInPage, qtbot: QtBot) -> None:
    read(page, FILES / "papers" / "receipt-mobility-shop.png", qtbot)

    assert page.steps.at == 0
    assert page.problems.isVisible()
    assert entries(page) == 104


def test_dates_that_could_be_read_both_ways_are_asked_about(
    first: BringInPage, qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "unclear.csv"
    file.write_text("Transaction Date,Narrative,Amount\n04/09/2026,SHOP,-4.00\n05/10/2026,BAKER,-5.00\n")
    read(first, file, qtbot)
    assert first.checking.save_button.isHidden()
    assert first.checking._order is not None
    first.checking._order.set(DateOrder.MONTH_FIRST)
    first.checking._read_again()
    settle(qtbot, first.tasks)

    assert first.checking.save_button.isVisible()
    days = sorted(question.group.last for question in first.checking.needs.questions)
    assert days == [date(2026, 4, 9), date(2026, 5, 10)]


def test_a_file_for_one_of_several_accounts_asks_which(first: BringInPage, qtbot: QtBot) -> None:
    with first.tasks._book.begin("Opened an account") as work:
        opened = work.accounts.all()[0].opened
        work.accounts.add(Account(0, "Prepaid card", AccountKind.CARD, opened, Money(0)))
    read(first, FILES / "bank" / EARLIER, qtbot)
    assert first.choosing.mine.isVisible()
    first.choosing.mine.set(2)
    first.choosing._take()
    settle(qtbot, first.tasks)

    assert first.steps.at == 1
    assert first._file is not None
    assert first._file.account_id == 2
