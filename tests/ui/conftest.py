"""What the tests of the window share: the look in use, a worker without a book, and letters."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui import theme
from ui.parts.text import know_headings
from ui.tasks import Tasks


@pytest.fixture(autouse=True)
def plain_look(qtbot: QtBot) -> None:  # noqa: ARG001  # a look needs a running program
    """Begin each test in the light look at 100 %."""
    theme.load_fonts()
    know_headings()
    if QApplication.instance().property("theme") != theme.make("light"):
        theme.apply(theme.make("light"))


@pytest.fixture
def worker(qtbot: QtBot) -> Iterator[Tasks]:  # noqa: ARG001  # answers need a running program
    """Give the window's way to run things, with no book open."""
    tasks = Tasks()
    yield tasks
    tasks.finish()


@pytest.fixture
def on_screen(qtbot: QtBot) -> Iterator[Callable[..., QWidget]]:
    """Give what puts parts on the screen, one under the other, in a window that is in use."""
    kept = []

    def shown(*parts: QWidget) -> QWidget:
        window = QWidget()
        layout = QVBoxLayout(window)
        for part in parts:
            layout.addWidget(part)
        kept.append(window)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        return window

    yield shown
    for window in kept:
        window.hide()
        window.deleteLater()
    kept.clear()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
