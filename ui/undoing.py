"""Ctrl+Z and Ctrl+Y on every page: undo the last thing done, or do it again, and say what it was."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence, QShortcut

from app.words import t
from ui.parts.page import Page
from ui.tasks import Book

if TYPE_CHECKING:
    from ui.desk import Desk


class Undoing(QObject):
    """Listens for the two keys; in a box of text they stay the box's own."""

    def __init__(self, desk: "Desk") -> None:
        super().__init__(desk)
        self._desk = desk
        for keys, then in (("Ctrl+Z", self.undo), ("Ctrl+Y", self.redo), ("Ctrl+Shift+Z", self.redo)):
            QShortcut(QKeySequence(keys), desk).activated.connect(then)

    def undo(self) -> None:
        """Undo the newest change that still stands."""
        page = self._desk.page
        if page is not None:
            self._desk.tasks.do(page, _undo, partial(self._undone, page))

    def redo(self) -> None:
        """Do again what was undone last."""
        page = self._desk.page
        if page is not None:
            self._desk.tasks.do(page, _redo, partial(self._redone, page))

    def _undone(self, page: Page, because: str) -> None:
        page.tell("ok", t("Undone: {because}", because=because), t("Press Ctrl+Y to do it again."))

    def _redone(self, page: Page, because: str) -> None:
        page.tell("ok", t("Done again: {because}", because=because))


# Loaded beside the window: the desk is there before the core is.


def _undo(book: Book) -> str:
    from app.usecases.books.undoing import undo_last

    return undo_last(book).because


def _redo(book: Book) -> str:
    from app.usecases.books.undoing import redo_last

    return redo_last(book).because
