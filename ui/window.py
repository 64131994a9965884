"""The window: a gate while no book is open, a desk while one is, and the keys that work everywhere."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QMainWindow, QStackedWidget

from app.words import t
from ui.autolock import AutoLock
from ui.gate import Gate
from ui.leaving import Ways
from ui.parts.page import Page
from ui.parts.ring import FocusRing
from ui.parts.text import announce
from ui.places import Place, places
from ui.preferences import Wishes
from ui.reworded import Reworded
from ui.tasks import Tasks

# What is seen only once a book is open is loaded while the passphrase is being typed.
if TYPE_CHECKING:
    from ui.desk import Desk
    from ui.dialogs.find import Doing

LIKING = ("settings", "outcomes")  # pages that show themselves as the person likes

USUAL = QSize(1280, 860)
FRAME = QSize(4, 30)  # what a title and a border take around the window


class Window(QMainWindow):
    """Daybook's one window.

    Locking closes the book and hides the desk; opening the same book again shows it as it was left,
    with whatever had been typed.
    """

    def __init__(self, tasks: Tasks, wishes: Wishes) -> None:
        super().__init__()
        self.tasks, self.wishes = tasks, wishes
        self.desk: Desk | None = None
        self._book: Path | None = None
        self._places = places()
        self._stack = QStackedWidget()
        self.setCentralWidget(self._stack)
        self.gate = Gate(tasks, self._places)
        self._stack.addWidget(self.gate)
        self._ring = FocusRing(self)
        self._auto, self._ways = AutoLock(self), Ways(self)
        self._connect()
        self._reworded = Reworded(self)
        self._keys()
        self.resize(USUAL)
        self._name_window()

    def appear(self) -> None:
        """Show it at its usual size, or as much of it as a small screen has: nothing may run off its edge."""
        room = self.screen().availableSize()
        self.resize(USUAL.boundedTo(room - FRAME))
        self.show()

    def _connect(self) -> None:
        self.gate.opened.connect(self._opened)
        self.gate.turned.connect(self._name_window)
        self._auto.locked.connect(self.lock)
        self._auto.warned.connect(self._warn)
        self._auto.stayed.connect(self._stayed)
        self.wishes.changed.connect(self._wished)

    def _keys(self) -> None:
        keys: list[tuple[str, Callable[[], object]]] = [
            ("Ctrl+K", self.find_anything),
            ("F1", self._help),
            ("Ctrl+L", self.lock),
            ("Ctrl++", partial(self.wishes.zoom, 1)),
            ("Ctrl+=", partial(self.wishes.zoom, 1)),
            ("Ctrl+-", partial(self.wishes.zoom, -1)),
            ("Ctrl+0", partial(self.wishes.zoom, 0)),
        ]
        shown = [place.name for place in self._places if not (place.under or place.foot)]
        keys += [(f"Ctrl+{number}", partial(self.go, name)) for number, name in enumerate(shown, 1)]
        for key, then in keys:
            QShortcut(QKeySequence(key), self).activated.connect(then)

    @property
    def page(self) -> Page | None:
        """The page in hand."""
        return self.desk.page if self.desk is not None and self._at_desk else self.gate.page

    @property
    def _at_desk(self) -> bool:
        return self.desk is not None and self._stack.currentWidget() is self.desk

    def go(self, name: str, thing: object = None) -> None:
        """Open a page, if a book is open."""
        if self.desk is not None and self._at_desk:
            self.desk.go(name, thing)

    def find_anything(self) -> None:
        """Ask what to find or do."""
        if self.desk is None or not self._at_desk:
            return
        from ui.dialogs.find import Doing, FindDialog

        lock = Doing(t("Lock now"), "", "lock", "Ctrl+L")
        asked = FindDialog([*self.desk.doings(), lock], self)
        asked.chosen.connect(self._do)
        asked.open()

    def _do(self, doing: "Doing") -> None:
        if doing.thing == "lock":
            self.lock()
        else:
            self.go(doing.place, doing.thing)

    def _help(self) -> None:
        if self.desk is not None and self._at_desk:
            self.desk.toggle_help()

    def _opened(self, book: Path) -> None:
        if self.desk is None or book != self._book:
            self._new_desk(book)
        elif self.desk.page is not None:
            self.tasks.changed.emit()
        desk = self.desk
        if desk is not None:
            self._stack.setCurrentWidget(desk)
            desk.come_back()
        self.gate.back()
        self._auto.start(self.wishes.now.lock_minutes)
        self._name_window()

    def _new_desk(self, book: Path) -> None:
        from ui.desk import Desk

        self.forget()
        self._book, self._places = book, places()
        liking = [each for each in self._places if each.name in LIKING]
        self.desk = Desk(self.tasks, self._places, {one.name: partial(self._liking, one) for one in liking})
        self.desk.turned.connect(self._name_window)
        self.desk.lock_bar.stay.connect(self._auto.wake)
        self.desk.leaves.connect(self._ways.leave)
        self.desk.sidebar.book.setMenu(self._ways.menu())
        self.desk.sidebar.book.say(t("{name} book", name=book.stem))
        self.desk.sidebar.everything.connect(self._show_everything)
        self.desk.shorten(on=self.wishes.now.easy_read)
        self._stack.addWidget(self.desk)
        self.desk.count()

    def forget(self) -> None:
        """Let go of the book's pages, and of all that they showed."""
        if self.desk is not None:
            self._stack.removeWidget(self.desk)
            self.desk.deleteLater()
        self.desk = self._book = None

    def _show_everything(self) -> None:
        self.wishes.change(easy_read=False)
        if self.desk is not None:
            self.desk.go(self.desk.home)

    def _liking(self, place: Place) -> Page:
        made: Page = place.load()(self.tasks, self.wishes)
        return made

    def lock(self) -> None:
        """Close the book and hide what it says; what was typed stays for when it is opened again."""
        if not self._at_desk:
            return
        self._auto.stop()
        self._stayed()
        self._stack.setCurrentWidget(self.gate)
        self.gate.choose(self._book)
        self.tasks.close(self)
        announce(self, t("Your book is locked."), at_once=True)
        self._name_window()

    def _warn(self, seconds: int) -> None:
        if self.desk is not None:
            self.desk.lock_bar.warn(seconds)

    def _stayed(self) -> None:
        if self.desk is not None:
            self.desk.lock_bar.hide()

    def _wished(self) -> None:
        if self.desk is not None:
            self.desk.sidebar.redraw()
            self.desk.shorten(on=self.wishes.now.easy_read)
            self.desk.refold()
            if self.tasks.is_open:
                self._auto.start(self.wishes.now.lock_minutes)

    def _name_window(self) -> None:
        page = self.page
        self.setWindowTitle(f"{page.title} – Daybook" if page is not None else "Daybook")

    def closeEvent(self, event: QCloseEvent) -> None:
        """End the program with the window, once work under way is safe."""
        self._auto.stop()
        self.setEnabled(False)
        super().closeEvent(event)
        QTimer.singleShot(0, QApplication.quit)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
