from collections.abc import Callable
from enum import StrEnum
from typing import Any

import pytest

from app.payroll.enrolment import PensionDuty
from app.payroll.names import deduction_name, duty_name, earning_name, frequency_name
from app.payroll.payslip import DeductionKind, EarningKind
from app.payroll.periods import Frequency


@pytest.mark.parametrize(
    ("kinds", "name"),
    [
        (EarningKind, earning_name),
        (DeductionKind, deduction_name),
        (Frequency, frequency_name),
        (PensionDuty, duty_name),
    ],
)
def test_every_kind_has_a_name_of_its_own(kinds: type[StrEnum], name: Callable[[Any], str]) -> None:
    names = [name(kind) for kind in kinds]

    assert all(names)
    assert len(set(names)) == len(names)
