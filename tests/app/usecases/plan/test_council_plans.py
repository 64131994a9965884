from dataclasses import replace
from datetime import date

import pytest

from app.errors import AppError
from app.plan.received import CouncilPlan
from app.usecases.books.undoing import undo_last
from app.usecases.plan import council_plans as received
from tests.app.usecases.started import a_book

DAY = date(2026, 5, 4)
TEXT = b"Care and support plan of Sam Reed"


def test_the_councils_plan_is_kept_with_its_day_its_sender_and_its_paper() -> None:
    book = a_book()
    old = received.keep_council_plan(book, CouncilPlan(0, date(2025, 5, 1), "Duty team"), DAY)
    kept = received.keep_council_plan(book, CouncilPlan(0, DAY, "M. Khan"), DAY)
    received.attach_to_council_plan(book, "council_plan", kept.id, "plan.txt", TEXT)
    received.keep_council_plan(book, replace(kept, note="It forgets the nights."), DAY)

    newest, oldest = received.council_plans(book)

    assert (newest.plan.note, [paper.name for paper in newest.papers]) == (
        "It forgets the nights.",
        ["plan.txt"],
    )
    assert (oldest.plan, oldest.papers) == (old, ())


def test_what_was_a_mistake_goes_with_its_papers_and_comes_back_by_undoing() -> None:
    book = a_book()
    kept = received.keep_council_plan(book, CouncilPlan(0, DAY, "M. Khan"), DAY)
    received.attach_to_council_plan(book, "council_plan", kept.id, "plan.txt", TEXT)
    received.take_council_plan_out(book, kept.id)
    assert received.council_plans(book) == ()
    undo_last(book)
    [back] = received.council_plans(book)
    assert [paper.name for paper in back.papers] == ["plan.txt"]


@pytest.mark.parametrize(
    ("plan", "said"),
    [
        (CouncilPlan(0, DAY, " "), "Somebody sent"),
        (CouncilPlan(0, date(2026, 5, 5), "Duty team"), "not come yet"),
        (CouncilPlan(0, DAY, "Duty team", date(2026, 6, 1)), "not come yet"),
    ],
)
def test_a_plan_was_sent_by_somebody_on_a_day_that_has_come(plan: CouncilPlan, said: str) -> None:
    with pytest.raises(AppError, match=said):
        received.keep_council_plan(a_book(), plan, DAY)
