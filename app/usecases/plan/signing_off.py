"""Sending a plan off, what came back, and from when spending rests on it."""

from dataclasses import replace
from datetime import date

from app.errors import AppError
from app.plan.plan import PlanVersion, VersionState, ViewsIn
from app.store.book import Book
from app.store.work import Work
from app.usecases.plan.writing import must_be_open
from app.words import t

# A body as a whole decides nothing: somebody in one of its offices does (S009).
NO_OFFICE = frozenset({"council", "the council", "nhs", "the nhs", "icb", "the icb", "social services"})


def say_views(
    book: Book, version_id: int, views: ViewsIn, words: str = "", helped_by: str | None = None
) -> PlanVersion:
    """Keep what the person answers to "are my views in?"; only the person can take a "no" back.

    `helped_by` is who helped to write the plan, where that is said too.
    """
    with book.begin(t("Said whether my views are in the plan")) as work:
        version = must_be_open(work, version_id)
        if version.views is ViewsIn.NO and work.actor.for_whom:
            raise AppError(
                t("The person said that their views are not in this plan."),
                t("Only they can change that answer."),
            )
        helper = version.helped_by if helped_by is None else helped_by
        return _keep(work, replace(version, views=views, views_words=words, helped_by=helper))


def send_plan(book: Book, version_id: int, day: date, to: str) -> PlanVersion:
    """Write down that a version was sent; from now on it stays as it is."""
    if not to.strip():
        raise AppError(t("A plan is sent to somebody."), t("Write who it went to."))
    with book.begin(t("Sent the plan")) as work:
        version = must_be_open(work, version_id)
        sent = replace(version, state=VersionState.SENT, sent=day, sent_to=to, answered=None, answered_by="")
        return _keep(work, sent)


def plan_came_back(book: Book, version_id: int, day: date, by: str, reason: str) -> PlanVersion:
    """Write down that a version came back with a wish; it can be changed again."""
    with book.begin(t("The plan came back")) as work:
        version = _must_be_sent(work, version_id, day)
        back = replace(version, state=VersionState.RETURNED, answered=day, answered_by=by, reason=reason)
        return _keep(work, back)


def plan_agreed(
    book: Book, version_id: int, day: date, by: str, first: date, reason: str = ""
) -> PlanVersion:
    """Write down who agreed a version, when, and the day from which spending rests on it."""
    if not by.strip():
        raise AppError(t("A plan is agreed by somebody."), t("Write who agreed it, or their office."))
    if by.strip().casefold() in NO_OFFICE:
        raise AppError(
            t("“{who}” does not say who decided.", who=by.strip()),
            t("Write their name, or their role and office, like: team manager, Adult care panel."),
        )
    with book.begin(t("The plan was agreed")) as work:
        version = _must_be_sent(work, version_id, day)
        agreed = replace(version, state=VersionState.AGREED, answered=day, answered_by=by, reason=reason)
        return _keep(work, replace(agreed, agreed_from=first))


def _must_be_sent(work: Work, version_id: int, day: date) -> PlanVersion:
    version = work.plan.versions.get(version_id)
    if version.state is not VersionState.SENT or version.sent is None:
        raise AppError(t("This version has not been sent."), t("Write down first that it was sent."))
    if day < version.sent:
        raise AppError(t("An answer comes after the plan was sent."), t("Look at the days again."))
    return version


def _keep(work: Work, version: PlanVersion) -> PlanVersion:
    work.plan.versions.change(version)
    return version
