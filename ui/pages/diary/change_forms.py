"""The short forms of a change of support: what is to change, that it was sent, and what was answered."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from PySide6.QtWidgets import QWidget

from app.plan.plan import LineWording
from app.plan.request import ANSWERS, ChangeRequest, RequestState, Size, request_name
from app.words import t
from ui.dialogs.asking import Asking
from ui.dialogs.chosen import choice_of
from ui.parts.area import AreaField
from ui.parts.field import DateField, Form, Radios, TextField


@dataclass(frozen=True, slots=True)
class SentTo:
    """When a request went off, and to whom."""

    day: date
    to: str


@dataclass(frozen=True, slots=True)
class Reply:
    """What was answered, when, by whom, in which words."""

    day: date
    by: str
    state: RequestState
    words: str


class ChangeForm(Asking):
    """Asks what is to change; the answer is a `ChangeRequest`."""

    def __init__(self, parent: QWidget, request: ChangeRequest, lines: Sequence[LineWording]) -> None:
        title = t("Change what you wrote") if request.id else t("A change of support")
        super().__init__(parent, title, "", t("&Save"))
        self._request = request
        self.what = AreaField(
            t("&What is to be different?"), t("Like: two hours in the evening, not in the morning"),
            needed=t("Say what is to be different."), height=80,
        )  # fmt: skip
        sizes = [
            (t("Wit&hin my agreement: same need, same money"), Size.WITHIN),
            (t("&Beyond it: more money or hours, or another need"), Size.BEYOND),
        ]
        self.size_: Radios[Size] = Radios(t("How far does it go?"), sizes)
        self.why = AreaField(t("Wh&y?"), t("Whoever decides will want to know."), height=80)
        offered = [(each.words, each.line_id) for each in lines]
        asked = t("Which l&ine of the plan is it about?")
        self.line = choice_of(asked, t("No line"), offered, request.line_id)
        self.line.setVisible(bool(lines))
        self.what.set(request.what)
        self.why.set(request.why)
        self.size_.set(request.size)
        self._form = Form(self.problems, what=self.what, size=self.size_, why=self.why, line_id=self.line)
        self.add(self.what, self.size_, self.why, self.line)
        self.what.go()

    def read(self) -> ChangeRequest | None:
        """Give the change, or None once the errors have been shown."""
        found = self._form.read()
        if found is None:
            return None
        if found["size"] is Size.BEYOND and not found["why"]:
            sentence = t("Say why. Whoever decides will want to know.")
            self.why.show_error(sentence)
            self.problems.show_errors([(sentence, self.why.go)])
            return None
        return replace(self._request, **found)


class SentForm(Asking):
    """Asks when a request went off; the answer is a `SentTo`."""

    def __init__(self, parent: QWidget, request: ChangeRequest, today: date) -> None:
        says = t("Daybook sends nothing. From the day you sent it, it counts the days.")
        super().__init__(parent, t("The request was sent"), says, t("&It was sent"))
        self.day = DateField(t("The &day it was sent"), today, needed=t("Type the day it was sent."))
        self.day.set_day(today)
        self.to = TextField(
            t("&Who did it go to?"), t("A name or an office"), needed=t("Type who it went to.")
        )
        self.to.set(request.asked_of)
        self._form = Form(self.problems, day=self.day, to=self.to)
        self.add(self.day, self.to)
        self.day.go()

    def read(self) -> SentTo | None:
        """Give the answer, or None once the errors have been shown."""
        found = self._form.read()
        return None if found is None else SentTo(**found)


class AnsweredForm(Asking):
    """Asks what was answered; the answer is a `Reply`."""

    def __init__(self, parent: QWidget, request: ChangeRequest, today: date) -> None:
        super().__init__(parent, t("The answer"), request.what, t("&Save"))
        names = [(request_name(state), state) for state in ANSWERS]
        self.state: Radios[RequestState] = Radios(t("What did they say?"), names)
        self.by = TextField(t("&Who answered?"), t("A name or an office"), needed=t("Write who answered."))
        self.by.set(request.asked_of)
        self.day = DateField(t("On which &day?"), today, needed=t("Type the day of the answer."))
        self.day.set_day(today)
        self.words = AreaField(t("In t&heir words"), t("You may leave this empty."), height=80)
        self._form = Form(self.problems, state=self.state, by=self.by, day=self.day, words=self.words)
        self.add(self.state, self.by, self.day, self.words)
        self.state.go()

    def read(self) -> Reply | None:
        """Give the answer, or None once the errors have been shown."""
        found = self._form.read()
        return None if found is None else Reply(**found)
