"""The page of private notes: it asks the passphrase each time, and forgets everything on leaving."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut

from app.errors import AppError
from app.help_numbers import help_numbers, is_for
from app.usecases.books.private_notes import PrivateNote, read_private, take_private_out, write_private
from app.words import t
from ui.pages.private.notes import NotesCard, PassphraseCard
from ui.parts.button import Button
from ui.parts.card import Card
from ui.parts.clock import Clock, today
from ui.parts.items import Item, Items
from ui.parts.layout import beside, stacked
from ui.parts.page import Page
from ui.parts.text import Text
from ui.tasks import Book, Tasks

Notes = tuple[PrivateNote, ...]


class PrivatePage(Page):
    """Shows private notes under one passphrase; Escape and “Leave now” go to Today at once.

    The book's other changes are announced and timed; these are not, so that nobody sees when one was made.
    """

    comes_back = False

    def __init__(self, tasks: Tasks, clock: Clock = today) -> None:
        self.leave_button = Button(t("&Leave now"), self.leave, "main")
        says = t("Nobody can read them without their passphrase. Press Escape to leave at once.")
        super().__init__(tasks, t("Private notes"), says, [self.leave_button])
        self._clock = clock
        # What was asked for before leaving must not come back after it.
        self._visit = 0
        self._passphrase = ""
        self.asks, self.notes = PassphraseCard(), NotesCard()
        self.numbers = Items([_number(each.rings, is_for(each.code)) for each in help_numbers()])
        ring = Text(t("Ring from a telephone. Daybook does not ring for you."), "small")
        help_card = Card(t("If you are hurt or afraid"), tone="needs").add(self.numbers, ring, None)
        about = Card(t("How private this is")).add(*map(Text, _about()), None)
        self.add(
            beside(stacked(self.asks, self.notes, None), stacked(help_card, about, None), (3, 2), least=340),
            None,
        )  # fmt: skip
        self.notes.hide()
        self.asks.typed.connect(self.open_notes)
        self.notes.kept.connect(self._keep)
        self.notes.taken_out.connect(self._take_out)
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self.leave)

    def leave(self) -> None:
        """Forget everything, and go to Today."""
        self._forget()
        self.go.emit("today", None)

    def hideEvent(self, event: QHideEvent) -> None:
        """Forget everything, however the page was left: another page, a lock, or a hidden window."""
        super().hideEvent(event)
        self._forget()

    def open_notes(self, passphrase: str) -> None:
        """Show the notes under a passphrase; where there are none, it looks the same as with another."""
        self._passphrase = passphrase
        self._run(lambda book: read_private(book, passphrase), self._show)

    def _keep(self, words: str) -> None:
        passphrase, day = self._passphrase, self._clock()
        self._run(lambda book: write_private(book, passphrase, words, day), self._kept)

    def _take_out(self, note: PrivateNote) -> None:
        passphrase = self._passphrase
        self._run(lambda book: take_private_out(book, passphrase, note), self._show)

    def _run(self, job: Callable[[Book], Notes], then: Callable[[Notes], None]) -> None:
        # Even writing is asked, not done: nothing else on screen may tell that something was saved.
        visit = self._visit
        self.tasks.ask(
            self,
            job,
            lambda found: then(found) if visit == self._visit else None,
            lambda error: self._failed(error) if visit == self._visit else None,
        )

    def _failed(self, error: AppError) -> None:
        self.show_problem(error)

    def _show(self, notes: Sequence[PrivateNote]) -> None:
        self.problems.clear()
        self.asks.hide()
        self.notes.show()
        self.notes.fill(notes)
        self.notes.begin()

    def _kept(self, notes: Sequence[PrivateNote]) -> None:
        self.notes.empty()
        self._show(notes)

    def _forget(self) -> None:
        self._visit += 1
        self._passphrase = ""
        self.asks.empty()
        self.notes.empty()
        self.notes.fill(())
        self.notes.hide()
        self.asks.show()
        self.problems.clear()
        self.verticalScrollBar().setValue(0)


def _number(rings: str, what: str) -> Item:
    return Item(rings, what)


def _about() -> list[str]:
    return [
        t("The notes are hidden in the book. Every book has room for them, and looks the same without any."),
        t("They are in no return, no search, no list of changes and no export."),
        t(
            "Use a passphrase that opens nothing else. Write it nowhere that others look. "
            "Nobody can give it back to you."
        ),
        t(
            "If you begin notes under a new passphrase, they may, rarely, be written over notes under "
            "another: there is room for eight, and the passphrase decides which. Keep to one passphrase."
        ),
    ]
