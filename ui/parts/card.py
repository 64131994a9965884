"""Cards and what stands on them: figures, facts, notices, and the summary of errors."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLayout, QWidget

from app.errors import AppError
from app.words import t, tn
from ui.parts.button import Button
from ui.parts.flow import flowing
from ui.parts.layout import MIDDLE, SMALL, column, fill, row, stacked
from ui.parts.text import Chip, Heading, Text, announce, repolish
from ui.theme import space


class Card(QFrame):
    """A sheet of paper on the canvas, with a heading if it has one.

    `tone` is plain, main (what matters most here), needs (needs you), ok, warn, bad or info.
    """

    def __init__(self, title: str = "", tone: str = "plain") -> None:
        super().__init__()
        self.body = column(self, MIDDLE, (20, 18, 20, 18))
        self.heading: Heading | None = None
        self.tint(tone)
        if title:
            self.heading = Heading(title)
            self.body.addWidget(self.heading)

    def tint(self, tone: str) -> None:
        """Change what sort of card it is."""
        self.setProperty("card", tone)
        repolish(self)

    def add(self, *things: QWidget | QLayout | None) -> "Card":
        """Put things on the card, one under the other; None is a stretch. Gives the card back."""
        fill(self.body, things)
        return self


class Stat(Card):
    """One figure with its label and a note: "Free to spend", "£2,057.98", "4.3 weeks of money"."""

    def __init__(self, label: str, figure: str = "", note: str = "", tone: str = "plain") -> None:
        super().__init__(tone=tone)
        space(self.body, 4, (20, 18, 20, 18))
        self._label = Text(label, "small")
        self._figure = Text(figure, "amount")
        self._note = Text(note, "small")
        self.add(self._label, self._figure, self._note, None)
        self.set(figure, note)

    def set(self, figure: str, note: str = "", label: str = "") -> None:
        """Change the figure and its note."""
        self._figure.setText(figure)
        self._note.setText(note)
        self._note.setVisible(bool(note))
        if label:
            self._label.setText(label)


class Facts(QWidget):
    """Words on the left, a figure or an answer on the right, a thin line between: a sum, or answers."""

    def __init__(self, facts: Sequence[tuple[str, str] | tuple[str, str, str]] = ()) -> None:
        super().__init__()
        self._body = column(self, SMALL)
        self.fill(facts)

    def fill(self, facts: Sequence[tuple[str, str] | tuple[str, str, str]]) -> None:
        """Show these facts; a third part is the kind of both words: body, strong, or part (indented)."""
        things: list[QWidget] = []
        for words, value, *kind in facts:
            things += [rule(), _fact(words, value, kind[0] if kind else "body")]
        refill(self._body, things[1:])


def _fact(words: str, value: str, kind: str) -> QWidget:
    style = "muted" if kind == "part" else kind
    right = Text(value, "body" if kind == "part" else style)
    right.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
    holder = QWidget()
    line = row(holder, MIDDLE, (24 if kind == "part" else 8, 2, 8, 2))
    line.addWidget(Text(words, style), 3)
    line.addWidget(right, 2)
    return holder


def rule() -> QFrame:
    """Give a thin line between two things."""
    line = QFrame()
    line.setProperty("line", "true")
    return line


def empty(layout: QLayout) -> None:
    """Take everything out of a layout and let it go."""
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
        elif (inner := item.layout()) is not None:
            empty(inner)
            inner.deleteLater()


def refill(layout: QLayout, things: Sequence[QWidget | QLayout | None]) -> None:
    """Take everything out of a layout, and put these things in, one under the other; None is a stretch.

    They come in one holder: the whole page is laid out anew for each thing that is shown by itself.
    """
    empty(layout)
    if things:
        gap, *_ = layout.property("dp") or (MIDDLE,)
        layout.addWidget(stacked(*things, gap=gap))


class Notice(Card):
    """Something to know, in the page: a sign, a sentence, what to do, and perhaps a button."""

    def __init__(self, tone: str = "info", title: str = "", text: str = "", *buttons: Button) -> None:
        super().__init__(tone=tone)
        self._chip = Chip("", tone)
        self._title = Heading(title, 3)
        self._text = Text(text)
        words = stacked(self._title, self._text, gap=4)
        line = row(gap=MIDDLE)
        line.addWidget(self._chip, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(words, 1)
        for button in buttons:
            line.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        self.add(line)
        self.say(tone, title, text, aloud=False)

    def say(self, tone: str, title: str, text: str = "", *, aloud: bool = True) -> None:
        """Show this now, and say it to a screen reader."""
        self.tint(tone)
        self._chip.set(_SAID.get(tone, ""), tone)
        self._chip.setVisible(tone in _SAID)
        self._title.say(title)
        self._title.setVisible(bool(title))
        self._text.setText(text)
        self._text.setVisible(bool(text))
        said = bool(title or text)
        # A notice that has no place on a page yet must not open a window of its own.
        if self.parent() is not None or not said:
            self.setVisible(said)
        if aloud and self.isVisible():
            announce(self, f"{title} {text}".strip(), at_once=tone == "bad")


_SAID = {"ok": t("Done"), "warn": t("Look"), "bad": t("Problem"), "info": t("Note")}


class ErrorSummary(Card):
    """What must be put right before going on, at the top of the page, each with a link to its field."""

    def __init__(self) -> None:
        super().__init__(tone="bad")
        self._title = Heading("", 2)
        self._lines = column(gap=4)
        self.add(self._title, self._lines)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.hide()

    def show_errors(self, errors: Sequence[tuple[str, Callable[[], object]]]) -> None:
        """List the errors with what takes the person to each field, and move the focus here."""
        empty(self._lines)
        self.setVisible(bool(errors))
        if not errors:
            return
        self._title.say(
            tn("There is 1 thing to put right", "There are {count} things to put right", len(errors))
        )
        for sentence, go in errors:
            self._lines.addWidget(Button(sentence, go, "link"))
        self.setAccessibleName(self._title.text())
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, self._title.text(), at_once=True)

    def show_problem(self, error: AppError) -> None:
        """Show why something could not be done, and what to do about it."""
        empty(self._lines)
        self._title.say(error.sentence)
        if error.remedy:
            self._lines.addWidget(Text(error.remedy))
        self.setAccessibleName(str(error))
        self.show()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, str(error), at_once=True)

    def clear(self) -> None:
        """Take the summary away."""
        empty(self._lines)
        self.hide()


class Empty(Card):
    """A page with nothing in it yet: what it is for, and the one button to begin."""

    def __init__(self, title: str, text: str, *buttons: Button) -> None:
        super().__init__(title)
        self.add(Text(text, "muted"), *([flowing(*buttons)] if buttons else []))
