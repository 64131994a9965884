"""Reviews that were held, and what was to be done after them."""

from functools import partial

from app.plan.names import review_name
from app.plan.review import Action, Review
from app.usecases.life.reviews import REVIEW, attach_to_review
from app.words import day, t
from ui.dialogs.asking_page import AskingPage
from ui.dialogs.documents import Documents
from ui.pages.outcomes.noted import Noted
from ui.pages.reviews.part import Part, Seen
from ui.pages.reviews.safety_form import ask_safety, safety_notes
from ui.parts.card import Card
from ui.parts.clock import Clock
from ui.parts.lines import Act, Line, Lines


class HeldPart(Part):
    """Lists what was held, the latest first, and what is to be done or was done."""

    def __init__(self, host: AskingPage, documents: Documents, clock: Clock) -> None:
        super().__init__(host, documents, clock)
        self.noted = Noted(host, attach_to_review)
        self.lines = Lines(t("No review is written down yet."))
        self.to_do = Lines(t("Nothing is left to do."))
        self.done = Lines()
        self._card = Card(t("Done")).add(self.done)
        for card in (
            Card(t("What is to be done")).add(self.to_do), Card(t("Reviews held")).add(self.lines), self._card
        ):  # fmt: skip
            self.body.addWidget(card)

    def fill(self, seen: Seen) -> None:
        """Show it."""
        found = seen.reviews
        self.lines.fill([self._line(one, seen) for one in reversed(found.held)])
        self.to_do.fill([self.action_line(one, seen.today) for one in found.actions])
        self.done.fill([_done_line(one) for one in found.done])
        self._card.setVisible(bool(found.done))

    def _line(self, review: Review, seen: Seen) -> Line:
        held = day(review.held) if review.held else ""
        learned = t("You passed over what you learnt.") if review.skipped_learning else ""
        notes = (
            t("With {who}", who=review.who) if review.who else "",
            t("Working: {words}", words=review.working) if review.working else "",
            t("Not working: {words}", words=review.not_working) if review.not_working else "",
            t("Learnt: {words}", words=review.learned) if review.learned else learned,
            review.words,
            *safety_notes(seen.reviews.safety.get(review.id, ())),
        )
        acts: tuple[Act, ...] = (
            (t("Change"), partial(self.ask_held, review)),
            (t("The safety questions"), partial(ask_safety, self.host, review, seen)),
            *self.noted.acts((REVIEW, review.id), seen.reviews.papers.get(review.id, ())),
            (t("Take it out"), partial(self.take_out, review)),
        )
        words = t("{what}: {day}", what=review_name(review.kind), day=held)
        return Line(words, notes, acts=acts)


def _done_line(action: Action) -> Line:
    when = t("Done on {day}", day=day(action.done)) if action.done else ""
    return Line(action.what, (action.who, when), ((t("Done"), "ok"),))
