"""How an open book is left: for the lock screen, another book, a new one, or for good."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu

from app.words import t

if TYPE_CHECKING:
    from ui.gate import Gate
    from ui.window import Window


@dataclass(frozen=True, slots=True)
class Leaving:
    """What a page asks for: what the gate shows once the book is closed.

    `for_good` says that the book is no longer on this computer, so nothing of it may stay in the window.
    """

    then: Callable[["Gate"], object]
    for_good: bool = False


class Ways(QObject):
    """Leaves the window's book in the way that was asked for."""

    def __init__(self, window: "Window") -> None:
        super().__init__(window)
        self._window = window

    def menu(self) -> QMenu:
        """Give the menu under the book's name."""
        gate, menu = self._window.gate, QMenu(self._window)
        menu.addAction(t("&Lock now"), self._window.lock)
        menu.addAction(t("&Books on this computer"), partial(self._window.go, "bag"))
        menu.addAction(t("Open &another book"), partial(self._leave, gate.choose))
        menu.addAction(t("Make a &new book"), partial(self._leave, gate.begin))
        return menu

    def leave(self, wish: Leaving) -> None:
        """Lock the book, and show what was wished for."""
        self._window.lock()
        if wish.for_good:
            self._window.forget()
        wish.then(self._window.gate)

    def _leave(self, then: Callable[[], object]) -> None:
        self._window.lock()
        then()


def keep_sheet(book: Any) -> None:  # noqa: ANN401  # the window knows nothing of what a book is
    """Make the emergency sheet on the lock screen anew before a book is closed, if its owner allowed one."""
    from app.usecases.books.places import sheets  # nearly nobody has one: nothing is loaded for the others

    if sheets().is_dir():
        from app.usecases.books.sealed_sheet import keep_fresh

        keep_fresh(book)
