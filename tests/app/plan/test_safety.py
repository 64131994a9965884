from app.plan.safety import (
    SafetyAnswer,
    SafetyQuestion,
    SafetySaid,
    safety_name,
    safety_question,
    said_of,
)


def test_s096_there_are_three_questions_and_the_words_come_first() -> None:
    assert len({safety_question(each) for each in SafetyQuestion}) == 3
    assert len({safety_name(each) for each in SafetyAnswer}) == 4
    said = SafetySaid(1, 5, SafetyQuestion.ENOUGH, "No", SafetyAnswer.NO)
    other = SafetySaid(2, 6, SafetyQuestion.SAFE, "Yes")
    first = SafetySaid(3, 5, SafetyQuestion.SAFE)
    assert said_of([said, other, first], 5) == (first, said)
    assert (first.is_empty, other.is_empty, said.is_empty) == (True, False, False)
