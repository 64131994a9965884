"""Takes the person through a task, one step on the page at a time, and loses nothing on the way back."""

from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from app.words import t
from ui.pages.easy.answers import Answer
from ui.pages.easy.step import Session, Step
from ui.parts.button import Button
from ui.parts.card import Card, ErrorSummary, empty
from ui.parts.field import Form
from ui.parts.flow import flowing
from ui.parts.layout import LARGE, MIDDLE, Folding, column, in_row, stacked
from ui.parts.pictogram import Pictogram
from ui.parts.text import Text

CHECK, END = "check", "end"


class Checked(Answer):
    """All answers before they are kept; `again` carries the name of the one to put right."""

    again = Signal(str)

    def __init__(self, answers: Sequence[tuple[str, str, str]]) -> None:
        super().__init__()
        self._answers = answers
        for name, words, answer in answers:
            button = Button(t("Change"), partial(self.again.emit, name), "link")
            button.setAccessibleName(t("Change: {words}", words=words))
            said = stacked(Text(words, "muted"), Text(answer, "strong"), gap=2)
            self.body.addWidget(
                Folding(said, flowing(button, to_right=True), least=200, weights=(3, 1), gap=MIDDLE)
            )

    def shown(self) -> str:
        """Say every question with its answer."""
        return " ".join(f"{words} {answer}." for _, words, answer in self._answers)


class StepView(Card):
    """One step on a sheet: the picture beside the sentences, the answer, what happens next, the buttons."""

    def __init__(self, step: Step, answer: Answer, problems: ErrorSummary, buttons: QWidget) -> None:
        super().__init__(tone="main")
        said = [Text(step.says, "lead")] if step.says else []
        amount = [Text(step.amount, "huge")] if step.amount else []
        self.picture = Pictogram(step.picture, 132)
        beside = stacked(None, *amount, *said, None, gap=6)
        top = Folding(in_row(self.picture, None), beside, least=200, weights=(1, 3))
        self.then = Text(t("What happens next: {words}", words=step.then), "strong")
        self.add(top, problems, answer, self.then, buttons)


class Runner(QWidget):
    """Shows the step in hand of a session. `turned` carries it, `left` says that the person went away.

    `finished` says that the answers are to be kept, `wished` carries what a step asks of the page.
    """

    turned = Signal(object)
    left = Signal()
    finished = Signal()
    wished = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.session: Session | None = None
        self.answer: Answer = Answer()
        self.step: Step | None = None
        self.problems = ErrorSummary()
        self.place = Text("", "muted")
        self._stage = column()
        self._stage.addWidget(self.answer)
        self._stage.addWidget(self.problems)
        body = column(self, LARGE)
        body.addWidget(self.place)
        body.addLayout(self._stage)
        body.addStretch(1)

    def begin(self, session: Session) -> None:
        """Take up a session where it was left."""
        self.session = session
        names = [each.name for each in self._route()]
        self._go(session.at if session.at in names else names[0])

    @property
    def has_ended(self) -> bool:
        """Whether the step in hand says that the answers are kept."""
        return self.step is not None and self.step.name == END

    def put_by(self) -> None:
        """Put what was typed by, so that it is there when the step is shown again."""
        if self.session is not None and self.step is not None:
            self.session.typed[self.step.name] = self.answer.typed()

    def _route(self) -> list[Step]:
        session = self._now()
        steps = session.steps
        return [*steps, self._check(steps)] if session.keeps else steps

    def _now(self) -> Session:
        if self.session is None:
            raise LookupError("Nothing is under way")
        return self.session

    def _check(self, steps: Sequence[Step]) -> Step:
        def answered() -> Checked:
            made = Checked([(each.name, each.words, self._said(each)) for each in steps])
            made.again.connect(self._change)
            return made

        then = t("Your answers are kept. You can still change them.")
        return Step(CHECK, t("Is this right?"), "question", then, answered)

    def _said(self, step: Step) -> str:
        answer = self._made(step)
        said = answer.said()
        answer.deleteLater()
        return said or t("Nothing said")

    def _made(self, step: Step) -> Answer:
        answer = step.answer()
        typed = self._now().typed.get(step.name)
        if typed is not None:
            answer.put_back(typed)
        return answer

    def _go(self, name: str) -> None:
        session = self._now()
        route = self._route()
        step = next(each for each in route if each.name == name)
        session.at = name
        session.checking |= name == CHECK
        number = route.index(step) + 1
        self.place.setText(t("{number} of {count}", number=number, count=len(route)))
        self.place.setVisible(len(route) > 1)
        self._show(step)

    def show_end(self) -> None:
        """Say that the answers are kept."""
        session = self._now()
        if session.task.ended is None:
            self.left.emit()
            return
        ended = session.task.ended(session.facts, session.answers)
        session.at = END
        self.place.hide()
        self._show(Step(END, ended.words, ended.picture, ended.then, says=ended.says))

    def _show(self, step: Step) -> None:
        empty(self._stage)
        self.problems = ErrorSummary()
        self.step, self.answer = step, self._made(step)
        self.answer.given.connect(self.carry_on)
        self.answer.wished.connect(self.wished)
        view = StepView(step, self.answer, self.problems, self._buttons(step))
        self._stage.addWidget(view)
        self.turned.emit(step)

    def _buttons(self, step: Step) -> QWidget:
        session = self._now()
        last = not session.keeps and step.name == session.steps[-1].name
        words = t("&Keep it") if step.name == CHECK else t("Ne&xt")
        self.next = Button(words, self.carry_on, "main")
        self.back = Button(t("&Back"), self.go_back, "second")
        quiet = session.task.quiet
        self.leave = Button(t("&Leave now") if quiet else t("&All of Easy read"), self.left.emit)
        if last or step.name == END:
            self.leave.setProperty("kind", "main")
        # Only once they are inside: showing what has no place yet opens a window of its own.
        buttons = flowing(self.next, self.back, self.leave)
        self.next.setVisible(not (last or step.name == END or self.answer.waits))
        self.back.setVisible(step.name != END)
        return buttons

    def carry_on(self) -> None:
        """Go to the next step, or keep it all once everything was looked at."""
        if self.session is None or self.step is None or self.step.name == END or self.answer.waits:
            return
        if self.step.name == CHECK:
            self.finished.emit()
            return
        if Form(self.problems, **self.answer.fields).read() is None:
            return
        self.put_by()
        self.session.given[self.step.name] = self.answer.read()
        self._onwards(self.step.name)

    def _onwards(self, name: str) -> None:
        session = self._now()
        route = self._route()
        if session.checking:
            # Who only puts one answer right goes back to all of them, by way of what is not said yet.
            self._go(next((each.name for each in route[:-1] if each.name not in session.given), CHECK))
            return
        at = [each.name for each in route].index(name)
        if at + 1 < len(route):
            self._go(route[at + 1].name)
        else:
            self.left.emit()

    def go_back(self) -> None:
        """Go to the step before; before the first one are all the tasks."""
        if self.session is None or self.step is None or self.step.name == END:
            return
        self.put_by()
        self.session.checking = False
        names = [each.name for each in self._route()]
        at = names.index(self.step.name) if self.step.name in names else 0
        if at:
            self._go(names[at - 1])
        else:
            self.left.emit()

    def _change(self, name: str) -> None:
        self._now().checking = True
        self._go(name)

    def in_order(self) -> list[QWidget]:
        """Give what Tab reaches in the step in hand, in the order in which it stands there."""
        every: list[Any] = [
            self.problems,
            *self.answer.findChildren(QWidget),
            self.next,
            self.back,
            self.leave,
        ]
        return [each for each in every if each.focusPolicy() & Qt.FocusPolicy.TabFocus]

    def spoken(self) -> str:
        """Give everything on the step that is not reached with Tab, in its order, for reading aloud."""
        step = self.step
        if step is None:
            return ""
        then = t("What happens next: {words}", words=step.then)
        return " ".join(filter(None, (step.amount, step.says, self.answer.shown(), then)))
