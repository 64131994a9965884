from dataclasses import replace
from datetime import date

import pytest

from app.errors import AppError
from app.funding.agreement import ContributionModel
from app.ledger.entry import Entry, Split
from app.money import Money
from app.plan.allocation import Adjustment, Allocation, Answer
from app.plan.plan import LifeArea, LineWording, MetBy
from app.store.book import Book
from app.usecases.funding import allocations as told
from app.usecases.money.ledger import add_entry
from app.usecases.plan import signing_off
from app.usecases.plan import writing as plans
from tests.app.usecases.started import OPENED, a_book

DAY = date(2026, 4, 9)


def agreed(book: Book, weekly: int) -> int:
    version = plans.begin_version(book, OPENED)
    wording = LineWording(0, 0, version.id, "An agency", MetBy.PAID_OTHER, Money(weekly))
    line = plans.add_line(book, LifeArea.WHO_SUPPORTS_ME, wording, OPENED)
    signing_off.send_plan(book, version.id, OPENED, "Duty team")
    signing_off.plan_agreed(book, version.id, DAY, "Panel", DAY)
    return line.line_id


def test_story_7_from_points_to_pounds_step_by_step() -> None:
    book = a_book()
    kept = told.keep_allocation(
        book, Allocation(0, 1, OPENED, "Duty team", "v7", "142", "2025", Money(415_00))
    )
    told.keep_allocation(book, replace(kept, final=Money(369_00), final_told=DAY))
    step = told.keep_adjustment(book, Adjustment(0, kept.id, DAY, "Mother helps at night", Money(-40_00)))
    told.keep_adjustment(book, replace(step, answer=Answer.GIVEN, who="Panel"))

    [seen] = told.allocations(book)

    assert (seen.not_explained, [each.who for each in seen.steps]) == (Money(-6_00), ["Panel"])
    assert [each.rule for each in seen.findings] == ["S027"]


def test_story_7_a_weekly_gap_is_labelled_allocation_not_overspending() -> None:
    book = a_book()
    line = agreed(book, 415_00)
    split = Split(Money(-1245_00), "O12", 1, line)
    add_entry(book, Entry(0, 1, DAY, "Agency", Money(-1245_00), splits=(split,)))

    seen = told.is_enough(book, date(2026, 4, 30))

    assert seen is not None
    assert (seen.too_little, seen.too_fast) == (Money(46_00), Money(0))


def test_spending_ahead_of_the_plan_is_told_apart_and_other_spending_does_not_count() -> None:
    book = a_book()
    line = agreed(book, 100_00)
    for number, pence in ((line, -260_00), (0, -999_00)):
        split = Split(Money(pence), "O12", 1, number)
        add_entry(book, Entry(0, 1, DAY, "Agency", Money(pence), splits=(split,)))

    seen = told.is_enough(book, date(2026, 4, 23))

    assert seen is not None
    assert (seen.too_little, seen.too_fast) == (Money(0), Money(60_00))


def test_nothing_is_held_against_money_before_the_first_week_is_over() -> None:
    book = a_book()
    agreed(book, 100_00)
    seen = told.is_enough(book, DAY)
    assert seen is not None
    assert (seen.spent, seen.planned_by_now) == (Money(0), Money(0))


def test_the_persons_own_share_counts_where_the_council_pays_net_of_it() -> None:
    for model, weekly in ((ContributionModel.NET, 390_00), (ContributionModel.GROSS, 369_00)):
        book = a_book()
        with book.begin("Own share") as work:
            [terms] = work.agreements.all()
            work.agreements.change(replace(terms, contribution=Money(21_00), contribution_model=model))
        agreed(book, 100_00)
        seen = told.is_enough(book, DAY)
        assert seen is not None
        assert seen.weekly_in == Money(weekly)


def test_without_an_agreed_plan_nothing_is_said() -> None:
    assert told.is_enough(a_book(), DAY) is None


def test_amounts_below_nothing_and_steps_without_words_are_not_kept() -> None:
    book = a_book()
    with pytest.raises(AppError, match="below nothing"):
        told.keep_allocation(book, Allocation(0, 1, OPENED, indicative=Money(-1)))
    with pytest.raises(AppError, match="below nothing"):
        told.keep_allocation(book, Allocation(0, 1, OPENED, final=Money(-1)))
    with pytest.raises(AppError, match="needs words"):
        told.keep_adjustment(book, Adjustment(0, 1, OPENED, " "))


def test_what_was_written_by_mistake_is_taken_out_with_its_steps() -> None:
    book = a_book()
    kept = told.keep_allocation(book, Allocation(0, 1, OPENED, indicative=Money(415_00)))
    other = told.keep_allocation(book, Allocation(0, 1, DAY, indicative=Money(400_00)))
    first = told.keep_adjustment(book, Adjustment(0, kept.id, DAY, "Mother helps", Money(-40_00)))
    told.keep_adjustment(book, Adjustment(0, kept.id, DAY, "Nights", Money(10_00)))
    told.keep_adjustment(book, Adjustment(0, other.id, DAY, "Days", Money(10_00)))
    told.take_adjustment_out(book, first.id)
    assert [each.what for each in told.allocations(book)[1].steps] == ["Nights"]
    told.take_allocation_out(book, kept.id)
    assert [(each.allocation, len(each.steps)) for each in told.allocations(book)] == [(other, 1)]
