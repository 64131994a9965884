"""Records as lines: what each is, what stands of it, and the things that can be done with it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from sys import maxsize

from PySide6.QtWidgets import QWidget

from app.words import tn
from ui.parts.button import Button
from ui.parts.card import refill, rule
from ui.parts.flow import flowing
from ui.parts.layout import SMALL, column, stacked
from ui.parts.text import Chip, Text

AT_ONCE = 12  # records in sight before the person asks for more
Act = tuple[str, Callable[[], object]]


@dataclass(frozen=True, slots=True)
class Line:
    """One record: its name, notes below, chips (word and tone) and its acts (words and what they do)."""

    words: str
    notes: tuple[str, ...] = ()
    chips: tuple[tuple[str, str], ...] = ()
    acts: tuple[Act, ...] = ()


class Lines(QWidget):
    """Shows records one under the other; says so in a sentence when there are none.

    A long list shows its first dozen, and the next ones when the person asks for them; `whole` is for a
    page that brings long lists in bit by bit itself.
    """

    def __init__(self, none: str = "", *, whole: bool = False) -> None:
        super().__init__()
        self._none, self._most = none, maxsize if whole else AT_ONCE
        self._lines: Sequence[Line] = ()
        self._list = column(gap=SMALL)
        self.more = Button("", self._more, "link")
        body = column(self, SMALL)
        body.addLayout(self._list)
        body.addWidget(self.more)
        self.fill(())

    def fill(self, lines: Sequence[Line]) -> None:
        """Show these records, no more at once than were in sight before."""
        self._lines = lines
        nothing = [Text(self._none, "muted")] if self._none and not lines else []
        refill(self._list, nothing or _ruled(lines[: self._most]))
        self._offer()

    def _more(self) -> None:
        shown, self._most = self._most, self._most + AT_ONCE
        added = stacked(rule(), *_ruled(self._lines[shown : self._most]), gap=SMALL)
        self._list.addWidget(added)
        self._offer()
        # The button may be gone now, so reading goes on with what can be done with the first of the new ones.
        acts = added.findChildren(Button)
        if acts:
            acts[0].setFocus()

    def _offer(self) -> None:
        left = len(self._lines) - self._most
        self.more.setText(tn("Show 1 more", "Show {count} more", max(left, 0)))
        self.more.setVisible(left > 0)


def _ruled(lines: Sequence[Line]) -> list[QWidget]:
    """Give lines with a rule between each two."""
    both = [(rule(), _line(line)) for line in lines]
    return [thing for pair in both for thing in pair][1:]


def _line(line: Line) -> QWidget:
    words: list[QWidget] = [Text(line.words, "strong"), *(Text(note, "small") for note in line.notes if note)]
    holder = QWidget()
    body = column(holder, 6, (0, 3, 0, 3))
    body.addWidget(stacked(*words, gap=2))
    if line.chips:
        body.addWidget(flowing(*(Chip(word, tone) for word, tone in line.chips), gap=SMALL))
    if line.acts:
        body.addWidget(flowing(*(_button(line, *act) for act in line.acts), gap=SMALL))
    body.addStretch(1)
    return holder


def _button(line: Line, words: str, then: Callable[[], object]) -> Button:
    button = Button(words, then, "link")
    # Several lines offer the same things: the name says which line each is for.
    button.setAccessibleName(f"{words.replace('&', '')}: {line.words}")
    return button
