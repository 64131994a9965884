"""The sum of a return, line by line, so that anybody can add it up again."""

from app.ledger.entry import Direction
from app.returns.parts import Return
from app.words import day, money, t
from ui.parts.card import Card, Facts, rule
from ui.parts.layout import row
from ui.parts.text import Chip, Text

Fact = tuple[str, str] | tuple[str, str, str]


class SumCard(Card):
    """Opening, in, out, closing, and what the bank says of it."""

    def __init__(self) -> None:
        super().__init__(t("The money adds up"))
        self.facts = Facts()
        self.chip = Chip("", "ok")
        self._bank = Text("")
        line = row(margins=(8, 0, 8, 0))
        line.addWidget(self._bank, 1)
        line.addWidget(self.chip)
        self.add(self.facts, rule(), line, None)

    def fill(self, drafted: Return) -> None:
        """Show this return's sum."""
        self.facts.fill(_facts(drafted))
        figures = drafted.figures
        if figures.bank_closing is None:
            self._bank.setText(t("No bank statement reaches the last day yet"))
            self.chip.set(t("Look"), "warn")
            return
        self._bank.setText(t("Bank statement says {amount}", amount=money(figures.bank_closing)))
        difference = figures.difference
        if difference:
            self.chip.set(t("Differs by {amount}", amount=money(abs(difference))), "bad")
        else:
            self.chip.set(t("Agrees"), "ok")


def _facts(drafted: Return) -> list[Fact]:
    figures, period = drafted.figures, drafted.period
    facts: list[Fact] = [(t("In the bank on {day}", day=day(period.first)), money(figures.opening))]
    facts.append((t("Money in"), money(figures.money_in)))
    facts += [
        (group.name, money(group.amount), "part")
        for group in drafted.groups
        if group.direction is Direction.IN
    ]
    facts.append((t("Money out"), money(figures.money_out)))
    facts += [
        (group.name, money(-group.amount), "part")
        for group in drafted.groups
        if group.direction is Direction.OUT
    ]
    if figures.moved:
        facts.append((t("Moved to or from my other accounts"), money(figures.moved)))
    if figures.others:
        facts.append((t("Other people's money in the same account"), money(figures.others)))
    facts.append((t("In the bank on {day}", day=day(period.last)), money(figures.closing), "strong"))
    return facts
