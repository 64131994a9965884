"""A last pay, line by line: irregular hours as in the story, notice, redundancy, holiday taken ahead."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from app.employment.contract import Contract, HolidayPay, HoursKind
from app.employment.leaving import LeavingReason
from app.employment.pa import Status
from app.employment.shift import AbsenceKind
from app.errors import AppError
from app.money import NOTHING, Money
from app.payroll.extra import ExtraPay
from app.payroll.payslip import EarningKind
from app.store.book import Book
from app.usecases.hours.leave_accrual import LeaveUnit
from app.usecases.owed import summary as owed
from app.usecases.pay.records import keep_extra_pay
from app.usecases.team.leaving import end_employment
from tests.app.usecases.paying import (
    EIGHT,
    FIRST_PAY,
    STARTED,
    a_pa,
    agree,
    away,
    employ,
    paid,
    shift,
    terms,
    with_pa,
    work_weeks,
)
from tests.app.usecases.started import a_book

JULY = date(2026, 7, 17)


def lines(made: owed.LastPay) -> list[tuple[EarningKind, Money, str]]:
    return [(line.kind, line.amount, line.words) for line in made.payslip.pay.earnings]


def test_unpaid_hours_and_holiday_left_are_the_last_pay() -> None:
    book, pa_id = with_pa()
    work_weeks(book, pa_id, STARTED, 5)
    paid(book, FIRST_PAY)
    made = owed.last_pay(book, pa_id, date(2026, 5, 10))

    # 35 of 365 days of 28: 2.68, up to 2.7 days of £26.80.
    assert (made.wages, made.leave.left, made.unit) == (Money(26800), Decimal("2.7"), LeaveUnit.DAYS)
    assert lines(made)[1:] == [(EarningKind.HOLIDAY, Money(7236), "2.7 days not taken")]
    assert made.gross == Money(26800 + 7236)
    assert made.pay_day == date(2026, 5, 29)
    assert made.to_pay == made.payslip.net
    assert made.cost == made.payslip.cost
    # The tax year goes on from the payslip before.
    assert made.payslip.to_date.gross == Money(40200) + made.gross


def test_irregular_hours_of_the_story_leave_what_was_earned_less_what_was_taken() -> None:
    book = a_book()
    pa_id = employ(
        book, None, terms(hours=HoursKind.IRREGULAR, weekly_minutes=0, first_pay_day=date(2026, 5, 1))
    )
    for week, hours in enumerate((3, 31, 12, 20)):
        monday = date(2026, 4, 6 + 7 * week)
        days = [
            shift(monday.replace(day=monday.day + day), EIGHT, EIGHT + 60 * part)
            for day, part in spread(hours)
        ]
        agree(book, pa_id, monday, days)
    away(book, pa_id, AbsenceKind.HOLIDAY, date(2026, 5, 11), minutes=180)
    made = owed.last_pay(book, pa_id, JULY)

    # 12.07% of 66 hours is 7.97, to the nearest hour 8; 3 are taken, and 5 are owed.
    assert (made.leave.earned, made.leave.taken, made.leave.left) == (8, 3, 5)
    assert made.unit is LeaveUnit.HOURS
    assert lines(made)[-1] == (EarningKind.HOLIDAY, Money(6700), "5 hours not taken")


def spread(hours: int) -> list[tuple[int, int]]:
    """Spread some hours over a week, ten a day at most."""
    return [(day, min(10, hours - 10 * day)) for day in range(5) if hours > 10 * day]


def test_holiday_taken_sickness_and_added_lines_are_paid_with_it() -> None:
    book, pa_id = with_pa()
    away(book, pa_id, AbsenceKind.HOLIDAY, date(2026, 5, 4), date(2026, 5, 4))
    away(book, pa_id, AbsenceKind.SICK, date(2026, 5, 5), date(2026, 5, 7))
    keep_extra_pay(book, ExtraPay(0, pa_id, date(2026, 5, 8), EarningKind.OTHER, Money(2500), "Thank you"))
    made = owed.last_pay(book, pa_id, date(2026, 5, 8))
    kinds = [kind for kind, _, _ in lines(made)]

    assert kinds == [EarningKind.HOLIDAY, EarningKind.SICK, EarningKind.OTHER, EarningKind.HOLIDAY]
    assert made.wages == made.gross - made.leave.pay


def test_notice_is_paid_only_where_it_is_not_worked() -> None:
    book, pa_id = with_pa()
    worked = owed.last_pay(book, pa_id, JULY, LeavingReason.DISMISSED)
    instead = owed.last_pay(book, pa_id, JULY, LeavingReason.DISMISSED, notice_paid=True)

    assert (worked.notice_weeks, worked.notice) == (1, Money(13400))
    assert instead.gross - worked.gross == Money(13400)
    assert (EarningKind.NOTICE, Money(13400), "1 week") in lines(instead)
    assert [finding.rule for finding in worked.findings] == ["LAST-INSURER"]


def test_notice_counts_from_the_day_it_was_said_once_the_end_is_kept() -> None:
    book = a_book()
    pa_id = employ(book, a_pa(continuous_from=date(2023, 3, 6)))
    before = owed.last_pay(book, pa_id, JULY, LeavingReason.DISMISSED, notice_paid=True)
    end_employment(book, pa_id, LeavingReason.DISMISSED, date(2026, 7, 1), JULY)
    kept = owed.last_pay(book, pa_id, JULY, LeavingReason.DISMISSED, notice_paid=True)

    # Three weeks from 1 July end on 22 July: five days of them are not worked.
    assert (before.notice_weeks, before.notice_days, before.notice) == (3, 21, Money(40200))
    assert (kept.notice_weeks, kept.notice_days, kept.notice) == (3, 5, Money(9571))
    assert (EarningKind.NOTICE, Money(9571), "5 days") in lines(kept)
    other = owed.last_pay(book, pa_id, JULY, LeavingReason.RESIGNS, notice_paid=True)
    assert (other.notice_weeks, other.notice_days, other.notice) == (1, 0, NOTHING)


def test_the_least_notice_of_the_law_is_an_employees_alone() -> None:
    book = a_book()
    worker = employ(book, a_pa("Will Worker", status=Status.WORKER), terms(notice_weeks=0))
    agreed = employ(
        book,
        a_pa("Wanda Worker", status=Status.WORKER, continuous_from=date(2020, 1, 6)),
        terms(notice_weeks=2),
    )

    for reason in (LeavingReason.DISMISSED, LeavingReason.RESIGNS):
        assert owed.last_pay(book, worker, JULY, reason).notice_weeks == 0
        assert owed.last_pay(book, agreed, JULY, reason).notice_weeks == 2
    jobs = {job.name: job.notice_weeks for job in owed.liability(book, JULY).jobs}
    assert jobs == {"Will Worker": 0, "Wanda Worker": 2}


def test_redundancy_comes_free_of_tax_where_the_job_goes_away() -> None:
    book = a_book()
    pa_id = employ(
        book,
        a_pa("Ali Khan", born=date(1980, 1, 1), continuous_from=date(2020, 1, 6)),
        terms(hourly=Money(1250)),
    )
    made = owed.last_pay(book, pa_id, JULY, LeavingReason.MOVED_INTO_CARE)

    assert made.redundancy is not None
    assert (made.redundancy.weeks, made.redundancy.amount) == (Decimal("8.5"), Money(106250))
    assert (EarningKind.REDUNDANCY, Money(106250), "8.5 weeks’ pay") in lines(made)
    assert made.payslip.taxable == made.gross - Money(106250)
    assert owed.last_pay(book, pa_id, JULY).redundancy is None


def test_a_worker_gets_none_and_short_service_gives_nothing() -> None:
    book = a_book()
    worker = employ(book, a_pa("Will Worker", status=Status.WORKER))
    new = employ(book, a_pa("Nia New"))

    assert owed.last_pay(book, worker, JULY, LeavingReason.REDUNDANCY).redundancy is None
    made = owed.last_pay(book, new, JULY, LeavingReason.REDUNDANCY)
    assert made.redundancy is not None
    assert made.redundancy.amount == NOTHING
    assert EarningKind.REDUNDANCY not in [kind for kind, _, _ in lines(made)]


def test_a_missing_birthday_is_named() -> None:
    book = a_book()
    pa_id = employ(book, a_pa(born=None))

    assert [one.rule for one in owed.last_pay(book, pa_id, JULY, LeavingReason.REDUNDANCY).findings] == [
        "LAST-INSURER",
        "OWED-BORN",
    ]


@pytest.mark.parametrize(
    ("job", "words"),
    [
        (terms(), "2.4 days taken too many"),
        (terms(hours=HoursKind.IRREGULAR, weekly_minutes=0), "10 hours taken too many"),
    ],
)
def test_holiday_taken_ahead_lowers_the_last_pay_and_is_said(job: Contract, words: str) -> None:
    book = a_book()
    pa_id = employ(book, None, job)
    away(book, pa_id, AbsenceKind.HOLIDAY, date(2026, 5, 4), date(2026, 5, 8), minutes=600)
    last = owed.last_pay(book, pa_id, date(2026, 5, 8))

    assert last.leave.left < 0
    assert lines(last)[-1][2] == words
    assert "LAST-LEAVE" in [finding.rule for finding in last.findings]


def test_without_terms_or_before_the_job_began_there_is_no_last_pay() -> None:
    book, pa_id = with_pa()

    with pytest.raises(AppError, match="before the job began"):
        owed.last_pay(book, pa_id, date(2026, 4, 1))
    with book.begin("No terms") as work:
        for contract in work.contracts.of(pa_id):
            work.contracts.remove(contract.id)
    with pytest.raises(AppError, match="no terms of work yet"):
        owed.last_pay(book, pa_id, JULY)


def test_somebody_whose_last_pay_day_is_past_is_paid_on_the_last_day() -> None:
    book, pa_id = with_pa()
    work_weeks(book, pa_id, STARTED, 3)
    paid(book, FIRST_PAY)
    ended(book, pa_id, date(2026, 4, 26))

    assert owed.last_pay(book, pa_id, date(2026, 4, 26)).pay_day == date(2026, 5, 29)


def test_holiday_that_was_paid_with_each_pay_is_not_paid_again() -> None:
    book = a_book()
    pa_id = employ(
        book, None, terms(hours=HoursKind.IRREGULAR, holiday=HolidayPay.ROLLED_UP, weekly_minutes=0)
    )
    work_weeks(book, pa_id, STARTED, 1)
    made = owed.last_pay(book, pa_id, date(2026, 4, 12))

    assert made.leave.pay == NOTHING
    assert [kind for kind, _, _ in lines(made)] == [EarningKind.WORK, EarningKind.ROLLED_UP_HOLIDAY]


def ended(book: Book, pa_id: int, day: date) -> None:
    with book.begin("Ended") as work:
        work.pas.change(replace(work.pas.get(pa_id), left=day))
        contract = work.contracts.of(pa_id)[0]
        work.contracts.change(replace(contract, last=day))
