"""HMRC's reports from a book: what payslips, papers and terms become, and what is missing is named."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from lxml import etree

from app.employment.contract import HoursKind
from app.employment.pa import PersonalAssistant
from app.errors import AppError
from app.money import Money
from app.payroll.extra import ExtraPay
from app.payroll.irmark import irmark
from app.payroll.kept import keep
from app.payroll.pay import work_out_pay
from app.payroll.payslip import EarningKind
from app.payroll.pension import Relief
from app.payroll.record import CarriedIn, EmployerRecord
from app.payroll.rti.parts import Final
from app.payroll.starters import Declaration
from app.payroll.year import YearSoFar
from app.period import Period
from app.store.book import Book
from app.usecases.pay import rti
from app.usecases.pay.records import (
    keep_carried_in,
    keep_employer_record,
    keep_extra_pay,
    keep_payroll_record,
)
from app.usecases.team import people as team
from tests.app.payroll.rti.reports import HMRC, needs_hmrc_files
from tests.app.payroll.team import pay_on, worked
from tests.app.payroll.team import terms as plain_terms
from tests.app.usecases.paying import FIRST_PAY, STARTED, a_pa, employ, paid, terms, work_weeks
from tests.app.usecases.started import a_book

EMPLOYER = EmployerRecord(0, "123/AB456", "123pa00045678")


def bea(**more: Any) -> PersonalAssistant:
    details = {"address": "12 Mill Lane\nRiverside\nRV1 2AB", "insurance_number": "AB123456C"}
    return a_pa(**{**details, **more})


def a_paid_book(*jobs: Any, pa: PersonalAssistant | None = None, **record: Any) -> tuple[Book, int]:
    """Start a book with one PA who was paid for three weeks on the first pay day."""
    book = a_book()
    keep_employer_record(book, EMPLOYER)
    number = employ(book, pa or bea(), *jobs, **{"gender": "F", **record})
    work_weeks(book, number, STARTED, 3)
    paid(book, FIRST_PAY)
    return book, number


def texts(xml: bytes, name: str) -> list[str]:
    return [element.text or "" for element in etree.fromstring(xml).iter(f"{{*}}{name}")]


def test_the_first_payslip_is_reported_with_who_started_and_how() -> None:
    book, _ = a_paid_book(loans="plan_2 postgraduate")
    xml = rti.fps(book, FIRST_PAY)

    assert (texts(xml, "Fore"), texts(xml, "Sur")) == (["Bea"], ["Long"])
    assert texts(xml, "Line") == ["12 Mill Lane", "Riverside"]
    assert (texts(xml, "StartDate"), texts(xml, "StartDec")) == (["2026-04-06"], ["A"])
    assert texts(xml, "StudentLoan") == texts(xml, "PostgradLoan") == ["yes"]
    assert (texts(xml, "WeekNo"), texts(xml, "PayFreq")) == (["4"], ["W4"])
    assert texts(xml, "TaxablePay") == ["402.00", "402.00"]
    assert texts(xml, "HoursWorked") == ["A"]
    assert texts(xml, "AORef") == ["123PA00045678"]
    assert texts(xml, "IRmark") == [irmark(xml)]
    assert rti.fps_lacks(book, FIRST_PAY) == ()


def test_the_second_payslip_says_no_more_of_the_start_and_adds_the_year_up() -> None:
    book, number = a_paid_book()
    work_weeks(book, number, date(2026, 4, 27), 4)
    paid(book, date(2026, 5, 29))
    xml = rti.fps(book, date(2026, 5, 29), last_of_year=True, late=rti.LateReason.REASONABLE_EXCUSE)

    assert texts(xml, "Starter") == []
    assert texts(xml, "TaxablePay") == ["938.00", "536.00"]
    assert (texts(xml, "LateReason"), texts(xml, "ForYear")) == (["G"], ["yes"])


def test_somebody_whose_figures_were_carried_in_is_not_new() -> None:
    book = a_book()
    keep_employer_record(book, EMPLOYER)
    number = employ(
        book, bea(), gender="F", enrolled=STARTED, relief=Relief.NET_PAY, employee_rate=500, employer_rate=300
    )
    brought = CarriedIn(0, number, "2026-27", Money(50000), Money(48000), pension_employee=Money(2000))
    keep_carried_in(book, brought)
    work_weeks(book, number, STARTED, 3, finish=15 * 60)
    paid(book, FIRST_PAY)
    xml = rti.fps(book, FIRST_PAY)

    # £1,407.00 for 105 hours; 5% of what lies above £480.00 goes into the pension before tax: £46.35.
    assert texts(xml, "Starter") == []
    assert texts(xml, "EmpeePenContribnsPaid") == ["46.35"]
    assert texts(xml, "EmpeePenContribnsPaidYTD") == ["66.35"]
    assert texts(xml, "TaxablePay") == ["1840.65", "1360.65"]


def test_a_pension_after_tax_is_told_as_such() -> None:
    book = a_book()
    keep_employer_record(book, EMPLOYER)
    number = employ(book, bea(), gender="F", enrolled=STARTED)
    work_weeks(book, number, STARTED, 3, finish=15 * 60)
    paid(book, FIRST_PAY)

    assert texts(rti.fps(book, FIRST_PAY), "EmpeePenContribnsNotPaidYTD") == ["37.08"]


def test_hours_that_vary_are_said_to() -> None:
    book, _ = a_paid_book(terms(hours=HoursKind.IRREGULAR, weekly_minutes=0))
    xml = rti.fps(book, FIRST_PAY)

    assert (texts(xml, "HoursWorked"), texts(xml, "IrrEmp")) == (["E"], ["yes"])


def test_the_last_day_is_reported_with_the_pay_after_it() -> None:
    book, number = a_paid_book()
    with book.begin("Left") as work:
        work.pas.change(replace(work.pas.get(number), left=date(2026, 4, 26)))

    assert texts(rti.fps(book, FIRST_PAY), "LeavingDate") == ["2026-04-26"]


def test_what_hmrc_would_miss_is_named_before_a_report_is_made() -> None:
    book, _ = a_paid_book(pa=a_pa(), gender="")
    lacks = rti.fps_lacks(book, FIRST_PAY)
    said = " ".join(lack.finding.sentence for lack in lacks)

    assert "has Bea Long as M or F" in said
    assert "address, because they are new" in said
    assert [(lack.page, lack.thing, lack.pa_id) for lack in lacks] == [
        ("pay_details", "", 1),
        ("pa", "1 details", 1),
    ]
    with pytest.raises(AppError, match="M or F"):
        rti.fps(book, FIRST_PAY)


def test_a_day_without_payslips_is_no_report() -> None:
    book = a_book()

    with pytest.raises(AppError, match="PAYE reference"):
        rti.fps(book, FIRST_PAY)
    assert [lack.page for lack in rti.fps_lacks(book, FIRST_PAY)] == ["employer", "employer"]
    assert [lack.page for lack in rti.eps_lacks(book, FIRST_PAY)][:2] == ["employer", "employer"]
    keep_employer_record(book, EMPLOYER)
    with pytest.raises(AppError, match="Nobody is paid on 1 May 2026"):
        rti.fps(book, FIRST_PAY)


def with_family_pay(words: str) -> Book:
    book = a_book()
    keep_employer_record(book, EMPLOYER)
    number = employ(book, bea(), gender="F")
    work_weeks(book, number, STARTED, 3)
    keep_extra_pay(book, ExtraPay(0, number, FIRST_PAY, EarningKind.FAMILY, Money(19432), words))
    paid(book, FIRST_PAY)
    return book


def test_family_pay_is_reported_and_kept_back_by_its_kind() -> None:
    book = with_family_pay("Statutory Maternity Pay, one week")

    assert texts(rti.fps(book, FIRST_PAY), "SMPYTD") == ["194.32"]
    summary = rti.eps(book, FIRST_PAY)
    # A small employer keeps it all back, and 9% more.
    assert texts(summary, "SMPRecovered") == ["194.32"]
    assert texts(summary, "NICCompensationOnSMP") == ["17.49"]
    assert texts(summary, "TaxMonth") == ["1"]


def test_family_pay_of_no_named_kind_is_asked_about() -> None:
    book = with_family_pay("Baby")

    [lack] = rti.fps_lacks(book, FIRST_PAY)
    assert "which kind of family pay Bea Long got" in lack.finding.sentence
    assert (lack.page, lack.thing) == ("pa", f"{lack.pa_id} pay")
    with pytest.raises(AppError, match="which kind of family pay"):
        rti.fps(book, FIRST_PAY)
    with pytest.raises(AppError, match="nothing to tell HMRC"):
        rti.eps(book, FIRST_PAY)


def test_a_larger_employer_keeps_less_back() -> None:
    book = with_family_pay("Maternity")
    number = book_pa(book)
    slip = work_out_pay(plain_terms(), pay_on(date(2026, 3, 6), worked("310000")), YearSoFar(""))
    with book.begin("A year with a bill of more than £45,000") as work:
        work.payslips.add(keep(number, slip, {}))

    summary = rti.eps(book, FIRST_PAY)
    assert texts(summary, "SMPRecovered") == ["178.77"]
    assert texts(summary, "NICCompensationOnSMP") == []


def book_pa(book: Book) -> int:
    with book.begin() as work:
        return work.pas.all()[0].id


def test_a_month_without_pay_is_told_and_the_last_one_ends_the_year() -> None:
    book, _ = a_paid_book()
    june = rti.eps(book, date(2026, 6, 20))
    march = rti.eps(book, date(2027, 3, 20))

    assert (texts(june, "From"), texts(june, "To")) == (["2026-06-06"], ["2026-07-05"])
    assert texts(june, "ForYear") == []
    assert texts(march, "ForYear") == ["yes"]
    assert rti.eps_lacks(book, date(2026, 6, 20)) == ()
    assert "nothing to tell" in rti.eps_lacks(book, FIRST_PAY)[0].finding.sentence


def test_the_allowance_is_claimed_and_a_scheme_can_end() -> None:
    book, _ = a_paid_book()
    with book.begin("Claims") as work:
        employer = work.employer_records.all()[0]
        work.employer_records.change(replace(employer, claims_allowance=True))
    xml = rti.eps(book, FIRST_PAY, final=Final(ceased=date(2026, 5, 4)))

    assert texts(xml, "EmpAllceInd") == ["yes"]
    assert texts(xml, "DateSchemeCeased") == ["2026-05-04"]
    assert texts(xml, "NoPaymentForPeriod") == []


@needs_hmrc_files
def test_reports_of_2025_from_a_book_follow_hmrcs_schema() -> None:
    book = a_book(opened=date(2025, 4, 6))
    keep_employer_record(book, EMPLOYER)
    first, day = date(2025, 4, 7), date(2025, 5, 2)
    number = employ(
        book,
        bea(started=first, payroll_id="PA/1"),
        terms(first=first, first_pay_day=day, weekly_minutes=1800),
        gender="F",
        declaration=Declaration.SECOND_JOB,
    )
    work_weeks(book, number, first, 3, finish=15 * 60)
    paid(book, day)
    xml = rti.fps(book, day)

    assert rti.check_against_schema(xml, HMRC) == ()
    assert texts(xml, "PayId") == ["PA/1"]
    assert rti.check_against_schema(rti.eps(book, date(2025, 7, 1)), HMRC) == ()


def test_the_year_before_the_first_known_one_is_refused() -> None:
    book = a_book()
    keep_employer_record(book, EMPLOYER)

    with pytest.raises(AppError, match="tax year 2024-25"):
        rti.eps(book, Period(date(2025, 2, 6), date(2025, 3, 5)).first)


def test_a_changed_name_or_gender_is_taken_from_the_day_of_the_pay() -> None:
    book, number = a_paid_book(gender="")
    with book.begin() as work:
        record = work.payroll_records.of(number)[0]
    keep_payroll_record(book, replace(record, gender="M"))
    team.change_pa(book, replace(bea(name="Bea Mary Long-Smith"), id=number))

    xml = rti.fps(book, FIRST_PAY)
    assert (texts(xml, "Gender"), texts(xml, "Sur")) == (["M"], ["Long-Smith"])
