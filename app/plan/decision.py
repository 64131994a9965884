"""What was asked and decided, so that it is found again years later."""

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from re import findall

from app.errors import AppError
from app.money import NOTHING, Money
from app.words import t

SHORT = 3  # letters of a word that says little by itself


class Verdict(StrEnum):
    """What was answered to "can I buy this?"."""

    WAITING = "waiting"
    YES = "yes"
    YES_IF = "yes_if"
    NO = "no"
    NOT_NEEDED = "not_needed"


@dataclass(frozen=True, slots=True)
class Decision:
    """One question about spending and its answer.

    `version_id` is the version of the plan that was in force on the day it was decided, `term` the rule or
    term that it rests on. `helped_by`, `shown_how` and `my_words` record a decision made with support, or one
    that others disagree with: who helped, how the choice was put, what the person said; `disagreed` says who
    and why. `lasts_years` is how long something lasting should serve, 0 where nothing was said of it.
    """

    id: int
    asked: date
    what: str
    cost: Money = NOTHING
    need: str = ""
    other_ways: str = ""
    outcome_id: int = 0
    line_id: int = 0
    version_id: int = 0
    pot_id: int = 0
    asked_of: str = ""
    verdict: Verdict = Verdict.WAITING
    answered: date | None = None
    answered_by: str = ""
    reason: str = ""
    term: str = ""
    my_words: str = ""
    helped_by: str = ""
    disagreed: str = ""
    shown_how: str = ""
    lasts_years: int = 0

    def days_waiting(self, today: date) -> int:
        """Count the days from asking to the answer, or to today."""
        return ((self.answered or today) - self.asked).days

    @property
    def is_open(self) -> bool:
        """Whether an answer is still awaited."""
        return self.verdict is Verdict.WAITING


@dataclass(frozen=True, slots=True)
class DecidedSpend:
    """A payment that rests on a decision."""

    id: int
    decision_id: int
    entry_id: int


class CanDecide(StrEnum):
    """Whether the person can make one decision; not recorded never means that they cannot."""

    NOT_RECORDED = "not_recorded"
    YES = "yes"
    WITH_SUPPORT = "with_support"
    NO = "no"


@dataclass(frozen=True, slots=True)
class Capacity:
    """Who found on which day whether the person can make one decision; said of that decision only.

    `consulted` and `in_best_interests` are for a decision that somebody else then made.
    """

    id: int
    about: str
    day: date
    assessor: str = ""
    can_decide: CanDecide = CanDecide.NOT_RECORDED
    decision_id: int = 0
    consulted: str = ""
    in_best_interests: str = ""
    decided_by: str = ""


def answer(decision: Decision, verdict: Verdict) -> Verdict:
    """Check an answer that is about to be kept: it needs a day, and a name unless none was needed."""
    if verdict is Verdict.WAITING:
        return verdict
    if decision.answered is None or decision.answered < decision.asked:
        raise AppError(
            t("An answer comes on the day of the question or after it."), t("Put in the day of the answer.")
        )
    if verdict is not Verdict.NOT_NEEDED and not decision.answered_by.strip():
        raise AppError(t("An answer comes from somebody."), t("Write who gave it, or their office."))
    return verdict


def concluded(asked: Decision, *, wants: bool, must_ask: bool, person: str) -> Decision:
    """Say where a question stands once it has been thought through, on the day it is asked.

    What the person does not want is answered by themselves; what needs no asking is settled; the rest waits.
    """
    if not wants:
        settled = replace(asked, verdict=Verdict.NO, answered=asked.asked, answered_by=person)
        return replace(settled, asked_of="", my_words=asked.my_words or t("No, I do not want this."))
    mine = replace(asked, my_words=asked.my_words or t("Yes, I want this."))
    if must_ask:
        return replace(mine, verdict=Verdict.WAITING, answered=None, reason="", term="")
    return replace(mine, verdict=Verdict.NOT_NEEDED, answered=asked.asked, asked_of="")


def same_question(one: Decision, other: Decision) -> bool:
    """Say whether two decisions are about the same thing: the same line of the plan, or the same words."""
    if one.line_id and one.line_id == other.line_id:
        return True
    words, others = _telling(one.what), _telling(other.what)
    return bool(words and others) and (words <= others or others <= words)


def _telling(what: str) -> set[str]:
    """Give the words that say what something is; short ones ("a", "for", "the") say little."""
    return {word for word in findall(r"\w+", what.casefold()) if len(word) > SHORT}
