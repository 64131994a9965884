"""The first page: the year's money, what is free, and what leads where."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any

from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from app.employment.shift import PlannedShift
from app.returns.kept import KeptAnswer, KeptQuestion, KeptReturn
from tests.ui.filled import TODAY
from tests.ui.hours_filled import add_rota, add_team
from ui.pages.today import TodayPage
from ui.parts.page import Page
from ui.tasks import Tasks

Show = Callable[[Page], Page]
FIRST, LAST = date(2026, 7, 1), date(2026, 9, 30)


def test_the_money_of_the_book_stands_on_the_page(tasks: Tasks, show: Show) -> None:
    page = TodayPage(tasks, lambda: TODAY)
    show(page)

    assert page.header.subtitle.text() == "Saturday 21 November 2026 · week 34 of your budget year"
    assert page.held._figure.text() == "£4,913.77"
    assert page.promised._figure.text() == "£574.58"
    assert page.free._figure.text() == "£4,339.19"
    assert "Checked with your statement to 17 November 2026" in page.held._note.text()
    assert page.begin.isHidden()


def test_a_new_book_shows_the_one_thing_to_begin_with(new_tasks: Tasks, show: Show, qtbot: QtBot) -> None:
    page = TodayPage(new_tasks, lambda: TODAY)
    show(page)
    begin = page.begin.findChild(QPushButton)

    assert page.begin.isVisible()
    assert page.year.isHidden()
    with qtbot.waitSignal(page.go) as asked:
        begin.click()
    assert asked.args == ["bring_in", None]


def test_each_thing_to_do_leads_to_its_page(tasks: Tasks, show: Show, qtbot: QtBot) -> None:
    page = TodayPage(tasks, lambda: TODAY)
    show(page)
    buttons = {button.accessibleName(): button for button in page.todo.findChildren(QPushButton)}

    assert "Open: Pay HMRC £212.40" in buttons
    with qtbot.waitSignal(page.go) as asked:
        buttons["Open: Say what 2 payments were for"].click()
    assert asked.args == ["money", "needs_you"]


def test_a_question_about_a_return_leads_to_the_list_of_returns(
    tasks: Tasks, show: Show, qtbot: QtBot
) -> None:
    book: Any = tasks._book
    with book.begin("The council asked") as work:
        at = datetime(2026, 10, 5, tzinfo=UTC)
        work.returns.add(KeptReturn(0, 1, FIRST, LAST, at, "Rose Ellery", "1C5B", "", "{}"))
        work.answers.add(KeptAnswer(0, 1, TODAY, "Sam Okoro", "", "Oakshire Council", "", "9172", ""))
        work.questions.add(KeptQuestion(0, 1, 1, 2, "What was this for?", TODAY))
    page = TodayPage(tasks, lambda: TODAY)
    show(page)
    buttons = {button.accessibleName(): button for button in page.todo.findChildren(QPushButton)}

    with qtbot.waitSignal(page.go) as asked:
        buttons["Open: Reply to a question about your return"].click()
    assert asked.args == ["returns", "list"]


def test_the_picture_has_the_same_figures_in_its_table(tasks: Tasks, show: Show) -> None:
    page = TodayPage(tasks, lambda: TODAY)
    show(page)
    page.year.chart._button.click()
    table = page.year.chart._table
    assert table is not None
    rows = table.rows
    shown = {
        rows.index(at, 0).data(): [rows.index(at, place).data() for place in range(1, 4)]
        for at in range(rows.rowCount())
    }

    assert table.isVisible()
    assert shown["21 Nov"][0] == "£16,008.83"
    assert shown["31 Mar"][0] == "–"
    assert shown["1 Apr"] == ["£0.00", "–", "£0.00"]


def test_a_book_without_a_team_shows_no_support(tasks: Tasks, show: Show) -> None:
    page = TodayPage(tasks, lambda: TODAY)
    show(page)

    assert page.support.isHidden()
    assert page.hours.isHidden()


def test_who_is_coming_and_where_nobody_is_stands_beside_what_to_do(
    tasks: Tasks, show: Show, qtbot: QtBot
) -> None:
    book: Any = tasks._book
    add_rota(book, *add_team(book))
    page = TodayPage(tasks, lambda: TODAY)
    show(page)

    assert page.support.isVisible()
    assert page.hours.isVisible()
    said = [label.text() for label in page.support.findChildren(QLabel)]
    assert "Tunde Adeyemi" in said
    assert "Saturday 21 November 2026, 09:00–13:30" in said
    assert "Nobody yet" in said
    assert page.support.covered.text().endswith("of the next seven days are not covered.")
    buttons = {button.accessibleName(): button for button in page.support.findChildren(QPushButton)}
    with qtbot.waitSignal(page.go) as asked:
        buttons["Open: Nobody yet"].click()
    assert asked.args[0] == "rota"
    with qtbot.waitSignal(page.go) as asked:
        page.support.open.click()
    assert asked.args == ["rota", None]
    with qtbot.waitSignal(page.go) as asked:
        page.hours.click()
    assert asked.args == ["hours", "type"]


def test_a_week_that_is_all_covered_says_so(tasks: Tasks, show: Show) -> None:
    book: Any = tasks._book
    wren, _ = add_team(book)
    with book.begin("Planned") as work:
        work.planned.add(PlannedShift(0, wren, TODAY, 480, 600))
    page = TodayPage(tasks, lambda: TODAY)
    show(page)

    assert page.support.covered.text() == "All 2 h of the next seven days are covered."
