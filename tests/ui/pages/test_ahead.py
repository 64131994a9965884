"""The year ahead, as somebody looks at it: the end, the weeks, what is tried, hours saved, and costs."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.funding.balance import Why
from app.funding.granted import Granted, Whose, of_whom
from app.money import Money
from app.usecases.money.ledger import latest_changes
from app.usecases.plan.ahead import year_ahead
from app.usecases.plan.cost_of import cost_of_things
from app.usecases.plan.hours_bank import see_hours
from app.words import money
from tests.ui.ahead_filled import ahead_book
from tests.ui.filled import TODAY
from tests.ui.pages.conftest import opened, settle, turn
from tests.ui.pages.paying import Show, answer, chips, form, press, words
from ui.dialogs.documents import Document
from ui.pages.ahead import AheadPage
from ui.pages.ahead.hours_forms import AskAfterForm, HoursSavingForm, WhyFewerForm
from ui.pages.ahead.try_form import TryForm
from ui.parts.table import Table
from ui.tasks import Tasks


@pytest.fixture
def ahead_tasks(qtbot: QtBot) -> Iterator[Tasks]:
    """Give the window's way to a book with a team, a plan and streams."""
    yield from opened(qtbot, ahead_book)


@pytest.fixture
def page(ahead_tasks: Tasks, show: Show) -> AheadPage:
    page = AheadPage(ahead_tasks, lambda: TODAY)
    show(page)
    return page


def mine(page: AheadPage, words: str) -> Granted:
    """Give one thing that the person may try, by its words."""
    granted = year_ahead(page.tasks._book, TODAY, page.tried).granted
    return next(each for each in of_whom(granted, Whose.MINE) if each.words.startswith(words))


def try_out(page: AheadPage, words: str, typed: str, qtbot: QtBot) -> None:
    """Try another figure the way a person does."""
    granted = mine(page, words)
    press(page.granted, f"Try another: {granted.words}: {granted.value}", qtbot, page)
    asked = form(page, TryForm, qtbot)
    asked.field.line.setText(typed)
    answer(page, asked, qtbot)


def test_the_end_its_sum_and_each_stream_are_shown(page: AheadPage) -> None:
    whole = year_ahead(page.tasks._book, TODAY).whole
    said = words(page.year)
    assert said[1] == money(whole.ends_with)
    assert f"Runs out on {whole.short_on.day} December 2026" in chips(page.year)  # type: ignore[union-attr]
    assert money(whole.goes_out) not in said
    assert any("Held for you by somebody else, and not in here: Health money." in line for line in said)
    assert "Your agreement lets you keep £3,840.00." in said
    assert not page.year.trying.isVisible()


def test_the_picture_and_its_table_have_the_same_weeks(page: AheadPage, qtbot: QtBot) -> None:
    press(page.year.chart, "Show as a table", qtbot, page)
    [table] = [one for one in page.year.chart.findChildren(Table) if one.isVisible()]
    weeks = year_ahead(page.tasks._book, TODAY).whole.weeks
    rows = table.rows
    assert rows.rowCount() == len(weeks)
    told = [[rows.data(rows.index(at, col)) for col in range(1, 5)] for at in range(len(weeks))]
    assert told == [[money(a) for a in (w.comes_in, w.goes_out, w.left, w.lowest)] for w in weeks]
    assert [series.name for series in page.year.chart.lines._series] == ["Left", "Agreed for bad weeks"]


def test_what_is_tried_shows_its_result_and_keeps_nothing(page: AheadPage, qtbot: QtBot) -> None:
    changes, before = latest_changes(page.tasks._book), year_ahead(page.tasks._book, TODAY).whole
    turn(page, "granted", qtbot)
    assert not page.granted.result.isVisible()
    for name, typed in (
        ("Hours a week: Wendy", "10"),
        ("Pay an hour: Temi", "12.71"),
        ("Weeks without", "2"),
    ):
        try_out(page, name, typed, qtbot)
    after = year_ahead(page.tasks._book, TODAY, page.tried).whole
    assert dict(page.tried) == {"hours.1": 600, "hourly.2": 1271, "weeks_off": 2}
    said = words(page.granted)
    assert {money(before.ends_with), money(after.ends_with)} <= set(said)
    assert "That is more at the end" in said
    assert chips(page.granted).count("Tried") == 3
    turn(page, "year", qtbot)
    assert page.year.trying.isVisible()
    assert page.year.figure.text() == money(after.ends_with)
    page.year.back.click()
    settle(qtbot, page.tasks)
    assert (dict(page.tried), page.year.figure.text()) == ({}, money(before.ends_with))
    assert latest_changes(page.tasks._book) == changes


def test_less_is_said_too_and_the_list_goes_back(page: AheadPage, qtbot: QtBot) -> None:
    turn(page, "granted", qtbot)
    try_out(page, "Spent beside", "500", qtbot)
    assert "That is less at the end" in words(page.granted)
    try_out(page, "Cost a week", "", qtbot)
    assert page.tried["cost.2"] == 0
    page.granted.back.click()
    settle(qtbot, page.tasks)
    assert not page.granted.result.isVisible()


def test_what_cannot_be_tried_says_why(page: AheadPage, qtbot: QtBot) -> None:
    turn(page, "granted", qtbot)
    page.granted.ask(mine(page, "Weeks without"))
    asked = form(page, TryForm, qtbot)
    asked.field.line.setText("60")
    answer(page, asked, qtbot)
    assert "Write a whole number from 0 to 52." in asked.field._error.text()
    asked.reject()


def test_papers_are_made_when_they_are_asked_for(page: AheadPage, qtbot: QtBot, tmp_path: Path) -> None:
    for name, made in (("ahead.pdf", page.year._pdf), ("hours.pdf", page.hours._pdf)):
        page.documents.save_to(Document(name, name, made), tmp_path / name)
        settle(qtbot, page.tasks)
        assert (tmp_path / name).read_bytes().startswith(b"%PDF")


def test_hours_are_asked_about_once_and_put_aside(page: AheadPage, qtbot: QtBot) -> None:
    turn(page, "hours", qtbot)
    assert page.hours.question.isVisible()
    page.hours.why_button.click()
    asked = form(page, WhyFewerForm, qtbot)
    answer(page, asked, qtbot)
    assert asked.why._error.text() == "Choose one."
    asked.why.set(Why.NO_PA)
    asked.words.set("Nobody near here")
    answer(page, asked, qtbot)
    assert not page.hours.question.isVisible()
    assert "Nobody near here" in words(page.hours)
    page.hours.save_button.click()
    aside = form(page, HoursSavingForm, qtbot)
    answer(page, aside, qtbot)
    assert aside.what._error.text() == "Type what for."
    aside.what.set("A trip")
    aside.hours.line.setText("6:30")
    aside.by.line.setText("1 2 2027")
    answer(page, aside, qtbot)
    assert "A trip: 6.5 hours" in words(page.hours)
    known = see_hours(page.tasks._book, TODAY)
    assert known is not None
    assert known.bank.put_aside == 930
    assert "More is put aside than saved" in chips(page.hours)


def test_hours_put_aside_are_changed_used_and_taken_out(page: AheadPage, qtbot: QtBot) -> None:
    turn(page, "hours", qtbot)
    press(page.hours, "Change: Christmas week: 4 hours", qtbot, page)
    aside = form(page, HoursSavingForm, qtbot)
    aside.hours.line.setText("5")
    answer(page, aside, qtbot)
    press(page.hours, "They are used: Christmas week: 5 hours", qtbot, page)
    assert "Used" in chips(page.hours)
    press(page.hours, "Take out: A day at the sea: 5 hours", qtbot, page)
    assert not any("A day at the sea" in line for line in words(page.hours.savings))
    press(page.hours, "Take out: No PA could be found", qtbot, page)
    assert "Nothing was said yet." in words(page.hours)


def test_the_person_says_when_to_be_asked(page: AheadPage, qtbot: QtBot) -> None:
    turn(page, "hours", qtbot)
    page.hours.after_button.click()
    asked = form(page, AskAfterForm, qtbot)
    asked.weeks.line.setText("0")
    answer(page, asked, qtbot)
    assert "Daybook never asks why there was less support." in words(page.hours)
    assert not page.hours.question.isVisible()


def test_things_have_a_cost_and_no_normal(page: AheadPage, qtbot: QtBot) -> None:
    turn(page, "costs", qtbot)
    cost = cost_of_things(page.tasks._book, TODAY)
    said = words(page.costs)
    assert money(cost.weekly) in said
    assert cost.paid_hour is not None
    assert money(cost.paid_hour) in said
    assert any("No figure is “normal”" in line for line in said)
    rows = page.costs.rows
    told = {rows.data(rows.index(at, 0)): rows.data(rows.index(at, 1)) for at in range(rows.rowCount())}
    hours = {each.name: each.hour for each in cost.hours}
    assert told == {name: money(hour.amount) if hour else "–" for name, hour in hours.items()}


def test_a_book_just_begun_has_an_answer_everywhere(new_tasks: Tasks, show: Show, qtbot: QtBot) -> None:
    page = AheadPage(new_tasks, lambda: TODAY)
    show(page)
    assert page.year.figure.text() == money(year_ahead(new_tasks._book, TODAY).whole.ends_with)
    assert page.year.known.text().endswith("Bring in a statement, or write your plan.")
    turn(page, "hours", qtbot)
    assert page.hours.nothing.isVisible()
    assert not any(part.isVisible() for part in page.hours.parts)
    turn(page, "costs", qtbot)
    assert "No payslip is in these days." in words(page.costs)
    assert not page.costs.hours.isVisible()
    assert money(Money(0)) in words(page.costs)
