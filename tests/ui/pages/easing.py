"""What the tests of easy read share: a book with something for every task, and the keyboard."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.easy_filled import easy_book
from tests.ui.filled import TODAY
from tests.ui.pages.conftest import opened, settle
from tests.ui.pages.paying import Show
from ui.pages.easy import EasyPage
from ui.parts.picture_button import PictureButton
from ui.tasks import Tasks

ENTER, TAB, ESCAPE, SPACE = Qt.Key.Key_Return, Qt.Key.Key_Tab, Qt.Key.Key_Escape, Qt.Key.Key_Space
MOST_TABS = 60


@pytest.fixture
def easy_tasks(qtbot: QtBot) -> Iterator[Tasks]:
    """Give the window's way to a book with something for every task."""
    yield from opened(qtbot, easy_book)


@pytest.fixture
def easy(easy_tasks: Tasks, show: Show, qtbot: QtBot) -> EasyPage:
    """Give the page of easy read, on the screen and in use."""
    return in_use(easy_tasks, show, qtbot)


def in_use(tasks: Tasks, show: Show, qtbot: QtBot) -> EasyPage:
    """Put the page on the screen and wait until it has the keyboard."""
    page = EasyPage(tasks, lambda: TODAY)
    show(page)
    to_page(page, qtbot)
    return page


def to_page(page: EasyPage, qtbot: QtBot) -> None:
    """Give the page the keyboard, after a dialog too."""
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.begin_at_title()


def key(page: EasyPage, qtbot: QtBot, *keys: Qt.Key) -> None:
    """Press keys, one after the other, where the focus is."""
    for each in keys:
        qtbot.keyClick(QApplication.focusWidget(), each)
        settle(qtbot, page.tasks)


def type_in(page: EasyPage, qtbot: QtBot, words: str, *then: Qt.Key) -> None:
    """Go from the title to the field with Tab, type, and press some keys."""
    key(page, qtbot, TAB)
    qtbot.keyClicks(QApplication.focusWidget(), words)
    key(page, qtbot, *then)


def choose(page: EasyPage, qtbot: QtBot, words: str) -> None:
    """Go on with Tab to what has these words, and press Enter."""
    for _ in range(MOST_TABS):
        key(page, qtbot, TAB)
        if in_focus().startswith(words):
            key(page, qtbot, ENTER)
            settle(qtbot, page.tasks)
            return
    raise AssertionError(f"“{words}” is not reached with Tab")


def in_focus() -> str:
    """Say what the focus is on, as a screen reader would."""
    widget = QApplication.focusWidget()
    said = widget.accessibleName() if widget is not None else ""
    return said or (widget.text().replace("&", "") if hasattr(widget, "text") else "")


def chosen(page: EasyPage) -> list[str]:
    """Give the pictures that are marked on the step in hand."""
    return [one.accessibleName() for one in page.runner.answer.findChildren(PictureButton) if one.isChecked()]


def answers(page: EasyPage, qtbot: QtBot, *words: str) -> None:
    """Choose one picture after the other by its words."""
    for each in words:
        choose(page, qtbot, each)
