"""A support team with a rota and some weeks of hours, put into a book the way a person does it."""

from datetime import date
from typing import Any

from app.employment.contract import Contract, HolidayPay, HoursKind, PayFrequency
from app.employment.pa import PersonalAssistant
from app.employment.shift import Absence, AbsenceKind, PlannedShift, Shift, ShiftKind
from app.money import Money
from app.usecases.hours import absences
from app.usecases.hours import writing as hours
from app.usecases.rota import pattern as rota
from app.usecases.team.people import add_pa, set_pin
from tests.ui.filled import new_book

MONDAY = date(2026, 11, 16)
PIN = "4071"


def clock(hour: int, minute: int = 0) -> int:
    """Give the minutes after midnight."""
    return hour * 60 + minute


def day_of(week_day: int, monday: date = MONDAY) -> date:
    """Give a day of a week: 0 is its Monday."""
    return date.fromordinal(monday.toordinal() + week_day)


def add_team(book: Any) -> tuple[int, int]:
    """Take on two PAs, one for weekdays and one for weekends with nights; the first has a PIN."""
    terms = Contract(
        0,
        0,
        date(2026, 4, 6),
        Money(1340),
        PayFrequency.FOUR_WEEKLY,
        date(2026, 11, 27),
        sleep_in=Money(7500),
        mileage=Money(45),
        hours=HoursKind.IRREGULAR,
        holiday=HolidayPay.WHEN_TAKEN,
        weekly_minutes=clock(13, 30),
        half_days=10,
    )
    numbers = []
    for name, phone in (("Wren Hollis", "01632 960001"), ("Tunde Adeyemi", "01632 960002")):
        pa = PersonalAssistant(0, name, date(2026, 4, 6), date(1990, 2, 3), phone=phone)
        numbers.append(add_pa(book, pa, terms).id)
    set_pin(book, numbers[0], PIN)
    return numbers[0], numbers[1]


def add_rota(book: Any, wren: int, tunde: int) -> None:
    """Plan the weeks: mornings, a long Friday, weekends with a sleep-in, an evening for two, and a gap."""
    first = date(2026, 11, 2)
    for week_day in range(4):
        plan(book, wren, day_of(week_day, first), clock(8), clock(10))
    plan(book, wren, day_of(4, first), clock(8), clock(13, 30), break_minutes=20)
    plan(book, tunde, day_of(2, first), clock(18), clock(19, 30), needs=2)
    for week_day in (5, 6):
        plan(book, tunde, day_of(week_day, first), clock(9), clock(13, 30))
    plan(book, tunde, day_of(5, first), clock(22), clock(8), kind=ShiftKind.SLEEP_IN)
    plan(book, 0, day_of(0, first), clock(17), clock(18))


def plan(book: Any, pa_id: int, first: date, start: int, finish: int, **more: Any) -> PlannedShift:
    """Plan one shift of every week."""
    return rota.plan_shift(book, PlannedShift(0, pa_id, first, start, finish, **more))


def add_hours(book: Any, wren: int) -> None:
    """Write down a week: half an hour over on Tuesday, sick on Thursday, miles on two days."""
    worked: tuple[tuple[int, int, int, dict[str, Any]], ...] = (
        (0, clock(8), clock(10), {}),
        (1, clock(8), clock(10, 30), {"tenth_miles": 60}),
        (2, clock(8), clock(10), {}),
        (4, clock(8), clock(13, 30), {"break_minutes": 20, "tenth_miles": 80}),
    )
    for week_day, start, finish, more in worked:
        hours.keep_shift(book, Shift(0, wren, day_of(week_day), start, finish, **more))
    thursday = day_of(3)
    absences.keep_absence(book, Absence(0, wren, AbsenceKind.SICK, thursday, thursday))


def fill(book: Any) -> tuple[int, int]:
    """Put the whole team with its hours into a book; give the numbers of the two PAs."""
    wren, tunde = add_team(book)
    add_rota(book, wren, tunde)
    add_hours(book, wren)
    return wren, tunde


def team_book() -> Any:
    """Give a new book with a team, a rota and a week of hours."""
    book = new_book()
    fill(book)
    return book
