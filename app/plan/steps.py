"""How far a version has come, question by question, and what is to be done with it next."""

from collections.abc import Sequence
from datetime import date
from enum import StrEnum

from app.plan.plan import LineWording, PlanAnswer, PlanVersion, VersionState, ViewsIn, unanswered
from app.words import t


class QuestionState(StrEnum):
    """How far the answer to one question is."""

    NOT_STARTED = "not_started"
    IN_PROGRESS = "in_progress"
    COMPLETED = "completed"


class Step(StrEnum):
    """What is to be done next with a version of the plan."""

    WRITE = "write"
    COST = "cost"
    VIEWS = "views"
    SEND = "send"
    WAIT = "wait"
    REWRITE = "rewrite"
    LIVE = "live"


def question_state(answer: PlanAnswer | None) -> QuestionState:
    """Say how far an answer is; one without words is not started, whatever was ticked."""
    if answer is None or not answer.words.strip():
        return QuestionState.NOT_STARTED
    return QuestionState.COMPLETED if answer.done else QuestionState.IN_PROGRESS


def question_state_name(state: QuestionState) -> str:
    """Say in words how far an answer is."""
    return {
        QuestionState.NOT_STARTED: t("Not yet started"),
        QuestionState.IN_PROGRESS: t("In progress"),
        QuestionState.COMPLETED: t("Completed"),
    }[state]


def next_step(version: PlanVersion, answers: Sequence[PlanAnswer], lines: Sequence[LineWording]) -> Step:
    """Say what comes next: write, cost, ask the person, send; then wait, write anew, or live by it."""
    if version.state is not VersionState.DRAFT:
        after = {VersionState.SENT: Step.WAIT, VersionState.RETURNED: Step.REWRITE}
        return after.get(version.state, Step.LIVE)
    if unanswered(list(answers)):
        return Step.WRITE
    if not lines:
        return Step.COST
    return Step.VIEWS if version.views is ViewsIn.NOT_ASKED else Step.SEND


def days_without_amount(begun: date, told: Sequence[date], today: date) -> int:
    """Count the days somebody planned before an amount was told, to today where none was.

    Knowing the amount first is tied to good results, so the wait is worth showing to whoever caused it.
    """
    return max(0, (min(told, default=today) - begun).days)
