"""What the tests of papers about money owed share: a book with a PA, an employer's papers, a rota."""

from datetime import date
from typing import Any

from app.employment.back_up import BackUp
from app.employment.check import Check, CheckKind
from app.employment.contract import HoursKind
from app.employment.health_tasks import HealthTask
from app.employment.shift import PlannedShift, ShiftKind
from app.funding.agreement import Funder, FunderKind
from app.money import Money
from app.payroll.record import EmployerRecord
from app.people import Capacity, Person, Representative
from app.store.book import Book
from app.usecases.pay.records import keep_employer_record
from app.usecases.team.papers import keep_check
from tests.app.usecases.paying import (
    EIGHT,
    FIRST_PAY,
    STARTED,
    TEN,
    a_pa,
    employ,
    paid,
    terms,
    work_weeks,
)
from tests.app.usecases.started import a_book
from tests.verapdf import problems

TODAY = date(2026, 5, 11)
PERSON = Person("Sam Reed", address="4 Mill Lane\nRiverside", reference="SC-4471", words="Write it down.")
FUNDER = Funder(0, "Riverside Council", FunderKind.COUNCIL, team="Direct payments", address="Town Hall")
EMPLOYER = EmployerRecord(
    0,
    "123/AB456",
    "123PA00045678",
    pension_provider="NEST",
    pension_reference="EMP-9",
)
INSURED = Check(0, 0, CheckKind.LIABILITY_INSURANCE, name="Fish", number="P-77", cover=Money(500_000_000))


def a_team(**more: Any) -> Book:
    """Start a book with a PA who is paid up to the first pay day and has worked since."""
    book = a_book(**{"person": PERSON, "funder": FUNDER, **more})
    keep_employer_record(book, EMPLOYER)
    keep_check(book, INSURED)
    bea = a_pa("Bea Long", sort_code="200000", account_number="12345678", phone="01632 960001", born=None)
    pa_id = employ(book, bea, enrolled=STARTED)
    work_weeks(book, pa_id, STARTED, 3)
    paid(book, FIRST_PAY)
    work_weeks(book, pa_id, date(2026, 4, 27), 2)
    return book


def is_readable(pdf: bytes) -> bool:
    return problems(pdf, "ua1") == [] and problems(pdf, "3a") == []


def covered() -> Book:
    """Give a book with a rota, a gap, a night, back-up people and a health task."""
    book = a_team()
    ali = employ(book, a_pa("Ali Khan", kin_name="Ana", kin_phone="01632 960003"), varying())
    with book.begin("Rota") as work:
        bea = work.pas.all()[0].id
        for pa_id, day, start in ((bea, 11, EIGHT), (ali, 12, EIGHT), (0, 13, EIGHT), (bea, 14, 22 * 60)):
            night = start > TEN
            kind = ShiftKind.SLEEP_IN if night else ShiftKind.USUAL
            finish = EIGHT if night else TEN
            work.planned.add(PlannedShift(0, pa_id, date(2026, 5, day), start, finish, 0, kind=kind))
        work.back_ups.add(BackUp(0, 2, 0, "Kay Care", "01632 960009", "from 7 o’clock"))
        work.back_ups.add(BackUp(0, 1, bea))
        work.representatives.add(Representative("Jo Reed", Capacity.NOMINATED, STARTED))
        work.representatives.add(Representative("Old Ned", Capacity.NOMINATED, STARTED, date(2026, 5, 1)))
        work.health_tasks.add(HealthTask(0, bea, "PEG feed"))
    return book


def varying() -> Any:
    return terms(hours=HoursKind.IRREGULAR, weekly_minutes=0, sleep_in=Money(0))
