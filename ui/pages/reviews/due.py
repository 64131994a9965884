"""What is due by which clock and why, what is planned, and the letter that asks for a review."""

from collections.abc import Callable
from datetime import date
from functools import partial

from app.plan.names import review_name
from app.plan.review import Review, ReviewDue, ReviewKind
from app.usecases.life.reviews import Reviews, keep_review, plan_review
from app.usecases.plan.letters import ask_for_review_pdf
from app.words import day, t, tn
from ui.dialogs.asking_page import AskingPage
from ui.dialogs.documents import Document, Documents
from ui.pages.reviews.notes_form import NotesForm
from ui.pages.reviews.part import Part, Seen
from ui.pages.reviews.plan_form import PlanForm, Planned
from ui.pages.reviews.safety_form import ask_safety, safety_notes
from ui.parts.button import Button
from ui.parts.card import Card
from ui.parts.clock import Clock
from ui.parts.flow import flowing
from ui.parts.layout import beside, stacked
from ui.parts.lines import Act, Line, Lines
from ui.parts.text import Chip, Text
from ui.tasks import Book


class DuePart(Part):
    """Counts the days since anybody looked, and lists what is due and what is planned."""

    def __init__(self, host: AskingPage, documents: Documents, clock: Clock) -> None:
        super().__init__(host, documents, clock)
        self.figure, self.chip, self.since = Text("", "huge"), Chip(""), Text("")
        self.dues = Lines(t("No clock runs yet. It starts with your agreement or your first agreed plan."))
        self.planned = Lines(t("No review is planned."))
        paper = Document(t("Letter: I ask for a review"), "ask-for-a-review.pdf", self._letter)
        self.plan_button = Button(t("&Plan a review"), partial(self.plan, ReviewKind.PLAN), "second")
        self.silence = Text("")
        self.ask = Card(t("Ask for a review")).add(self.silence, documents.line(paper), None)
        words = stacked(
            Text(t("Since anybody looked at your plan and payment"), "small"),
            self.figure, self.chip, self.since, None, gap=6,
        )  # fmt: skip
        looked = Card(tone="main").add(words)
        for part in (
            beside(looked, self.ask, least=330),
            Card(t("What is due")).add(self.dues),
            Card(t("Planned")).add(self.planned, flowing(self.plan_button)),
        ):
            self.body.addWidget(part)

    def _letter(self, book: Book) -> bytes:
        return ask_for_review_pdf(book, self.clock())

    def fill(self, seen: Seen) -> None:
        """Show it."""
        found = seen.reviews
        self.figure.setText(tn("1 day", "{count} days", found.days_silent))
        self.chip.set(*_looked(found))
        self.since.setText(_since(found))
        self.silence.setText(_silence(found))
        self.ask.tint("needs" if found.may_ask or found.findings else "plain")
        self.dues.fill([_due_line(one, seen.today, self.plan) for one in found.dues])
        self.planned.fill([self._planned_line(one, seen) for one in found.planned])

    def _planned_line(self, review: Review, seen: Seen) -> Line:
        on = review.planned
        words = review_name(review.kind)
        notes = (
            t("On {day}", day=day(on)) if on else "",
            t("With {who}", who=review.who) if review.who else "",
            _first_words(review),
            *safety_notes(seen.reviews.safety.get(review.id, ())),
        )
        past = on is not None and on < seen.today
        acts: tuple[Act, ...] = (
            (t("It was held"), partial(self.ask_held, review)),
            (t("My notes for it"), partial(self.notes, review)),
            (t("The safety questions"), partial(ask_safety, self.host, review, seen)),
            (t("Take it out"), partial(self.take_out, review)),
        )
        return Line(words, notes, ((t("Was it held?"), "warn"),) if past else (), acts)

    def plan(self, kind: ReviewKind) -> None:
        """Ask for the day of a review that is to come."""

        def planned(book: Book, said: Planned) -> Review:
            return plan_review(book, said.kind, said.day, said.who)

        form = PlanForm(self.host, kind, self.clock())
        self.host.ask_with(form, planned, t("The review is planned."))

    def notes(self, review: Review) -> None:
        """Ask what the person wants to say at a review that is to come."""
        self.host.ask_with(NotesForm(self.host, review), keep_review, t("Your notes are kept."))


def _first_words(review: Review) -> str:
    said = next(filter(None, (review.working, review.not_working, review.words)), "")
    return t("My notes: {words}", words=said) if said else ""


def _looked(found: Reviews) -> tuple[str, str]:
    if found.may_ask:
        return t("Nobody has looked for a year"), "bad"
    if found.findings:
        return t("A review is late"), "warn"
    return t("In time"), "ok"


def _since(found: Reviews) -> str:
    last = max((each.held for each in found.held if each.held), default=None)
    if last is not None:
        return t("The last review was on {day}.", day=day(last))
    if found.started is not None:
        return t("There has been no review since the start on {day}.", day=day(found.started))
    return t("There is no agreement in this book yet.")


def _silence(found: Reviews) -> str:
    if found.may_ask:
        return t("A year has gone by. Send this letter: it counts the days and names the law.")
    if found.findings:
        return t("A review should have been held. You can send this letter.")
    return t("You may ask for a review at any time, when something has changed.")


def _due_line(due: ReviewDue, today: date, plan: Callable[[ReviewKind], object]) -> Line:
    late = due.by < today
    notes = (
        t("By {day}", day=day(due.by)),
        t("Last held on {day}", day=day(due.last_held)) if due.last_held else t("None of this kind held yet"),
        t("Why: {source}", source=due.rule.source),
        "" if due.rule.certain else t("Daybook does not know this for sure. Ask your council or the NHS."),
    )
    chip = (t("Late"), "bad" if due.rule.certain else "warn") if late else (t("In time"), "ok")
    return Line(review_name(due.kind), notes, (chip,), ((t("Plan it"), partial(plan, due.kind)),))
