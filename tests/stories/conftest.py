"""What the stories share: a folder for a whole story, and a page of the window on the story's own book."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from app.store.book import Book

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from ui.tasks import Tasks


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a folder that one story has to itself."""
    return tmp_path_factory.mktemp("story")


@pytest.fixture
def at_desk(qtbot: "QtBot") -> Iterator[Callable[[Callable[[], Book]], "Tasks"]]:
    """Give what opens a book for a page of the window."""
    from ui import theme
    from ui.tasks import Tasks

    theme.load_fonts()
    theme.apply(theme.make("light"))
    opened: list[Tasks] = []

    def open_it(maker: Callable[[], Book]) -> Tasks:
        tasks = Tasks()
        opened.append(tasks)
        with qtbot.waitSignal(tasks.opened, timeout=20_000):
            tasks.open(tasks, maker)
        return tasks

    yield open_it
    for tasks in opened:
        tasks.finish()
