"""What every section of the plan's page has: the page that asks for it, and what was read last."""

from PySide6.QtWidgets import QWidget

from ui.dialogs.asking_page import AskingPage
from ui.pages.plan.seen import Seen
from ui.parts.clock import Clock
from ui.parts.layout import LARGE, column


class Section(QWidget):
    """One section of the page: it shows the plan as it was read, and asks the page for changes.

    `seen` is what was read last; its buttons come into sight with it.
    """

    seen: Seen

    def __init__(self, page: AskingPage, clock: Clock) -> None:
        super().__init__()
        self.page, self.clock = page, clock
        self.body = column(self, LARGE)

    def show_seen(self, seen: Seen) -> None:
        """Show the plan as it now is."""
        raise NotImplementedError
