"""How it came about: the days from the first contact to the money, and what was waited in between."""

from collections.abc import Sequence
from datetime import date

from app.usecases.funding.how_it_came import HowItCame, Reached, how_it_came
from app.words import day, t, tn
from ui.dialogs.asking_page import AskingPage
from ui.dialogs.documents import Documents
from ui.dialogs.section_page import Section
from ui.pages.rules import said
from ui.parts.button import Button
from ui.parts.card import Card, Facts, Notice, refill
from ui.parts.clock import Clock
from ui.parts.flow import flowing
from ui.parts.layout import LARGE, column
from ui.parts.text import Text
from ui.tasks import Book


class HowSection(Section):
    """Shows, for each stream of money, how it came about."""

    def __init__(self, host: AskingPage, documents: Documents, clock: Clock) -> None:
        super().__init__(host, documents, clock)
        self.ways = column(gap=LARGE)
        self.amount = Button(t("Write down the amo&unt"), self._to_plan, "second")
        self.asked = Button(t("Write down who was as&ked"), self._to_reviews, "second")
        self.body.addLayout(self.ways)
        add = Card(t("A day is missing?")).add(
            Text(t("The amounts you were told stand on My plan, what was asked for on Reviews."), "muted"),
            flowing(self.amount, self.asked),
        )
        self.body.addWidget(add)

    def read(self, book: Book, today: date) -> tuple[HowItCame, ...]:  # noqa: ARG002  # the past is the same every day
        """Read the way of each stream."""
        return how_it_came(book)

    def fill(self, found: Sequence[HowItCame]) -> None:
        """Show it."""
        refill(self.ways, [_card(each) for each in found])

    def _to_plan(self) -> None:
        self.host.go.emit("plan", "council")

    def _to_reviews(self) -> None:
        self.host.go.emit("reviews", "assessments")


def _card(way: HowItCame) -> Card:
    card = Card(way.pot.name)
    if way.too_soon:
        says = t("People who knew the amount first did better. You can ask for the amount in writing.")
        card.add(Notice("warn", t("Planning began before an amount was told."), says))
    card.add(Facts([_fact(each) for each in way.reached]), *_sums(way))
    if way.missing:
        names = "; ".join(said.stage(each) for each in way.missing)
        card.add(Text(t("Not written down: {names}", names=names), "small"))
    return card


def _fact(step: Reached) -> tuple[str, str]:
    name = said.stage(step.stage)
    who = t("{step} ({who})", step=name, who=step.who) if step.who else name
    when = day(step.day)
    if not step.waited:
        return who, when
    waited = tn("{day}, 1 day later", "{day}, {count} days later", step.waited, day=when)
    return who, waited


def _sums(way: HowItCame) -> list[Text]:
    told = []
    if way.told_after is not None:
        told.append(
            tn("1 day from the first contact to the amount.",
               "{count} days from the first contact to the amount.",
               way.told_after)
        )  # fmt: skip
    if way.in_all is not None:
        told.append(
            tn("1 day from the first contact to the first money.",
               "{count} days from the first contact to the first money.", way.in_all)
        )  # fmt: skip
    return [Text(each, "strong") for each in told]
