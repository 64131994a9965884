"""What the tests of decisions share: a book with a plan and two questions, and ways through the worksheet."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.decisions_filled import decisions_book
from tests.ui.filled import TODAY
from tests.ui.pages.conftest import opened, settle
from tests.ui.pages.paying import Show
from ui.pages.decisions import DecisionsPage
from ui.tasks import Tasks


@pytest.fixture
def decision_tasks(qtbot: QtBot) -> Iterator[Tasks]:
    """Give the window's way to a book with decisions in it."""
    yield from opened(qtbot, decisions_book)


@pytest.fixture
def deciding(decision_tasks: Tasks, show: Show, qtbot: QtBot) -> DecisionsPage:
    """Give the page of decisions, on the screen and in use."""
    page = DecisionsPage(decision_tasks, lambda: TODAY)
    show(page)
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    return page


def typed(qtbot: QtBot, words: str) -> None:
    """Type into whatever has the focus."""
    qtbot.keyClicks(QApplication.focusWidget(), words)


def key(qtbot: QtBot, page: DecisionsPage, *keys: Qt.Key) -> None:
    """Press keys, one after the other."""
    for each in keys:
        qtbot.keyClick(QApplication.focusWidget(), each)
        settle(qtbot, page.tasks)
