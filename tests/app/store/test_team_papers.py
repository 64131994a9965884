"""The team's papers in a real encrypted file: every field comes back, and any change can be undone."""

from dataclasses import fields, replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from app.employment.check import Check, CheckKind, CheckMethod, CheckState
from app.employment.health_tasks import HealthTask
from app.employment.leaving import KeptLeaving, LeavingReason, LeavingStep, StepDone
from app.employment.particulars import Particulars
from app.employment.relatives import ExceptionAnswer, PaidFor, RelativeException
from app.money import Money
from app.store.book import Book
from app.usecases.money.ledger import latest_changes, undo
from app.usecases.team.papers import keep_check
from tests.app.employment.people import a_pa
from tests.app.store.on_disk import ACTOR, PASSPHRASE, clock
from tests.app.usecases.teams import a_team_book, taken_on

DAY = date(2026, 7, 1)
LATER = date(2026, 12, 31)
FULL: dict[str, Any] = {
    "checks": Check(
        1,
        1,
        CheckKind.RIGHT_TO_WORK,
        CheckState.ASKED,
        "Passport",
        "4411",
        CheckMethod.ONLINE,
        DAY,
        "Sam",
        DAY,
        DAY,
        LATER,
        LATER,
        update_service=True,
        status_seen=DAY,
        look_again_months=36,
        cover=Money(1),
        covers_redundancy=True,
        legal_line="01632 960001",
        reason="Late",
        paid_by="Me",
        note="A note",
    ),
    "health_tasks": HealthTask(
        1,
        1,
        "Catheter care",
        "Bell",
        "Nurse",
        "12A",
        DAY,
        DAY,
        DAY,
        DAY,
        "Bell",
        DAY,
        DAY,
        "Pain",
        LATER,
        1,
        "x",
    ),
    "exceptions": RelativeException(
        1,
        1,
        DAY,
        PaidFor.ADMINISTRATION,
        "Why",
        "Council",
        ExceptionAnswer.REFUSED,
        DAY,
        "Jo",
        DAY,
        LATER,
        "x",
    ),
    "particulars": Particulars(1, 1, 1, 2, DAY, DAY, '{"pay":{}}', DAY, DAY, DAY, "x"),
    "leavings": KeptLeaving(1, 1, LeavingReason.MOVED_INTO_CARE, DAY, LATER, 3, "x"),
    "leaving_steps": StepDone(1, 1, LeavingStep.ASK_INSURER, DAY, "x"),
}


def test_every_field_is_filled_in_here() -> None:
    empty = [
        f"{name}.{field.name}"
        for name, value in FULL.items()
        for field in fields(value)
        if not getattr(value, field.name)
    ]
    assert empty == []


def test_every_field_comes_back_from_the_file(tmp_path: Path) -> None:
    path = tmp_path / "team.daybook"
    with Book.create(path, PASSPHRASE, ACTOR, clock) as book, book.begin("Kept papers") as work:
        work.pas.add(a_pa())
        for name, value in FULL.items():
            getattr(work, name).add(value)
    with Book.open(path, actor=ACTOR, key=book.key, clock=clock) as book, book.begin() as work:
        assert {name: getattr(work, name).get(1) for name in FULL} == FULL
        assert work.broken_history() == 0


@pytest.mark.parametrize("state", [CheckState.ASKED, CheckState.DONE])
def test_a_change_to_a_paper_can_be_undone(state: CheckState) -> None:
    book = a_team_book()
    number = taken_on(book)
    first = keep_check(book, Check(0, number, CheckKind.REFERENCE, state, seen=DAY))
    keep_check(book, replace(first, note="Rang them"))

    undo(book, latest_changes(book, 1)[0].id)

    with book.begin() as work:
        assert work.checks.all() == [first]
