"""Reviews: when they are due, getting ready, what came of them, and the letter when nobody comes."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from app.errors import AppError, Finding
from app.papers import Paper
from app.plan.decision import Decision
from app.plan.helped import HelpAnswer
from app.plan.outcome import CheckIn, Outcome, latest
from app.plan.plan import LineWording, PlanVersion, version_on
from app.plan.request import ChangeRequest
from app.plan.review import (
    Action,
    Review,
    ReviewDue,
    ReviewKind,
    can_be_closed,
    days_since_review,
    next_review,
    review_findings,
    rules,
)
from app.plan.safety import SafetySaid
from app.store.book import Book
from app.store.work import Work
from app.usecases.life.decisions import open_decisions
from app.usecases.life.did_it_help import said_since
from app.usecases.life.not_agreed import NotAgreed, disputed_lines, not_agreed
from app.usecases.life.outcomes import ready_file
from app.usecases.life.safety import safety_by_review
from app.usecases.money.papers import keep_paper
from app.words import t

REVIEW = "review"  # what papers of a review are linked by
SILENT_DAYS = 365  # S057: from here a letter that asks for a review is offered


@dataclass(frozen=True, slots=True)
class Reviews:
    """Every review, what is due next, how long nobody has looked, and what was done of what was to be done.

    `papers` are those of each review, by its number, `safety` what was said openly of being safe.
    """

    held: tuple[Review, ...]
    planned: tuple[Review, ...]
    dues: tuple[ReviewDue, ...]
    actions: tuple[Action, ...]
    findings: tuple[Finding, ...]
    days_silent: int
    started: date | None
    done: tuple[Action, ...] = ()
    papers: Mapping[int, tuple[Paper, ...]] = field(default_factory=dict)
    safety: Mapping[int, tuple[SafetySaid, ...]] = field(default_factory=dict)

    @property
    def may_ask(self) -> bool:
        """Whether it is time to offer the letter that asks for a review."""
        return self.days_silent >= SILENT_DAYS


@dataclass(frozen=True, slots=True)
class GetReady:
    """What to take to a review: how each outcome was then and is now, what is open, who waits for whom.

    `helped` is what was said since the last review of whether things helped, with the words of each.
    `requests` are changes that were asked for and have no answer. `not_agreed` is the list that each funder
    has of lines and payments that nobody has agreed to yet.
    """

    outcomes: tuple[tuple[Outcome, CheckIn | None, CheckIn | None], ...]
    waiting: tuple[Decision, ...]
    disputed: tuple[LineWording, ...]
    actions: tuple[Action, ...]
    version: PlanVersion | None
    helped: tuple[tuple[str, HelpAnswer], ...] = ()
    requests: tuple[ChangeRequest, ...] = ()
    not_agreed: tuple[NotAgreed, ...] = ()


def reviews(book: Book, today: date) -> Reviews:
    """Give the reviews and what is due."""
    with book.begin() as work:
        every = work.plan.reviews.all()
        kept = sorted(every, key=lambda each: (each.held or each.planned or date.max, each.id))
        started = start_of(work)
        dues = tuple(sorted(_dues(work, kept, started), key=lambda due: due.by))
        silent = days_since_review(kept, started, today) if started else 0
        actions = work.plan.actions.all()
        return Reviews(
            tuple(each for each in kept if each.held is not None),
            tuple(each for each in kept if each.held is None),
            dues,
            tuple(each for each in actions if each.done is None),
            tuple(review_findings(dues, today)),
            silent,
            started,
            tuple(each for each in actions if each.done is not None),
            _papers(work, kept),
            safety_by_review(work),
        )


def start_of(work: Work) -> date | None:
    """Give the day from which the clocks run: the first plan agreed, else the first agreement's first day."""
    agreed = [each.agreed_from for each in work.plan.versions.all() if each.agreed_from is not None]
    return min(agreed, default=None) or min((each.first for each in work.agreements.all()), default=None)


def get_ready(book: Book, today: date) -> GetReady:
    """Draw together what a review is about, in the person's own order."""
    with book.begin() as work:
        check_ins = work.plan.check_ins.all()
        last = max((each.held for each in work.plan.reviews.all() if each.held), default=date.min)
        version = version_on(work.plan.versions.all(), today)
        return GetReady(
            tuple(
                (each, latest(check_ins, each.id, last), latest(check_ins, each.id, today))
                for each in sorted(
                    work.plan.outcomes.all(), key=lambda one: (one.rank == 0, one.rank, one.id)
                )
                if each.ended is None
            ),
            tuple(open_decisions(work)),
            tuple(disputed_lines(work, version)),
            tuple(each for each in work.plan.actions.all() if each.done is None),
            version,
            said_since(work, last, today),
            tuple(each for each in work.life.requests.all() if each.is_open),
            not_agreed(work, version, today),
        )


def plan_review(book: Book, kind: ReviewKind, day: date, who: str = "", pot_id: int = 0) -> Review:
    """Write down that a review is to be held."""
    with book.begin(t("Planned a review")) as work:
        return work.plan.reviews.add(Review(0, kind, pot_id, planned=day, who=who))


def keep_review(book: Book, review: Review, actions: Sequence[Action] = ()) -> Review:
    """Keep a review that was held; it says what was learnt, or that the question was passed over."""
    with book.begin(t("Wrote down a review")) as work:
        if review.held is not None and not can_be_closed(review):
            raise AppError(
                t("A review that was held says what you learnt from it."),
                t("Write a few words, or choose to pass over the question."),
            )
        if review.id:
            work.plan.reviews.change(review)
        kept = review if review.id else work.plan.reviews.add(review)
        for action in actions:
            work.plan.actions.add(replace(action, id=0, review_id=kept.id))
        return kept


def take_review_out(book: Book, number: int) -> None:
    """Take out a review that was written down by mistake, with what was to be done after it."""
    with book.begin(t("Took a review out")) as work:
        for action in work.plan.actions.all():
            if action.review_id == number:
                work.plan.actions.remove(action.id)
        for said in work.life.safety.all():
            if said.review_id == number:
                work.life.safety.remove(said.id)
        work.plan.reviews.remove(number)


def attach_to_review(book: Book, kind: str, number: int, name: str, content: bytes) -> Paper:
    """Keep a photo, a letter or a voice note beside a review; `kind` is REVIEW.

    Raises AppError for files that can be neither seen nor heard.
    """
    ready = ready_file(name, content)
    with book.begin(t("Attached a paper to a review")) as work:
        work.plan.reviews.get(number)
        return keep_paper(work, *ready, (kind, number))


def action_done(book: Book, number: int, day: date) -> Action:
    """Mark something as done that a review asked for."""
    with book.begin(t("Did what a review asked for")) as work:
        done = replace(work.plan.actions.get(number), done=day)
        work.plan.actions.change(done)
        return done


def _papers(work: Work, kept: Iterable[Review]) -> dict[int, tuple[Paper, ...]]:
    found: dict[int, tuple[Paper, ...]] = {}
    for link in work.paper_links.of(REVIEW, {each.id for each in kept}):
        found[link.to_id] = (*found.get(link.to_id, ()), work.papers.get(link.paper_id))
    return found


def _dues(work: Work, kept: Iterable[Review], started: date | None) -> Iterable[ReviewDue]:
    if started is None:
        return
    streams = {pot.stream for pot in work.pots.all()}
    held = list(kept)
    for rule in rules():
        if rule.streams and streams.isdisjoint(rule.streams):
            continue
        due = next_review(rule, started, held)
        if due is not None:
            yield due
