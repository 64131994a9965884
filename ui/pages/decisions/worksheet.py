"""“Can I buy this?”: one question after the other, and all of them once more."""

from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from app.errors import AppError
from app.money import Money
from app.plan.decision import Decision
from app.usecases.life.worksheet import Worksheet
from app.words import day, money, t
from ui.pages.decisions.asks import ASK, WANT, all_asks, last_words
from ui.pages.decisions.fields import as_kept, question_fields
from ui.pages.decisions.question import Checked, Question
from ui.parts.button import Button
from ui.parts.card import ErrorSummary, empty
from ui.parts.field import Choice, Field, Form
from ui.parts.flow import flowing
from ui.parts.layout import LARGE, column
from ui.parts.text import Text
from ui.theme import limit

CHECK = "check"


@dataclass(frozen=True, slots=True)
class Thought:
    """A question that was thought through: what was said, whether it is wanted, whether to ask first."""

    asked: Decision
    wants: bool
    must_ask: bool


class WorksheetView(QWidget):
    """Takes the person through the questions; `kept` carries a `Thought`, `left` says that they went away.

    `turned` follows every turn to another question; `easier` carries what was said to easy read.
    """

    kept = Signal(object)
    left = Signal()
    turned = Signal()
    easier = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.problems = ErrorSummary()
        self.place = Text("", "muted")
        self.next = Button(t("Ne&xt"), self.carry_on, "main")
        self.back = Button(t("&Back"), self.go_back)
        self.leave = Button(t("&Stop here"), self.left.emit)
        self.switch = Button(t("Show it large and easy"), self._to_easy, "link")
        self._stage = column()
        limit(self, max_width=860)
        body = column(self, LARGE)
        body.addWidget(self.place)
        body.addWidget(self.problems)
        body.addLayout(self._stage)
        body.addWidget(flowing(self.next, self.back, self.leave))
        body.addWidget(flowing(self.switch))
        body.addStretch(1)
        self.at, self.under_way = "", False

    def begin(self, known: Worksheet, today: date) -> None:
        """Ask from the first question on."""
        self._known, self._today = known, today
        self._wants: bool | None = None
        self._must: bool | None = None
        self._checking = False
        self._build(Decision(0, today, ""))
        self.under_way = True
        self._go("what")

    def _build(self, asked: Decision) -> None:
        empty(self._stage)
        self._asked = asked
        self._checked: Checked | None = None
        self.fields = question_fields(self._known, self._today, asked)
        asks = all_asks(self._known.free)
        self.questions = {name: Question(each, self.fields) for name, each in asks.items()}
        for question in self.questions.values():
            question.hide()
            self._stage.addWidget(question)
            question.carry_on.connect(self.carry_on)
        for name, chosen in ((WANT, self._wanted), (ASK, self._asked_first)):
            self.questions[name].chosen.connect(chosen)
        self.fields["outcome_id"].setVisible(bool(self._known.outcomes))
        self.fields["line_id"].setVisible(bool(self._known.lines))

    def _route(self) -> list[str]:
        """Give the questions that are asked, as far as the answers so far say."""
        good = self._known.outcomes or self._known.lines
        names = ["what", "cost", "need", *(["good"] if good else []), "other", WANT]
        if self._wants is not False:
            names += [ASK, "why" if self._must is False else "whom"]
        return [*names, "helped"]

    def _go(self, name: str) -> None:
        self.at = name
        self.problems.clear()
        for each, question in self.questions.items():
            question.setVisible(each == name)
        if self._checked is not None:
            self._checked.hide()
            self._checked.deleteLater()
            self._checked = None
        self.next.setText(t("&Save it") if name == CHECK else t("Ne&xt"))
        yes_or_no = name != CHECK and self.questions[name].is_yes_or_no
        self.next.setVisible(not yes_or_no)
        self.back.setVisible(name != "what")
        self.turned.emit()
        self._show(name)

    def _show(self, name: str) -> None:
        route = self._route()
        if name == CHECK:
            self.place.setText(t("All your answers"))
            self._checked = self._check(route)
            self._stage.addWidget(self._checked)
            self._checked.title.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        place = {"number": route.index(name) + 1, "count": len(route)}
        self.place.setText(t("Question {number} of {count}", **place))
        self.questions[name].begin()

    def carry_on(self) -> None:
        """Go to the next question, or keep it all once everything was looked at."""
        if self.at == CHECK:
            self._keep()
            return
        question = self.questions[self.at]
        if question.is_yes_or_no or Form(self.problems, **question.fields).read() is None:
            return
        self._onwards()

    def go_back(self) -> None:
        """Go to the question before."""
        route = self._route()
        at = len(route) if self.at == CHECK else route.index(self.at)
        self._checking = False
        self._go(route[max(at - 1, 0)])

    def _onwards(self) -> None:
        route = [*self._route(), CHECK]
        following = route[route.index(self.at) + 1]
        # Somebody who only puts one answer right goes back to all of them, by way of what is not said yet.
        if self._checking and following not in ("whom", "why", ASK):
            following = CHECK
        self._go(following)

    def _wanted(self, wants: bool) -> None:  # a signal hands the answer over
        self._wants = wants
        self._must = self._must if wants else None
        self._answered(WANT)

    def _asked_first(self, must: bool) -> None:  # as above
        self._must = must
        self._answered(ASK)

    def _answered(self, name: str) -> None:
        fields = self.questions[name].fields
        if Form(self.problems, **fields).read() is not None:
            self._onwards()

    def _change(self, name: str) -> None:
        self._checking = True
        self._go(name)

    def _check(self, route: list[str]) -> Checked:
        made = []
        for name in route:
            words = self.questions[name].asks.words
            made.append((words, self._answer(name), partial(self._change, name)))
        then = last_words(wants=self._wants is not False, must_ask=self._must is not False)
        self._checking = True
        return Checked(made, then)

    def _answer(self, name: str) -> str:
        question = self.questions[name]
        said = [_said(each) for each in question.fields.values() if not each.isHidden()]
        if question.is_yes_or_no:
            yes = self._wants if name == WANT else self._must
            said.insert(0, (question.yes if yes else question.no).text().replace("&", ""))
        return " · ".join(filter(None, said)) or t("Nothing said")

    def now(self) -> Decision:
        """Give what is said so far; an answer that cannot be read yet is left out."""
        found: dict[str, Any] = {}
        for name, field in self.fields.items():
            try:
                found[name] = field.read()
            except AppError:
                continue
        return replace(
            self._asked, **{name: each for name, each in as_kept(found).items() if each is not None}
        )

    def _to_easy(self) -> None:
        self.easier.emit(self.now())

    def _keep(self) -> None:
        self.kept.emit(Thought(self.now(), self._wants is not False, self._must is not False))


def _said(field: Field) -> str:
    if isinstance(field, Choice):
        return field.box.currentText() if field.read() else ""
    found = field.read()
    if isinstance(found, date):
        return day(found)
    return money(found) if isinstance(found, Money) else str(found or "")
