from dataclasses import replace
from datetime import date

import pytest

from app.plan.plan import LineWording, PlanAnswer, PlanVersion, Question, VersionState, ViewsIn
from app.plan.steps import (
    QuestionState,
    Step,
    days_without_amount,
    next_step,
    question_state,
    question_state_name,
)

DRAFT = PlanVersion(1, 1, date(2026, 5, 4))
ALL = [PlanAnswer(0, 1, question, "Words") for question in Question]
LINE = LineWording(1, 1, 1, "A companion")


@pytest.mark.parametrize(
    ("answer", "state", "name"),
    [
        (None, QuestionState.NOT_STARTED, "Not yet started"),
        (PlanAnswer(1, 1, 1, " ", done=True), QuestionState.NOT_STARTED, "Not yet started"),
        (PlanAnswer(1, 1, 1, "My dog"), QuestionState.IN_PROGRESS, "In progress"),
        (PlanAnswer(1, 1, 1, "My dog", done=True), QuestionState.COMPLETED, "Completed"),
    ],
)
def test_how_far_an_answer_is(answer: PlanAnswer | None, state: QuestionState, name: str) -> None:
    assert question_state(answer) is state
    assert question_state_name(state) == name


def test_a_plan_is_written_costed_looked_at_by_the_person_and_then_sent() -> None:
    assert next_step(DRAFT, ALL[:6], [LINE]) is Step.WRITE
    assert next_step(DRAFT, ALL, []) is Step.COST
    assert next_step(DRAFT, ALL, [LINE]) is Step.VIEWS
    assert next_step(replace(DRAFT, views=ViewsIn.NO), ALL, [LINE]) is Step.SEND


def test_after_sending_comes_waiting_writing_anew_or_living_by_it() -> None:
    states = (VersionState.SENT, VersionState.RETURNED, VersionState.AGREED)
    steps = [next_step(replace(DRAFT, state=state), [], []) for state in states]
    assert steps == [Step.WAIT, Step.REWRITE, Step.LIVE]


def test_days_of_planning_without_an_amount_are_counted() -> None:
    begun, today = date(2026, 5, 4), date(2026, 5, 9)
    assert days_without_amount(begun, [date(2026, 5, 7), date(2026, 5, 6)], today) == 2
    assert days_without_amount(begun, [date(2026, 5, 1)], today) == 0
    assert days_without_amount(begun, [], today) == 5
