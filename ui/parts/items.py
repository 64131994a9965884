"""Lists of things with a sign, words and something to do: things to do, checks, this week's support."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ui.parts.button import Button
from ui.parts.card import refill, rule
from ui.parts.layout import MIDDLE, column, row, stacked
from ui.parts.text import Chip, Text


@dataclass(frozen=True, slots=True)
class Item:
    """One line of a list: what it is, a note, a chip (word and tone), and what its button does.

    `first` puts the chip before the words, as for a check that passed or did not; `kind` is the button's.
    """

    words: str
    note: str = ""
    chip: str = ""
    tone: str = "plain"
    action: str = ""
    then: Callable[[], object] | None = None
    first: bool = False
    kind: str = "second"


class Items(QWidget):
    """Shows items one under the other with thin lines between; says so in a sentence when there are none."""

    def __init__(self, items: Sequence[Item] = (), none: str = "") -> None:
        super().__init__()
        self._none = none
        self._body = column(self, 8)
        self.fill(items)

    def fill(self, items: Sequence[Item]) -> None:
        """Show these items."""
        things: list[QWidget] = []
        for item in items:
            things += [rule(), _line(item)]
        nothing = [Text(self._none, "muted")] if self._none and not items else []
        refill(self._body, nothing or things[1:])


def _line(item: Item) -> QWidget:
    holder = QWidget()
    line = row(holder, MIDDLE, (0, 3, 0, 3))
    chip = Chip(item.chip, item.tone) if item.chip else None
    if chip is not None and item.first:
        line.addWidget(chip, 0, Qt.AlignmentFlag.AlignVCenter)
    words = [Text(item.words, "strong")] + ([Text(item.note, "small")] if item.note else [])
    line.addWidget(stacked(*words, gap=2), 1)
    if chip is not None and not item.first:
        line.addWidget(chip, 0, Qt.AlignmentFlag.AlignVCenter)
    if item.action:
        button = Button(item.action, item.then, item.kind)
        # Several lines may offer the same thing: the name says which line it is for.
        button.setAccessibleName(f"{item.action.replace('&', '')}: {item.words}")
        line.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
    return holder
