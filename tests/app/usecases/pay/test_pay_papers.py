"""The papers of pay: what they say, and that everybody can read them."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from app.employment.contract import HoursKind, PayFrequency
from app.employment.shift import AbsenceKind
from app.errors import AppError
from app.money import Money
from app.payroll.document import payslip_document
from app.payroll.kept import Sent, read_payslip
from app.payroll.pay import work_out_pay
from app.payroll.payslip import Deduction, DeductionKind, PaidAs
from app.payroll.payslip import paid as paid_in_parts
from app.payroll.record import CarriedIn, EmployerRecord
from app.pdf.reading import page_count
from app.pdf.render import render
from app.people import Person
from app.usecases.pay import run as pay
from app.usecases.pay.hmrc_sheet import hmrc_sheet_pdf
from app.usecases.pay.records import keep_carried_in, keep_employer_record
from app.usecases.pay.year_end import employer_summary_pdf, needs_p60, p45_pdf, p60_pdf, years_with_pay
from tests.app.usecases.paying import (
    FIRST_PAY,
    STARTED,
    a_pa,
    a_paid_book,
    agree,
    away,
    employ,
    paid,
    shift,
    terms,
    with_pa,
    words_of,
    work_weeks,
)
from tests.app.usecases.started import a_book
from tests.verapdf import problems

YEAR = "2026-27"


def test_a_payslip_says_all_that_the_law_wants() -> None:
    book, kept = a_paid_book()

    pdf = pay.payslip_pdf(book, kept.id)

    said = words_of(pdf)
    slip = read_payslip(kept)
    for wanted in (
        *("Sam Reed", "Bea Long", "1 May 2026", "6 April 2026 to 26 April 2026", "QQ123456C", "123/AB45678"),
        *("BR W1/M1", "140.00", "£13.40", "Statutory Sick Pay: 20 Apr to 21 Apr", "Postgraduate loan"),
        *(str(slip.gross), str(slip.net), str(slip.to_pay), str(slip.insurance.employer)),
        *(str(slip.to_date.taxable), "84 miles at 45p", "£37.80", "Employer’s pension (3%)"),
    ):
        assert wanted in said, wanted
    assert (problems(pdf, "ua1"), problems(pdf, "3a")) == ([], [])
    assert page_count(pdf) == 2


def test_a_payslip_names_fixed_deductions_and_parts_paid_apart() -> None:
    _, kept = a_paid_book()
    slip = read_payslip(kept)
    fixed = Deduction(DeductionKind.OTHER, Money(1000), "Loan from employer", fixed=True)
    other = work_out_pay(slip.terms, replace(slip.pay, other=(fixed,)), slip.to_date)
    parts = (PaidAs("bank", other.to_pay - Money(100)), PaidAs("cash", Money(100)))
    corrected = replace(kept, corrects_id=4)

    said = words_of(
        render(payslip_document(corrected, paid_in_parts(other, parts), "", datetime(2026, 5, 1, tzinfo=UTC)))
    )

    assert "Other deduction: Loan from employer (the same each time)" in said
    assert "Of it paid by cash" in said
    assert "payslip 4" in said


def test_the_p60s_figures_are_those_of_the_year() -> None:
    book, kept = a_paid_book()

    pdf = p60_pdf(book, kept.pa_id, YEAR)

    year, said = read_payslip(kept).to_date, words_of(pdf)
    [letter] = year.letters
    for amount in (year.taxable, year.tax, letter.to_upper, letter.employee, year.student_loan):
        assert str(amount) in said
    assert "31 May 2027" in said
    assert "1 High Street" in said
    assert problems(pdf, "ua1") == []
    assert needs_p60(book, YEAR) == (kept.pa_id,)
    assert years_with_pay(book) == (YEAR,)
    with pytest.raises(AppError, match="no payslip"):
        p60_pdf(book, kept.pa_id, "2025-26")


def test_the_p45_leaves_the_years_figures_out_where_the_code_is_week_1() -> None:
    book, kept = a_paid_book()
    with pytest.raises(AppError, match="has not left"):
        p45_pdf(book, kept.pa_id)
    with book.begin("Left") as work:
        work.pas.change(replace(work.pas.get(kept.pa_id), left=date(2026, 4, 26)))

    pdf = p45_pdf(book, kept.pa_id)

    said = words_of(pdf)
    assert "26 April 2026" in said
    assert "left out, because the code is week 1 or month 1" in said
    assert str(read_payslip(kept).to_date.taxable) in said
    assert problems(pdf, "ua1") == []
    assert needs_p60(book, YEAR) == ()


def test_a_p45_with_a_cumulative_code_has_the_years_figures() -> None:
    book, pa_id = with_pa()
    with book.begin("Left") as work:
        work.pas.change(replace(work.pas.get(pa_id), left=date(2026, 4, 26)))
    with pytest.raises(AppError, match="no payslip"):
        p45_pdf(book, pa_id)
    with book.begin("Still there") as work:
        work.pas.change(replace(work.pas.get(pa_id), left=None))
    work_weeks(book, pa_id, STARTED, 1)
    paid(book, FIRST_PAY)
    with book.begin("Left") as work:
        work.pas.change(replace(work.pas.get(pa_id), left=date(2026, 4, 26)))

    said = words_of(p45_pdf(book, pa_id))

    assert "left out" not in said
    assert "£134.00" in said


def test_the_employers_summary_adds_the_year_up() -> None:
    book, kept = a_paid_book()

    pdf = employer_summary_pdf(book, YEAR)

    said = words_of(pdf)
    for amount in (kept.gross, kept.net, kept.cost):
        assert str(amount) in said
    assert problems(pdf, "ua1") == []
    with pytest.raises(AppError, match="no payslip"):
        employer_summary_pdf(book, "2025-26")


def test_the_sheet_for_hmrcs_tool_asks_and_answers_in_order() -> None:
    book, kept = a_paid_book()
    with book.begin("Sent") as work:
        work.sent.add(Sent(0, FIRST_PAY, date(2026, 5, 1), "Typed by Sam"))

    pdf = hmrc_sheet_pdf(book, FIRST_PAY)

    said, slip = words_of(pdf), read_payslip(kept)
    for wanted in (
        *("123/AB45678", "Tax week", "Usual hours a week", "Is pay by week 1 or month 1?", "☐"),
        *(str(slip.gross), str(slip.taxable), "Sent on 1 May 2026. Typed by Sam", "6 April 2026"),
    ):
        assert wanted in said, wanted
    assert said.index("Tax code") < said.index("Pay, all of it") < said.index("Pension taken after tax")
    assert problems(pdf, "ua1") == []
    with pytest.raises(AppError, match="Nobody was paid"):
        hmrc_sheet_pdf(book, FIRST_PAY + timedelta(days=1))


def test_the_sheet_lists_pension_duties_with_their_dates() -> None:
    book, pa_id = with_pa()
    keep_employer_record(book, EmployerRecord(0, duties_began=STARTED))
    work_weeks(book, pa_id, STARTED, 1)
    paid(book, FIRST_PAY)

    said = words_of(hmrc_sheet_pdf(book, FIRST_PAY))

    for wanted in ("Tell The Pensions Regulator", "6 September 2026", "6 April 2029", "May ask to join"):
        assert wanted in said, wanted
    assert "In the pension" in words_of(hmrc_sheet_pdf(a_paid_book()[0], FIRST_PAY))


def test_the_sheet_says_who_left_who_is_known_and_who_had_time_unpaid() -> None:
    book = a_book()
    pa_id = employ(book, a_pa(born=None), terms(hours=HoursKind.IRREGULAR, weekly_minutes=0))
    keep_carried_in(book, CarriedIn(0, pa_id, YEAR))
    agree(book, pa_id, STARTED, [shift(STARTED)])
    away(book, pa_id, AbsenceKind.UNPAID, date(2026, 4, 15))
    with book.begin("Leaves") as work:
        work.pas.change(replace(work.pas.get(pa_id), left=date(2026, 4, 20)))
    paid(book, FIRST_PAY)

    said = words_of(hmrc_sheet_pdf(book, FIRST_PAY))

    assert "First day of the job" not in said
    assert "Put in the day on which your pension duties began" in said
    assert "Usual hours a week E" in said
    assert "Born" not in said
    assert "Nothing is written down yet" in said
    assert "20 April 2026" in said


def test_a_monthly_payslip_names_its_tax_month_and_the_employers_address() -> None:
    book = a_book(person=Person("Sam Reed", address="2 Low Road"))
    monthly = terms(frequency=PayFrequency.MONTHLY, first_pay_day=date(2026, 4, 30))
    pa_id = employ(book, a_pa(), monthly)
    work_weeks(book, pa_id, STARTED, 1)
    [kept] = paid(book, date(2026, 4, 30))

    said = words_of(pay.payslip_pdf(book, kept.id))

    assert "month 1 of 2026-27" in said
    assert "2 Low Road" in said
    assert "PAYE reference" not in said
    assert "Employer’s pension" not in said
    assert "2 Low Road" in words_of(p60_pdf(book, pa_id, YEAR))


def test_a_p60_without_birthday_or_address_goes_without() -> None:
    book = a_book()
    pa_id = employ(book, a_pa(born=None), terms())
    work_weeks(book, pa_id, STARTED, 1)
    paid(book, FIRST_PAY)

    said = words_of(p60_pdf(book, pa_id, YEAR))

    assert "Born" not in said
    assert "address" not in said
