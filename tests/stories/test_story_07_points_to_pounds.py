"""Story 7: a broker types the points and the indicative sum; the final sum is lower, and too little."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from app.money import Money
from app.people import Actor, Capacity
from app.plan.allocation import Adjustment, Allocation, Answer, Sufficiency
from app.plan.plan import LifeArea, LineWording, MetBy
from app.store.book import Book
from app.usecases.funding import allocations as told
from app.usecases.plan.letters import too_little_pdf
from tests.stories import people

TOLD, FINAL, TODAY = date(2026, 4, 2), date(2026, 4, 9), date(2026, 5, 11)
BROKER = Actor("Jo Hill", Capacity.BROKER, "Sam Reed")


@pytest.fixture(scope="module")
def book(folder: Path) -> Book:
    """Write the allocation down, step by step, with a plan that costs £415 a week."""
    book = people.start_book(folder, actor=BROKER)
    guide = Allocation(
        0, 1, TOLD, "Duty team", "Self-assessment v7", "142", "Table of April 2026", Money(431_00)
    )
    kept = told.keep_allocation(book, guide)
    told.keep_allocation(book, replace(kept, final=Money(369_00), final_told=FINAL))
    steps = (("Mother helps at night", -40_00, "She lives near"), ("Two nights less", -22_00, "By the panel"))
    for what, pence, why in steps:
        told.keep_adjustment(
            book,
            Adjustment(0, kept.id, FINAL, what, Money(pence), why=why, who="Panel", answer=Answer.GIVEN),
        )
    asked = Adjustment(0, kept.id, FINAL, "Keep one night", asked=Money(11_00), answer=Answer.REFUSED)
    told.keep_adjustment(book, replace(asked, who="Panel", why="No money"))
    people.agreed_plan(
        book,
        date(2026, 4, 13),
        (LifeArea.WHO_SUPPORTS_ME, LineWording(0, 0, 0, "An agency", MetBy.PAID_OTHER, Money(370_00))),
        (LifeArea.WHAT_I_DO, LineWording(0, 0, 0, "A companion", MetBy.PAID_OTHER, Money(45_00))),
    )
    for day in (date(2026, 4, 17), date(2026, 4, 24), date(2026, 5, 1), date(2026, 5, 8)):
        people.moved(book, day, "Good Care Ltd", -370_00, "O12", line=1)
        people.moved(book, day, "Kind Company Ltd", -45_00, "O12", line=2)
    return book


@pytest.fixture(scope="module")
def seen(book: Book) -> told.AllocationView:
    [one] = told.allocations(book)
    return one


@pytest.fixture(scope="module")
def enough(book: Book) -> Sufficiency:
    found = told.is_enough(book, TODAY)
    assert found is not None
    return found


def test_points_table_and_both_sums_are_kept(seen: told.AllocationView) -> None:
    kept = seen.allocation
    assert (kept.points, kept.table) == ("142", "Table of April 2026")
    assert (kept.indicative, kept.final) == (Money(431_00), Money(369_00))


def test_the_difference_is_explained_line_by_line(seen: told.AllocationView) -> None:
    given = [(step.what, step.amount.pence, step.who) for step in seen.steps if step.answer is Answer.GIVEN]
    assert given == [("Mother helps at night", -40_00, "Panel"), ("Two nights less", -22_00, "Panel")]
    assert seen.not_explained == Money(0)


def test_a_step_that_was_asked_for_and_refused_stays(seen: told.AllocationView) -> None:
    refused = [step for step in seen.steps if step.answer is Answer.REFUSED]
    assert [(step.what, step.asked, step.why) for step in refused] == [
        ("Keep one night", Money(11_00), "No money")
    ]


def test_the_priced_plan_is_short_by_46_pounds_a_week(enough: Sufficiency) -> None:
    assert enough.weekly_cost - enough.weekly_in == enough.too_little == Money(46_00)


def test_it_is_labelled_allocation_and_not_overspending(enough: Sufficiency) -> None:
    # Four weeks at £415 were spent, which is what the plan has for them.
    assert enough.spent == enough.planned_by_now == Money(4 * 415_00)
    assert enough.too_fast == Money(0)


def test_the_letter_that_asks_for_a_review_is_drafted(book: Book) -> None:
    letter = people.words_of(too_little_pdf(book, TODAY))
    for said in (
        "I ask you to review the amount of my direct payment.",
        "What is missing, a week £46.00",
        "I have not spent faster than the plan. The amount itself is too small.",
        "Jo Hill, for Sam Reed",
    ):
        assert said in letter
