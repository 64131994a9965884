"""Get ready for my review: three questions, whose answers wait with the review."""

from dataclasses import dataclass, replace
from datetime import date

from app.plan.review import Review
from app.usecases.today.easy import keep_my_words, review_to_come, who_can_help
from app.words import day, t
from ui.pages.easy.answers import some_words
from ui.pages.easy.helped import helped_steps, helper
from ui.pages.easy.step import Ended, Given, Step, Task
from ui.tasks import Book


@dataclass(frozen=True, slots=True)
class Facts:
    """The review that comes next, and who may help."""

    review: Review
    names: tuple[str, ...]


def task() -> Task:
    """Give the task."""
    return Task("review", t("Get &ready for my review"), "talk", _read, _steps, _keep, _ended, _before)


def _read(book: Book, today: date) -> Facts:
    return Facts(review_to_come(book, today), who_can_help(book, today))


def _before(facts: Facts) -> dict[str, str]:
    review = facts.review
    return {"working": review.working, "not_working": review.not_working, "words": review.words}


def _steps(facts: Facts, given: Given) -> list[Step]:
    words = some_words(t("In your &own words"), t("You can leave this empty."))
    on = facts.review.planned
    when = t("Your review is on {day}.", day=day(on)) if on else t("At a review you say how your support is.")
    return [
        Step("working", t("What is good?"), "face-better", t("You say what is not good."), words, when),
        Step("not_working", t("What is not good?"), "face-worse", t("You say what should change."), words),
        Step("words", t("What do you want to change?"), "star", t("You say who helped you."), words),
        *helped_steps(facts.names, given),
    ]


def _keep(book: Book, facts: Facts, given: Given) -> Review:
    said = {name: given[name] for name in _before(facts)}
    return keep_my_words(book, replace(facts.review, **said), helper(given))


def _ended(_: Facts, __: Given) -> Ended:
    says = t("Your words wait for the review. You can change them until then.")
    return Ended(t("You are ready"), says, t("You take your words to the review."), "talk")
