"""What matters, in the person's own order; each thing in a card of its own."""

from functools import partial

from app.plan.outcome import Outcome
from app.usecases.life.outcomes import (
    OutcomeView,
    begin_outcomes,
    describe_levels,
    keep_outcome,
    move_outcome,
)
from app.words import day, t
from ui.dialogs.asking_page import AskingPage
from ui.pages.outcomes.card import Acts, OutcomeCard
from ui.pages.outcomes.check_in_form import CheckInForm, keep
from ui.pages.outcomes.levels_form import Described, LevelsForm
from ui.pages.outcomes.outcome_form import OutcomeForm
from ui.pages.outcomes.part import Part
from ui.pages.outcomes.seen import Seen
from ui.pages.outcomes.starters_form import StartersForm
from ui.pages.outcomes.tags_form import TagsForm
from ui.parts.button import Button
from ui.parts.card import Card, Empty, refill
from ui.parts.clock import Clock
from ui.parts.flow import flowing
from ui.parts.layout import LARGE, column
from ui.parts.lines import Line, Lines
from ui.parts.text import announce
from ui.tasks import Book


class MattersPart(Part):
    """Shows the cards, and asks for what the person wants to add or change."""

    def __init__(self, host: AskingPage, clock: Clock) -> None:
        super().__init__(host, clock)
        self.cards: list[OutcomeCard] = []
        self._moving = (0, 0)
        self.none = Empty(
            t("What do you want from life?"),
            t(
                "Write down what matters, like “I see my friends every week”. Say how it is now and how "
                "it is to be. Then say now and again how it goes: at a review you can show what has "
                "changed, in your own words."
            ),
        )
        self._list = column(gap=LARGE)
        self._past = Lines()
        self._earlier = Card(t("Over")).add(self._past)
        self.ready = Button(t("Use ready hea&dings"), self.ask_ready, "second")
        self.body.addWidget(self.none)
        self.body.addLayout(self._list)
        self.body.addWidget(flowing(self.ready))
        self.body.addWidget(self._earlier)

    def fill(self, seen: Seen) -> None:
        """Show what matters, and below it what is over."""
        acts = Acts(self.ask_how, self._over_time, self.ask, self.ask_tags, self.ask_levels, self.put)
        now = seen.now
        self.cards = [OutcomeCard(view, place, len(now), acts) for place, view in enumerate(now, start=1)]
        refill(self._list, self.cards)
        self.none.setVisible(not seen.found.views)
        self._past.fill([self._past_line(view.outcome) for view in seen.past])
        self._earlier.setVisible(bool(seen.past))

    def _past_line(self, outcome: Outcome) -> Line:
        since = t("Over since {day}", day=day(outcome.ended)) if outcome.ended else ""
        acts = (
            (t("Over time"), partial(self._over_time, outcome.id)),
            (t("Change"), partial(self.ask, outcome)),
        )
        return Line(outcome.words, (since,), (), acts)

    def card(self, number: int) -> OutcomeCard | None:
        """Give the card of an outcome that is in sight."""
        return next((card for card in self.cards if card.number == number), None)

    def _over_time(self, number: int) -> None:
        self.host.arrive(f"time {number}")

    def ask_new(self) -> None:
        """Ask for one more thing that matters."""
        self.ask(Outcome(0, "", self.clock()))

    def ask(self, outcome: Outcome) -> None:
        """Ask for an outcome as it is, or a new one."""
        form = OutcomeForm(self.host, outcome, self.clock())
        self.host.ask_with(form, keep_outcome, t("It is written down."))

    def ask_ready(self) -> None:
        """Offer ready headings."""
        known = frozenset(card.heading.text().partition(". ")[2] for card in self.cards if card.heading)
        today = self.clock()

        def begin(book: Book, words: list[str]) -> object:
            return begin_outcomes(book, words, today)

        self.host.ask_with(StartersForm(self.host, known), begin, t("The headings are on your page."))

    def ask_how(self, view: OutcomeView) -> None:
        """Ask how it goes."""
        form = CheckInForm(self.host, view, self.clock())
        self.host.ask_with(form, keep, t("It is written down how it goes."))

    def ask_tags(self, outcome: Outcome) -> None:
        """Ask which parts of the law it is about."""
        self.host.ask_with(TagsForm(self.host, outcome), keep_outcome, t("The links are kept."))

    def ask_levels(self, view: OutcomeView) -> None:
        """Ask what its levels look like."""
        number, today = view.outcome.id, self.clock()

        def describe(book: Book, said: Described) -> object:
            return describe_levels(book, number, said.words, said.weight, today)

        self.host.ask_with(LevelsForm(self.host, view), describe, t("The levels are written down."))

    def put(self, number: int, by: int) -> None:
        """Move an outcome up or down in the person's order."""
        self.host.tasks.do(
            self.host, lambda book: move_outcome(book, number, by), partial(self._moved, number, by)
        )

    def _moved(self, number: int, by: int, place: tuple[int, int]) -> None:
        self._moving = (number, by)
        announce(self, t("Now {place} of {count}", place=place[0], count=place[1]))

    def follow(self) -> None:
        """Keep the keyboard on the card that was moved, once the page shows the new order."""
        number, by = self._moving
        self._moving = (0, 0)
        card = self.card(number)
        if card is None:
            return
        wanted, other = (card.up, card.down) if by < 0 else (card.down, card.up)
        (wanted if wanted.isEnabled() else other).setFocus()
        self.host.ensureWidgetVisible(card)
