"""Why a payment is fine, on the page of the money: its line of the plan, and its decision."""

from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from app.ledger.entry import Entry, Split
from app.ledger.search import EntryQuery
from app.money import Money
from app.usecases.life.decisions import behind
from app.usecases.money import ledger
from tests.ui.decisions_filled import GARDEN, SAT_NAV
from tests.ui.filled import TODAY
from tests.ui.pages.conftest import settle
from tests.ui.pages.deciding import decision_tasks
from tests.ui.pages.paying import Show, answer, form, press, words
from ui.dialogs.name_decision import NameDecision
from ui.dialogs.share_out import ShareOut
from ui.pages.money import MoneyPage
from ui.tasks import Tasks

__all__ = ["decision_tasks"]


@pytest.fixture
def page(decision_tasks: Tasks, show: Show) -> MoneyPage:
    page = MoneyPage(decision_tasks, lambda: TODAY)
    show(page)
    return page


def find(page: MoneyPage, said: str, qtbot: QtBot) -> int:
    page.filters.words.set(said)
    settle(qtbot, page.tasks)
    settle(qtbot, page.tasks)
    return page.panel.entry.id


def test_a_payment_says_its_line_what_it_is_good_for_and_the_plan_of_that_day(
    page: MoneyPage, qtbot: QtBot
) -> None:
    find(page, "kingfisher", qtbot)
    said = words(page.panel.why)
    assert "Good for: See people every week" in said
    assert "In my plan: Swim with my friend on Thursdays" in said
    assert "The plan of that day: version 1, agreed from 9 April 2026" in said


def test_the_decision_stands_beside_its_payment_and_is_opened_from_there(
    page: MoneyPage, qtbot: QtBot
) -> None:
    find(page, "green fingers", qtbot)
    said = words(page.panel.why)
    assert f"Decided: {GARDEN}. Yes, if" in said
    assert "The need: I cannot bend, and the path is not safe." in said
    assert "M. Khan, duty team, 14 May 2026" in said
    assert {"Helped by Ann Ellery", "Can decide this with support (2 May 2026)"} <= set(said)
    with qtbot.waitSignal(page.go) as gone:
        press(page.panel.why, f"Open: Decided: {GARDEN}. Yes, if", qtbot, page)
    assert gone.args == ["decisions", 1]


def test_a_decision_is_found_by_words_and_named_for_a_payment(page: MoneyPage, qtbot: QtBot) -> None:
    number = find(page, "bellwether", qtbot)
    assert any(line.startswith("Nothing is named yet.") for line in words(page.panel.why))
    press(page.panel.why, "Name a decision…", qtbot, page)
    asked = form(page, NameDecision, qtbot)
    asked.words.set("roof")
    answer(page, asked, qtbot)
    assert asked.words._error.text() == "No decision has these words."
    asked.words.set("SAT nav")
    answer(page, asked, qtbot)
    assert [each.what for each in behind(page.tasks._book, number)] == [SAT_NAV]
    assert f"Decided: {SAT_NAV}. No answer yet" in words(page.panel.why)


def test_sorting_a_payment_names_its_line_and_what_it_is_good_for(page: MoneyPage, qtbot: QtBot) -> None:
    number = find(page, "bellwether", qtbot)
    page.panel.serves.line.box.setCurrentIndex(1)
    page.panel.serves.outcome.box.setCurrentIndex(1)
    assert page.leave_draft()
    page.panel.remember.setChecked(True)
    page.panel.save.click()
    settle(qtbot, page.tasks)
    [split] = ledger.entry_detail(page.tasks._book, number).entry.splits
    assert (split.category, bool(split.plan_line_id), bool(split.outcome_id)) == ("O17", True, True)
    assert "In my plan: Swim with my friend on Thursdays" in words(page.panel.why)
    with page.tasks._book.begin() as work:
        assert work.rules.in_order()[0].plan_line_id == split.plan_line_id


def test_money_that_came_in_needs_no_reason(page: MoneyPage, qtbot: QtBot) -> None:
    find(page, "oakshire council", qtbot)
    assert not page.panel.why.isVisible()
    assert not page.panel.serves.isVisible()


def test_a_part_of_a_payment_has_a_line_of_its_own(page: MoneyPage, qtbot: QtBot) -> None:
    number = find(page, "kingfisher", qtbot)
    page.panel.split.click()
    asked = form(page, ShareOut, qtbot)
    first, second = asked.parts
    assert first.line.read() != 0
    first.amount.line.setText("6")
    second.amount.line.setText("0.40")
    second.purpose.set("O17")
    answer(page, asked, qtbot)
    splits = ledger.entry_detail(page.tasks._book, number).entry.splits
    assert [bool(split.plan_line_id) for split in splits] == [True, False]


def test_without_a_plan_nothing_more_is_asked_and_a_first_decision_begins_the_worksheet(
    tasks: Tasks, show: Show, qtbot: QtBot
) -> None:
    page = MoneyPage(tasks, lambda: TODAY)
    show(page)
    find(page, "bellwether", qtbot)
    assert not page.panel.serves.isVisible()
    with qtbot.waitSignal(page.go) as gone:
        press(page.panel.why, "Name a decision…", qtbot, page)
    assert gone.args == ["decisions", "ask"]
    assert ledger.count_entries(tasks._book, EntryQuery(words="bellwether")) == 1


def test_a_payment_from_before_the_plan_says_so_plainly(page: MoneyPage, qtbot: QtBot) -> None:
    book = page.tasks._book
    paid = (Split(Money(-6_40), "O14", 1, plan_line_id=1),)
    early = ledger.add_entry(book, Entry(0, 1, date(2026, 4, 8), "Pool", Money(-6_40), paid))
    page.arrive(early.id)
    settle(qtbot, page.tasks)
    settle(qtbot, page.tasks)
    assert "In my plan: Swim with my friend on Thursdays" in words(page.panel.why)
    assert "Paid before a plan was agreed." in words(page.panel.why)
