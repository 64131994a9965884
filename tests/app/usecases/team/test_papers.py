from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from app.employment.check import Check, CheckKind, CheckState
from app.employment.health_tasks import HealthTask
from app.employment.relatives import ExceptionAnswer, RelativeException
from app.errors import AppError
from app.money import Money
from app.usecases.money.papers import paper_bytes
from app.usecases.team.papers import (
    attach_team_paper,
    keep_check,
    keep_exception,
    keep_health_task,
    take_check_out,
    team_papers,
)
from app.usecases.team.people import employer_papers, member
from tests.app.usecases.teams import STARTED, TODAY, a_team_book, taken_on

LETTER = b"Dear Sam, we agree."


def test_a_check_is_kept_changed_and_taken_out_with_its_paper() -> None:
    book = a_team_book()
    number = taken_on(book)
    check = keep_check(book, Check(0, number, CheckKind.DRIVING_LICENCE, seen=STARTED))
    paper = attach_team_paper(book, "pa_paper", check.id, "licence.txt", b"Category B")

    changed = keep_check(book, replace(check, last=date(2030, 1, 1)))

    [kept] = member(book, number, TODAY).papers
    assert (kept.check, kept.papers, kept.due) == (changed, (paper,), date(2030, 1, 1))
    take_check_out(book, check.id)
    assert member(book, number, TODAY).papers == ()
    assert team_papers(book, "pa_paper", check.id) == ()


@pytest.mark.parametrize(
    ("more", "wrong"),
    [
        ({"seen": None}, "when it was checked"),
        ({"state": CheckState.DECLINED}, "why there is no check"),
        ({"first": date(2026, 5, 1), "last": date(2026, 4, 1)}, "before the first day"),
        ({"kind": CheckKind.POLICE_CHECK, "number": "001234567890"}, "last four figures"),
    ],
)
def test_a_check_that_does_not_say_enough_or_too_much_is_refused(more: dict[str, Any], wrong: str) -> None:
    book = a_team_book()
    check = Check(**{"id": 0, "pa_id": 0, "kind": CheckKind.REFERENCE, "seen": STARTED, **more})

    with pytest.raises(AppError, match=wrong):
        keep_check(book, check)


def test_a_paper_belongs_to_any_record_of_the_team() -> None:
    book = a_team_book()
    number = taken_on(book)
    task = keep_health_task(book, HealthTask(0, number, "Catheter care"))
    consent = keep_exception(book, RelativeException(0, number, STARTED))

    kept = attach_team_paper(book, "pa_exception", consent.id, "letter.txt", LETTER)
    attach_team_paper(book, "health_task", task.id, "letter.txt", LETTER)

    assert team_papers(book, "pa_exception", consent.id) == (kept,)
    assert team_papers(book, "health_task", task.id) == (kept,)
    assert paper_bytes(book, kept.id)[1] == LETTER
    with pytest.raises(AppError, match="no longer in the book"):
        attach_team_paper(book, "health_task", 99, "letter.txt", LETTER)


def test_a_health_task_is_kept_while_signatures_are_missing_but_has_a_name() -> None:
    book = a_team_book()
    number = taken_on(book)
    task = keep_health_task(book, HealthTask(0, number, "Catheter care"))

    signed = keep_health_task(book, replace(task, pa_signed=STARTED))

    assert member(book, number, TODAY).health_tasks == (signed,)
    with pytest.raises(AppError, match="needs a name"):
        keep_health_task(book, replace(task, name=" "))


@pytest.mark.parametrize(
    ("more", "wrong"),
    [
        ({"agreed_by": "Jo Fox"}, "needs its day"),
        ({"agreed_by": "Jo Fox", "answered": date(2026, 4, 5)}, "before the question"),
        ({"answered": STARTED}, "needs a name"),
    ],
)
def test_an_answer_says_who_gave_it_and_when(more: dict[str, Any], wrong: str) -> None:
    book = a_team_book()
    said = {"id": 0, "pa_id": taken_on(book), "asked": STARTED, "answer": ExceptionAnswer.AGREED, **more}

    with pytest.raises(AppError, match=wrong):
        keep_exception(book, RelativeException(**said))


def test_what_belongs_to_nobody_is_refused() -> None:
    book = a_team_book()

    for keep in (
        lambda: keep_check(book, Check(0, 9, CheckKind.REFERENCE, seen=STARTED)),
        lambda: keep_health_task(book, HealthTask(0, 9, "Catheter care")),
        lambda: keep_exception(book, RelativeException(0, 9, STARTED)),
    ):
        with pytest.raises(AppError, match="no longer in the book"):
            keep()


def test_a_paper_that_a_later_one_replaced_needs_nothing_more() -> None:
    book = a_team_book()
    first = date(2025, 9, 21)
    for year in (0, 1):
        held = replace(
            Check(0, 0, CheckKind.LIABILITY_INSURANCE, name="Fish", cover=Money(1_000_000_000)),
            first=first.replace(year=2025 + year),
            last=first.replace(year=2026 + year, day=20),
        )
        keep_check(book, held)

    old, new = employer_papers(book, date(2026, 11, 22)).papers

    assert (old.replaced, old.findings, old.due) == (True, (), None)
    assert not new.replaced
