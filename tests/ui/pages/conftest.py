"""What the tests of the pages share: the look, Tasks on a real book, and a page that is on screen."""

from collections.abc import Callable, Iterator
from typing import TypeVar

import pytest
from pytestqt.qtbot import QtBot

from app.store.book import Book
from tests.ui.filled import filled_book, new_book
from tests.ui.resting import rest
from ui import theme
from ui.parts.page import Page
from ui.tasks import Tasks

P = TypeVar("P", bound=Page)


@pytest.fixture
def tasks(qtbot: QtBot) -> Iterator[Tasks]:
    """Give the window's way to a filled book."""
    yield from _open(qtbot, filled_book)


@pytest.fixture
def new_tasks(qtbot: QtBot) -> Iterator[Tasks]:
    """Give the window's way to a book that was just begun."""
    yield from _open(qtbot, new_book)


def _open(qtbot: QtBot, maker: Callable[[], Book]) -> Iterator[Tasks]:
    theme.load_fonts()
    theme.apply(theme.make("light"))
    tasks = Tasks()
    with qtbot.waitSignal(tasks.opened):
        tasks.open(tasks, maker)
    yield tasks
    tasks.finish()


@pytest.fixture
def show(qtbot: QtBot) -> Callable[[P], P]:
    """Give what puts a page on the screen and waits until it has its answers."""

    def shown(page: P) -> P:
        qtbot.addWidget(page)
        page.resize(1056, 860)
        page.show()
        settle(qtbot, page.tasks)
        return page

    return shown


def settle(qtbot: QtBot, tasks: Tasks) -> None:  # noqa: ARG001  # a page needs a running program
    """Wait until the worker has nothing left to do and every answer is shown."""
    rest(tasks)
