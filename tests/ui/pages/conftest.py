"""What the tests of the pages share: Tasks on a real book, and a page that is on screen."""

from collections.abc import Callable, Iterator
from typing import TypeVar

import pytest
from pytestqt.qtbot import QtBot

from app.store.book import Book
from tests.ui.filled import filled_book, new_book
from tests.ui.resting import rest
from ui.parts.page import Page
from ui.tasks import Tasks

P = TypeVar("P", bound=Page)


@pytest.fixture
def tasks(qtbot: QtBot) -> Iterator[Tasks]:
    """Give the window's way to a filled book."""
    yield from opened(qtbot, filled_book)


@pytest.fixture
def new_tasks(qtbot: QtBot) -> Iterator[Tasks]:
    """Give the window's way to a book that was just begun."""
    yield from opened(qtbot, new_book)


def opened(qtbot: QtBot, maker: Callable[[], Book]) -> Iterator[Tasks]:
    """Give the window's way to a book that is made for it, for as long as a test takes."""
    tasks = Tasks()
    with qtbot.waitSignal(tasks.opened, timeout=20_000):
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


def turn(page: Page, to: str, qtbot: QtBot) -> None:
    """Turn a page to one of its parts, and wait until that is shown."""
    page.arrive(to)
    settle(qtbot, page.tasks)
