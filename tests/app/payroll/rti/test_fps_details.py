"""Single parts of a full payment submission: starters, leavers, pensions, codes, loans, names."""

from dataclasses import replace
from datetime import date

import pytest
from lxml import etree

from app.errors import AppError
from app.money import Money
from app.payroll.family_pay import FamilyPayKind
from app.payroll.loans import LoanPlan
from app.payroll.pay import work_out_pay
from app.payroll.rti.fps import fps_xml, repaid_plan
from app.payroll.rti.parts import (
    Final,
    FpsEmployee,
    Gender,
    HoursBand,
    LateReason,
    PensionToDate,
    Starter,
    hours_band,
)
from app.payroll.rti.schema import check_against_schema
from app.payroll.rti.years import rti_year
from app.payroll.starters import Declaration
from app.payroll.year import YearSoFar
from app.period import Period
from tests.app.payroll.rti.reports import (
    HMRC,
    MAY,
    WHO,
    a_report,
    broken_rules,
    may_slip,
    needs_hmrc_files,
    reported,
    texts,
)
from tests.app.payroll.team import NEST, NET_PAY, pay_on, pounds_of, terms, worked


def test_a_starter_is_reported_with_what_they_declared() -> None:
    starter = Starter(date(2025, 5, 6), Declaration.ONLY_JOB_NOW, student_loan=True, postgraduate_loan=True)
    xml = fps_xml(a_report(reported(may_slip(), starter=starter)))

    assert texts(xml, "StartDate") == ["2025-05-06"]
    assert texts(xml, "StartDec") == ["B"]
    assert texts(xml, "StudentLoan") == texts(xml, "PostgradLoan") == ["yes"]


def test_who_declared_nothing_counts_as_somebody_with_another_job() -> None:
    xml = fps_xml(a_report(reported(may_slip(), starter=Starter(date(2025, 5, 6), Declaration.NONE))))

    assert texts(xml, "StartDec") == ["C"]
    assert texts(xml, "StudentLoan") == []


@needs_hmrc_files
def test_a_leaver_and_a_pay_after_the_last_day() -> None:
    late = reported(
        may_slip(worked=Period(date(2025, 5, 20), MAY)), left=date(2025, 5, 9), late=LateReason.CORRECTION
    )
    last = reported(may_slip(), left=MAY, old_payroll_id="6", who=replace(WHO, insurance_number="CE123456D"))
    xml = fps_xml(a_report(late, last, final=Final(ceased=MAY)))

    assert texts(xml, "LeavingDate") == ["2025-05-09", "2025-05-30"]
    assert texts(xml, "PmtAfterLeaving") == ["yes"]
    assert texts(xml, "LateReason") == ["H"]
    assert texts(xml, "OldPayrollId") == ["6"]
    assert texts(xml, "DateSchemeCeased") == ["2025-05-30"]
    assert check_against_schema(xml, HMRC) == ()
    assert broken_rules(xml) == []


@needs_hmrc_files
def test_everything_that_a_payslip_does_not_know() -> None:
    family = {kind: Money(10000 + place) for place, kind in enumerate(FamilyPayKind)}
    one = reported(
        may_slip(by=terms(scheme=NET_PAY)),
        family_pay=family,
        pension=PensionToDate(pounds_of("65.71"), pounds_of("31.00")),
        unpaid_absence=True,
        irregular=True,
    )
    xml = fps_xml(a_report(one, final=Final()))

    assert texts(xml, "SMPYTD") == ["100.00"]
    assert texts(xml, "SNCPYTD") == ["100.05"]
    assert texts(xml, "EmpeePenContribnsPaidYTD") == ["65.71"]
    assert texts(xml, "EmpeePenContribnsNotPaidYTD") == ["31.00"]
    assert texts(xml, "UnpaidAbsence") == texts(xml, "IrrEmp") == texts(xml, "ForYear") == ["yes"]
    assert check_against_schema(xml, HMRC) == ()


def test_a_pension_before_tax_is_told_from_one_after_tax() -> None:
    # 5% of 1,834.20 - 520.00: 65.71 before tax; 80% of it, 52.57, after tax.
    before = fps_xml(a_report(reported(may_slip(by=terms(scheme=NET_PAY)))))
    after = fps_xml(a_report(reported(may_slip(by=terms(scheme=NEST)))))

    assert texts(before, "EmpeePenContribnsPaid") == texts(before, "EmpeePenContribnsPaidYTD") == ["65.71"]
    assert texts(before, "TaxablePay") == ["1768.49", "1768.49"]
    assert texts(after, "EmpeePenContribnsNotPaid") == ["52.57"]
    assert texts(after, "EmpeePenContribnsPaid") == []


@pytest.mark.parametrize(
    ("code", "written", "attributes"),
    [
        ("1257L", "1257L", {}),
        ("S1257L", "1257L", {"TaxRegime": "S"}),
        ("CBR X", "BR", {"TaxRegime": "C", "BasisNonCumulative": "yes"}),
        ("0L", "0T", {}),
        ("0045L", "45L", {}),
        ("0T", "0T", {}),
    ],
)
def test_a_tax_code_is_written_without_its_country_and_its_marker(
    code: str, written: str, attributes: dict[str, str]
) -> None:
    xml = fps_xml(a_report(reported(may_slip(by=terms(code)))))

    (element,) = etree.fromstring(xml).iter("{*}TaxCode")
    assert (element.text, dict(element.attrib)) == (written, attributes)


def test_a_loan_is_reported_under_the_plan_that_it_repays() -> None:
    loans = frozenset({LoanPlan.PLAN_4, LoanPlan.PLAN_2, LoanPlan.POSTGRADUATE})
    slip = may_slip("3000", replace(terms(), loans=loans))
    xml = fps_xml(a_report(reported(slip)))

    # 9% of 3,000 less 2,372.50, and 6% of 3,000 less 1,750, each down to the pound.
    (element,) = etree.fromstring(xml).iter("{*}StudentLoanRecovered")
    assert (repaid_plan(slip), element.get("PlanType"), element.text) == (LoanPlan.PLAN_2, "02", "56.00")
    assert texts(xml, "PostgradLoanRecovered") == ["75.00"]
    assert texts(xml, "StudentLoansTD") == ["56.00"]


@needs_hmrc_files
def test_the_year_after_is_written_in_its_own_namespace_and_knows_plan_5() -> None:
    day = date(2026, 5, 29)
    slip = may_slip("3000", replace(terms(), loans=frozenset({LoanPlan.PLAN_5})), day)
    xml = fps_xml(a_report(reported(slip)))

    (element,) = etree.fromstring(xml).iter("{*}StudentLoanRecovered")
    assert (element.get("PlanType"), element.text) == ("05", "82.00")
    assert texts(xml, "RelatedTaxYear") == ["26-27"]
    # HMRC's schema of that year is not here; that of the year before, carried on by a year, stands for it.
    text = (HMRC / "FullPaymentSubmission-2026-v1-0.xsd").read_text("utf-8")
    text = (
        text.replace("25-26/1", "26-27/1")
        .replace("2026-04-05", "2027-04-05")
        .replace("2025-04-06", "2026-04-06")
    )
    text = text.replace(
        '<xsd:enumeration value="04">', '<xsd:enumeration value="05"/><xsd:enumeration value="04">'
    )
    schema = etree.XMLSchema(etree.fromstring(text.encode()))
    inside = etree.fromstring(xml).find(f".//{{{rti_year(day).fps.namespace}}}IRenvelope")
    assert inside is not None
    assert schema.validate(etree.fromstring(etree.tostring(inside))), schema.error_log


def test_a_year_that_is_not_known_is_refused_in_plain_words() -> None:
    with pytest.raises(AppError, match="cannot write HMRC’s report for the tax year 2024-25"):
        fps_xml(a_report(reported(may_slip(day=date(2025, 3, 28)))))


@pytest.mark.parametrize(
    ("minutes", "band"),
    [(0, "E"), (15 * 60 + 59, "A"), (16 * 60, "B"), (24 * 60 - 1, "B"), (24 * 60, "C"), (30 * 60, "D")],
)
def test_hours_fall_into_hmrcs_bands(minutes: int, band: str) -> None:
    assert hours_band(minutes) == band


def test_two_jobs_that_are_taxed_together_say_so() -> None:
    pay = replace(pay_on(MAY, worked("500"), worked("300", job="nights")))
    xml = fps_xml(a_report(reported(work_out_pay(terms(), pay, YearSoFar("")))))

    assert texts(xml, "AggregatedEarnings") == ["yes"]


@needs_hmrc_files
def test_names_and_addresses_of_any_letters_are_written_in_hmrcs() -> None:
    who = replace(
        WHO,
        forenames=("Zoë-Anaïs", "Ngọc"),
        surname="O’Brien 3rd",
        gender=Gender.MALE,
        insurance_number="",
        address=("Flat 2 – “The Mill”", "1 São João Rd", "x" * 60),
        postcode="rv1 2ab",
    )
    xml = fps_xml(a_report(FpsEmployee(who, may_slip(), HoursBand.OTHER)))

    assert texts(xml, "Fore") == ["Zoe-Anais", "Ngoc"]
    assert texts(xml, "Sur") == ["O'Brien rd"]
    assert texts(xml, "Line") == ['Flat 2 - "The Mill"', "1 Sao Joao Rd", "x" * 35]
    assert check_against_schema(xml, HMRC) == ()
    assert broken_rules(xml) == []
