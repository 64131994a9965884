"""The steps by which a job ends, and how long papers are kept after it."""

from datetime import date

import pytest

from app.employment.law import law
from app.employment.leaving import LeavingReason, LeavingStep, comes_after, keep_until, steps_for


def test_whoever_ends_the_job_decides_the_steps() -> None:
    assert steps_for(LeavingReason.RESIGNS) == (
        LeavingStep.TELL_FUNDER,
        LeavingStep.LAST_DAY,
        LeavingStep.PROPERTY,
        LeavingStep.LEAVE_OWED,
        LeavingStep.LAST_PAY,
        LeavingStep.TAX_FORM,
        LeavingStep.PAPERS,
    )
    assert steps_for(LeavingReason.FIXED_TERM_ENDS) == steps_for(LeavingReason.RESIGNS)
    assert LeavingStep.REDUNDANCY_PAY not in steps_for(LeavingReason.DISMISSED)
    assert LeavingStep.MEETING in steps_for(LeavingReason.DISMISSED)
    assert LeavingStep.MEETING not in steps_for(LeavingReason.PERSON_DIED)
    assert steps_for(LeavingReason.REDUNDANCY) == tuple(LeavingStep)


@pytest.mark.parametrize("reason", LeavingReason)
def test_the_insurer_comes_before_a_letter_wherever_there_is_one(reason: LeavingReason) -> None:
    steps = steps_for(reason)
    first = comes_after(LeavingStep.NOTICE_LETTER, reason)

    assert (LeavingStep.NOTICE_LETTER in steps) is reason.is_by_employer
    assert first is (LeavingStep.ASK_INSURER if reason.is_by_employer else None)
    assert comes_after(LeavingStep.LAST_PAY, reason) is None


def test_papers_are_kept_by_their_own_rules() -> None:
    kept = {each.rule.what: each.until for each in keep_until(date(2026, 9, 30), law().keep)}

    assert kept == {
        "hours_and_pay": date(2032, 9, 30),
        "holiday": date(2032, 9, 30),
        "tax": date(2030, 4, 5),
        "right_to_work": date(2028, 9, 30),
    }
