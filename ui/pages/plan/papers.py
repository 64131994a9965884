"""The plan as papers: what they are called, and what makes them."""

from functools import partial

from app.plan.plan import PlanVersion
from app.usecases.plan.letters import change_request_pdf
from app.usecases.plan.papers import easy_plan_pdf, plan_pdf
from app.words import t
from ui.dialogs.documents import Document
from ui.parts.clock import Clock
from ui.tasks import Book


def whole(version: PlanVersion, clock: Clock) -> Document:
    """Give the plan as a paper for both to sign."""
    title = t("My plan, version {number}", number=version.number)
    return Document(title, f"my-plan-{version.number}.pdf", partial(_whole, version.id, clock))


def easy(version: PlanVersion, clock: Clock) -> Document:
    """Give the easy-read version."""
    title = t("My plan, easy to read, version {number}", number=version.number)
    return Document(title, f"my-plan-easy-{version.number}.pdf", partial(_easy, version.id, clock))


def change_letter(before: PlanVersion, after: PlanVersion, clock: Clock) -> Document:
    """Give the letter that asks for a change, word by word."""
    title = t("A letter that asks for this change")
    file = f"letter-change-{before.number}-{after.number}.pdf"
    return Document(title, file, partial(_letter, before.id, after.id, clock))


def _whole(number: int, clock: Clock, book: Book) -> bytes:
    return plan_pdf(book, number, clock())


def _easy(number: int, clock: Clock, book: Book) -> bytes:
    return easy_plan_pdf(book, number, clock())


def _letter(before: int, after: int, clock: Clock, book: Book) -> bytes:
    return change_request_pdf(book, before, after, clock())
