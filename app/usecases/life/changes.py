"""Changes of support: noted where they stay within the agreement, asked for where they go beyond it."""

from dataclasses import dataclass, replace
from datetime import date

from app.errors import AppError
from app.plan.plan import LineWording, PlanVersion, VersionState, version_on
from app.plan.request import ANSWERS, ChangeRequest, RequestState, begun
from app.store.book import Book
from app.store.work import Work
from app.words import t


@dataclass(frozen=True, slots=True)
class Changes:
    """What waits for an answer, what was noted or answered (the newest first), and what can be named.

    `plan` is the version of the plan that was sent and has no answer yet. `lines` are those in force.
    """

    waiting: tuple[ChangeRequest, ...]
    past: tuple[ChangeRequest, ...]
    plan: PlanVersion | None
    lines: tuple[LineWording, ...]


def changes(book: Book, today: date) -> Changes:
    """Give every change, those without an answer apart."""
    with book.begin() as work:
        kept = sorted(work.life.requests.all(), key=lambda each: (each.day, each.id), reverse=True)
        version = version_on(work.plan.versions.all(), today)
        return Changes(
            tuple(each for each in reversed(kept) if each.is_open),
            tuple(each for each in kept if not each.is_open),
            plan_waiting(work),
            tuple(work.plan.wordings.of_version(version.id)) if version else (),
        )


def plan_waiting(work: Work) -> PlanVersion | None:
    """Give the version of the plan that was sent and has no answer yet."""
    sent = (each for each in work.plan.versions.all() if each.state is VersionState.SENT)
    return max(sent, key=lambda each: each.number, default=None)


def keep_change(book: Book, request: ChangeRequest) -> ChangeRequest:
    """Keep a change: within the agreement it is only noted, beyond it it is drafted as a request."""
    with book.begin(t("Wrote down a change of support")) as work:
        if not request.id:
            return work.life.requests.add(begun(request))
        before = work.life.requests.get(request.id)
        if before.state not in (RequestState.NOTED, RequestState.DRAFT):
            raise AppError(
                t("This request was sent, so it stays as it is."), t("Take it back, and write another.")
            )
        kept = begun(request)
        work.life.requests.change(kept)
        return kept


def change_sent(book: Book, number: int, day: date, to: str) -> ChangeRequest:
    """Write down that a request went off; from now on its days are counted."""
    if not to.strip():
        raise AppError(t("A request is sent to somebody."), t("Write who it went to."))
    with book.begin(t("Sent a request for a change")) as work:
        request = _open(work, number)
        return _keep(work, replace(request, state=RequestState.SENT, sent=day, asked_of=to))


def change_answered(
    book: Book, number: int, state: RequestState, answer: tuple[date, str, str]
) -> ChangeRequest:
    """Write down what was answered (`answer`: on which day, by whom, their words)."""
    day, by, words = answer
    if state not in ANSWERS or not by.strip():
        raise AppError(t("An answer says yes or no, and who gave it."), t("Choose one, and write a name."))
    with book.begin(t("A request for a change was answered")) as work:
        request = _open(work, number)
        if request.sent is None or day < request.sent:
            raise AppError(t("An answer comes after the request was sent."), t("Look at the days again."))
        return _keep(work, replace(request, state=state, answered=day, answered_by=by, answer=words))


def take_change_back(book: Book, number: int, day: date) -> ChangeRequest:
    """Write down that the person no longer asks for a change."""
    with book.begin(t("Took a request back")) as work:
        request = _open(work, number)
        return _keep(work, replace(request, state=RequestState.TAKEN_BACK, answered=day))


def take_change_out(book: Book, number: int) -> None:
    """Take out a change that was written down by mistake."""
    with book.begin(t("Took a change out")) as work:
        work.life.requests.remove(number)


def _open(work: Work, number: int) -> ChangeRequest:
    request = work.life.requests.get(number)
    if not request.is_open:
        raise AppError(t("This change waits for nobody."), t("Write down another change."))
    return request


def _keep(work: Work, request: ChangeRequest) -> ChangeRequest:
    work.life.requests.change(request)
    return request
