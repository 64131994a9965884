"""Step 1: the sum, what the person wants to say themselves, and what goes with it."""

from PySide6.QtWidgets import QWidget

from app.returns.parts import Return
from app.usecases.returns.notes import ReturnNotes
from app.words import t
from ui.pages.returns.goes_with import AgreedCard, LengthCard, SureCard
from ui.pages.returns.sums import SumCard
from ui.parts.area import AreaField
from ui.parts.card import Card
from ui.parts.layout import beside, column, stacked
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
            self.words, Text(t("It stands on the first page, before the figures."), "small")
        )
        self.length, self.sure, self.agreed = LengthCard(), SureCard(), AgreedCard()
        body = column(self, 18)
        left, right = stacked(self.sums, self.length, None), stacked(words, self.sure, None)
        body.addWidget(beside(left, right, least=380))
        body.addWidget(self.agreed)

    def fill_notes(self, notes: ReturnNotes) -> None:
        """Show what goes with this return beside its figures."""
        self.length.fill(notes)
        self.sure.fill(notes)
        self.agreed.fill(notes.agreed)

    def fill(self, drafted: Return, *, keep_words: bool = False) -> None:
        """Show this return; with `keep_words` what is being typed stays."""
        self.sums.fill(drafted)
        if not keep_words:
            self.words.set(drafted.own_words)
