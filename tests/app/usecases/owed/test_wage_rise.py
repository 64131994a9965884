"""A wage rise: who is below the least, what a week costs then, what the money lacks; March keeps its rate."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from app.employment.contract import HoursKind
from app.errors import AppError
from app.funding.agreement import ContributionModel
from app.money import NOTHING, Money
from app.payroll.payslip import EarningKind
from app.store.book import Book
from app.usecases.owed import wage_rise
from app.usecases.pay import run as pay
from tests.app.usecases.paying import a_pa, agree, employ, paid, terms, weekdays, work_weeks
from tests.app.usecases.started import a_book

APRIL = date(2026, 4, 1)
BEGAN = date(2025, 9, 1)  # a Monday


def before_april(pence: int = 1221, **more: object) -> tuple[Book, int]:
    """Start a book with a PA on the least of the year before, ten hours a week, paid every four weeks."""
    book = a_book(opened=BEGAN, first_payment=BEGAN, weekly=Money(13000))
    said = {"first": BEGAN, "first_pay_day": date(2025, 10, 3), "hourly": Money(pence), **more}
    return book, employ(book, a_pa(started=BEGAN), terms(**said))


def test_the_new_least_is_named_for_who_is_below_it() -> None:
    book, pa_id = before_april()
    employ(book, a_pa("Ali Khan", started=BEGAN), terms(first=BEGAN, hourly=Money(1300)))
    planned = wage_rise.plan(book, APRIL)

    [row] = planned.below_minimum
    assert (row.pa_id, row.least, row.rise.before, row.rise.after) == (
        pa_id,
        Money(1271),
        Money(1221),
        Money(1271),
    )
    assert [each.rise.after for each in planned.rows] == [Money(1271), Money(1300)]


def test_a_week_is_held_against_the_money_with_what_comes_on_top() -> None:
    book, _ = before_april()
    planned = wage_rise.plan(book, APRIL)

    # Four weeks at £12.21: £488.40, of it £103.40 above £385.00, 15% is £15.51: £125.98 a week.
    # Four weeks at £12.71: £508.40, of it £123.40, 15% is £18.51: £131.73 a week.
    assert (planned.weekly_before, planned.weekly_after) == (Money(12598), Money(13173))
    assert planned.more_a_week == Money(575)
    assert (planned.allocation, planned.gap) == (Money(13000), Money(173))


def test_a_rise_of_ones_own_comes_to_every_pa() -> None:
    book, _ = before_april(1300)
    planned = wage_rise.plan(book, APRIL, Money(25))

    assert planned.below_minimum == ()
    assert [row.rise.after for row in planned.rows] == [Money(1325)]


def test_a_contribution_that_is_paid_in_is_money_for_the_week() -> None:
    book, _ = before_april()
    with book.begin("A contribution") as work:
        own = work.agreements.all()[0]
        work.agreements.change(
            replace(own, contribution=Money(500), contribution_model=ContributionModel.NET)
        )
    assert wage_rise.plan(book, APRIL).allocation == Money(13500)

    with book.begin("Invoiced") as work:
        changed = replace(own, contribution=Money(500), contribution_model=ContributionModel.GROSS)
        work.agreements.change(changed)
    assert wage_rise.plan(book, APRIL).allocation == Money(13000)


def test_two_jobs_rise_each_by_itself() -> None:
    book = a_book()
    employ(book, None, terms(), terms(job="Nights", weekly_minutes=480))
    planned = wage_rise.plan(book, date(2026, 9, 1), Money(50))

    assert [(row.rise.name, row.hours) for row in planned.rows] == [("Bea Long", 10), ("Bea Long, Nights", 8)]


def test_hours_that_vary_count_by_the_average() -> None:
    book = a_book()
    pa_id = employ(book, None, terms(hours=HoursKind.IRREGULAR, weekly_minutes=0))
    work_weeks(book, pa_id, date(2026, 4, 6), 3)
    paid(book, date(2026, 5, 1))

    assert wage_rise.plan(book, date(2026, 9, 1)).rows[0].hours == Decimal(10)


def test_the_new_rate_is_given_from_the_day_and_march_keeps_the_old_one() -> None:
    book, pa_id = before_april()
    given = wage_rise.give_rise(book, wage_rise.plan(book, APRIL))
    agree(book, pa_id, date(2026, 3, 30), [replace(one, pa_id=pa_id) for one in weekdays(date(2026, 3, 30))])
    [line] = pay.pay_run(book, date(2026, 4, 17)).lines

    assert [contract.hourly for contract in given] == [Money(1271)]
    # Monday and Tuesday are March, Wednesday to Friday April.
    assert [(each.rate, each.minutes) for each in line.payslip.pay.earnings] == [
        (Money(1221), 240),
        (Money(1271), 360),
    ]
    assert {each.kind for each in line.payslip.pay.earnings} == {EarningKind.WORK}
    assert line.findings == ()


def test_who_already_gets_it_keeps_their_terms() -> None:
    book, pa_id = before_april(1300)

    assert wage_rise.give_rise(book, wage_rise.plan(book, APRIL)) == ()
    with book.begin() as work:
        assert len(work.contracts.of(pa_id)) == 1


def test_what_cannot_be_planned_is_refused() -> None:
    book, _ = before_april()

    with pytest.raises(AppError, match="below nothing"):
        wage_rise.plan(book, APRIL, Money(-1))
    with pytest.raises(AppError, match="Nobody works for you on that day"):
        wage_rise.plan(a_book(), APRIL)
    with pytest.raises(AppError, match="no pay figures"):
        wage_rise.plan(book, date(2031, 4, 1))


def test_money_that_reaches_leaves_no_gap() -> None:
    book, _ = before_april()
    with book.begin("More money") as work:
        own = work.agreements.all()[0]
        work.agreements.change(replace(own, weekly=Money(20000)))

    assert wage_rise.plan(book, APRIL).gap == NOTHING
