"""What the tests of the pay run and of what is owed share: a book with pay in it, ways to look at pages."""

from collections.abc import Callable, Iterator
from typing import TypeVar

import pytest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.pages.conftest import opened, settle
from tests.ui.pay_filled import pay_book
from ui.dialogs.asking import Asking
from ui.parts.page import Page
from ui.parts.text import Chip, Text
from ui.tasks import Tasks

Show = Callable[[Page], Page]
F = TypeVar("F", bound=Asking)


@pytest.fixture
def pay_tasks(qtbot: QtBot) -> Iterator[Tasks]:
    """Give the window's way to a book with three PAs and their pay."""
    yield from opened(qtbot, pay_book)


def words(part: QWidget) -> list[str]:
    """Give everything that can be read on a part."""
    return [one.text() for one in part.findChildren(Text) if one.isVisible() and one.text()]


def chips(part: QWidget) -> list[str]:
    """Give the words of the chips on a part."""
    return [one.text() for one in part.findChildren(Chip) if one.isVisible() and one.text()]


def press(part: QWidget, name: str, qtbot: QtBot, page: Page) -> None:
    """Press the button with this accessible name, or these words."""
    found = [
        one
        for one in part.findChildren(QPushButton)
        if one.isVisible() and name in (one.accessibleName(), one.text().replace("&", ""))
    ]
    assert len(found) == 1, f"{len(found)} buttons are called “{name}”"
    found[0].click()
    settle(qtbot, page.tasks)


def form(page: Page, kind: type[F], qtbot: QtBot) -> F:
    """Give the form that is open."""
    settle(qtbot, page.tasks)
    settle(qtbot, page.tasks)
    (found,) = [one for one in page.findChildren(kind) if one.isVisible()]
    return found


def answer(page: Page, asked: Asking, qtbot: QtBot) -> None:
    """Press the form's main button."""
    asked.ok.click()
    settle(qtbot, page.tasks)
    settle(qtbot, page.tasks)
