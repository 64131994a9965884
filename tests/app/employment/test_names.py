"""Everything that can be chosen has a name, and no two have the same."""

from collections.abc import Callable
from enum import StrEnum
from typing import Any

import pytest

from app.employment import names
from app.employment.check import CheckKind, CheckMethod, CheckState
from app.employment.contract import HolidayPay, HoursKind, PayFrequency
from app.employment.leaving import LeavingReason, LeavingStep
from app.employment.pa import Relation, Status
from app.employment.particulars import Item
from app.employment.relatives import ExceptionAnswer, PaidFor


@pytest.mark.parametrize(
    ("kind", "name"),
    [
        (Status, names.status_name),
        (Relation, names.relation_name),
        (HoursKind, names.hours_kind_name),
        (PayFrequency, names.frequency_name),
        (HolidayPay, names.holiday_pay_name),
        (CheckKind, names.check_name),
        (CheckState, names.check_state_name),
        (CheckMethod, names.method_name),
        (PaidFor, names.paid_for_name),
        (ExceptionAnswer, names.answer_name),
        (LeavingReason, names.leaving_reason_name),
        (LeavingStep, names.leaving_step_name),
        (Item, names.item_name),
    ],
)
def test_each_has_a_name_of_its_own(kind: type[StrEnum], name: Callable[[Any], str]) -> None:
    said = [name(each) for each in kind]

    assert all(said)
    assert len(set(said)) == len(said)
