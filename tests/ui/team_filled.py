"""Three invented PAs for the filled book, taken on through the same use cases a person uses."""

from dataclasses import replace
from datetime import date

from app.employment.check import Check, CheckKind, CheckMethod, CheckState
from app.employment.contract import Contract, HolidayPay, HoursKind, PayFrequency
from app.employment.health_tasks import HealthTask
from app.employment.pa import PersonalAssistant, Relation
from app.employment.particulars import Item, Term
from app.employment.relatives import ExceptionAnswer, RelativeException
from app.employment.shift import Absence, AbsenceKind
from app.money import Money
from app.payroll.record import PayrollRecord
from app.store.book import Book
from app.usecases.hours.absences import keep_absence
from app.usecases.pay.records import keep_payroll_record
from app.usecases.team.papers import attach_team_paper, keep_check, keep_exception, keep_health_task
from app.usecases.team.particulars import keep_particulars, particulars
from app.usecases.team.people import add_pa, change_contract, set_pin
from tests.ui.filled import TODAY, receipt

WEEKDAYS = PersonalAssistant(
    0,
    "Wendy Hollis",
    date(2024, 9, 2),
    born=date(1984, 2, 17),
    address="4 Mill Row, Oakshire OA3 8QT",
    phone="07700 900321",
    insurance_number="QQ123456C",
    bank_name="W Hollis",
    sort_code="000000",
    account_number="12345670",
    kin_name="Dan Hollis",
    kin_phone="07700 900322",
    drives=True,
)
NIGHTS = PersonalAssistant(0, "Temi Adeyemi", date(2025, 6, 2), born=date(1991, 7, 5), phone="07700 900411")
COVER = PersonalAssistant(
    0,
    "Jo Ellery",
    date(2026, 5, 4),
    born=date(2006, 11, 30),
    relation=Relation.CHILD,
    same_household=True,
)


def weekday_terms() -> Contract:
    """Give the terms of regular mornings."""
    return Contract(
        0, 0, WEEKDAYS.started, Money(1290), PayFrequency.FOUR_WEEKLY, date(2026, 5, 1), job="Weekday PA",
        weekly_minutes=840, mileage=Money(45), leave_year=date(2026, 4, 1), notice_weeks=2,
    )  # fmt: skip


def night_terms() -> Contract:
    """Give the terms of nights with sleep-ins."""
    return Contract(
        0, 0, NIGHTS.started, Money(1320), PayFrequency.FOUR_WEEKLY, date(2026, 5, 1), job="Night support",
        weekly_minutes=960, half_days=4, sleep_in=Money(7500), waking_night_hourly=Money(1410),
        bank_holiday_hourly=Money(1980),
    )  # fmt: skip


def cover_terms() -> Contract:
    """Give the terms of hours that change from week to week."""
    return Contract(
        0, 0, COVER.started, Money(1271), PayFrequency.MONTHLY, date(2026, 5, 29), job="Weekend cover",
        hours=HoursKind.IRREGULAR, holiday=HolidayPay.ROLLED_UP,
    )  # fmt: skip


def fill_team(book: Book) -> tuple[PersonalAssistant, ...]:
    """Take on three PAs: regular weekday mornings, nights with sleep-ins, and hours that change."""
    wendy = add_pa(book, WEEKDAYS, weekday_terms())
    temi = add_pa(book, NIGHTS, night_terms())
    jo = add_pa(book, COVER, cover_terms())
    with book.begin() as work:
        [old] = work.contracts.of(wendy.id)
    change_contract(book, replace(old, hourly=Money(1340)), date(2026, 4, 1))
    set_pin(book, wendy.id, "2468")
    _papers(book, wendy, temi)
    _written(book, wendy)
    keep_exception(
        book,
        RelativeException(
            0, jo.id, date(2026, 4, 20), why="Jo knows how I like to wake.", asked_of="Adult care team",
            answer=ExceptionAnswer.AGREED, answered=date(2026, 4, 28), agreed_by="P. Marsh, team manager",
            last=date(2027, 4, 27),
        ),
    )  # fmt: skip
    return wendy, temi, jo


def _written(book: Book, wendy: PersonalAssistant) -> None:
    """Write a statement with most in it, how she is taxed, and days away."""
    draft = particulars(book, wendy.id, TODAY)
    said = (Term(Item.PLACE, "At my home, and where we go together."), Term(Item.ABROAD, "None."))
    keep_particulars(book, draft.saying(*said))
    keep_payroll_record(
        book,
        PayrollRecord(0, wendy.id, date(2026, 4, 6), tax_code="1257L", enrolled=date(2024, 12, 2)),
    )
    for absence in (
        Absence(0, wendy.id, AbsenceKind.HOLIDAY, date(2026, 8, 10), date(2026, 8, 14), note="Wales"),
        Absence(0, wendy.id, AbsenceKind.SICK, date(2026, 10, 5), date(2026, 10, 7)),
        Absence(0, wendy.id, AbsenceKind.HOLIDAY, date(2026, 12, 28), date(2026, 12, 30)),
    ):
        keep_absence(book, absence)


def _papers(book: Book, wendy: PersonalAssistant, temi: PersonalAssistant) -> None:
    right = Check(
        0, wendy.id, CheckKind.RIGHT_TO_WORK, name="British passport", method=CheckMethod.MANUAL,
        seen=date(2024, 8, 30), seen_by="Rose Ellery",
    )  # fmt: skip
    kept = keep_check(book, right)
    attach_team_paper(book, "pa_paper", kept.id, "passport.png", receipt())
    for check in (
        Check(0, wendy.id, CheckKind.CAR_INSURANCE, name="Harbour Direct, for work too",
              seen=date(2025, 12, 1), first=date(2025, 12, 4), last=date(2026, 12, 3)),
        Check(0, wendy.id, CheckKind.TRAINING, name="Moving and handling, Oakshire CIL",
              seen=date(2025, 10, 14), look_again_months=12),
        Check(0, temi.id, CheckKind.RIGHT_TO_WORK, name="Share code page", method=CheckMethod.ONLINE,
              seen=date(2025, 5, 29), seen_by="Rose Ellery", last=date(2026, 11, 9)),
        Check(0, temi.id, CheckKind.POLICE_CHECK, state=CheckState.ASKED, name="Enhanced, umbrella body"),
        Check(0, 0, CheckKind.LIABILITY_INSURANCE, name="Safehands", number="SH-204417",
              first=date(2025, 12, 5), last=date(2026, 12, 4), cover=Money(500_000_000),
              covers_redundancy=True, legal_line="0800 000 0000"),
    ):  # fmt: skip
        keep_check(book, check)
    keep_health_task(
        book,
        HealthTask(
            0, wendy.id, "Changing the catheter bag", "Sister A. Pryce", "District nurse", "12A3456E",
            practitioner_signed=date(2026, 6, 1), holder_signed=date(2026, 6, 1), trained=date(2026, 5, 28),
            trained_by="A. Pryce", competent=date(2026, 6, 1), review=date(2026, 12, 1),
            stop_when="Blood, pain, or no urine for four hours.",
        ),
    )  # fmt: skip
