"""One question a funder asked: the line it speaks of, and the reply typed in place."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.returns.kept import KeptQuestion
from app.words import t
from ui.parts.area import AreaField
from ui.parts.button import Button
from ui.parts.flow import flowing
from ui.parts.layout import column, stacked
from ui.parts.text import Text


class QuestionRow(QWidget):
    """Shows a question and its reply; `replied` carries the question's number and the words to keep.

    `about` says which line it speaks of, `goes` with which return the reply goes or went.
    """

    replied = Signal(int, str)

    def __init__(self, question: KeptQuestion, about: str, goes: str) -> None:
        super().__init__()
        self.question = question
        self.field = AreaField(t("Your &reply"), height=80)
        self.save = Button(t("&Save the reply"), self._save, "second")
        self.change = Button(t("Change"), self._ask, "link")
        self._leave = Button(t("Leave it"), self._stop, "link")
        self._name_parts()
        self._box = stacked(self.field, flowing(self.save, self._leave), gap=10)
        said = Text(t("Your reply: “{words}”", words=question.reply))
        self._reply = stacked(said, Text(goes, "small"), flowing(self.change), gap=6)
        body = column(self, 6)
        body.addWidget(stacked(Text(question.words, "strong"), Text(about, "small"), gap=2))
        body.addWidget(self._reply)
        body.addWidget(self._box)
        self._show_box(shown=not question.reply)

    def _name_parts(self) -> None:
        """Say of each part which question it is for: several stand on the page."""
        asked = self.question.words
        self.field.control.setAccessibleName(t("Your reply: {question}", question=asked))
        for button in (self.save, self.change, self._leave):
            button.setAccessibleName(f"{button.text().replace('&', '')}: {asked}")

    def _show_box(self, *, shown: bool) -> None:
        self._box.setVisible(shown)
        self._reply.setVisible(not shown and bool(self.question.reply))
        self._leave.setVisible(bool(self.question.reply))

    @property
    def typed(self) -> str | None:
        """What is being typed and not saved yet, or None."""
        words = self.field.area.toPlainText()
        return None if self._box.isHidden() or words.strip() == self.question.reply else words

    def go_on(self, typed: str) -> None:
        """Show again what was being typed."""
        self._show_box(shown=True)
        self.field.set(typed)

    def take_focus(self) -> None:
        """Put the focus on what can be done here."""
        if self._box.isHidden():
            self.change.setFocus()
        else:
            self.field.go()

    def _ask(self) -> None:
        self.field.set(self.question.reply)
        self.field.show_error("")
        self._show_box(shown=True)
        self.field.go()

    def _stop(self) -> None:
        self._show_box(shown=False)
        self.take_focus()

    def _save(self) -> None:
        words = self.field.read()
        # A reply that is there can be taken back; where there is none yet, words are needed.
        if not words and not self.question.reply:
            self.field.show_error(t("Write your reply."))
            self.field.go()
            return
        self.field.show_error("")
        self.replied.emit(self.question.id, words)
