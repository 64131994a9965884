"""What the tests of hours and of the rota share: a book with a team in it, and the weeks of its PAs."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from app.usecases.hours import writing as hours
from tests.ui.filled import TODAY
from tests.ui.hours_filled import MONDAY, team_book
from tests.ui.pages.conftest import opened, settle
from ui.pages.hours import HoursPage
from ui.pages.hours.line import DayLine
from ui.pages.rota import RotaPage
from ui.parts.page import Page
from ui.tasks import Tasks

Show = Callable[[Page], Page]
WREN, TUNDE = 1, 2


@pytest.fixture
def team_tasks(qtbot: QtBot) -> Iterator[Tasks]:
    """Give the window's way to a book with two PAs, a rota and a week of hours."""
    yield from opened(qtbot, team_book)


@pytest.fixture
def hours_page(team_tasks: Tasks, show: Show, qtbot: QtBot) -> HoursPage:
    """Give the page of hours in the week that has some."""
    page = HoursPage(team_tasks, lambda: TODAY)
    show(page)
    qtbot.waitUntil(page.isActiveWindow)
    return page


@pytest.fixture
def rota_page(team_tasks: Tasks, show: Show) -> RotaPage:
    """Give the page of the rota in the same week."""
    page = RotaPage(team_tasks, lambda: TODAY)
    show(page)
    return page


def book_of(page: Page) -> Any:
    return page.tasks._book


def line(page: HoursPage, short: str, nth: int = 0) -> DayLine:
    """Give a line of the week by its day."""
    day = next(one.seen.day for one in page.grid.lines if one.seen.short == short)
    return [one for one in page.grid.lines if one.seen.day == day][nth]


def box(page: HoursPage, short: str, name: str, nth: int = 0) -> QLineEdit:
    return line(page, short, nth).boxes[name].box


def type_in(page: HoursPage, short: str, qtbot: QtBot, **texts: str) -> None:
    """Type into the boxes of a line, one after the other, and go on with Enter."""
    for name, text in texts.items():
        where = box(page, short, name)
        where.setFocus()
        where.selectAll()
        qtbot.keyClicks(where, text)
        if not text:
            qtbot.keyClick(where, Qt.Key.Key_Delete)
    qtbot.keyClick(where, Qt.Key.Key_Return)
    settle(qtbot, page.tasks)
    settle(qtbot, page.tasks)


def shifts_on(page: HoursPage, day: int, pa_id: int = WREN) -> list[tuple[int, int]]:
    """Give the times worked on a day of the week (0 is Monday)."""
    row = hours.week(book_of(page), pa_id, MONDAY).rows[day]
    return [(shift.start, shift.finish) for shift in row.shifts]
