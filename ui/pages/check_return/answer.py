"""Answering a return: accept it, or ask about it; the answer is signed too."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Signal

from app.errors import AppError
from app.money import Money
from app.returns.answers import Question
from app.returns.verdict import Verdict
from app.usecases.returns.parts import lines_to_ask_about
from app.words import money, short_day, t
from ui.parts.area import AreaField
from ui.parts.button import Button
from ui.parts.card import Card, ErrorSummary
from ui.parts.field import Choice, Field, Form, SecretField, TextField
from ui.parts.flow import flowing
from ui.parts.items import Item, Items
from ui.parts.layout import Folding, stacked
from ui.parts.text import Text


@dataclass(frozen=True, slots=True)
class Reply:
    """What is answered, by whom, and the password of their key ("" where this computer knows it)."""

    name: str
    role: str
    body: str
    note: str
    questions: tuple[Question, ...]
    password: str


class AnswerCard(Card):
    """Asks for an answer; `answered` carries a `Reply`, which is not signed yet."""

    answered = Signal(object)

    def __init__(self) -> None:
        super().__init__(t("Answer"))
        self.problems = ErrorSummary()
        self._questions: list[Question] = []
        self.accept = Button(t("&Accept it"), self._accept, "main")
        self.ask = Button(t("Ask a &question"), self._ask, "second")
        self.line: Choice[int] = Choice(t("About &which line"))
        self.words = AreaField(t("&Your question"), needed=t("Write what you want to ask."), height=80)
        self.add_button = Button(t("Add this &question"), self._add_question, "second")
        self.asked = Items()
        self._asking = stacked(self.line, self.words, flowing(self.add_button), self.asked)
        self.name = TextField(t("Your &name"), needed=t("Write your name."))
        self.role = TextField(t("Your &role"), t("Like direct payments officer"))
        self.body_name = TextField(t("The &body you answer for"), needed=t("Write whom you answer for."))
        self.note = AreaField(t("Anything &else (you can leave this empty)"), height=80)
        self.password = SecretField(t("Password for si&gning"))
        self.sign = Button(t("&Sign the answer"), self._sign, "main")
        self._build()

    def _build(self) -> None:
        who = Folding(self.name, self.role, self.body_name, least=220)
        self._form_parts = stacked(who, self.note, self.password, flowing(self.sign))
        self.add(
            Text(
                t(
                    "Accept it, or ask about a line. The answer is signed too, and goes back to the holder "
                    "as a file."
                ),
                "muted",
            ),
            self.problems,
            flowing(self.accept, self.ask),
            self._asking,
            self._form_parts,
        )

    def fill(self, verdict: Verdict) -> None:
        """Begin an answer to this return."""
        self._questions = []
        self.line.fill([(t("The whole return"), 0), *_lines(verdict)])
        self.accept.setEnabled(verdict.genuine)
        self.problems.clear()
        for part in (self._asking, self._form_parts, self.password):
            part.hide()
        self._show_questions()

    @property
    def has_draft(self) -> bool:
        """Whether an answer was begun."""
        return not self._form_parts.isHidden()

    def ask_password(self, error: AppError) -> None:
        """Ask for the password of the key, and say why."""
        self.password.show()
        self.password.show_error(str(error))
        self.password.go()

    def show_problem(self, error: AppError) -> None:
        """Show why the answer cannot be signed."""
        self.problems.show_problem(error)

    def _accept(self) -> None:
        self._questions = []
        self._show_questions()
        self._asking.hide()
        self._form_parts.show()
        self.sign.setText(t("&Sign: I accept it"))
        self.name.go()

    def _ask(self) -> None:
        self._asking.show()
        self._form_parts.show()
        self.sign.setText(t("&Sign the questions"))
        self.line.go()

    def _add_question(self) -> bool:
        try:
            words = self.words.read()
        except AppError as error:
            self.words.show_error(str(error))
            self.words.go()
            return False
        self._questions.append(Question(words, self.line.read()))
        self.words.set("")
        self.words.show_error("")
        self._show_questions()
        return True

    def _show_questions(self) -> None:
        self.asked.fill([_item(question) for question in self._questions])

    def _sign(self) -> None:
        asking = self._asking.isVisibleTo(self)
        typed = bool(self.words.area.toPlainText().strip())
        if asking and (typed or not self._questions) and not self._add_question():
            return
        fields: dict[str, Field] = {
            "name": self.name,
            "role": self.role,
            "body": self.body_name,
            "note": self.note,
        }
        said = Form(self.problems, **fields).read()
        if said is not None:
            password = self.password.line.text() if self.password.isVisibleTo(self) else ""
            self.answered.emit(Reply(**said, questions=tuple(self._questions), password=password))


def _lines(verdict: Verdict) -> list[tuple[str, int]]:
    return [
        (
            t(
                "Line {number}: {day}, {name}, {amount}",
                number=number,
                day=short_day(date.fromisoformat(on)),
                name=name,
                amount=money(Money(pence), sign=True),
            ),
            number,
        )
        for number, on, name, pence in lines_to_ask_about(verdict)
    ]


def _item(question: Question) -> Item:
    about = t("About line {line}", line=question.line) if question.line else t("About the whole return")
    return Item(question.words, about)
