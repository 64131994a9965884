"""What every page has: one title, its buttons, a body that scrolls, and a place for problems."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QLayout, QScrollArea, QWidget

from app.errors import AppError
from ui.parts.button import Button
from ui.parts.card import ErrorSummary, Notice
from ui.parts.flow import flowing
from ui.parts.layout import HUGE, LARGE, MIDDLE, Folding, column, fill, stacked
from ui.parts.text import Heading, Text
from ui.tasks import Tasks
from ui.theme import limit


class PageHeader(QWidget):
    """The page's title with a line below it, and its buttons on the right (below, when there is no room).

    `said` follows a change of the title.
    """

    said = Signal()

    def __init__(self, title: str, subtitle: str = "", actions: Sequence[Button] = ()) -> None:
        super().__init__()
        self.title = Heading(title, 1)
        self.subtitle = Text(subtitle, "muted")
        words = stacked(self.title, self.subtitle, gap=4)
        # Only once it is inside: showing what has no place yet opens a window of its own.
        self.subtitle.setVisible(bool(subtitle))
        body = column(self, 0)
        if not actions:
            body.addWidget(words)
            return
        buttons = flowing(*actions, gap=LARGE, to_right=True)
        body.addWidget(Folding(words, buttons, least=380, weights=(1, 1), gap=MIDDLE))

    def say(self, title: str, subtitle: str = "") -> None:
        """Change the words."""
        before = self.title.text()
        self.title.say(title)
        self.subtitle.setText(subtitle)
        self.subtitle.setVisible(bool(subtitle))
        if title != before:
            self.said.emit()


class Page(QScrollArea):
    """One page of the window: it shows values and asks for use cases through `tasks`.

    Subclasses build themselves with `add`, and override `refresh`, which runs when the page is first
    shown and after every change, but never while the page is out of sight. `go` asks the window for
    another page by name, with something to show there; `leaves` asks it to close the book, for what a
    `ui.leaving.Leaving` says; `titled` tells it that the title has changed.
    """

    go = Signal(str, object)
    leaves = Signal(object)
    titled = Signal()
    # Whether this page is shown again when the book was locked on it and is opened once more.
    comes_back = True

    def __init__(self, tasks: Tasks, title: str, subtitle: str = "", actions: Sequence[Button] = ()) -> None:
        super().__init__()
        self.tasks = tasks
        self._stale = True
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside = QWidget()
        inside.setProperty("surface", "clear")
        self.body = column(inside, LARGE, (32, HUGE, 32, HUGE))
        self.setWidget(inside)
        self.header = PageHeader(title, subtitle, actions)
        self.header.said.connect(self.titled)
        self.problems = ErrorSummary()
        self.notice = Notice()
        self.add(self.header, self.problems, self.notice)
        tasks.changed.connect(self._changed)

    def narrow(self, most: float) -> None:
        """Keep what is on the page to a width in dp, in the middle: for a page that asks one thing."""
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        inside = self.widget()
        if inside is not None:
            limit(inside, max_width=most)

    @property
    def title(self) -> str:
        """The page's one title."""
        return self.header.title.text()

    def add(self, *things: QWidget | QLayout | None) -> None:
        """Put things on the page, one under the other; None is a stretch."""
        fill(self.body, things)

    def refresh(self) -> None:
        """Show what the book says now. Pages override this with one or two `tasks.ask`."""

    def arrive(self, thing: object = None) -> None:
        """Take what another page sent along when it asked for this one."""

    def begin_at_title(self) -> None:
        """Put the focus on the title, so that a screen reader says it and Tab goes on from there."""
        self.header.title.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave_draft(self) -> bool:
        """Say whether something typed here has not been saved yet."""
        return False

    def show_problem(self, error: AppError) -> None:
        """Show, at the top of the page, why something could not be done; the focus moves there."""
        self.problems.show_problem(error)
        self.ensureWidgetVisible(self.problems)

    def tell(self, tone: str, title: str, text: str = "") -> None:
        """Say that something is done, or needs care, at the top of the page and aloud."""
        self.problems.clear()
        self.notice.say(tone, title, text)

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what changed while the page was out of sight."""
        super().showEvent(event)
        if self._stale:
            self._stale = False
            self.refresh()

    def _changed(self) -> None:
        if self.isVisible():
            self.refresh()
        else:
            self._stale = True
