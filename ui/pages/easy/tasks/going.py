"""How is it going? Five faces for one thing that matters, and a few words."""

from dataclasses import dataclass
from datetime import date
from functools import partial

from app.period import Period
from app.plan.faces import Face, face_words, pointed_at
from app.plan.outcome import CheckIn, Outcome
from app.usecases.life.outcomes import check_in, outcomes
from app.usecases.today.easy import who_can_help
from app.words import t
from ui.dialogs.offers import shortened
from ui.pages.easy.answers import Option, Pick, some_words
from ui.pages.easy.helped import helped_steps, helper
from ui.pages.easy.step import Ended, Given, Step, Task
from ui.tasks import Book

PICTURES = {
    Face.MUCH_BETTER: "face-much-better",
    Face.BETTER: "face-better",
    Face.SAME: "face-same",
    Face.WORSE: "face-worse",
    Face.MUCH_WORSE: "face-much-worse",
}


@dataclass(frozen=True, slots=True)
class Facts:
    """What matters, who may help, and today."""

    outcomes: tuple[Outcome, ...]
    names: tuple[str, ...]
    today: date


def task() -> Task:
    """Give the task."""
    return Task("going", t("How is it &going?"), "face-better", _read, _steps, _keep, _ended)


def _read(book: Book, today: date) -> Facts:
    seen = outcomes(book, Period(today, today))
    return Facts(
        tuple(each.outcome for each in seen.views if each.outcome.ended is None),
        who_can_help(book, today),
        today,
    )


def _steps(facts: Facts, given: Given) -> list[Step]:
    if not facts.outcomes:
        says = t("Somebody can help you to write down what matters to you.")
        words = t("Nothing is written down yet")
        return [Step("none", words, "star", t("You go back."), says=says, ends=True)]
    about = _about(facts, given)
    options = [Option(face, face_words(face), PICTURES[face]) for face in PICTURES]
    return [
        *_which(facts),
        Step(
            "face", t("How is it now?"), "star", t("You can say more."),
            partial(Pick, options, above=True), about,
        ),
        Step(
            "words", t("Do you want to say more?"), "talk", t("You say who helped you."),
            some_words(t("In your &own words"), t("You can leave this empty.")), about,
        ),
        *helped_steps(facts.names, given),
    ]  # fmt: skip


def _which(facts: Facts) -> list[Step]:
    if len(facts.outcomes) == 1:
        return []
    options = [Option(each.id, shortened(each.words).replace("&", "&&"), "star") for each in facts.outcomes]
    asked = t("What do you want to talk about?")
    return [Step("which", asked, "star", t("You choose a face."), partial(Pick, options))]


def _about(facts: Facts, given: Given) -> str:
    chosen = given.get("which", facts.outcomes[0].id)
    return next((each.words for each in facts.outcomes if each.id == chosen), "")


def _keep(book: Book, facts: Facts, given: Given) -> CheckIn:
    blank = CheckIn(0, given.get("which", facts.outcomes[0].id), facts.today)
    return check_in(book, pointed_at(blank, given["face"], given["words"], helper(given)))


def _ended(_: Facts, __: Given) -> Ended:
    says = t("You can say again how it is on another day.")
    return Ended(t("It is written down"), says, t("It is there for your next review."), "star")
