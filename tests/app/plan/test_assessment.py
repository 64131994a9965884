from dataclasses import replace
from datetime import date

import pytest

from app.errors import AppError
from app.plan import assessment
from app.plan.assessment import Assessment, AssessmentKind
from app.plan.people_around import Helper, Role, people_findings

TODAY = date(2026, 10, 1)
HELD = Assessment(1, AssessmentKind.NEEDS, date(2025, 3, 1), date(2025, 5, 9), "P. Marsh")


def test_s140_the_last_one_is_the_latest_that_took_place() -> None:
    older = replace(HELD, id=2, held=date(2024, 1, 1), asked=None)
    asked = Assessment(3, AssessmentKind.NEEDS, TODAY)
    of_carer = replace(HELD, id=4, helper_id=7, held=date(2026, 1, 1))
    register = [older, HELD, asked, of_carer]
    assert assessment.last_held(register) == HELD
    assert assessment.last_held(register, 7) == of_carer
    assert assessment.last_held([asked]) is None
    assert (asked.is_open, HELD.is_open) == (True, False)


def test_s093_a_carer_of_whom_no_assessment_is_known_is_named() -> None:
    ana, bo = (Helper(number, name, Role.CARER, TODAY) for number, name in ((1, "Ana"), (2, "Bo")))
    friend, gone = Helper(3, "Cy", Role.FRIEND, TODAY), replace(bo, id=4, last=date(2026, 9, 1))
    asked = Assessment(1, AssessmentKind.CARER, TODAY, helper_id=1)
    assert assessment.carers_without([ana, bo, friend, gone], [asked], TODAY) == (bo,)
    assert [found.rule for found in people_findings([ana], TODAY, {1})] == []
    assert [found.rule for found in people_findings([ana], TODAY)] == ["S093"]


def test_what_stands_beside_a_carer_is_in_the_register_too() -> None:
    ana = Helper(1, "Ana", Role.CARER, TODAY, assessment=date(2026, 2, 1), needs="A day off")
    assert assessment.of_helper(ana) == Assessment(
        0, AssessmentKind.CARER, date(2026, 2, 1), None, helper_id=1, result="A day off"
    )
    assert assessment.of_helper(replace(ana, assessment=None)) is None


def test_one_that_was_to_come_again_is_named_until_it_is_asked_for() -> None:
    due = replace(HELD, next_due=date(2026, 5, 9))
    assert [found.where for found in assessment.assessment_findings([due], TODAY)] == ["1"]
    assert assessment.assessment_findings([due], date(2026, 5, 9)) == []
    again = Assessment(2, AssessmentKind.NEEDS, date(2026, 6, 1))
    other = Assessment(3, AssessmentKind.HOME, date(2026, 6, 1))
    assert assessment.assessment_findings([due, again], TODAY) == []
    assert len(assessment.assessment_findings([due, other], TODAY)) == 1


@pytest.mark.parametrize(
    ("one", "why"),
    [
        (Assessment(0, AssessmentKind.NEEDS), "no day yet"),
        (replace(HELD, held=date(2025, 2, 1)), "cannot be"),
        (replace(HELD, held=date(2026, 10, 2)), "cannot be"),
        (replace(HELD, who=" "), "who assessed"),
        (replace(HELD, consent=TODAY), "who may see"),
    ],
)
def test_an_assessment_says_when_and_by_whom(one: Assessment, why: str) -> None:
    with pytest.raises(AppError, match=why):
        assessment.check_assessment(one, TODAY)


def test_every_kind_has_a_name() -> None:
    assert len({assessment.assessment_name(kind) for kind in AssessmentKind}) == len(AssessmentKind)
