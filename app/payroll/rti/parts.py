"""What HMRC's reports are made from, as values."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from app.money import NOTHING, Money
from app.payroll.family_pay import FamilyPayKind
from app.payroll.payslip import Payslip
from app.payroll.starters import Declaration
from app.period import Period


@dataclass(frozen=True, slots=True)
class EmployerIds:
    """By what HMRC knows the employer: the PAYE reference (123/AB456) and the accounts office's."""

    paye_reference: str
    accounts_office: str


class HoursBand(StrEnum):
    """How many hours a week somebody usually works, as the report asks."""

    UNDER_16 = "A"
    UNDER_24 = "B"
    UNDER_30 = "C"
    FROM_30 = "D"
    OTHER = "E"


# Minutes a week from which the next band begins.
BANDS = ((30 * 60, HoursBand.FROM_30), (24 * 60, HoursBand.UNDER_30), (16 * 60, HoursBand.UNDER_24))


def hours_band(weekly_minutes: int) -> HoursBand:
    """Give the band of a usual week; without usual hours it is the one for everything else."""
    if weekly_minutes <= 0:
        return HoursBand.OTHER
    return next((band for least, band in BANDS if weekly_minutes >= least), HoursBand.UNDER_16)


class LateReason(StrEnum):
    """Why a report comes after the payday, where one of HMRC's reasons fits."""

    IMPRACTICAL = "F"
    REASONABLE_EXCUSE = "G"
    CORRECTION = "H"


class Gender(StrEnum):
    """What HMRC has on record for somebody; the report knows no other."""

    MALE = "M"
    FEMALE = "F"


@dataclass(frozen=True, slots=True)
class Starter:
    """Somebody's first report: since when, what they declared, and whether they go on repaying a loan."""

    since: date
    declaration: Declaration
    student_loan: bool = False
    postgraduate_loan: bool = False


@dataclass(frozen=True, slots=True)
class Identity:
    """Who somebody is to HMRC; `address` is the lines without the postcode."""

    forenames: tuple[str, ...]
    surname: str
    insurance_number: str = ""
    born: date | None = None
    gender: Gender | None = None
    address: tuple[str, ...] = ()
    postcode: str = ""


@dataclass(frozen=True, slots=True)
class PensionToDate:
    """What the PA put in this tax year, before tax (net pay arrangement) and after it (relief at source)."""

    before_tax: Money = NOTHING
    after_tax: Money = NOTHING


@dataclass(frozen=True, slots=True)
class FpsEmployee:
    """One PA's part of a report: who, the payslip it reports, and what the payslip does not know.

    `family_pay` is each kind of statutory family pay of the tax year so far. Without `pension`, all that the
    PA put in this year is taken to have gone the way that the payslip's scheme goes.
    """

    who: Identity
    payslip: Payslip
    hours: HoursBand
    payroll_id: str = ""
    old_payroll_id: str = ""
    irregular: bool = False
    starter: Starter | None = None
    left: date | None = None
    unpaid_absence: bool = False
    late: LateReason | None = None
    family_pay: Mapping[FamilyPayKind, Money] = field(default_factory=dict)
    pension: PensionToDate | None = None

    @property
    def paid_after_leaving(self) -> bool:
        """Whether the pay comes after the last day of the job and after its last report."""
        return self.left is not None and self.payslip.pay.worked.first > self.left


@dataclass(frozen=True, slots=True)
class Final:
    """The last report of a tax year, or of the employer's whole PAYE scheme when `ceased` is a day."""

    for_year: bool = True
    ceased: date | None = None


@dataclass(frozen=True, slots=True)
class Fps:
    """A full payment submission: everybody who is paid on one day."""

    employer: EmployerIds
    pay_day: date
    employees: tuple[FpsEmployee, ...]
    final: Final | None = None


@dataclass(frozen=True, slots=True)
class Recovered:
    """What of one kind of family pay is kept back in the tax year so far, and the compensation on it."""

    amount: Money = NOTHING
    compensation: Money = NOTHING


@dataclass(frozen=True, slots=True)
class Eps:
    """An employer payment summary for the tax month that holds `day`.

    `unpaid` is whole tax months in which nobody was paid, `inactive` coming ones in which nobody will be.
    `claims_allowance` None says nothing about the Employment Allowance.
    """

    employer: EmployerIds
    day: date
    unpaid: Period | None = None
    inactive: Period | None = None
    claims_allowance: bool | None = None
    recovered: Mapping[FamilyPayKind, Recovered] = field(default_factory=dict)
    final: Final | None = None
