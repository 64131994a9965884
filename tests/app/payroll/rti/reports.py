"""Reports to try: invented employers and PAs, and HMRC's files where they lie beside the checkout."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from lxml import etree, isoschematron

from app.money import Money
from app.payroll.pay import work_out_pay
from app.payroll.payslip import Payslip, Terms
from app.payroll.rti.parts import EmployerIds, Fps, FpsEmployee, Gender, HoursBand, Identity
from app.payroll.year import YearSoFar
from tests.app.payroll.team import pay_on, terms, worked

HMRC = Path(__file__).parents[5] / "shared" / "reference" / "rti"
needs_hmrc_files = pytest.mark.skipif(
    not HMRC.exists(), reason="HMRC's schema files are not beside this checkout"
)

EMPLOYER = EmployerIds("123/AB456", "123PA00045678")
WHO = Identity(
    ("Amy", "Jo"),
    "Okafor-Lee",
    "AB 12 34 56 C",
    date(1990, 2, 28),
    Gender.FEMALE,
    ("12 Mill Lane", "Riverside"),
    "RV1 2AB",
)


def reported(slip: Payslip, **more: Any) -> FpsEmployee:
    return replace(FpsEmployee(WHO, slip, HoursBand.UNDER_24, "7"), **more)


def a_report(*employees: FpsEmployee, **more: Any) -> Fps:
    return replace(Fps(EMPLOYER, employees[0].payslip.pay.pay_day, employees), **more)


MAY = date(2025, 5, 30)


def may_slip(amount: str = "1834.20", by: Terms | None = None, day: date = MAY, **more: object) -> Payslip:
    pay = replace(pay_on(day, worked(amount)), **more)
    return work_out_pay(by or terms(), pay, YearSoFar(""))


def texts(xml: bytes, name: str) -> list[str]:
    return [element.text or "" for element in etree.fromstring(xml).iter(f"{{*}}{name}")]


def pounds(xml: bytes, name: str) -> Money:
    return Money(sum(int(Decimal(text) * 100) for text in texts(xml, name)))


@cache
def business_rules() -> isoschematron.Schematron:
    return isoschematron.Schematron(
        etree.parse(HMRC / "FullPaymentSubmission-2026-v1-0.sch"), store_report=True
    )


def broken_rules(xml: bytes) -> list[str]:
    """List HMRC's business rules that a report breaks."""
    rules = business_rules()
    rules.validate(etree.fromstring(xml))
    failed = rules.validation_report.iter("{http://purl.oclc.org/dsdl/svrl}failed-assert")
    return [str(each.get("id")) for each in failed]
