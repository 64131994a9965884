from dataclasses import replace
from datetime import date

import pytest

from app.errors import AppError
from app.money import Money
from app.plan.decision import Decision, Verdict, answer

ASKED = Decision(1, date(2026, 3, 2), "Help in the garden", Money(40_00), "I cannot bend")
ANSWERED = replace(ASKED, answered=date(2026, 3, 12), answered_by="Duty team")


def test_days_of_waiting_go_on_until_the_answer() -> None:
    assert ASKED.is_open
    assert ASKED.days_waiting(date(2026, 4, 1)) == 30
    assert replace(ANSWERED, verdict=Verdict.YES).days_waiting(date(2026, 4, 1)) == 10


def test_an_answer_needs_its_day_and_who_gave_it() -> None:
    assert answer(ANSWERED, Verdict.NO) is Verdict.NO
    assert answer(ASKED, Verdict.WAITING) is Verdict.WAITING
    for day in (None, date(2026, 3, 1)):
        with pytest.raises(AppError, match="the day of the question or after it"):
            answer(replace(ANSWERED, answered=day), Verdict.YES)
    with pytest.raises(AppError, match="comes from somebody"):
        answer(replace(ANSWERED, answered_by=" "), Verdict.YES)


def test_what_needed_no_answer_needs_no_name() -> None:
    assert answer(replace(ANSWERED, answered_by=""), Verdict.NOT_NEEDED) is Verdict.NOT_NEEDED
