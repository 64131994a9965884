from collections.abc import Iterable
from dataclasses import replace
from datetime import date

import pytest

from app.errors import AppError, Finding
from app.money import Money
from app.payroll.loans import LoanDeductions, LoanPlan
from app.payroll.pay import work_out_pay
from app.payroll.rti.findings import fps_findings
from app.payroll.rti.fps import fps_xml
from app.payroll.rti.parts import Final, Fps, Gender, Starter
from app.payroll.rti.references import insurance_number, parted_address, parted_name
from app.payroll.starters import Declaration
from app.payroll.year import LetterSoFar, YearSoFar
from tests.app.payroll.rti.reports import EMPLOYER, WHO, a_report, reported
from tests.app.payroll.team import pay_on, terms, worked

MAY = date(2025, 5, 30)
SLIP = work_out_pay(terms(), pay_on(MAY, worked("900")), YearSoFar(""))
ONE = reported(SLIP)


def said(findings: Iterable[Finding]) -> str:
    return " ".join(finding.sentence for finding in findings)


def test_a_whole_report_lacks_nothing() -> None:
    assert fps_findings(a_report(ONE)) == ()


@pytest.mark.parametrize(
    ("who", "words"),
    [
        (replace(WHO, forenames=()), "a first name and a last name for Okafor-Lee"),
        (replace(WHO, forenames=("3",), surname=""), "a first name and a last name for 3"),
        (replace(WHO, forenames=(), surname=""), "a first name and a last name for each PA"),
        (replace(WHO, born=None), "Amy Jo Okafor-Lee’s date of birth is missing"),
        (replace(WHO, gender=None), "has Amy Jo Okafor-Lee as M or F"),
        (replace(WHO, insurance_number="12 34"), "is not written as HMRC writes it"),
        (replace(WHO, insurance_number="", address=("Mill Lane",)), "Insurance number or their address"),
        (replace(WHO, insurance_number="", address=("…", "Mill Lane")), "Insurance number or their address"),
    ],
)
def test_what_is_missing_about_somebody_is_named(who: object, words: str) -> None:
    report = a_report(replace(ONE, who=who))

    assert words in said(fps_findings(report))
    with pytest.raises(AppError, match=words[-20:]):
        fps_xml(report)


def test_somebody_new_needs_an_address() -> None:
    starter = Starter(date(2025, 5, 6), Declaration.ONLY_JOB)
    new = replace(ONE, starter=starter, who=replace(WHO, address=()))

    assert "because they are new" in said(fps_findings(a_report(new)))
    assert fps_findings(a_report(replace(new, starter=None))) == ()


def test_figures_that_cannot_be_right_are_named() -> None:
    letters = tuple(LetterSoFar(letter) for letter in "ACHMZ")
    odd = replace(
        SLIP,
        to_date=replace(SLIP.to_date, taxable=Money(-1), letters=letters),
        terms=replace(SLIP.terms, loans=frozenset({LoanPlan.PLAN_5})),
        loans=LoanDeductions(student=Money(500)),
    )
    found = said(fps_findings(a_report(replace(ONE, payslip=odd), pay_day=date(2025, 5, 31))))

    for words in ("below nothing", "more than four", "plan of Amy Jo", "another payday"):
        assert words in found


@pytest.mark.parametrize(
    ("who", "wrong"),
    [
        (WHO, True),
        (replace(WHO, born=date(1960, 2, 28)), False),
        (replace(WHO, born=date(1960, 2, 28), gender=Gender.MALE), True),
    ],
)
def test_the_reduced_rate_belongs_to_few(who: object, wrong: bool) -> None:
    slip = work_out_pay(terms(letter="B"), pay_on(MAY, worked("900")), YearSoFar(""))
    found = said(fps_findings(a_report(reported(slip, who=who))))

    assert ("letter B does not go" in found) is wrong


def test_a_report_of_nobody_is_none_unless_it_is_the_last() -> None:
    assert "Nobody is paid on 30 May 2025" in said(fps_findings(Fps(EMPLOYER, MAY, ())))
    assert fps_findings(Fps(EMPLOYER, MAY, (), Final())) == ()


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("ab 12 34 56 c", "AB123456C"),
        ("AB123456", "AB123456 "),
        ("QQ123456C", ""),
        ("", ""),
        ("BG123456A", ""),
    ],
)
def test_an_insurance_number_is_read_in_any_shape(text: str, number: str) -> None:
    assert insurance_number(text) == number


def test_a_name_is_parted_at_its_last_word() -> None:
    assert parted_name("Amy Jo Okafor-Lee") == (("Amy", "Jo"), "Okafor-Lee")
    assert parted_name("Amy") == ((), "Amy")
    assert parted_name("") == ((), "")


@pytest.mark.parametrize(
    ("address", "lines", "postcode"),
    [
        ("12 Mill Lane\nRiverside\nRV1 2AB", ("12 Mill Lane", "Riverside"), "RV1 2AB"),
        ("12 Mill Lane, Riverside rv12ab", ("12 Mill Lane", "Riverside"), "RV12AB"),
        ("a\nb\nc\nd\ne, f", ("a", "b", "c", "d, e, f"), ""),
        ("", (), ""),
    ],
)
def test_an_address_is_parted_into_lines_and_postcode(
    address: str, lines: tuple[str, ...], postcode: str
) -> None:
    assert parted_address(address) == (lines, postcode)
