"""The two cards of private notes: what asks for the passphrase, and the notes themselves."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal

from app.usecases.books.private_notes import PrivateNote
from app.words import day, t
from ui.parts.area import AreaField
from ui.parts.button import Button
from ui.parts.card import Card, ErrorSummary
from ui.parts.field import Form, SecretField
from ui.parts.flow import flowing
from ui.parts.lines import Act, Line, Lines
from ui.parts.text import Heading, Text, announce


class PassphraseCard(Card):
    """Asks for the passphrase; `typed` carries it."""

    typed = Signal(str)

    def __init__(self) -> None:
        super().__init__(t("Your notes"))
        self.problems = ErrorSummary()
        self.secret = SecretField(
            t("&Passphrase of your notes"),
            t("Not the one that opens the book. Three words or more."),
            needed=t("Type the passphrase of your notes."),
        )
        self._form = Form(self.problems, secret=self.secret)
        self.open_button = Button(t("Sh&ow my notes"), self.take, "second")
        first = Text(t("The first time, choose a new passphrase and type it here."), "muted")
        self.add(first, self.problems, self.secret, flowing(self.open_button))
        self.secret.line.returnPressed.connect(self.take)

    def take(self) -> None:
        """Hand the passphrase over, or say that it is missing."""
        found = self._form.read()
        if found is not None:
            self.typed.emit(found["secret"])

    def empty(self) -> None:
        """Forget what was typed, and how to get it back with Ctrl+Z."""
        self.secret.line.setText("")
        self.secret.eye.setChecked(False)
        self.secret.show_error("")
        self.problems.clear()


class NotesCard(Card):
    """The notes under one passphrase; `kept` carries new words, `taken_out` a note."""

    kept = Signal(str)
    taken_out = Signal(object)

    def __init__(self) -> None:
        super().__init__(t("Your notes"))
        self._notes: tuple[PrivateNote, ...] = ()
        self._sure: PrivateNote | None = None
        self.problems = ErrorSummary()
        self.words = AreaField(
            t("A &new note"), t("What happened, when, and who was there"), needed=t("Type your note.")
        )
        self._form = Form(self.problems, words=self.words)
        self.keep_button = Button(t("&Keep this note"), self.take, "second")
        self.lines = Lines(
            none=t("There are no notes under this passphrase. If there should be, look at how you typed it.")
        )
        self._listed = Heading(t("What you wrote"), 3)
        self.add(self.problems, self.words, flowing(self.keep_button), self._listed, self.lines)

    def take(self) -> None:
        """Hand a new note over, or say that it has no words."""
        found = self._form.read()
        if found is not None:
            self.kept.emit(found["words"])

    def begin(self) -> None:
        """Put the focus where a note is typed."""
        self.words.go()

    def offer(self, words: str) -> None:
        """Put words that were typed elsewhere into the new note, before what stands there."""
        self.words.set("\n".join(filter(None, (words, self.words.area.toPlainText().strip()))))

    def fill(self, notes: Sequence[PrivateNote]) -> None:
        """Show these notes, the newest first."""
        self._notes, self._sure = tuple(notes), None
        self._list()

    def empty(self) -> None:
        """Forget what was typed, and how to get it back with Ctrl+Z."""
        self.words.set("")
        self.words.show_error("")
        self.problems.clear()

    def _list(self) -> None:
        self.lines.fill([Line(note.words, (day(note.day),), acts=self._acts(note)) for note in self._notes])

    def _acts(self, note: PrivateNote) -> tuple[Act, ...]:
        if note is not self._sure:
            return ((t("Take it out"), partial(self._ask, note)),)
        return (
            (t("Take it out for good"), partial(self.taken_out.emit, note)),
            (t("Leave it"), partial(self._ask, None)),
        )

    def _ask(self, note: PrivateNote | None) -> None:
        """Ask once more: a note that is taken out cannot be brought back."""
        self._sure = note
        self._list()
        if note is None:
            self.words.go()
        else:
            self._button(t("Take it out for good")).setFocus()
            announce(self, t("A note that is taken out is gone for good."))

    def _button(self, words: str) -> Button:
        return next(one for one in self.lines.findChildren(Button) if one.text() == words)
