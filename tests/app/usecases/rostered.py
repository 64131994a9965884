"""A small book with two PAs to try hours, rota and days away on."""

from dataclasses import replace
from datetime import date
from typing import Any

from app.employment.contract import Contract, PayFrequency
from app.employment.pa import PersonalAssistant
from app.employment.pin import hashed
from app.employment.shift import PlannedShift, Shift
from app.money import Money
from app.store.book import Book
from app.usecases.hours import writing as hours
from app.usecases.rota import pattern as rota
from tests.app.employment.shifts import ANA, BEN, MONDAY
from tests.app.usecases.started import a_book

PIN = "2468"
STARTED = date(2025, 6, 2)


def terms(**more: Any) -> Contract:
    """Give Ana's terms: 13½ hours on five days at £13.40."""
    plain: dict[str, Any] = {
        "id": 0,
        "pa_id": ANA,
        "first": STARTED,
        "hourly": Money(1340),
        "frequency": PayFrequency.FOUR_WEEKLY,
        "first_pay_day": date(2025, 6, 29),
        "sleep_in": Money(7500),
        "mileage": Money(45),
        "weekly_minutes": 810,
        "leave_year": date(2025, 4, 1),
    }
    return Contract(**{**plain, **more})


def team_book(**more: Any) -> Book:
    """Start a book with Ana, who has a PIN and terms, and Ben, who has terms."""
    book = a_book()
    with book.begin("The team") as work:
        work.pas.add(replace(PersonalAssistant(0, "Ana Costa", STARTED, pin=hashed(PIN)), **more))
        work.pas.add(PersonalAssistant(0, "Ben Ford", STARTED, phone="01632 960 002"))
        work.contracts.add(terms())
        work.contracts.add(terms(pa_id=BEN, hourly=Money(1500)))
    return book


def plan(book: Book, *shifts: PlannedShift) -> list[PlannedShift]:
    """Put shifts into the rota."""
    return [rota.plan_shift(book, each) for each in shifts]


def write(book: Book, *shifts: Shift) -> list[Shift]:
    """Write hours down."""
    return [hours.keep_shift(book, each) for each in shifts]


def agree(book: Book, pa_id: int = ANA, monday: date = MONDAY) -> None:
    """Let both agree a week: the PA on paper."""
    hours.agree_by_paper(book, pa_id, monday, "signed.txt", b"We agree.")
    hours.agree_as_holder(book, pa_id, monday)


def worked(book: Book, pa_id: int = ANA, **more: Any) -> Any:
    """Give the agreed hours that are not paid."""
    with book.begin() as work:
        return hours.worked(work, pa_id, **more)


def mark_paid(book: Book, sheet_id: int, payslip_id: int = 1) -> None:
    """Say that a payslip has paid a timesheet."""
    with book.begin("Paid") as work:
        work.timesheets.change(replace(work.timesheets.get(sheet_id), payslip_id=payslip_id))
