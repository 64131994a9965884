from dataclasses import replace
from datetime import date

import pytest

from app.employment.health_tasks import HealthTask, may_be_done, task_findings
from app.employment.law import law
from app.errors import Severity
from tests.app.employment.people import TODAY

WHOLE = HealthTask(
    1,
    1,
    "Catheter care",
    "Nurse Bell",
    "District nurse",
    "12A3456E",
    practitioner_signed=date(2026, 5, 1),
    holder_signed=date(2026, 5, 1),
    pa_signed=date(2026, 5, 2),
    trained=date(2026, 4, 20),
    competent=date(2026, 4, 27),
    review=date(2026, 11, 1),
    stop_when="Pain, blood, or nothing comes: ring the nurse.",
)


def said(task: HealthTask, today: date = TODAY) -> list[tuple[Severity, str]]:
    return [(one.severity, one.sentence) for one in task_findings(task, today, law())]


def test_a_task_that_all_three_signed_needs_nothing() -> None:
    assert said(WHOLE) == []
    assert may_be_done(WHOLE, TODAY)
    assert WHOLE.is_agreed_by_all


@pytest.mark.parametrize(
    ("missing", "name"),
    [
        ({"practitioner_signed": None}, "the health practitioner"),
        ({"holder_signed": None}, "you"),
        ({"pa_signed": None}, "the PA"),
    ],
)
def test_one_signature_of_three_missing_stops_it(missing: dict[str, None], name: str) -> None:
    task = replace(WHOLE, **missing)

    assert said(task) == [(Severity.STOP, f"“Catheter care” is not agreed yet by: {name}.")]
    assert not may_be_done(task, TODAY)


@pytest.mark.parametrize("missing", [{"trained": None}, {"competent": None}])
def test_a_pa_is_trained_and_seen_to_be_able(missing: dict[str, None]) -> None:
    task = replace(WHOLE, **missing)

    assert [severity for severity, _ in said(task)] == [Severity.STOP]
    assert not may_be_done(task, TODAY)


def test_a_review_is_said_ahead_and_stops_the_task_once_it_is_past() -> None:
    assert said(WHOLE, date(2026, 10, 1)) == []
    assert said(WHOLE, date(2026, 10, 2)) == [
        (Severity.NOTE, "“Catheter care” is to be looked at again by 1 November 2026.")
    ]
    assert may_be_done(WHOLE, date(2026, 11, 1))
    assert said(WHOLE, date(2026, 11, 2))[0][0] is Severity.STOP
    assert not may_be_done(WHOLE, date(2026, 11, 2))


def test_a_task_says_when_to_stop_and_when_to_look_again() -> None:
    assert [severity for severity, _ in said(replace(WHOLE, stop_when=" ", review=None))] == [
        Severity.WARNING,
        Severity.WARNING,
    ]


def test_a_task_that_is_no_longer_done_needs_nothing() -> None:
    ended = replace(WHOLE, pa_signed=None, ended=date(2026, 6, 30))

    assert said(ended) == []
    assert said(ended, date(2026, 6, 30)) != []
