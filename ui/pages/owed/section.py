"""One part of the page: it reads what it shows beside the window, and only while it is in sight."""

from datetime import date
from typing import Any

from PySide6.QtWidgets import QWidget

from ui.dialogs.asking_page import AskingPage
from ui.dialogs.documents import Documents
from ui.parts.clock import Clock
from ui.parts.layout import LARGE, column
from ui.tasks import Book


class Section(QWidget):
    """A part of the page of what is owed; `host` is the page, which asks and says what came of it."""

    def __init__(self, host: AskingPage, documents: Documents, clock: Clock) -> None:
        super().__init__()
        self.host, self.documents, self.clock = host, documents, clock
        self.body = column(self, LARGE)
        self._shown: object = None

    def refresh(self) -> None:
        """Read what the section shows, and show it; what has not changed stays, and so does the focus."""
        today = self.clock()
        self.host.tasks.ask(self, lambda book: self.read(book, today), self._show, newest=True)

    def read(self, book: Book, today: date) -> Any:  # noqa: ANN401  # each section reads its own value
        """Read it (beside the window)."""
        raise NotImplementedError

    def fill(self, found: Any) -> None:  # noqa: ANN401  # what `read` gave
        """Show it."""
        raise NotImplementedError

    def _show(self, found: object) -> None:
        if found != self._shown:
            self._shown = found
            self.fill(found)
