"""What a budget year's money was spent on, by what matters; it adds up to the ledger."""

from app.words import day, money, t
from ui.dialogs.asking_page import AskingPage
from ui.pages.outcomes.part import Part
from ui.pages.outcomes.seen import Seen
from ui.parts.bar_chart import Bar, BarChart
from ui.parts.card import Card
from ui.parts.clock import Clock
from ui.parts.text import Text


class SpentPart(Part):
    """Shows the sum, a bar for each outcome, and the same as a table."""

    def __init__(self, host: AskingPage, clock: Clock) -> None:
        super().__init__(host, clock)
        self.figure, self.words = Text("", "huge"), Text("")
        self.chart = BarChart(t("Money spent on what matters"))
        how = Text(
            t("A payment counts when you say on the Money page what it was for, or by its plan line."),
            "muted",
        )
        self.body.addWidget(
            Card(tone="main").add(Text(t("Spent this budget year"), "small"), self.figure, self.words)
        )
        self.body.addWidget(Card(t("What it was for")).add(self.chart, how))

    def fill(self, seen: Seen) -> None:
        """Show it."""
        found = seen.found
        self.figure.setText(money(found.spent))
        self.words.setText(
            t(
                "From {first} to {last}. It is all the spending in the ledger.",
                first=day(seen.year.first),
                last=day(seen.year.last),
            )
        )
        parts = [
            (view.outcome.words, view.spent) for view in found.views if view.spent or not view.outcome.ended
        ]
        parts.append((t("Not for one of these"), found.spent_elsewhere))
        said = "; ".join(f"{name} {money(amount)}" for name, amount in parts)
        self.chart.show_bars(
            [Bar(name, max(amount.pence, 0), money(amount)) for name, amount in parts],
            t("{amount} in all: {parts}.", amount=money(found.spent), parts=said),
            (t("What for"), t("Spent")),
            [*((name, money(amount)) for name, amount in parts), (t("In all"), money(found.spent))],
        )
