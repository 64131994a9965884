"""Asking one of the seven questions: one at a time, in as many words as wanted."""

from dataclasses import dataclass

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QBoxLayout, QWidget

from app.plan.names import question_help, question_words
from app.plan.plan import PlanAnswer, Question
from app.words import t
from ui.dialogs.asking import Asking
from ui.parts.area import AreaField
from ui.parts.button import Button
from ui.parts.field import TickField


@dataclass(frozen=True, slots=True)
class Written:
    """What was written on a question; `go_on` asks for the next one."""

    question: Question
    words: str
    done: bool
    go_on: bool


class AnswerForm(Asking):
    """Asks one question of the plan; the answer is a `Written`."""

    def __init__(self, parent: QWidget, question: Question, answer: PlanAnswer | None) -> None:
        count = len(Question)
        title = t("Question {number} of {count}", number=int(question), count=count)
        super().__init__(parent, title, "", t("&Save"))
        self._question, self._go_on = question, False
        self.words = AreaField(question_words(question), question_help(question), height=220)
        self.done_tick = TickField(
            t("This answer is &done"), t("Leave it open while you want to come back to it.")
        )
        if answer is not None:
            self.words.set(answer.words)
            self.done_tick.box.setChecked(answer.done)
        self.add(self.words, self.done_tick)
        self.on = Button(t("Save, and &next question"), self._take_on, "second")
        self.on.hide()
        if int(question) < count:
            self._offer_next()
        self.words.go()
        self.words.area.moveCursor(QTextCursor.MoveOperation.End)

    def _offer_next(self) -> None:
        """Put the button beside Save, where Tab comes to it next."""
        above = self.ok.parentWidget()
        buttons = above.layout() if above is not None else None
        if isinstance(buttons, QBoxLayout):
            buttons.insertWidget(1, self.on)
            self.on.show()

    def _take_on(self) -> None:
        self._go_on = True
        self._take()

    def read(self) -> Written:
        """Give what was written; an answer without words is kept as not started."""
        words = self.words.read()
        return Written(self._question, words, self.done_tick.read() and bool(words), self._go_on)
