"""Getting ready: how each thing that matters was and is, what is open, and what to think about."""

from collections.abc import Iterator
from functools import partial

from PySide6.QtWidgets import QWidget

from app.plan.helped import HelpAnswer, Helped, helped_name
from app.plan.outcome import CheckIn, Outcome
from app.plan.request import request_name
from app.usecases.life.not_agreed import NotAgreed
from app.usecases.life.review_papers import cost_words, get_ready_pdf, questions, then_and_now
from app.words import day, t
from ui.dialogs.asking_page import AskingPage
from ui.dialogs.documents import Document, Documents
from ui.pages.reviews.part import Part, Seen
from ui.parts.button import Button
from ui.parts.card import Card, refill, rule
from ui.parts.clock import Clock
from ui.parts.flow import flowing
from ui.parts.layout import beside, column, stacked, tiles
from ui.parts.lines import Line, Lines
from ui.parts.text import Heading, Text
from ui.tasks import Book


class ReadyPart(Part):
    """Draws together what a review is about; the same can be printed with room to write."""

    def __init__(self, host: AskingPage, documents: Documents, clock: Clock) -> None:
        super().__init__(host, documents, clock)
        self._outcomes = column()
        look = Button(t("Say how it &goes now"), partial(host.go.emit, "outcomes", "matters"), "second")
        paper = Document(t("Sheet to take along"), "ready-for-my-review.pdf", self._pdf)
        note = t("All of this page, with room to write beside the questions.")
        self.helped = Lines(t("Nothing is said yet of what helped. The diary asks."))
        self.changes = Lines(t("No change waits for an answer."))
        self.waiting = Lines(t("No question is open."))
        self.disputed = Lines(t("Nothing is disputed."))
        self.to_do = Lines(t("Nothing is left to do from the last review."))
        asked = Card(t("Questions without an answer")).add(self.waiting, None)
        helped = Card(t("Did it help?")).add(self.helped, None)
        changes = Card(t("Changes I asked for")).add(self.changes, None)
        boundary = Card(t("Not agreed yet who pays")).add(self.disputed, None)
        think = stacked(*(Text(f"• {each}") for each in questions()), gap=4)
        for part in (
            Card(t("For the day itself")).add(documents.line(paper, note)),
            Card(t("What matters, last time and now")).add(self._outcomes, flowing(look)),
            beside(helped, changes, least=330),
            beside(asked, boundary, least=330),
            Card(t("Still to be done since the last time")).add(self.to_do),
            Card(t("Questions to think about")).add(think),
        ):
            self.body.addWidget(part)

    def _pdf(self, book: Book) -> bytes:
        return get_ready_pdf(book, self.clock())

    def fill(self, seen: Seen) -> None:
        """Show it."""
        ready = seen.ready
        things: list[QWidget] = []
        for each in ready.outcomes:
            things += [rule(), _then_now(*each)]
        nothing = Text(t("You have not written down yet what matters to you."), "muted")
        refill(self._outcomes, things[1:] or [nothing])
        self.helped.fill([Line(words, (one.words,), (_helped(one),)) for words, one in ready.helped])
        self.changes.fill([
            Line(one.what, (one.why,), ((request_name(one.state), "plain"),)) for one in ready.requests
        ])  # fmt: skip
        self.waiting.fill([
            Line(one.what, (t("Asked on {day}", day=day(one.asked)),),
                 acts=((t("Open"), partial(self.host.go.emit, "decisions", str(one.id))),))
            for one in ready.waiting
        ])  # fmt: skip
        self.disputed.fill([line for mine in ready.not_agreed for line in self._disputed(mine)])
        self.to_do.fill([self.action_line(one, seen.today) for one in ready.actions])

    def _disputed(self, mine: NotAgreed) -> Iterator[Line]:
        """Give what one funder's list has; the same line stands on the list of each that may pay."""
        whose = t("With {funder}", funder=mine.funder.name)
        for line in mine.lines:
            act = (t("Open"), partial(self.host.go.emit, "plan", None))
            yield Line(line.words, (whose, line.boundary_why), acts=(act,))
        for cost in mine.costs:
            act = (t("Open"), partial(self.host.go.emit, "streams", "shared"))
            yield Line(cost_words(cost), (whose,), acts=(act,))


_HELPED = {Helped.YES: "ok", Helped.SOME: "plain", Helped.NO: "warn"}


def _helped(one: HelpAnswer) -> tuple[str, str]:
    return helped_name(one.helped), _HELPED.get(one.helped, "plain")


def _then_now(outcome: Outcome, then: CheckIn | None, now: CheckIn | None) -> QWidget:
    before, after = then_and_now(outcome, then, now)
    sides = tiles(
        stacked(Text(t("Last time"), "small"), Text(before), None, gap=2),
        stacked(Text(t("Now"), "small"), Text(after), None, gap=2),
        least=260,
    )
    return stacked(Heading(outcome.words, 3), sides, gap=4)
