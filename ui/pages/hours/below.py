"""What stands below a line of hours when there is something to say or to ask: notes, time awake."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.words import t
from ui.pages.hours.cells import Cell
from ui.parts.card import empty
from ui.parts.field import Radios
from ui.parts.flow import Flow, flowing
from ui.parts.layout import SMALL, column
from ui.parts.text import Chip, Text, announce


class Badges(QWidget):
    """Notes on a line, each a word or two on a tint."""

    def __init__(self) -> None:
        super().__init__()
        self._flow = Flow(self)
        self._flow.setSpacing(SMALL)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def fill(self, notes: Sequence[tuple[str, str]]) -> None:
        """Show these notes: words and tone."""
        empty(self._flow)
        for words, tone in notes:
            self._flow.addWidget(Chip(words, tone, sign=False))
        self.setVisible(bool(notes))

    def needs(self) -> int:
        """Say how wide the widest note is."""
        return max((chip.sizeHint().width() for chip in self.findChildren(Chip)), default=0)


class Below(QWidget):
    """Boxes for a note and for time awake, the question which of two equal clock times, and words.

    `left` comes when a box was left, `stepped` when Enter or an arrow key was pressed in one.
    """

    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.said = Text("", "muted")
        self.wrong = Text("", "error")
        self.note = Cell(t("Note"), 320)
        self.awake = Cell(t("Time awake to work"), 150)
        ways = [(t("The first"), False), (t("The second"), True)]
        self.which: dict[str, Radios[bool]] = {
            "start": Radios(t("The clock shows this start twice in this night. Which one was it?"), ways),
            "finish": Radios(t("The clock shows this finish twice in this night. Which one was it?"), ways),
        }
        body = column(self, 6)
        self.boxes = flowing(self.awake, self.note)
        for part in (self.said, *self.which.values(), self.boxes, self.wrong):
            body.addWidget(part)
            part.hide()
        for cell in (self.note, self.awake):
            cell.left.connect(self.left)
            cell.stepped.connect(self.left)
        for which in self.which.values():
            which.changed.connect(self.left)

    def name(self, of: str) -> None:
        """Say of which day and shift the boxes are."""
        for cell in (self.note, self.awake):
            cell.name(of)
        for which in self.which.values():
            which.control.setAccessibleName(f"{which.label.text()} {of}")

    def offer(self, *, note: bool, awake: bool, twice: Sequence[str], says: str) -> None:
        """Show the boxes and questions that this line has."""
        self.note.setVisible(note)
        self.awake.setVisible(awake)
        self.boxes.setVisible(note or awake)
        for name, which in self.which.items():
            which.setVisible(name in twice)
        self.said.setText(says)
        self.said.setVisible(bool(says))
        self.setVisible(bool(note or awake or twice or says or self.wrong.text()))

    def show_wrong(self, sentence: str) -> None:
        """Say what could not be understood or kept, or that nothing is wrong."""
        fresh = bool(sentence) and sentence != self.wrong.text()
        self.wrong.setText(sentence)
        self.wrong.setVisible(bool(sentence))
        if sentence:
            self.show()
        if fresh:
            announce(self, sentence, at_once=True)
