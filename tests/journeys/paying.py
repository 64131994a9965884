"""What the journeys of pay share: a book with one PA, keys that lead through the window, sums read back."""

from collections.abc import Callable
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any

from app.employment.contract import Contract, PayFrequency
from app.employment.pa import PersonalAssistant
from app.employment.shift import PlannedShift, ShiftKind
from app.money import Money
from app.payroll.record import EmployerRecord, PayrollRecord
from app.payroll.starters import Declaration
from app.store.book import Book
from app.usecases.books import keeping as books
from app.usecases.hours import writing as hours
from app.usecases.pay.records import keep_employer_record, keep_payroll_record
from app.usecases.rota.pattern import plan_shift
from app.usecases.team.people import add_pa, set_pin
from tests.journeys.screen import Screen
from tests.ui.filled import answers

PASSPHRASE = "blade visit saga plural deal muffin"
PIN = "4071"
WEEK = timedelta(weeks=1)


def make_book(path: Path, build: Callable[[Book], object]) -> Path:
    """Make a book whose holder is set up as an employer, with what else belongs into it."""
    with books.create_book(path, answers(), PASSPHRASE) as book:
        keep_employer_record(book, EmployerRecord(0, "083/RE20441", "083PR00204417"))
        build(book)
    return path


def employ(book: Book, first: date, pay_day: date, **terms: Any) -> int:
    """Take Bea Long on, paid every four weeks from this pay day for weeks up to the Sunday before."""
    pa = PersonalAssistant(0, "Bea Long", first, date(1990, 3, 2))
    said: dict[str, Any] = {"hourly": Money(1300), "weekly_minutes": 1200, "worked_to_days": 5, **terms}
    hourly = said.pop("hourly")
    contract = Contract(0, 0, first, hourly, PayFrequency.FOUR_WEEKLY, pay_day, **said)
    made = add_pa(book, pa, contract)
    record = PayrollRecord(0, made.id, first, declaration=Declaration.ONLY_JOB, average_week=Money(26000))
    keep_payroll_record(book, record)
    set_pin(book, made.id, PIN)
    return made.id


def plan(
    book: Book, pa_id: int, day: date, start: int, finish: int, kind: ShiftKind = ShiftKind.USUAL
) -> None:
    """Plan a shift for this weekday, every week."""
    plan_shift(book, PlannedShift(0, pa_id, day, start * 60, finish * 60, kind=kind))


def plan_mornings(book: Book, pa_id: int, monday: date) -> None:
    """Plan four hours on each weekday."""
    for day in range(5):
        plan(book, pa_id, monday + timedelta(days=day), 8, 12)


def agree(book: Book, pa_id: int, monday: date, weeks: int = 1) -> None:
    """Let both agree that some weeks were worked as planned."""
    for turn in range(weeks):
        hours.fill_as_planned(book, pa_id, monday + turn * WEEK)
        hours.agree_as_pa(book, pa_id, monday + turn * WEEK, PIN)
        hours.agree_as_holder(book, pa_id, monday + turn * WEEK)


def unlock(screen: Screen) -> None:
    """Open the book with its passphrase."""
    screen.fill("Passphrase", PASSPHRASE)
    screen.key("Return")
    screen.find("heading", "Today")


def go_to(screen: Screen, words: str, heading: str) -> None:
    """Go to a page, or begin something there, by what is typed into Find."""
    screen.key("Ctrl+k")
    screen.fill("Find or do anything", words)
    screen.key("Return")
    screen.find("heading", heading)


def begin_pay(screen: Screen) -> None:
    """Get the pay that is due ready to be checked."""
    go_to(screen, "Pay my PAs", "Check the pay for")


def pay_them(screen: Screen) -> None:
    """Carry on from the check, and keep the payslips."""
    screen.key("Alt+c")
    screen.find("heading", "Pay them on")
    screen.key("Alt+p")
    screen.find("heading", "The pay for")


def sums(screen: Screen) -> dict[str, str]:
    """Read the sums in sight: what each is for, and the amount beside it."""
    said = [one.name for one in screen.all("label")]
    return {what: amount for what, amount in pairwise(said) if "£" in amount}
