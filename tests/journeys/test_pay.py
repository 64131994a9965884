"""Pay in the real window, by keyboard alone: what is hard about it comes out to the penny."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from datetime import date, timedelta
from pathlib import Path

import pytest

from app.employment.contract import HoursKind
from app.employment.shift import Absence, AbsenceKind, Shift, ShiftKind
from app.money import Money
from app.store.book import Book
from app.usecases.hours import writing as hours
from app.usecases.hours.absences import keep_absence
from tests.journeys.paying import (
    PIN,
    WEEK,
    agree,
    begin_pay,
    employ,
    go_to,
    make_book,
    pay_them,
    plan,
    plan_mornings,
    sums,
    unlock,
)
from tests.journeys.screen import Screen
from ui.parts.weekly import week_words

pytestmark = pytest.mark.slow

Opened = Callable[[Callable[[Book], object]], AbstractContextManager[Screen]]
MARCH = date(2026, 3, 30)  # a Monday; the new rates and the new tax year begin within these two weeks
FIRST_PAY = date(2026, 4, 24)


@pytest.fixture
def opened(tmp_path: Path) -> Opened:
    """Give what makes a book and opens it in the window."""

    @contextmanager
    def open_it(build: Callable[[Book], object]) -> Iterator[Screen]:
        path = make_book(tmp_path / "Rose.daybook", build)
        home = tmp_path / "screen"
        home.mkdir()
        with Screen(home, str(path)) as screen:
            unlock(screen)
            yield screen

    return open_it


def clocks_back(before: date) -> date:
    """Give the last Sunday of October, the newest that is a week ago."""
    year = before.year
    while True:
        last = date(year, 10, 31)
        sunday = last - timedelta(days=(last.weekday() + 1) % 7)
        if sunday + WEEK <= before:
            return sunday
        year -= 1


def go_back_to(screen: Screen, monday: date, today: date) -> None:
    """Go to the hours, and back from this week to the one that began on a Monday."""
    go_to(screen, "Hours", "Hours: ")
    week = today - timedelta(days=today.weekday())
    while week > monday:
        week -= WEEK
        screen.key("Alt+e")
        screen.find("heading", f"Hours: {week_words(week, today)}")


def both_agree(screen: Screen) -> None:
    """Agree the week that shows, as the holder and then with the PA's PIN."""
    screen.press_for("Alt+a", "label", "Agreed by Rose Ellery")
    screen.press_for("Alt+n", "dialog", "")
    screen.fill("Your PIN", PIN)
    screen.key("Return")
    screen.find("label", "Agreed by Bea Long")


def test_a_sleep_in_when_the_clocks_go_back_is_agreed_and_paid(opened: Opened) -> None:
    today = date.today()  # noqa: DTZ011  # the window goes by this computer's day
    sunday = clocks_back(today)
    monday = sunday - timedelta(days=6)

    def build(book: Book) -> None:
        number = employ(book, monday, sunday + timedelta(days=5), sleep_in=Money(7500))
        plan(book, number, sunday - timedelta(days=1), 20, 22)
        plan(book, number, sunday - timedelta(days=1), 22, 7, ShiftKind.SLEEP_IN)

    with opened(build) as screen:
        go_back_to(screen, monday, today)
        screen.key("Alt+f")
        screen.find("label", "The clocks go back in this night, so it has 10 h from start to finish.")
        both_agree(screen)
        screen.find("heading", f"Hours: {week_words(monday, today)}")

        begin_pay(screen)
        paid = sums(screen)
        pay_them(screen)

    # Two hours before the night at £13.00; the night itself is one flat payment, however long it was.
    assert paid["2.00 h at £13.00"] == "£26.00"
    assert paid["Sleep-in: 1 night at £75.00"] == "£75.00"
    assert paid["To pay"] == "£101.00"


def test_a_leaver_with_irregular_hours_sees_the_holiday_that_is_owed(opened: Opened) -> None:
    today = date.today()  # noqa: DTZ011  # the window goes by this computer's day
    monday = today - timedelta(days=today.weekday()) - 2 * WEEK
    last_day = monday + 2 * WEEK - timedelta(days=1)

    def build(book: Book) -> None:
        number = employ(
            book, monday, last_day + timedelta(days=5), hours=HoursKind.IRREGULAR, weekly_minutes=0
        )
        for turn, length in enumerate((9, 6)):
            week = monday + turn * WEEK
            hours.keep_week(book, number, week, [Shift(0, number, week, 480, 480 + length * 60)])
            hours.agree_as_pa(book, number, week, PIN)
            hours.agree_as_holder(book, number, week)

    with opened(build) as screen:
        go_to(screen, "What I owe", "What I owe")
        screen.key("Alt+y")
        screen.find("heading", "The last pay of one PA")
        screen.key("Alt+l")
        screen.fill("Which would be their last day?", f"{last_day.day} {last_day.month} {last_day.year}")
        screen.key("Alt+o")
        screen.find("heading", "What Bea Long would get")
        said = sums(screen)

    # 15 hours at £13.00; they earn 12.07 % of their time as holiday, which is 2 hours.
    assert said["15.00 h at £13.00"] == "£195.00"
    assert said["Holiday pay: 2 hours not taken"] == "£26.00"
    assert said["Holiday left, and what it is worth"] == "2 hours, £26.00"
    assert said["To pay"] == "£221.00"


def test_a_pa_who_is_sick_across_the_sixth_of_april_is_paid_by_both_rules(opened: Opened) -> None:
    def build(book: Book) -> None:
        number = employ(book, MARCH, FIRST_PAY)
        plan_mornings(book, number, MARCH)
        sick = Absence(0, number, AbsenceKind.SICK, date(2026, 4, 2), date(2026, 4, 8), needs_cover=False)
        keep_absence(book, sick)
        agree(book, number, MARCH, 2)

    with opened(build) as screen:
        begin_pay(screen)
        paid = sums(screen)
        pay_them(screen)

    # Sick from Thursday 2 April: that day and Good Friday are the days that the old rules leave unpaid. From
    # 6 April none are left unpaid: three days at a fifth of £123.25.
    assert paid["20.00 h at £13.00"] == "£260.00"
    assert [amount for what, amount in paid.items() if what.startswith("Statutory Sick Pay")] == ["£73.95"]


def test_a_rise_in_april_leaves_the_hours_of_march_at_the_old_rate(opened: Opened) -> None:
    def build(book: Book) -> None:
        number = employ(book, MARCH, FIRST_PAY, hourly=Money(1240))
        plan_mornings(book, number, MARCH)
        agree(book, number, MARCH, 2)

    with opened(build) as screen:
        go_to(screen, "What I owe", "What I owe")
        screen.key("Alt+g")
        screen.find("heading", "A wage rise")
        screen.key("Alt+d")
        screen.fill("From which day?", "1 4 2026")
        screen.key("Alt+m")
        screen.fill("How much more an hour, in pounds", "0.60")
        screen.key("Alt+w")
        screen.find("heading", "What to do with it")
        screen.key("Alt+n")
        screen.find("heading", "The new pay is in their terms.")
        begin_pay(screen)
        paid = sums(screen)
        pay_them(screen)

    # Monday 30 and Tuesday 31 March at £12.40; everything from Wednesday 1 April at £13.00.
    assert paid["8.00 h at £12.40"] == "£99.20"
    assert paid["32.00 h at £13.00"] == "£416.00"
