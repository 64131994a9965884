"""The card that says what the week comes to, in money, and whether the pay is high enough by law."""

from app.words import t
from ui.pages.hours.cost import CostSeen
from ui.parts.card import Card, Facts
from ui.parts.flow import flowing
from ui.parts.text import Chip, Text


class ComesTo(Card):
    """Shows the lines of the week's cost, the last one strong, and the minimum wage's verdict."""

    def __init__(self) -> None:
        super().__init__(t("What this comes to"))
        self.facts = Facts()
        self.none = Text(t("Type in the hours, and the pay shows here."), "muted")
        self.verdict = Chip("", "ok")
        self.because = Text("", "small")
        self._verdict = flowing(self.verdict)
        self.add(self.none, self.facts, self._verdict, self.because, None)

    def show_cost(self, seen: CostSeen) -> None:
        """Show what the week comes to."""
        self.none.setText(seen.none or t("Type in the hours, and the pay shows here."))
        self.none.setVisible(not seen.lines)
        self.facts.setVisible(bool(seen.lines))
        self.facts.fill(seen.lines)
        words, tone = seen.verdict
        self.verdict.set(words, tone)
        self._verdict.setVisible(bool(words))
        self.because.setText(seen.because)
        self.because.setVisible(bool(seen.because))
