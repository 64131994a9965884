"""Daybook's pages on a book, opened one after the other as from the sidebar, on an offscreen window."""

import sys
from collections.abc import Iterator
from inspect import signature
from pathlib import Path
from time import perf_counter

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop
from PySide6.QtWidgets import QApplication

from tests.bench.ours.life import TODAY
from tests.bench.ours.opened import open_book
from ui.parts.page import Page
from ui.parts.sections import SectionBar
from ui.places import Place, places
from ui.tasks import Tasks

# What this computer's day is makes no difference to them, or they need more than a book.
LEFT_OUT = ("bring_in", "check_return", "pa", "help", "bag", "private", "settings", "easy")


class Opened:
    """One book with the worker that reads it; `pages` are opened, measured and let go again."""

    def __init__(self, book: Path) -> None:
        # What goes wrong beside the window would otherwise only make a page open quickly.
        self.faults: list[BaseException] = []
        sys.excepthook = lambda _, fault, __: self.faults.append(fault)
        self.tasks = Tasks()
        self.tasks.open(self.tasks, lambda: open_book(book))
        self.rest()

    def rest(self) -> None:
        """Wait until the worker has answered and the window has drawn what it said."""
        while self.tasks._waiting:
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        QApplication.processEvents()
        if self.tasks._waiting:
            self.rest()
        if self.faults:
            raise self.faults[0]

    def opening(self, place: Place, part: str) -> float:
        """Open a page at one of its parts, as from another page; give the seconds until it is drawn."""
        began = perf_counter()
        page = self._made(place)
        if part:
            page.arrive(part)
        page.resize(1056, 860)
        page.show()
        self.rest()
        page.repaint()
        took = perf_counter() - began
        self._let_go(page)
        return took

    def parts(self, place: Place) -> list[str]:
        """Name the parts that a page turns between, or give one without a name."""
        page = self._made(place)
        bar = getattr(page, "bar", None)
        names = list(bar.buttons) if isinstance(bar, SectionBar) else [""]
        self._let_go(page)
        return names

    def finish(self) -> None:
        """Close the book."""
        self.tasks.finish()

    def _made(self, place: Place) -> Page:
        kind = place.load()
        on_the_day = {"clock": _today} if "clock" in signature(kind).parameters else {}
        made: Page = kind(self.tasks, **on_the_day)
        return made

    def _let_go(self, page: Page) -> None:
        page.hide()
        page.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        self.rest()


def every_part(opened: Opened) -> Iterator[tuple[Place, str]]:
    """Give every page that shows what is in the book, with each of its parts."""
    for place in places():
        if place.name not in LEFT_OUT:
            yield from ((place, part) for part in opened.parts(place))


def _today() -> object:
    return TODAY
