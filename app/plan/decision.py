"""What was asked and decided, so that it is found again years later."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from app.errors import AppError
from app.money import NOTHING, Money
from app.words import t


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
    term that it rests on. `helped_by` and `my_words` record a decision made with support, or one that others
    disagree with; `disagreed` says who and why.
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
