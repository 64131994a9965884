"""A page of parts, one in sight at a time: each reads what it shows, and only while it is in sight."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from PySide6.QtWidgets import QWidget

from ui.dialogs.asking_page import AskingPage
from ui.dialogs.documents import Documents
from ui.parts.button import Button
from ui.parts.clock import Clock, today
from ui.parts.layout import LARGE, column
from ui.parts.sections import SectionBar
from ui.tasks import Book, Tasks


class Section(QWidget):
    """A part of a page; `host` is the page, which asks and says what came of it."""

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


class SectionPage(AskingPage):
    """A page that turns between its sections; the first is in sight when the page is made.

    `arrive` takes the name of a section.
    """

    sections: Mapping[str, Section]
    bar: SectionBar

    def __init__(self, tasks: Tasks, words: tuple[str, str], clock: Clock = today, *doing: Button) -> None:
        super().__init__(tasks, *words, list(doing))
        self._clock = clock
        self.documents = Documents(self)

    def hold(self, sections: Mapping[str, Section], words: Sequence[tuple[str, str]]) -> None:
        """Take the sections by name, and how the bar calls them, the first first."""
        self.sections, self.bar = sections, SectionBar(words)
        self.add(self.bar, *sections.values(), None)
        self.bar.turned.connect(self._turn)
        self.bar.go(words[0][0])

    def now(self) -> date:
        """Give the day that the page is looked at."""
        return self._clock()

    def arrive(self, thing: object = None) -> None:
        """Take a wish from elsewhere: the name of a section."""
        if isinstance(thing, str) and thing in self.sections:
            self.bar.go(thing)

    def refresh(self) -> None:
        """Read the section in sight anew."""
        self.sections[self.bar.at].refresh()

    def _turn(self, name: str) -> None:
        for each, section in self.sections.items():
            section.setVisible(each == name)
        self.problems.clear()
        self.notice.say("info", "", aloud=False)
        if self.isVisible():
            self.refresh()
