"""What each PA will cost to the end of the tax year, and what that takes for granted."""

from datetime import date

from app.usecases.owed.summary import PaForecast, TeamForecast, forecast
from app.words import day, money, t
from ui.dialogs.asking_page import AskingPage
from ui.dialogs.documents import Documents
from ui.dialogs.section_page import Section
from ui.parts.bar_chart import Bar, BarChart
from ui.parts.card import Card, Facts, refill
from ui.parts.clock import Clock
from ui.parts.layout import beside, column
from ui.parts.text import Chip, Text
from ui.tasks import Book


class AheadSection(Section):
    """The forecast: sums, a bar for each PA, and the assumptions in words."""

    def __init__(self, host: AskingPage, documents: Documents, clock: Clock) -> None:
        super().__init__(host, documents, clock)
        self.chip, self.facts = Chip(""), Facts()
        self.chart = BarChart(t("What each PA costs in the tax year"))
        self._taken = column(gap=6)
        self.sums = Card(t("To the end of the tax year"), tone="main").add(self.chip, self.facts, None)
        people = Card(t("For each PA, in the whole tax year")).add(self.chart, None)
        taken = Card(t("What this takes for granted")).add(self._taken, None)
        self.body.addWidget(beside(self.sums, people, least=380))
        self.body.addWidget(taken)

    def read(self, book: Book, today: date) -> TeamForecast:
        """Read what the team will cost."""
        return forecast(book, today)

    def fill(self, found: TeamForecast) -> None:
        """Show it."""
        self.chip.set(*_verdict(found))
        self.facts.fill(_facts(found))
        self.chart.show_bars(
            [Bar(one.name, one.year.pence, money(one.year)) for one in found.team],
            "; ".join(_said(one) for one in found.team),
            (t("Who"), t("So far"), t("Still to come"), t("In all")),
            [(one.name, money(one.spent), money(one.to_come), money(one.year)) for one in found.team],
        )
        refill(self._taken, [Text(sentence) for sentence in found.assumptions])


def _verdict(found: TeamForecast) -> tuple[str, str]:
    if found.gap:
        return t("{amount} too little", amount=money(found.gap)), "bad"
    return t("Your money reaches"), "ok"


def _said(one: PaForecast) -> str:
    return t("{name} {amount}", name=one.name, amount=money(one.year))


def _facts(found: TeamForecast) -> list[tuple[str, str] | tuple[str, str, str]]:
    facts: list[tuple[str, str] | tuple[str, str, str]] = [
        (one.name, money(one.to_come)) for one in found.team
    ]
    if found.allowance:
        facts.append((t("The Employment Allowance takes off"), money(-found.allowance)))
    return [
        *facts,
        (t("All of it, until {day}", day=day(found.until)), money(found.to_come), "strong"),
        (t("What your budget gives for these days"), money(found.given)),
    ]
