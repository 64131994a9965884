from dataclasses import replace
from datetime import date

import pytest

from app.errors import AppError
from app.plan.assessment import Assessment, AssessmentKind
from app.plan.people_around import Helper, Role
from app.usecases.books.undoing import undo_last
from app.usecases.life import assessments
from app.usecases.life.around import around, keep_helper
from tests.app.usecases.started import OPENED, a_book

TODAY = date(2026, 10, 1)
SOUND = ("a.mp3", b"ID3" + bytes(40))
HELD = Assessment(0, AssessmentKind.NEEDS, date(2026, 3, 1), date(2026, 5, 9), "P. Marsh")


def test_s140_one_list_says_when_i_was_last_assessed_and_by_whom() -> None:
    book = a_book()
    kept = assessments.keep_assessment(book, HELD, TODAY)
    paper = assessments.attach_to_assessment(
        book, assessments.ASSESSMENT, kept.id, "a.mp3", b"ID3" + bytes(40)
    )
    shared = replace(kept, consent=TODAY, share_with="The NHS team", next_due=date(2027, 5, 9))
    assessments.keep_assessment(book, shared, TODAY)
    seen = assessments.assessments(book, TODAY)
    assert (seen.mine, seen.assessments, seen.papers) == (shared, (shared,), {kept.id: (paper,)})
    assert (seen.findings, seen.pots) == ((), {1: seen.pots[1]})
    assert len(assessments.assessments(book, date(2027, 6, 1)).findings) == 1


def test_s093_a_named_carer_without_an_assessment_is_prompted_for_until_the_register_has_one() -> None:
    book = a_book()
    ana = keep_helper(book, Helper(0, "Ana", Role.CARER, OPENED))
    bo = keep_helper(book, Helper(0, "Bo", Role.CARER, OPENED, assessment=OPENED))
    seen = assessments.assessments(book, TODAY)
    assert (seen.without, [each.helper_id for each in seen.assessments]) == ((ana,), [bo.id])
    assert [each.rule for each in around(book, TODAY).findings] == ["S093"]

    asked = Assessment(0, AssessmentKind.CARER, TODAY, helper_id=ana.id)
    assessments.keep_assessment(book, asked, TODAY)

    assert assessments.assessments(book, TODAY).without == ()
    assert around(book, TODAY).findings == ()
    undo_last(book)
    assert assessments.assessments(book, TODAY).without == (ana,)


def test_one_that_was_written_down_by_mistake_is_taken_out() -> None:
    book = a_book()
    kept = assessments.keep_assessment(book, HELD, TODAY)
    assessments.take_assessment_out(book, kept.id)
    assert assessments.assessments(book, TODAY).mine is None
    with pytest.raises(AppError, match="no longer in the book"):
        assessments.attach_to_assessment(book, assessments.ASSESSMENT, kept.id, *SOUND)
