"""The first page: which book, and what opens it."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFileDialog

from app.errors import AppError
from app.usecases.books.recent import note_recent, recent_books
from app.words import t
from ui.pages.unlock_sheet import SheetButton
from ui.parts.button import Button
from ui.parts.card import Card
from ui.parts.field import Choice, SecretField
from ui.parts.flow import flowing
from ui.parts.layout import in_row
from ui.parts.page import Page
from ui.parts.text import Text
from ui.preferences import note_remembered, was_remembered
from ui.tasks import Progress, Tasks


class UnlockPage(Page):
    """Opens a book that was open before, or another one; or goes on to a new book or a return to check.

    `opened` carries the book's file.
    """

    opened = Signal(object)
    new_book = Signal()
    check_return = Signal()

    def __init__(self, tasks: Tasks) -> None:
        super().__init__(tasks, t("Open your book"), t("Nothing leaves this computer."))
        self._remembered = False
        self._chosen: Path | None = None
        self.books: Choice[Path] = Choice(t("&Which book"))
        self.secret = SecretField(t("&Passphrase"), needed=t("Type the passphrase of this book."))
        self.keep = QCheckBox(t("&Remember it on this computer"))
        self._kept = Text(t("This computer remembers the passphrase of this book."), "muted")
        self._keep_hint = Text(
            t("Whoever can use this computer as you can then open the book without the passphrase."), "small"
        )
        self.open_button = Button(t("&Open"), self.open, "main")
        self._instead = Button(t("&Type the passphrase instead"), self._type_instead, "link")
        self.sheet = SheetButton(self)
        self._build()
        self.books.changed.connect(self._picked)
        self.secret.line.returnPressed.connect(self.open)
        self.choose()

    def _build(self) -> None:
        self._card = Card().add(
            self.books,
            self._kept,
            self.secret,
            self.keep,
            self._keep_hint,
            flowing(self.open_button, self._instead, self.sheet),
        )
        self._first = self._welcome()
        self._anew = Button(t("Make a &new book"), self.new_book.emit, "link")
        ways = Card().add(
            Button(t("Open &another book"), self._browse, "link"),
            self._anew,
            Button(t("&Check a return someone sent you"), self.check_return.emit, "link"),
        )
        ways.body.setProperty("dp", [0, 20, 8, 20, 8])
        self.narrow(700)
        self.add(self._first, self._card, ways, None)

    def _welcome(self) -> Card:
        return Card(t("Keep your direct payment in one safe place")).add(
            Text(
                t(
                    "Daybook keeps the money that pays for your support: what came in, what went out, and "
                    "what it was for. Then it makes the return for your council."
                )
            ),
            Text(
                t("Your book is one locked file that belongs to you. You answer five questions to begin."),
                "muted",
            ),
            in_row(Button(t("&Make a book"), self.new_book.emit, "main"), None),
        )

    def choose(self, book: Path | None = None) -> None:
        """Offer the books opened lately, with this one or the last chosen."""
        known = list(recent_books())
        if book is not None:
            known = [book.resolve(), *(one for one in known if one != book.resolve())]
        self.books.fill([(_name(path), path) for path in known])
        self._first.setVisible(not known)
        self._card.setVisible(bool(known))
        self._anew.setVisible(bool(known))
        self.header.say(
            t("Open your book") if known else t("Welcome to Daybook"), t("Nothing leaves this computer.")
        )
        self.secret.line.clear()
        if known:
            self.books.set(known[0])
            self._picked()
            self.secret.go()

    def _picked(self) -> None:
        self._chosen = self.books.read()
        self.secret.show_error("")
        self.problems.clear()
        self._show_remembered((self._chosen, False))
        path = self._chosen
        self.sheet.follow(path)
        if was_remembered(path):
            ask, then = (lambda _: (path, _is_remembered(path))), self._show_remembered
            self.tasks.ask(self, ask, then, newest=True, progress=Progress(""))

    def _show_remembered(self, answer: tuple[Path, bool]) -> None:
        path, self._remembered = answer
        if path != self._chosen:
            return
        for part in (self.secret, self.keep, self._keep_hint):
            part.setVisible(not self._remembered)
        self._kept.setVisible(self._remembered)
        self._instead.setVisible(self._remembered)

    def _type_instead(self) -> None:
        self._show_remembered((self._chosen or Path(), False))
        self.secret.go()

    def _browse(self) -> None:
        start = str(self._chosen.parent if self._chosen else Path.home())
        name, _ = QFileDialog.getOpenFileName(
            self, t("Open another book"), start, t("Daybook books (*.daybook);;All files (*)")
        )
        if name:
            self.choose(Path(name))
            self.secret.go()

    def open(self) -> None:
        """Open the book chosen."""
        self.problems.clear()
        path, passphrase = self._chosen, None
        if path is None:
            return
        if not self._remembered:
            try:
                passphrase = self.secret.read()
            except AppError as error:
                self._wrong(error)
                return
        keep = self.keep.isChecked()
        self.open_button.setEnabled(False)
        self.tasks.open(self, lambda: open_book(path, passphrase, keep=keep), self._is_open, self._refused)

    def _is_open(self) -> None:
        self.open_button.setEnabled(True)
        self.secret.line.clear()
        self.keep.setChecked(False)
        self.opened.emit(self._chosen)

    def _refused(self, error: AppError) -> None:
        self.open_button.setEnabled(True)
        if _is_about_the_passphrase(error):
            self._type_instead()
            self._wrong(error)
        else:
            self.show_problem(error)

    def _wrong(self, error: AppError) -> None:
        self.secret.show_error(str(error))
        self.secret.line.selectAll()
        self.secret.go()


def _name(path: Path) -> str:
    return f"{path.stem} ({path.parent.name})" if path.parent.name else path.stem


# The core is loaded on the worker, while the person types: its libraries are slow to come.


def open_book(path: Path, passphrase: str | None, *, keep: bool) -> Any:  # noqa: ANN401  # the book is opaque here
    """Open a book (on the worker), remember it among the recent ones, and its key if that was wished."""
    from app.usecases.books import keeping as books

    book = books.open_book(path, passphrase)
    if keep:
        note_remembered(path.resolve(), kept=books.remember_book(book))
    note_recent(path)
    return book


def _is_remembered(path: Path) -> bool:
    from app.usecases.books import keeping as books

    return books.is_remembered(path)


def _is_about_the_passphrase(error: AppError) -> bool:
    from app.usecases.books import keeping as books

    return books.is_wrong_key(error)
