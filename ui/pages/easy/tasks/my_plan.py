"""My plan in easy read: to look at, and to print."""

from dataclasses import dataclass
from datetime import date
from functools import partial

from app.plan.plan import PlanVersion
from app.usecases.plan.papers import easy_plan_pdf
from app.usecases.plan.writing import versions
from app.words import t
from ui.dialogs.documents import Document
from ui.pages.easy.answers import Press, Wish
from ui.pages.easy.step import Given, Step, Task
from ui.tasks import Book


@dataclass(frozen=True, slots=True)
class Facts:
    """The newest version of the plan, if there is one, and today."""

    version: PlanVersion | None
    today: date


def task() -> Task:
    """Give the task."""
    return Task("plan", t("My plan with pict&ures"), "plan", _read, _steps)


def _read(book: Book, today: date) -> Facts:
    return Facts(next(iter(versions(book)), None), today)


def _steps(facts: Facts, _: Given) -> list[Step]:
    if facts.version is None:
        says = t("Somebody can help you to write one.")
        return [Step("none", t("There is no plan yet"), "plan", t("You go back."), says=says, ends=True)]
    make = partial(_pdf, facts.version.id, facts.today)
    paper = Document(t("My plan, easy to read"), "my-plan-easy.pdf", make)
    press = partial(
        Press,
        (t("&Look at my plan"), "look", Wish("see", paper)),
        (t("&Print my plan"), "print", Wish("print", paper)),
        (t("&Keep it as a file"), "safe", Wish("save", paper)),
    )
    says = t("Your plan says what help you want. It has pictures and few words.")
    return [Step("plan", t("My plan"), "plan", t("You see it, or it comes out of the printer."), press, says)]


def _pdf(number: int, today: date, book: Book) -> bytes:
    return easy_plan_pdf(book, number, today)
