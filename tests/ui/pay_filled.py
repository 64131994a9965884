"""A book with three PAs whose hours are agreed, one pay day that is paid, and one that is coming."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

from app.employment.check import Check, CheckKind
from app.employment.contract import Contract, PayFrequency
from app.employment.pa import PersonalAssistant, Relation
from app.employment.shift import Absence, AbsenceKind, PlannedShift, Shift, ShiftKind
from app.money import Money
from app.payroll.record import EmployerRecord, PayrollRecord
from app.payroll.starters import Declaration
from app.store.book import Book
from app.usecases.hours import writing as hours
from app.usecases.hours.absences import keep_absence
from app.usecases.pay.records import keep_employer_record, keep_payroll_record
from app.usecases.pay.run import pay
from app.usecases.rota.pattern import plan_shift
from app.usecases.team.papers import keep_check
from app.usecases.team.people import add_pa
from tests.prepared import prepared
from tests.ui.filled import filled_book
from tests.ui.team_filled import COVER, NIGHTS, WEEKDAYS, cover_terms, night_terms, weekday_terms

PAID, COMING = date(2026, 11, 13), date(2026, 12, 11)
WEEKS_PAID = [date(2026, 10, 19) + timedelta(weeks=week) for week in range(3)]
WEEKS_COMING = [date(2026, 11, 9), date(2026, 11, 16)]
EMPLOYER = EmployerRecord(
    0,
    "123/RE45678",
    "123PR00045678",
    quarterly=True,
    claims_allowance=True,
    allowance_grounds="All the work is support for me",
    pension_provider="Northern Star Pension",
    pension_reference="NS-20417",
    duties_began=date(2024, 9, 2),
)

INSURED = Check(
    0,
    0,
    CheckKind.LIABILITY_INSURANCE,
    name="Safehands",
    number="SH-204417",
    first=date(2025, 12, 5),
    last=date(2026, 12, 4),
    cover=Money(500_000_000),
)


@prepared
def pay_book() -> Book:
    """Give the filled book with its team, hours, one paid pay day, and one to come."""
    book = filled_book()
    fill_pay(book)
    return book


def fill_pay(book: Book) -> tuple[PersonalAssistant, ...]:
    """Let the team work and be paid once; on the coming pay day two more cannot be paid yet."""
    wendy, temi = add_pa(book, WEEKDAYS, wage()), add_pa(book, NIGHTS, night_terms())
    jo = add_pa(book, replace(COVER, same_household=False), cover_terms())
    keep_employer_record(book, EMPLOYER)
    keep_check(book, INSURED)
    tax_details(book, wendy, temi, jo)
    for day in range(5):
        plan_shift(book, PlannedShift(0, wendy.id, WEEKS_PAID[0] + timedelta(days=day), 480, 630))
    for week in WEEKS_PAID:
        agree(book, wendy.id, week, mornings(week))
        agree(book, temi.id, week, nights(week))
    pay(book, PAID, [wendy.id, temi.id])
    keep_absence(book, Absence(0, wendy.id, AbsenceKind.SICK, date(2026, 11, 12), date(2026, 11, 13)))
    for week in WEEKS_COMING:
        agree(book, wendy.id, week, mornings(week, 3 if week == WEEKS_COMING[0] else 5))
    agree(book, temi.id, WEEKS_COMING[0], nights(WEEKS_COMING[0]))
    # The second week of the nights is not agreed by both yet.
    hours.keep_week(book, temi.id, WEEKS_COMING[1], owned(nights(WEEKS_COMING[1]), temi.id))
    return wendy, temi, jo, *waiting(book)


def wage() -> Contract:
    """Give the terms of the mornings, at this year's pay."""
    return replace(weekday_terms(), hourly=Money(1340))


def tax_details(book: Book, wendy: PersonalAssistant, temi: PersonalAssistant, jo: PersonalAssistant) -> None:
    """Write down what each one's pay is worked out by."""
    keep_payroll_record(
        book, PayrollRecord(0, wendy.id, wendy.started, "1257L", enrolled=date(2024, 12, 2))
    )  # fmt: skip
    keep_payroll_record(book, PayrollRecord(0, temi.id, temi.started, declaration=Declaration.SECOND_JOB))
    keep_payroll_record(book, PayrollRecord(0, jo.id, jo.started, declaration=Declaration.ONLY_JOB))


def waiting(book: Book) -> tuple[PersonalAssistant, ...]:
    """Take on a brother in the house whom nobody agreed to pay, and somebody without tax details."""
    first = date(2026, 10, 5)
    terms = Contract(0, 0, first, Money(1300), PayFrequency.FOUR_WEEKLY, COMING, weekly_minutes=300)
    brother = PersonalAssistant(
        0, "Max Ellery", first, born=date(1963, 3, 3), relation=Relation.SIBLING, same_household=True
    )
    new = PersonalAssistant(0, "Priya Nair", first, born=date(1999, 8, 14))
    return add_pa(book, brother, terms), add_pa(book, new, replace(terms, job="Evenings"))


def mornings(monday: date, count: int = 5) -> list[Shift]:
    """Give a morning of two and a half hours on each day, with a few miles on the first."""
    days = [monday + timedelta(days=day) for day in range(count)]
    return [Shift(0, 0, day, 480, 630, tenth_miles=60 if day == monday else 0) for day in days]


def nights(monday: date) -> list[Shift]:
    """Give a sleep-in with half an hour awake, and a long evening."""
    asleep = Shift(0, 0, monday, 22 * 60, 7 * 60, kind=ShiftKind.SLEEP_IN, awake_minutes=30)
    evenings = (Shift(0, 0, monday + timedelta(days=day), 17 * 60, 21 * 60) for day in (1, 3))
    return [asleep, *evenings]


def owned(shifts: Iterable[Shift], pa_id: int) -> list[Shift]:
    """Give shifts as one PA's."""
    return [replace(shift, pa_id=pa_id) for shift in shifts]


def agree(book: Book, pa_id: int, monday: date, shifts: Iterable[Shift]) -> None:
    """Write a week down, and let both agree it."""
    hours.keep_week(book, pa_id, monday, owned(shifts, pa_id))
    hours.agree_by_paper(book, pa_id, monday, "hours.txt", f"Signed {pa_id} {monday}".encode())
    hours.agree_as_holder(book, pa_id, monday)
