"""What the evidence on the support team is drawn from: what the book knows of pay, hours and papers."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from app.employment.check import Check as StaffPaper
from app.employment.contract import Contract
from app.employment.pa import PersonalAssistant
from app.employment.particulars import Particulars
from app.employment.relatives import RelativeException
from app.employment.timesheet import Timesheet
from app.funding.agreement import Due
from app.money import NOTHING, Money
from app.payroll.kept import KeptPayslip
from app.payroll.payslip import Payslip


@dataclass(frozen=True, slots=True)
class SlipSeen:
    """One payslip whose pay day lies in the period; `dues` are what the return's pots owe the PA for it."""

    kept: KeptPayslip
    slip: Payslip
    dues: tuple[Due, ...] = ()


@dataclass(frozen=True, slots=True)
class BillSeen:
    """What is owed to HMRC or a pension provider for the pay days from `first` to `last`."""

    due: Due
    first: date
    last: date


@dataclass(frozen=True, slots=True)
class WeekSeen:
    """One timesheet that a payslip of the period paid: minutes paid by the hour, and sleep-ins."""

    sheet: Timesheet
    minutes: int
    nights: int = 0


@dataclass(frozen=True, slots=True)
class LeaveSeen:
    """One PA's holiday of a leave year on the period's last day, in days or in hours to one place."""

    pa_id: int
    first: date
    last: date
    earned: Decimal
    taken: Decimal
    left: Decimal
    in_days: bool = True


@dataclass(frozen=True, slots=True)
class TeamRecords:
    """Everything the book knows of the support team that one return tells.

    `papers` are checks and insurances, the employer's own with the PAs'. `low_pay` says for a payslip (by
    its number) what was paid under the minimum wage. `holiday_owed` and `redundancy` are what would be owed
    on the last day if the jobs ended.
    """

    pas: tuple[PersonalAssistant, ...]
    contracts: tuple[Contract, ...] = ()
    slips: tuple[SlipSeen, ...] = ()
    bills: tuple[BillSeen, ...] = ()
    weeks: tuple[WeekSeen, ...] = ()
    papers: tuple[StaffPaper, ...] = ()
    statements: tuple[Particulars, ...] = ()
    exceptions: tuple[RelativeException, ...] = ()
    leave: tuple[LeaveSeen, ...] = ()
    low_pay: Mapping[int, str] = field(default_factory=dict)
    holiday_owed: Money = NOTHING
    redundancy: Money = NOTHING
