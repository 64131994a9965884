"""What the support team waits for, on the first page and as a count beside the team."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from app.employment.check import Check, CheckKind, CheckState
from app.employment.shift import AbsenceKind, PlannedShift
from app.errors import Severity
from app.money import Money
from app.store.book import Book
from app.usecases.hours import writing as hours
from app.usecases.rota.pattern import cover_by_other
from app.usecases.today import badges
from app.usecases.today.summary import Today, see_today
from app.usecases.today.support import Coming
from app.usecases.today.todo import ToDo
from tests.app.usecases.paying import EIGHT, STARTED, TEN, agree, away, paid, shift, with_pa, work_weeks
from tests.app.usecases.started import a_book

WEDNESDAY = date(2026, 4, 29)  # two days before the first pay day
MONDAY = date(2026, 4, 27)


def of(seen: Today, page: str) -> list[ToDo]:
    return [todo for todo in seen.todo if todo.page == page]


def keep(book: Book, *checks: Check) -> None:
    with book.begin("Papers") as work:
        for check in checks:
            work.checks.add(check)


def in_order(book: Book) -> None:
    """Put in the papers that nobody may be without."""
    keep(
        book,
        Check(0, 1, CheckKind.RIGHT_TO_WORK, seen=STARTED - timedelta(days=3)),
        Check(0, 0, CheckKind.LIABILITY_INSURANCE, name="Fish", first=STARTED, cover=Money(1_000_000_000)),
    )


@pytest.fixture
def book() -> Book:
    book, _ = with_pa()
    in_order(book)
    return book


def test_a_book_without_a_team_waits_for_nothing_of_one() -> None:
    book = a_book()
    seen = see_today(book, WEDNESDAY)
    assert (seen.support, seen.has_team) == (None, False)
    assert badges.team_needs_you(book) == 0


def test_weeks_that_are_over_and_not_agreed_by_both_are_to_be_checked(book: Book) -> None:
    work_weeks(book, 1, STARTED, 1)
    for week in (1, 2, 3):
        hours.keep_shift(book, replace(shift(STARTED + timedelta(weeks=week)), pa_id=1))

    [todo] = of(see_today(book, WEDNESDAY), "hours")

    assert (todo.what, todo.detail) == ("Check 2 timesheets", "Bea Long, from 13 Apr, Bea Long, from 20 Apr")
    assert (todo.severity, todo.wish) == (Severity.WARNING, "1 2026-04-13")
    assert of(see_today(book, STARTED + timedelta(weeks=40)), "hours") == []


def test_more_weeks_than_three_are_counted(book: Book) -> None:
    for week in range(5):
        hours.keep_shift(book, replace(shift(STARTED + timedelta(weeks=week)), pa_id=1))

    [todo] = of(see_today(book, STARTED + timedelta(weeks=5)), "hours")

    assert todo.what == "Check 5 timesheets"
    assert todo.detail.endswith("from 20 Apr and 2 more")


def test_a_pay_day_is_named_a_week_ahead_until_it_is_paid(book: Book) -> None:
    work_weeks(book, 1, STARTED, 3)

    [todo] = of(see_today(book, WEDNESDAY), "pay")
    assert (todo.what, todo.detail, todo.when) == ("Pay your PAs on 1 May 2026", "Bea Long", "This week")
    assert (todo.severity, todo.wish) == (Severity.WARNING, "run")
    assert of(see_today(book, WEDNESDAY - timedelta(days=7)), "pay") == []
    [late] = [each for each in of(see_today(book, date(2026, 5, 4)), "pay") if each.severity is Severity.STOP]
    assert late.when == "Overdue"

    paid(book, date(2026, 5, 1))
    assert of(see_today(book, WEDNESDAY), "pay") == []
    owed = of(see_today(book, WEDNESDAY), "owed")
    assert {todo.what for todo in owed} == {"Pay Bea Long £402.00"}
    assert {todo.wish for todo in owed} == {"by_when"}


def plan(book: Book, *shifts: PlannedShift) -> None:
    with book.begin("Planned") as work:
        for each in shifts:
            work.planned.add(each)


def test_support_of_today_and_tomorrow_is_shown_and_every_gap_of_seven_days(book: Book) -> None:
    plan(
        book,
        PlannedShift(0, 1, MONDAY, EIGHT, TEN),
        PlannedShift(0, 1, MONDAY + timedelta(days=2), EIGHT, TEN),
        PlannedShift(0, 0, MONDAY + timedelta(days=4), EIGHT, TEN),
    )
    agree(book, 1, MONDAY, [shift(MONDAY)])

    seen = see_today(book, MONDAY)

    assert seen.support is not None
    assert [(one.day, one.who, one.coming) for one in seen.support.shifts] == [
        (MONDAY, "Bea Long", Coming.AGREED),
        (MONDAY + timedelta(days=4), "", Coming.NOBODY),
    ]
    assert [one.times for one in seen.support.shifts] == ["08:00–10:00"] * 2
    assert (seen.support.planned_minutes, seen.support.uncovered_minutes) == (360, 120)
    [todo] = of(seen, "rota")
    assert (todo.what, todo.detail) == ("Find cover for 1 shift", "First on 1 May 2026, 08:00–10:00")
    assert (todo.severity, todo.when, todo.wish) == (Severity.WARNING, "By 1 May 2026", "2026-05-01")
    [soon] = of(see_today(book, MONDAY + timedelta(days=3)), "rota")
    assert (soon.severity, soon.when) == (Severity.STOP, "Due tomorrow")


def test_who_comes_instead_of_somebody_who_is_away_is_named(book: Book) -> None:
    plan(book, PlannedShift(0, 1, MONDAY, EIGHT, TEN))
    away(book, 1, AbsenceKind.SICK, MONDAY, MONDAY)
    cover_by_other(book, 1, MONDAY, "Aunt Ruth")

    seen = see_today(book, MONDAY)

    assert seen.support is not None
    [coming] = seen.support.shifts
    assert (coming.who, coming.coming) == ("Aunt Ruth", Coming.PLANNED)


def test_papers_that_nobody_may_be_without_are_asked_for(book: Book) -> None:
    before = badges.team_needs_you(book)
    bare, _ = with_pa()

    seen = see_today(bare, WEDNESDAY)

    [pa] = [todo for todo in of(seen, "pa") if "papers of Bea Long" in todo.what]
    assert pa.wish == "1"
    assert pa.detail == "Bea Long has no written statement of the job yet. And 1 thing more."
    assert [todo.page for todo in seen.todo if "insurance" in todo.what.casefold()] == ["team"]
    assert badges.team_needs_you(bare) > before


def test_a_paper_that_runs_out_is_named_before_it_does(book: Book) -> None:
    out = WEDNESDAY + timedelta(days=20)
    with book.begin("The insurance that knows no end") as work:
        work.checks.remove(2)
    keep(
        book,
        Check(0, 1, CheckKind.CAR_INSURANCE, name="Zest", last=out),
        Check(0, 0, CheckKind.LIABILITY_INSURANCE, name="Fish", last=out, cover=Money(1_000_000_000)),
        Check(0, 1, CheckKind.TRAINING, name="Moving", state=CheckState.ASKED, last=out),
        Check(0, 1, CheckKind.TRAINING, name="Fire", last=WEDNESDAY + timedelta(days=90)),
    )

    found = [todo for todo in see_today(book, WEDNESDAY).todo if todo.when == "By 19 May 2026"]

    assert [(todo.what.partition(":")[2], todo.page, todo.wish) for todo in found] == [
        (" Bea Long", "pa", "1"),
        ("", "team", ""),
    ]
    with book.begin("Left") as work:
        work.pas.change(replace(work.pas.get(1), left=WEDNESDAY - timedelta(days=1)))
    later = [todo for todo in see_today(book, WEDNESDAY).todo if todo.when == "By 19 May 2026"]
    assert [todo.page for todo in later] == ["team"]
