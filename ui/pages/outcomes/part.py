"""One part of the page of outcomes; the page reads once and hands every part the same."""

from PySide6.QtWidgets import QWidget

from ui.dialogs.asking_page import AskingPage
from ui.pages.outcomes.seen import Seen
from ui.parts.clock import Clock
from ui.parts.layout import LARGE, column


class Part(QWidget):
    """A part of the page; `host` is the page, which asks and says what came of it."""

    def __init__(self, host: AskingPage, clock: Clock) -> None:
        super().__init__()
        self.host, self.clock = host, clock
        self.body = column(self, LARGE)
        self._shown: Seen | None = None

    def show_seen(self, seen: Seen) -> None:
        """Show what was read; what has not changed stays, and so does the focus."""
        if seen != self._shown:
            self._shown = seen
            self.fill(seen)

    def fill(self, seen: Seen) -> None:
        """Show it."""
        raise NotImplementedError
