from datetime import date

from app.money import Money
from app.plan.plan import (
    LineWording,
    PlanAnswer,
    PlanVersion,
    Question,
    plan_findings,
    unanswered,
    version_on,
)

FIRST = PlanVersion(1, 1, date(2026, 1, 5), agreed_from=date(2026, 2, 1))
SECOND = PlanVersion(2, 2, date(2026, 6, 1), sent=date(2026, 6, 3), answered=date(2026, 6, 8))
ANSWERS = [PlanAnswer(0, 1, int(question), "Words of my own") for question in Question]


def test_spending_rests_on_the_version_agreed_by_then() -> None:
    assert version_on([FIRST, SECOND], date(2026, 1, 31)) is None
    assert version_on([FIRST, SECOND], date(2026, 7, 1)) == FIRST


def test_days_waiting_end_with_the_answer() -> None:
    assert FIRST.days_waiting(date(2026, 7, 1)) == 0
    assert SECOND.days_waiting(date(2026, 7, 1)) == 5


def test_questions_without_words_are_named() -> None:
    blank = PlanAnswer(0, 1, 7, " ")
    assert unanswered([*ANSWERS[:6], blank]) == (Question.HOW_TO_MAKE_IT_HAPPEN,)


def test_a_whole_plan_raises_nothing_and_an_empty_one_all_three() -> None:
    line = LineWording(0, 1, 1, "A PA on weekdays", cost=Money(100))
    assert plan_findings(ANSWERS, [line], has_contingency=True) == []
    assert len(plan_findings([], [], has_contingency=False)) == 3
