"""What is on screen while no book is open: unlock, a first book, or checking somebody's return."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from app.words import t
from ui.pages.unlock import UnlockPage
from ui.parts.bars import BusyBar
from ui.parts.button import Button
from ui.parts.layout import column, in_row
from ui.parts.page import Page
from ui.places import Place
from ui.tasks import Tasks

if TYPE_CHECKING:
    from app.usecases.books.hand_back import HandedBack


class Gate(QWidget):
    """Shows the way into a book.

    `opened` carries the file of the book that is now open; `turned` follows the page in hand.
    """

    opened = Signal(object)
    turned = Signal()

    def __init__(self, tasks: Tasks, places: tuple[Place, ...]) -> None:
        super().__init__()
        self._tasks = tasks
        self._places = {place.name: place for place in places}
        self._stack = QStackedWidget()
        self._busy = BusyBar()
        body = column(self, 0)
        body.addWidget(self._stack, 1)
        body.addWidget(self._busy)
        self.unlock = UnlockPage(tasks)
        self.unlock.opened.connect(self.opened)
        self.unlock.new_book.connect(self.begin)
        self.unlock.check_return.connect(self.check)
        self._stack.addWidget(self.unlock)
        self._stack.currentChanged.connect(self.turned)
        tasks.busy.connect(self._busy.follow)

    @property
    def page(self) -> Page | None:
        """The page in hand."""
        shown = self._stack.currentWidget()
        return shown if isinstance(shown, Page) else shown.findChild(Page) if shown is not None else None

    def back(self) -> None:
        """Go back to unlock; what else was open is let go."""
        self._stack.setCurrentWidget(self.unlock)
        for at in range(self._stack.count() - 1, 0, -1):
            other = self._stack.widget(at)
            if other is not None:
                self._stack.removeWidget(other)
                other.deleteLater()

    def choose(self, book: Path | None = None) -> None:
        """Show unlock with this book chosen."""
        self.back()
        self.unlock.choose(book)
        self.turned.emit()

    def begin(self) -> None:
        """Start a first book."""
        # Loaded when asked for: most days begin with a book that is there already.
        from ui.pages.first_run import FirstRunPage

        page = FirstRunPage(self._tasks)
        page.opened.connect(self.opened)
        page.left.connect(self.back)
        self._show(page)

    def handed_back(self, done: "HandedBack") -> None:
        """Show the receipt of a book that has left this computer, and what is left of it."""
        from ui.pages.bag.handed import HandedPage  # loaded when asked for

        self.choose()
        page = HandedPage(self._tasks, done)
        self._show(self._with_way_back(page))
        page.begin_at_title()

    def check(self) -> None:
        """Check somebody's return without any book."""
        self._show(self._with_way_back(self._places["check_return"].load()(self._tasks)))

    def _with_way_back(self, page: QWidget) -> QWidget:
        holder = QWidget()
        body = column(holder, 0)
        body.addWidget(in_row(Button(t("Go &back"), self.back, "link"), None))
        body.addWidget(page, 1)
        return holder

    def _show(self, page: QWidget) -> None:
        self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)
