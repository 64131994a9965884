"""Three questions on being safe, asked at a review; what is only for private ears is never kept here."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from app.words import t


class SafetyQuestion(StrEnum):
    """What is asked: about people, about care, about money."""

    SAFE = "safe"
    TREATED = "treated"
    ENOUGH = "enough"


class SafetyAnswer(StrEnum):
    """What is answered; nothing said is the same as passed over."""

    YES = "yes"
    PARTLY = "partly"
    NO = "no"
    NOT_SAID = "not_said"


@dataclass(frozen=True, slots=True)
class SafetySaid:
    """The answer to one of the three questions at one review: the person's own words, then the answer."""

    id: int
    review_id: int
    question: SafetyQuestion
    words: str = ""
    answer: SafetyAnswer = SafetyAnswer.NOT_SAID

    @property
    def is_empty(self) -> bool:
        """Whether the question was passed over."""
        return not self.words.strip() and self.answer is SafetyAnswer.NOT_SAID


def said_of(answers: Sequence[SafetySaid], review_id: int) -> tuple[SafetySaid, ...]:
    """Give what was said at one review, in the order of the questions."""
    mine = {each.question: each for each in answers if each.review_id == review_id}
    return tuple(mine[each] for each in SafetyQuestion if each in mine)


def safety_question(question: SafetyQuestion) -> str:
    """Ask one of the three."""
    return {
        SafetyQuestion.SAFE: t("Do you feel safe with everybody around you?"),
        SafetyQuestion.TREATED: t("Are you helped well, and the way you want it?"),
        SafetyQuestion.ENOUGH: t("Is the money enough for the help you need?"),
    }[question]


def safety_name(answer: SafetyAnswer) -> str:
    """Say what was answered."""
    return {
        SafetyAnswer.YES: t("Yes"),
        SafetyAnswer.PARTLY: t("Partly"),
        SafetyAnswer.NO: t("No"),
        SafetyAnswer.NOT_SAID: t("Not said"),
    }[answer]
