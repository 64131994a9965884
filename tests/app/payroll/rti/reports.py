"""Reports to try: invented employers and PAs, and HMRC's files where they lie beside the checkout."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from app.payroll.payslip import Payslip
from app.payroll.rti.parts import EmployerIds, Fps, FpsEmployee, Gender, HoursBand, Identity

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
