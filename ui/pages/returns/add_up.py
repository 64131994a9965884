"""Step 1: the sum, and what the person wants to say themselves."""

from PySide6.QtWidgets import QWidget

from app.returns.parts import Return
from app.words import t
from ui.pages.returns.sums import SumCard
from ui.parts.area import AreaField
from ui.parts.card import Card
from ui.parts.layout import beside, column
from ui.parts.text import Text


class AddUpStep(QWidget):
    """Shows the sum and asks for the person's own words, which stand first in the return."""

    def __init__(self) -> None:
        super().__init__()
        self.sums = SumCard()
        self.words = AreaField(
            t("&In your own words (you can leave this empty)"),
            t("How the support is going, what changed, what you want them to know."),
            height=150,
        )
        words = Card(t("What you want to say")).add(
            self.words, Text(t("It stands on the first page, before the figures."), "small"), None
        )
        column(self).addWidget(beside(self.sums, words, least=380))

    def fill(self, drafted: Return, *, keep_words: bool = False) -> None:
        """Show this return; with `keep_words` what is being typed stays."""
        self.sums.fill(drafted)
        if not keep_words:
            self.words.set(drafted.own_words)
