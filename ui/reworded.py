"""Every page made anew once the words in use have changed, so that none goes on in the old ones."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from app.words import t, wording_now

if TYPE_CHECKING:
    from ui.window import Window


class Reworded(QObject):
    """Watches which words are in use, and lets the window begin its pages again when they are others."""

    def __init__(self, window: "Window") -> None:
        super().__init__(window)
        self._window = window
        self._book: Path | None = None
        self._said = wording_now()
        window.gate.opened.connect(self._opened)
        window.tasks.changed.connect(self._look)

    def _opened(self, book: Path) -> None:
        self._book, self._said = book, wording_now()

    def _look(self) -> None:
        # Whatever changed the words hears first what came of it; then its page is made anew.
        if wording_now() is not self._said:
            QTimer.singleShot(0, self, self._begin_again)

    def _begin_again(self) -> None:
        window = self._window
        if window.desk is None or self._book is None or not window.tasks.is_open:
            return
        here = window.desk.here
        window.forget()
        window.gate.opened.emit(self._book)
        window.go(here)
        if window.page is not None:
            window.page.tell("ok", t("Every page now says it in these words."))
