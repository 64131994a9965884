"""Records as lines: what each is, what stands of it, and the things that can be done with it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ui.parts.button import Button
from ui.parts.card import empty, rule
from ui.parts.flow import flowing
from ui.parts.layout import SMALL, column, row, stacked
from ui.parts.text import Chip, Text

Act = tuple[str, Callable[[], object]]


@dataclass(frozen=True, slots=True)
class Line:
    """One record: its name, notes below, chips (word and tone) and its acts (words and what they do)."""

    words: str
    notes: tuple[str, ...] = ()
    chips: tuple[tuple[str, str], ...] = ()
    acts: tuple[Act, ...] = ()


class Lines(QWidget):
    """Shows records one under the other; says so in a sentence when there are none."""

    def __init__(self, none: str = "") -> None:
        super().__init__()
        self._none = none
        self._body = column(self, SMALL)
        self.fill(())

    def fill(self, lines: Sequence[Line]) -> None:
        """Show these records."""
        empty(self._body)
        if not lines and self._none:
            self._body.addWidget(Text(self._none, "muted"))
        for at, line in enumerate(lines):
            if at:
                self._body.addWidget(rule())
            self._body.addWidget(_line(line))


def _line(line: Line) -> QWidget:
    words: list[QWidget] = [Text(line.words, "strong"), *(Text(note, "small") for note in line.notes if note)]
    parts = [stacked(*words, gap=2)]
    if line.chips:
        parts.append(flowing(*(Chip(word, tone) for word, tone in line.chips), gap=SMALL))
    if line.acts:
        parts.append(flowing(*(_button(line, *act) for act in line.acts), gap=SMALL))
    holder = QWidget()
    body = row(holder, 0, (0, 3, 0, 3))
    body.addWidget(stacked(*parts, gap=6), 1, Qt.AlignmentFlag.AlignTop)
    return holder


def _button(line: Line, words: str, then: Callable[[], object]) -> Button:
    button = Button(words, then, "link")
    # Several lines offer the same things: the name says which line each is for.
    button.setAccessibleName(f"{words.replace('&', '')}: {line.words}")
    return button
