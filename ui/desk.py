"""What is on screen while a book is open: the sidebar, the page in hand, help beside it, bars below."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from app.words import t
from ui.dialogs.find import Doing
from ui.parts.bars import BusyBar, LockBar, ReadingBar
from ui.parts.help_pane import HelpPane
from ui.parts.layout import column, row
from ui.parts.page import Page
from ui.parts.sidebar import EASY, Sidebar
from ui.places import Place, found
from ui.tasks import Book, Tasks
from ui.theme import px
from ui.undoing import Undoing

FOLDS_AT = 760  # dp of width below which the sidebar shows icons alone
COVERS_AT = 940  # dp of width below which help takes the page's room
Maker = Callable[[], Page]


class Desk(QWidget):
    """Holds the pages of one open book; each is made when it is first asked for, and then kept.

    `makers` give the pages that need more than `tasks`. `turned` follows the page in hand, and its title.
    """

    turned = Signal()
    leaves = Signal(object)

    def __init__(self, tasks: Tasks, places: tuple[Place, ...], makers: dict[str, Maker]) -> None:
        super().__init__()
        self.tasks = tasks
        self.places = {place.name: place for place in places}
        self.here = ""
        self.home = next(iter(self.places))
        self._makers = makers
        self._pages: dict[str, Page] = {}
        self.sidebar = Sidebar(places)
        self.help = HelpPane()
        self.busy = BusyBar()
        self.lock_bar = LockBar()
        self.reading_bar = ReadingBar()
        self._stack = QStackedWidget()
        self._build()
        self.undoing = Undoing(self)
        self.sidebar.chosen.connect(self.go)
        self.help.closed.connect(self.toggle_help)
        self.reading_bar.who.connect(partial(self.go, "around"))
        tasks.busy.connect(self.busy.follow)
        tasks.changed.connect(self.count)

    def _build(self) -> None:
        middle = QWidget()
        below = column(middle, 0)
        for part in (self.reading_bar, self._stack, self.lock_bar, self.busy):
            below.addWidget(part, int(part is self._stack))
        whole = row(self, 0)
        whole.addWidget(self.sidebar)
        self._middle = middle
        whole.addWidget(middle, 1)
        whole.addWidget(self.help)

    @property
    def page(self) -> Page | None:
        """The page in hand."""
        return self._pages.get(self.here)

    def come_back(self) -> None:
        """Show the page that was left when the book was locked, or the first one."""
        stays = self.page is not None and self.page.comes_back
        self.go(self.here if stays else self.home)

    def shorten(self, *, on: bool) -> None:
        """Begin on easy read with a short sidebar, or on the first page with everything."""
        self.home = EASY if on and EASY in self.places else next(iter(self.places))
        self.sidebar.shorten(on=self.home == EASY)
        if self.here:
            self.sidebar.show_chosen(self.here, self.places[self.here].under)

    def go(self, name: str, thing: object = None) -> None:
        """Open a page by its name, and hand it something to show."""
        place = self.places.get(name)
        if place is None:
            return
        page = self._pages.get(name) or self._make(place)
        self.here = name
        self._stack.setCurrentWidget(page)
        self.sidebar.show_chosen(name, place.under)
        self.help.show_help(place.title, place.help)
        page.begin_at_title()
        if thing is not None:
            page.arrive(thing)
        self.turned.emit()

    def _make(self, place: Place) -> Page:
        maker = self._makers.get(place.name) or partial(place.load(), self.tasks)
        page: Page = maker()
        page.go.connect(self.go)
        page.leaves.connect(self.leaves)
        page.titled.connect(partial(self._titled, page))
        page.setAccessibleName(place.title)
        self._pages[place.name] = page
        self._stack.addWidget(page)
        return page

    def _titled(self, page: Page) -> None:
        if page is self.page:
            self.turned.emit()

    def doings(self) -> list[Doing]:
        """Say everything that can be found or done here."""
        made = []
        for place in self.places.values():
            keys = self.keys_of(place.name)
            made.append(Doing(place.title, place.name, keys=keys))
            made += [Doing(words, place.name, thing) for words, thing in place.verbs]
        return [*made, *words_to_find()]

    def keys_of(self, name: str) -> str:
        """Give the keys that open a page of the sidebar."""
        names = [place.name for place in self.places.values() if not (place.under or place.foot)]
        return f"Ctrl+{names.index(name) + 1}" if name in names else ""

    def count(self) -> None:
        """Ask how many things need the person on each page."""
        for place in self.places.values():
            if place.badge:
                self.tasks.ask(self, found(place.badge), self.sidebar.buttons[place.name].needs)
        self.tasks.ask(self, _reading_only, self.reading_bar.follow)
        self.tasks.ask(self, _without, self.sidebar.leave_out)
        if self.tasks.saved_at is not None:
            saved = t("Locked to you · saved {time}", time=f"{self.tasks.saved_at:%H:%M}")
            self.sidebar.show_saved(saved)

    def toggle_help(self) -> None:
        """Open help for this page, or close it and go back."""
        if self.help.isVisible():
            self.help.hide()
            self._fold()
            if self.page is not None:
                self.page.begin_at_title()
        else:
            self.help.open()
            self._fold()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold the sidebar where there is little room."""
        super().resizeEvent(event)
        self._fold()

    def refold(self) -> None:
        """Fold again once new sizes have settled."""
        QTimer.singleShot(0, self, self._fold)

    def _fold(self) -> None:
        self.sidebar.fold(narrow=self.width() < px(FOLDS_AT))
        covers = self.help.isVisible() and self.width() < px(COVERS_AT)
        self._middle.setVisible(not covers)
        self.help.setMaximumWidth(16777215 if covers else px(340))
        self.help.setMinimumWidth(px(200) if covers else px(340))


def words_to_find() -> list[Doing]:
    """Give every thing of the glossary by all its names."""
    from app.terms import glossary  # read only once somebody looks for something

    return [
        Doing(
            t("What does it mean: {names}", names=", ".join((term.name, *term.also))),
            "help",
            f"words:{term.code}",
        )
        for term in glossary()
    ]


def _reading_only(book: Book) -> str:
    # Loaded beside the window: the desk is there before the core is.
    from app.usecases.books.acting import reading_only

    return reading_only(book)


def _without(book: Book) -> frozenset[str]:
    """Give the pages that the book has no use for; Find still leads to them."""
    from app.usecases.today.badges import has_no_use_for

    return has_no_use_for(book)
