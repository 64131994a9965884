"""What a week comes to on the page of hours, agreed or not."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from app.employment.contract import HolidayPay, HoursKind
from app.employment.shift import AbsenceKind, ShiftKind
from app.money import Money
from app.store.book import Book
from app.usecases.hours import writing as hours
from app.usecases.team import people as team
from app.usecases.team.week_cost import WeekCost, week_cost
from tests.app.usecases.paying import STARTED, a_pa, away, employ, plan, shift, terms, weekdays, with_pa
from tests.app.usecases.started import a_book

MONDAY = STARTED + timedelta(weeks=32)  # 16 November 2026


def typed(book: Book, pa_id: int, monday: date, *days: tuple[int, int, int, int]) -> None:
    """Write down shifts: day of the week, start, finish, break; nobody has agreed them."""
    made = [
        shift(monday + timedelta(days=day), start, finish, break_minutes=pause)
        for day, start, finish, pause in days
    ]
    hours.keep_week(book, pa_id, monday, [replace(one, pa_id=pa_id) for one in made])


def said(cost: WeekCost) -> list[tuple[str, Money | Decimal | None]]:
    return [(line.words, line.amount if line.hours is None else line.hours) for line in cost.lines]


def test_a_week_comes_to_hours_sick_pay_holiday_and_miles() -> None:
    book = a_book()
    pa_id = employ(book, a_pa(), terms(hours=HoursKind.IRREGULAR))
    plan(book, pa_id)
    typed(book, pa_id, MONDAY, (0, 480, 600, 0), (1, 480, 630, 0), (2, 480, 600, 0), (4, 480, 810, 20))
    away(book, pa_id, AbsenceKind.SICK, MONDAY + timedelta(days=3), MONDAY + timedelta(days=3))

    cost = week_cost(book, pa_id, MONDAY + timedelta(days=2))

    # 700 minutes at £13.40; sick pay of a fifth of 80% of £134.00.
    assert said(cost) == [
        ("11.67 h at £13.40", Money(15633)),
        ("Sick pay", Money(2144)),
        ("Holiday built up (12.07%)", Decimal("1.41")),
    ]
    # Four such weeks are £711.08: 15% above £385 is £48.91, £12.23 a week.
    assert (cost.pay, cost.on_costs, cost.cost) == (Money(17777), Money(1223), Money(19000))
    assert cost.wage is not None
    assert (cost.wage.is_met, cost.wage.rate) == (True, Money(1271))


def test_sick_pay_is_that_of_the_week_alone_and_miles_are_beside_the_pay() -> None:
    book, pa_id = with_pa()
    plan(book, pa_id)
    away(book, pa_id, AbsenceKind.SICK, MONDAY - timedelta(days=7), MONDAY + timedelta(days=1))
    drove = replace(shift(MONDAY + timedelta(days=2), tenth_miles=140), pa_id=pa_id)
    hours.keep_week(book, pa_id, MONDAY, [drove])

    assert said(week_cost(book, pa_id, MONDAY)) == [
        ("2.00 h at £13.40", Money(2680)),
        ("Sick pay", Money(4288)),
        ("Mileage, 14 miles at 45p", Money(630)),
    ]


def test_nights_rates_and_rolled_up_holiday_are_named() -> None:
    book = a_book()
    job = terms(weekend_hourly=Money(1500), hours=HoursKind.IRREGULAR, holiday=HolidayPay.ROLLED_UP)
    pa_id = employ(book, a_pa(), job)
    saturday = MONDAY + timedelta(days=5)
    night = shift(MONDAY, 22 * 60, 7 * 60, kind=ShiftKind.SLEEP_IN)
    hours.keep_week(book, pa_id, MONDAY, [replace(one, pa_id=pa_id) for one in (shift(saturday), night)])

    cost = week_cost(book, pa_id, MONDAY)

    assert [words for words, _ in said(cost)] == [
        "1 night at £75.00",
        "2.00 h at £15.00, Weekends",
        "Holiday pay, 12.07% of £105.00",
    ]


def test_holiday_taken_is_a_line_of_its_week() -> None:
    book, pa_id = with_pa()
    away(book, pa_id, AbsenceKind.HOLIDAY, MONDAY, MONDAY + timedelta(days=6), minutes=600)

    cost = week_cost(book, pa_id, MONDAY)

    assert said(cost) == [("Holiday, 10.00 h", Money(13400))]
    assert cost.wage is None


def test_the_pension_is_part_of_the_on_costs() -> None:
    book, pa_id = with_pa(enrolled=STARTED)
    hours.keep_week(book, pa_id, MONDAY, [replace(one, pa_id=pa_id) for one in weekdays(MONDAY)])

    # £536.00 in four weeks: 15% above £385 is £22.65, 3% of £56.00 is £1.68; £24.33 is £6.08 a week.
    assert week_cost(book, pa_id, MONDAY).on_costs == Money(608)


def test_a_sickness_that_is_over_costs_later_weeks_nothing() -> None:
    book, pa_id = with_pa()
    plan(book, pa_id)
    away(book, pa_id, AbsenceKind.SICK, MONDAY - timedelta(days=7), MONDAY - timedelta(days=7))

    assert week_cost(book, pa_id, MONDAY).lines == ()


def test_a_week_whose_minimum_wage_nobody_knows_yet_has_a_cost_without_a_verdict() -> None:
    book, pa_id = with_pa()
    last = date(2027, 4, 5)  # the last day of the newest tax year, after the newest wage rates
    hours.keep_week(book, pa_id, last, [replace(shift(last), pa_id=pa_id)])

    cost = week_cost(book, pa_id, last)

    assert (cost.cost, cost.wage) == (Money(2680), None)


def test_an_empty_week_comes_to_nothing() -> None:
    book, pa_id = with_pa()

    cost = week_cost(book, pa_id, MONDAY)

    assert (cost.lines, cost.cost, cost.wage) == ((), Money(0), None)


def test_a_pa_without_tax_details_has_a_cost_all_the_same() -> None:
    book = a_book()
    pa_id = team.add_pa(book, a_pa(), terms()).id
    hours.keep_week(book, pa_id, MONDAY, [replace(shift(MONDAY), pa_id=pa_id)])

    assert week_cost(book, pa_id, MONDAY).cost == Money(2680)


def test_before_the_terms_begin_a_week_comes_to_nothing() -> None:
    book = a_book()
    started = STARTED + timedelta(weeks=40)
    pa_id = employ(
        book, a_pa(started=started), terms(first=started, first_pay_day=started + timedelta(days=90))
    )

    assert week_cost(book, pa_id, STARTED).cost == Money(0)
