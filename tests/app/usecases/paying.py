"""What the tests of pay share: a PA on terms, weeks of hours that both agreed, pay days."""

import shutil
import subprocess
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from app.employment.contract import Contract, PayFrequency
from app.employment.pa import PersonalAssistant
from app.employment.shift import Absence, AbsenceKind, PlannedShift, Shift
from app.money import Money
from app.payroll.kept import KeptPayslip
from app.payroll.record import EmployerRecord, Filing, PayrollRecord
from app.payroll.starters import Declaration
from app.store.book import Book
from app.usecases.hours import writing as hours
from app.usecases.pay import run as pay
from app.usecases.pay.records import keep_employer_record, keep_payroll_record
from app.usecases.team import people as team
from tests.app.usecases.started import a_book

STARTED = date(2026, 4, 6)  # a Monday
FIRST_PAY = date(2026, 5, 1)  # a Friday: pays for the weeks up to Sunday 26 April
EIGHT, TEN = 8 * 60, 10 * 60


def a_pa(name: str = "Bea Long", **more: Any) -> PersonalAssistant:
    """Give a PA as typed; nothing but the name and birthday."""
    return PersonalAssistant(**{"id": 0, "name": name, "started": STARTED, "born": date(1990, 3, 2), **more})


def terms(**more: Any) -> Contract:
    """Give terms: £13.40 an hour, ten hours a week, paid every four weeks from 1 May 2026."""
    said: dict[str, Any] = {
        "id": 0,
        "pa_id": 0,
        "first": STARTED,
        "hourly": Money(1340),
        "frequency": PayFrequency.FOUR_WEEKLY,
        "first_pay_day": FIRST_PAY,
        "sleep_in": Money(7500),
        "mileage": Money(45),
        "weekly_minutes": 600,
    }
    return Contract(**{**said, **more})


def employ(book: Book, pa: PersonalAssistant | None = None, *jobs: Contract, **record: Any) -> int:
    """Take a PA on with what their pay is worked out by; give their number."""
    contracts = jobs or (terms(),)
    made = team.add_pa(book, pa or a_pa(), contracts[0])
    with book.begin("More jobs") as work:
        for job in contracts[1:]:
            work.contracts.add(replace(job, pa_id=made.id))
    said: dict[str, Any] = {"declaration": Declaration.ONLY_JOB, **record}
    keep_payroll_record(book, PayrollRecord(0, made.id, contracts[0].first, **said))
    return made.id


def with_pa(**record: Any) -> tuple[Book, int]:
    """Start a book with one PA."""
    book = a_book()
    return book, employ(book, **record)


def shift(day: date, start: int = EIGHT, finish: int = TEN, **more: Any) -> Shift:
    """Give a shift: from eight to ten if nothing else is said."""
    return Shift(0, 0, day, start, finish, **more)


def agree(book: Book, pa_id: int, monday: date, shifts: Iterable[Shift]) -> None:
    """Write a week down, and let both agree it."""
    hours.keep_week(book, pa_id, monday, [replace(one, pa_id=pa_id) for one in shifts])
    agree_newest(book, pa_id, monday)


def agree_newest(book: Book, pa_id: int, monday: date) -> None:
    """Let both agree what is to be agreed of a week: itself, or the corrections to it."""
    hours.agree_by_paper(book, pa_id, monday, "signed.txt", f"Signed {pa_id} {monday}".encode())
    hours.agree_as_holder(book, pa_id, monday)


def weekdays(monday: date, count: int = 5, **more: Any) -> list[Shift]:
    """Give a shift of two hours on each day from Monday."""
    return [shift(monday + timedelta(days=day), **more) for day in range(count)]


def work_weeks(book: Book, pa_id: int, first: date, count: int, **more: Any) -> None:
    """Let a PA work two hours each weekday, some weeks long, all agreed."""
    for week in range(count):
        monday = first + timedelta(weeks=week)
        agree(book, pa_id, monday, weekdays(monday, **more))


def plan(book: Book, pa_id: int, monday: date = STARTED, count: int = 5) -> None:
    """Plan two hours each weekday from a Monday on."""
    with book.begin("Planned") as work:
        for day in range(count):
            work.planned.add(PlannedShift(0, pa_id, monday + timedelta(days=day), EIGHT, TEN))


def away(book: Book, pa_id: int, kind: AbsenceKind, *days: date, minutes: int = 0) -> int:
    """Write down days away, from a first day to a last one if there is one; give the record's number."""
    with book.begin("Away") as work:
        return work.absences.add(Absence(0, pa_id, kind, *days, minutes=minutes)).id


def paid(book: Book, pay_day: date, *pas: int) -> tuple[KeptPayslip, ...]:
    """Pay these PAs, or everybody who is ready."""
    chosen = pas or [line.pa.id for line in pay.pay_run(book, pay_day).lines]
    return pay.pay(book, pay_day, chosen)


def words_of(pdf: bytes) -> str:
    """Give the words on a document's pages as a reader's program finds them, one space between each."""
    tool = shutil.which("pdftotext")
    assert tool, "pdftotext is missing: apt-get install -y --no-install-recommends poppler-utils"
    made = subprocess.run([tool, "-layout", "-", "-"], input=pdf, capture_output=True, check=True)
    return " ".join(made.stdout.decode().split())


def a_paid_book() -> tuple[Book, KeptPayslip]:
    """Give a book with one payslip that has something on every kind of line."""
    book = a_book()
    keep_employer_record(
        book, EmployerRecord(0, paye_reference="123/AB45678", filing=Filing.BUREAU, bureau_name="Payfair")
    )
    pa = a_pa(insurance_number="QQ123456C", address="1 High Street", payroll_id="7")
    pa_id = employ(book, pa, terms(), tax_code="BR W1", enrolled=STARTED, loans="plan_1 postgraduate")
    plan(book, pa_id)
    for week in range(2):
        monday = STARTED + timedelta(weeks=week)
        long = [shift(monday + timedelta(days=day), 7 * 60, 21 * 60, tenth_miles=84) for day in range(5)]
        agree(book, pa_id, monday, long)
    away(book, pa_id, AbsenceKind.SICK, date(2026, 4, 20), date(2026, 4, 21))
    [kept] = paid(book, FIRST_PAY)
    return book, kept
