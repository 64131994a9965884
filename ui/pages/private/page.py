"""The page of private notes: it asks the passphrase each time, and forgets everything on leaving."""

from collections.abc import Callable
from functools import partial
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog

from app.errors import AppError
from app.help_numbers import help_numbers, is_for
from app.usecases.books.private_notes import (
    Alert,
    Behind,
    PrivateNote,
    alert_pdf,
    alert_sent,
    keep_alert,
    read_behind,
    take_alert_out,
    take_private_out,
    write_private,
)
from app.words import t
from ui.dialogs.documents import PDF
from ui.dialogs.paper import PaperDialog
from ui.pages.private.alert_form import AlertForm
from ui.pages.private.alerts import AlertsCard
from ui.pages.private.notes import NotesCard, PassphraseCard
from ui.parts.button import Button
from ui.parts.card import Card
from ui.parts.clock import Clock, today
from ui.parts.items import Item, Items
from ui.parts.layout import beside, stacked
from ui.parts.page import Page
from ui.parts.text import Text
from ui.tasks import Book, Tasks

T = TypeVar("T")
PAPER = "alert.pdf"


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
        self._passphrase = self._brought = ""
        self.asks, self.notes, self.alerts = PassphraseCard(), NotesCard(), AlertsCard()
        self.numbers = Items([_number(each.rings, is_for(each.code)) for each in help_numbers()])
        ring = Text(t("Ring from a telephone. Daybook does not ring for you."), "small")
        help_card = Card(t("If you are hurt or afraid"), tone="needs").add(self.numbers, ring, None)
        about = Card(t("How private this is")).add(*map(Text, _about()), None)
        mine = stacked(self.asks, self.notes, self.alerts, None)
        self.add(beside(mine, stacked(help_card, about, None), (3, 2), least=340), None)
        self.notes.hide()
        self.alerts.hide()
        self._connect()

    def _connect(self) -> None:
        self.asks.typed.connect(self.open_notes)
        self.notes.kept.connect(self._keep)
        self.notes.taken_out.connect(self._take_out)
        self.alerts.wanted.connect(self.ask_alert)
        self.alerts.looked_at.connect(self._look)
        self.alerts.sent.connect(self._sent)
        self.alerts.taken_out.connect(self._take_alert_out)
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self.leave)

    def arrive(self, thing: object = None) -> None:
        """Take words that were typed elsewhere: they wait, unseen, for the passphrase."""
        self._brought = thing if isinstance(thing, str) else ""
        self.asks.secret.go()

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
        self._run(lambda book: read_behind(book, passphrase), self._show)

    def _keep(self, words: str) -> None:
        passphrase, day = self._passphrase, self._clock()

        def keep(book: Book) -> Behind:
            write_private(book, passphrase, words, day)
            return read_behind(book, passphrase)

        self._run(keep, self._kept)

    def _take_out(self, note: PrivateNote) -> None:
        passphrase = self._passphrase

        def take(book: Book) -> Behind:
            take_private_out(book, passphrase, note)
            return read_behind(book, passphrase)

        self._run(take, self._show)

    def ask_alert(self, alert: Alert | None) -> None:
        """Ask for an alert: a new one, or one as it stands."""
        form = AlertForm(self, alert, self._clock())
        form.left.connect(self.leave)
        form.answered.connect(partial(self._keep_alert, form, alert))
        form.begin()

    def _keep_alert(self, form: AlertForm, before: Alert | None, alert: Alert) -> None:
        passphrase = self._passphrase

        def kept(found: Behind) -> None:
            form.accept()
            self._show(found)

        self._run(lambda book: keep_alert(book, passphrase, alert, before), kept, form.show_problem)

    def _look(self, alert: Alert) -> None:
        self._run(lambda book: alert_pdf(book, alert), self._open_paper)

    def _open_paper(self, content: bytes) -> None:
        PaperDialog(self, self.tasks, PAPER, PDF, content).begin(820, whole=True)

    def _sent(self, alert: Alert) -> None:
        passphrase, on = self._passphrase, None if alert.sent else self._clock()
        self._run(lambda book: alert_sent(book, passphrase, alert, on), self._show)

    def _take_alert_out(self, alert: Alert) -> None:
        passphrase = self._passphrase
        self._run(lambda book: take_alert_out(book, passphrase, alert), self._show)

    def _run(
        self,
        job: Callable[[Book], T],
        then: Callable[[T], object],
        failed: Callable[[AppError], object] | None = None,
    ) -> None:
        # Even writing is asked, not done: nothing else on screen may tell that something was saved.
        visit = self._visit
        wrong = failed or self.show_problem
        self.tasks.ask(
            self,
            job,
            lambda found: then(found) if visit == self._visit else None,
            lambda error: wrong(error) if visit == self._visit else None,
        )

    def _show(self, found: Behind) -> None:
        self.problems.clear()
        self.asks.hide()
        self.notes.show()
        self.alerts.show()
        self.notes.fill(found.notes)
        self.alerts.fill(found.alerts)
        if self._brought:
            self.notes.offer(self._brought)
            self._brought = ""
        self.notes.begin()

    def _kept(self, found: Behind) -> None:
        self.notes.empty()
        self._show(found)

    def _forget(self) -> None:
        self._visit += 1
        self._passphrase = self._brought = ""
        for dialog in self.findChildren(QDialog):
            dialog.reject()
        self.asks.empty()
        self.notes.empty()
        self.notes.fill(())
        self.alerts.fill(())
        self.notes.hide()
        self.alerts.hide()
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
