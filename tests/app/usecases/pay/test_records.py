"""What pay is worked out by: kept from a day on, never behind a payslip."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from app.errors import AppError
from app.money import Money
from app.payroll.extra import ExtraPay
from app.payroll.kept import read_payslip
from app.payroll.payslip import EarningKind
from app.payroll.record import CarriedIn, EmployerRecord, Filing, PayrollRecord
from app.payroll.starters import Declaration
from app.store.book import Book
from app.usecases.pay import run as pay
from app.usecases.pay.records import (
    carried_in,
    employer_record,
    extra_pays,
    keep_carried_in,
    keep_employer_record,
    keep_extra_pay,
    keep_payroll_record,
    payroll_record,
    payroll_records,
    pension_dates,
    record_findings,
    take_extra_pay_out,
)
from tests.app.usecases.paying import FIRST_PAY, STARTED, a_pa, employ, paid, terms, with_pa, work_weeks
from tests.app.usecases.started import a_book

GROUNDS = "All of it is care for somebody who needs it"


def kept(book: Book, pa_id: int) -> PayrollRecord:
    found = payroll_record(book, pa_id)
    assert found is not None
    return found


def test_a_record_holds_from_its_first_day() -> None:
    book, pa_id = with_pa()
    old = kept(book, pa_id)
    later = date(2026, 6, 1)

    new = keep_payroll_record(book, replace(old, first=later, tax_code="S1257L"))

    assert payroll_records(book, pa_id) == (old, new)
    assert payroll_record(book, pa_id, later - timedelta(days=1)) == old
    assert payroll_record(book, pa_id) == new
    assert payroll_record(book, pa_id + 1) is None


def test_a_record_of_the_same_day_takes_the_others_place() -> None:
    book, pa_id = with_pa()

    again = keep_payroll_record(book, replace(kept(book, pa_id), tax_code="BR"))

    assert payroll_records(book, pa_id) == (again,)


def test_nothing_new_begins_behind_a_payslip() -> None:
    book, pa_id = with_pa()
    work_weeks(book, pa_id, STARTED, 1)
    paid(book, FIRST_PAY)

    with pytest.raises(AppError, match="payslip of 1 May 2026"):
        keep_payroll_record(book, replace(kept(book, pa_id), first=FIRST_PAY, tax_code="BR"))
    keep_payroll_record(book, replace(kept(book, pa_id), first=FIRST_PAY + timedelta(days=1), tax_code="BR"))
    assert len(payroll_records(book, pa_id)) == 2


@pytest.mark.parametrize(
    "wrong",
    [
        {"tax_code": "12X"},
        {"employee_rate": -1},
        {"employer_rate": -1},
        {"earlier_pay": Money(-1)},
        {"loans": "plan_9"},
        {"letter": "Q"},
    ],
)
def test_what_cannot_be_is_refused(wrong: dict[str, object]) -> None:
    book, pa_id = with_pa()
    before = payroll_records(book, pa_id)

    with pytest.raises(AppError):
        keep_payroll_record(book, replace(kept(book, pa_id), **wrong))  # type: ignore[arg-type]  # as said
    assert payroll_records(book, pa_id) == before


def test_a_record_says_what_it_lacks() -> None:
    bare = PayrollRecord(1, 1, STARTED)
    assert [found.rule for found in record_findings(bare, FIRST_PAY)] == ["PAY-CODE"]
    assert record_findings(replace(bare, declaration=Declaration.ONLY_JOB), FIRST_PAY) == ()
    little = replace(bare, tax_code="BR", enrolled=STARTED, employee_rate=100, employer_rate=100)
    assert {found.rule for found in record_findings(little, FIRST_PAY)} == {"PENSION-LEAST"}


def test_figures_from_elsewhere_are_kept_by_year() -> None:
    book, pa_id = with_pa()

    made = keep_carried_in(book, CarriedIn(0, pa_id, "2026-27", Money(100)))
    again = keep_carried_in(book, replace(made, id=0, gross=Money(200)))

    assert again == replace(made, gross=Money(200))
    assert carried_in(book, pa_id, "2026-27") == again
    assert carried_in(book, pa_id, "2025-26") is None


def test_the_employers_papers_are_one_record() -> None:
    book = a_book()
    assert employer_record(book) == EmployerRecord(0)

    first = keep_employer_record(book, EmployerRecord(0, paye_reference="123/AB1"))
    second = keep_employer_record(book, EmployerRecord(0, claims_allowance=True, allowance_grounds=GROUNDS))

    assert employer_record(book) == second
    assert first.id == second.id


@pytest.mark.parametrize(
    "wrong",
    [
        EmployerRecord(0, claims_allowance=True),
        EmployerRecord(0, filing=Filing.BUREAU),
        EmployerRecord(0, pension_due_day=3),
        EmployerRecord(0, pension_due_day=31),
    ],
)
def test_employers_papers_that_cannot_be_are_refused(wrong: EmployerRecord) -> None:
    book = a_book()

    with pytest.raises(AppError):
        keep_employer_record(book, wrong)
    assert employer_record(book) == EmployerRecord(0)


def test_beyond_the_newest_figures_the_last_ones_serve_for_what_is_asked() -> None:
    book, pa_id = with_pa()
    late = date(2030, 1, 1)

    made = keep_payroll_record(book, replace(kept(book, pa_id), first=late, enrolled=late, employer_rate=100))

    assert {found.rule for found in record_findings(made, late)} == {"PENSION-LEAST"}


def test_pension_dates_lie_ahead() -> None:
    began = EmployerRecord(1, duties_began=date(2025, 6, 1))

    assert pension_dates(EmployerRecord(0), FIRST_PAY) == ()
    assert [by for _, by in pension_dates(began, date(2025, 6, 2))] == [
        date(2025, 11, 1),
        date(2028, 6, 1),
        date(2028, 11, 1),
    ]
    assert [by for _, by in pension_dates(began, FIRST_PAY)] == [date(2028, 6, 1), date(2028, 11, 1)]


def test_a_line_of_pay_can_be_changed_and_taken_out_until_it_is_paid() -> None:
    book, pa_id = with_pa()
    made = keep_extra_pay(book, ExtraPay(0, pa_id, FIRST_PAY, EarningKind.RETAINER, Money(5000)))
    changed = keep_extra_pay(book, replace(made, amount=Money(6000)))
    assert extra_pays(book, pa_id) == (changed,)
    take_extra_pay_out(book, made.id)
    assert extra_pays(book, pa_id) == ()

    second = keep_extra_pay(book, ExtraPay(0, pa_id, FIRST_PAY, EarningKind.RETAINER, Money(5000)))
    paid(book, FIRST_PAY)
    with pytest.raises(AppError, match="has paid this line"):
        take_extra_pay_out(book, second.id)
    with pytest.raises(AppError, match="has paid this line"):
        keep_extra_pay(book, replace(second, amount=Money(1)))


def test_extra_pay_says_what_it_is_for_and_is_no_hours() -> None:
    book, pa_id = with_pa()

    with pytest.raises(AppError, match="comes from the hours"):
        keep_extra_pay(book, ExtraPay(0, pa_id, FIRST_PAY, EarningKind.WORK, Money(5000)))
    with pytest.raises(AppError, match="what this pay is for"):
        keep_extra_pay(book, ExtraPay(0, pa_id, FIRST_PAY, EarningKind.OTHER, Money(5000)))
    assert extra_pays(book, pa_id) == ()


def rules_of(book: Book, day: date = FIRST_PAY) -> list[str]:
    [line] = pay.pay_run(book, day).lines
    return [finding.rule for finding in line.findings]


def test_who_earns_enough_must_be_put_into_a_pension() -> None:
    book, pa_id = with_pa()
    work_weeks(book, pa_id, STARTED, 3, finish=14 * 60)

    assert rules_of(book) == ["PENSION-ENROL"]
    first = kept(book, pa_id)
    for answered in (
        replace(first, enrolled=STARTED),
        replace(first, opted_out=STARTED),
        replace(first, postponed_until=date(2026, 7, 1)),
        replace(first, pension_day=date(2020, 1, 1)),
    ):
        keep_payroll_record(book, answered)
        assert rules_of(book) == []


def test_a_missing_birthday_and_a_near_pension_age_are_said() -> None:
    book = a_book()
    employ(book, a_pa(born=None), terms())
    employ(book, a_pa("Una Gray", born=date(1962, 1, 1)), terms())
    for pa_id in (1, 2):
        work_weeks(book, pa_id, STARTED, 1)

    lines = pay.pay_run(book, FIRST_PAY).lines

    assert [[found.rule for found in line.findings] for line in lines] == [["PENSION-AGE"], ["PENSION-AGE"]]


def test_who_opts_out_in_time_gets_everything_back_once() -> None:
    book, pa_id = with_pa(enrolled=STARTED)
    work_weeks(book, pa_id, STARTED, 11, finish=14 * 60)
    first = read_payslip(paid(book, FIRST_PAY)[0])
    assert first.pension.deducted > Money(0)
    keep_payroll_record(book, replace(kept(book, pa_id), opted_out=date(2026, 5, 4)))

    second, third = (read_payslip(paid(book, FIRST_PAY + timedelta(weeks=weeks))[0]) for weeks in (4, 8))

    assert second.pension.deducted == -first.pension.deducted
    assert second.to_date.pension_employee == Money(0)
    assert third.pension.deducted == Money(0)
