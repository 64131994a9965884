"""One question on a page of its own: a picture, the question, the fields, and what happens next."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from app.words import t
from ui.parts.button import Button
from ui.parts.card import Card
from ui.parts.field import Field
from ui.parts.flow import flowing
from ui.parts.layout import LARGE, MIDDLE, Folding, column, row, stacked
from ui.parts.pictogram import Pictogram
from ui.parts.text import Heading, Text


@dataclass(frozen=True, slots=True)
class Asks:
    """What a question is called, its picture, what happens next, and the answers of one that is yes or no.

    `says` helps to answer, `facts` are what the book knows of it, `fields` the names of its fields.
    """

    words: str
    picture: str
    then: str
    says: str = ""
    fields: tuple[str, ...] = ()
    yes: str = ""
    no: str = ""
    facts: str = ""


class Question(Card):
    """Asks one thing; `carry_on` when its fields are filled in, `chosen` with yes or no."""

    carry_on = Signal()
    chosen = Signal(bool)

    def __init__(self, asks: Asks, fields: Mapping[str, Field]) -> None:
        super().__init__(tone="main")
        self.asks = asks
        self.fields = {name: fields[name] for name in asks.fields}
        self.heading = Heading(asks.words)
        self.add(_top(self.heading, asks), *self.fields.values())
        self.yes = Button(asks.yes, partial(self.chosen.emit, True), "main")  # noqa: FBT003  # a signal's own
        self.no = Button(asks.no, partial(self.chosen.emit, False), "second")  # noqa: FBT003  # as above
        answers = _answers(self.yes, self.no)
        self.add(answers)
        answers.setVisible(self.is_yes_or_no)
        self.add(Text(t("What happens next: {words}", words=asks.then), "strong"))
        for line in self.findChildren(QLineEdit):
            line.returnPressed.connect(self.carry_on)

    @property
    def is_yes_or_no(self) -> bool:
        """Whether it is answered with one of two buttons."""
        return bool(self.asks.yes)

    def begin(self) -> None:
        """Put the focus where the answer begins."""
        first: QWidget = next(iter(self.fields.values()), self.yes)
        if self.is_yes_or_no:
            first = self.yes
        if isinstance(first, Field):
            first.go()
        else:
            first.setFocus(Qt.FocusReason.OtherFocusReason)


def _top(heading: Heading, asks: Asks) -> QWidget:
    holder = QWidget()
    line = row(holder, LARGE)
    picture = Pictogram(asks.picture, 56)
    line.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
    said = (asks.facts, asks.says)
    line.addWidget(
        stacked(heading, *(Text(each, "muted") for each in said if each), gap=4),
        1,
        Qt.AlignmentFlag.AlignVCenter,
    )
    return holder


def _answers(yes: Button, no: Button) -> QWidget:
    """Give the two answers, each beside its picture, one under the other."""
    holder = QWidget()
    body = column(holder)
    for picture, button in (("yes", yes), ("no", no)):
        line = row(gap=LARGE)
        line.addWidget(Pictogram(picture, 48))
        line.addWidget(button)
        line.addStretch(1)
        body.addLayout(line)
    return holder


class Checked(Card):
    """All the answers before they are kept; each can be gone back to."""

    def __init__(self, answers: Sequence[tuple[str, str, Callable[[], object]]], then: str) -> None:
        super().__init__(tone="main")
        self.title = Heading(t("Is this right?"))
        asks = Asks(self.title.text(), "yes", then)
        self.add(_top(self.title, asks))
        for words, answer, go in answers:
            self.add(_answer(words, answer, go))
        self.add(Text(t("What happens next: {words}", words=then), "strong"))


def _answer(words: str, answer: str, go: Callable[[], object]) -> QWidget:
    button = Button(t("Change"), go, "link")
    button.setAccessibleName(t("Change: {words}", words=words))
    said = stacked(Text(words, "small"), Text(answer, "strong"), gap=2)
    return Folding(said, flowing(button, to_right=True), least=200, weights=(4, 1), gap=MIDDLE)
