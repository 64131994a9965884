"""One part of the page of reviews; the page reads once and hands every part the same."""

from dataclasses import dataclass
from datetime import date
from functools import partial

from PySide6.QtWidgets import QWidget

from app.plan.review import Action, Review
from app.usecases.life.assessments import Register, assessments
from app.usecases.life.reviews import GetReady, Reviews, action_done, get_ready, reviews, take_review_out
from app.words import day, t
from ui.dialogs.asking_page import AskingPage
from ui.dialogs.documents import Documents
from ui.pages.reviews.held_form import HeldForm, keep_held
from ui.parts.clock import Clock
from ui.parts.layout import LARGE, column
from ui.parts.lines import Line
from ui.tasks import Book


@dataclass(frozen=True, slots=True)
class Seen:
    """What is due and was held, what to take to the next one, the assessments, and the day of looking."""

    reviews: Reviews
    ready: GetReady
    register: Register
    today: date


def read(book: Book, today: date) -> Seen:
    """Read everything the page shows (beside the window)."""
    return Seen(reviews(book, today), get_ready(book, today), assessments(book, today), today)


class Part(QWidget):
    """A part of the page; `host` is the page, which asks and says what came of it."""

    def __init__(self, host: AskingPage, documents: Documents, clock: Clock) -> None:
        super().__init__()
        self.host, self.documents, self.clock = host, documents, clock
        self.body = column(self, LARGE)
        self._shown: Seen | None = None

    def show_seen(self, seen: Seen) -> None:
        """Show what was read; what has not changed stays, and so does the focus."""
        if seen != self._shown:
            self._shown = seen
            self.fill(seen)

    def fill(self, seen: Seen) -> None:
        """Show it."""
        raise NotImplementedError

    def action_line(self, action: Action, today: date) -> Line:
        """Give the line of something that is to be done, with what says that it is done."""
        note = t("By {day}", day=day(action.by)) if action.by else ""
        late = action.by is not None and action.by < today
        acts = ((t("It is done"), partial(self._done, action.id)),)
        return Line(action.what, (action.who, note), ((t("Late"), "bad"),) if late else (), acts)

    def ask_held(self, review: Review) -> None:
        """Ask what came of a review: one that was planned, one that is written down, or a new one."""
        form = HeldForm(self.host, review, self.clock())
        self.host.ask_with(form, keep_held, t("The review is written down."))

    def take_out(self, review: Review) -> None:
        """Take out a review that was written down by mistake."""
        said = partial(self.host.done, t("The review is taken out."), None)
        self.host.tasks.do(self.host, lambda book: take_review_out(book, review.id), said)

    def _done(self, number: int) -> None:
        today = self.clock()
        said = partial(self.host.done, t("It is marked as done."), None)
        self.host.tasks.do(self.host, lambda book: action_done(book, number, today), said)
