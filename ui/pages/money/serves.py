"""What a payment serves in the person's plan: a line of it, and what it is good for."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.plan.outcome import Outcome
from app.plan.plan import LineWording
from app.words import t
from ui.dialogs import offers
from ui.parts.field import Choice
from ui.parts.layout import column


class Serves(QWidget):
    """Asks for a line of the plan and an outcome; where the book has none of them, nothing is asked."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.line: Choice[int] = Choice(t("&Line of my plan"))
        self.outcome: Choice[int] = Choice(t("What it is goo&d for"))
        self._allowed = True
        body = column(self, 10)
        for field in (self.line, self.outcome):
            body.addWidget(field)
            field.changed.connect(self.changed)

    def allow(self, allowed: bool) -> None:  # said of every entry
        """Say whether the entry in hand can be given a line at all."""
        self._allowed = allowed

    def offer(
        self, lines: Sequence[LineWording], outcomes: Sequence[Outcome], line: int = 0, outcome: int = 0
    ) -> None:
        """Offer the lines and outcomes of a payment's day, with these chosen."""
        self.line.fill(offers.plan_lines(lines, line))
        self.outcome.fill(offers.plan_outcomes(outcomes, outcome))
        self.line.set(line)
        self.outcome.set(outcome)
        has_line, has_outcome = bool(lines or line), bool(outcomes or outcome)
        self.line.setVisible(has_line)
        self.outcome.setVisible(has_outcome)
        self.setVisible(self._allowed and (has_line or has_outcome))
