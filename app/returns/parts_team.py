"""The part of a return that tells of the support team: who, hours, pay, tax, insurance, consent, leave."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from app.funding.agreement import DueKind
from app.money import Money, total


@dataclass(frozen=True, slots=True)
class TeamMember:
    """One PA who worked in the period; `signed` is the day on which both had signed the terms, if they have.

    `relation` is "none" for somebody who is no relative.
    """

    name: str
    first: date
    last: date | None
    status: str
    relation: str
    same_household: bool
    signed: date | None


@dataclass(frozen=True, slots=True)
class PayslipLine:
    """One payslip: what was earned and taken, what the employer adds, and what the bank paid for it.

    `ours` is the part that the return's pots pay of `to_pay`, `paid` what its `lines` paid of that.
    `sha256` is the fingerprint of the payslip as the book keeps it.
    """

    number: int
    name: str
    pay_day: date
    first: date
    last: date
    minutes: int
    gross: Money
    tax: Money
    insurance: Money
    loans: Money
    pension: Money
    other: Money
    expenses: Money
    to_pay: Money
    employer_insurance: Money
    employer_pension: Money
    cost: Money
    ours: Money
    paid: Money
    lines: tuple[int, ...]
    sha256: str

    @property
    def taken(self) -> Money:
        """All that was taken from pay."""
        return self.tax + self.insurance + self.loans + self.pension + self.other


@dataclass(frozen=True, slots=True)
class BillLine:
    """What was owed to HMRC or a pension provider for some days' pay, and what was paid in the period."""

    kind: DueKind
    payee: str
    first: date
    last: date
    due_on: date
    amount: Money
    paid: Money
    paid_on: date | None
    lines: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class WeekLine:
    """One PA's agreed week and the payslip that paid it; `how` is pin, paper or book.

    `number` is 0 for the week itself, and counts the corrections to it.
    """

    name: str
    week: date
    number: int
    minutes: int
    nights: int
    pa_agreed: date | None
    how: str
    holder_agreed: date | None
    payslip: int


@dataclass(frozen=True, slots=True)
class InsuranceLine:
    """One employers' liability insurance and the days it covers."""

    name: str
    number: str
    first: date | None
    last: date | None


@dataclass(frozen=True, slots=True)
class ConsentLine:
    """Whether the funder agreed that a relative is paid."""

    name: str
    paid_for: str
    asked: date
    answer: str
    agreed_by: str
    first: date | None
    last: date | None


@dataclass(frozen=True, slots=True)
class LeaveLine:
    """One PA's holiday in a leave year up to the period's last day, in days or hours to one place."""

    name: str
    first: date
    last: date
    earned: Decimal
    taken: Decimal
    left: Decimal
    in_days: bool


@dataclass(frozen=True, slots=True)
class Team:
    """Everything a return tells of the support team."""

    members: tuple[TeamMember, ...]
    payslips: tuple[PayslipLine, ...] = ()
    bills: tuple[BillLine, ...] = ()
    weeks: tuple[WeekLine, ...] = ()
    insurances: tuple[InsuranceLine, ...] = ()
    consents: tuple[ConsentLine, ...] = ()
    leave: tuple[LeaveLine, ...] = ()

    def sum_of(self, figure: str) -> Money:
        """Add one figure of the payslips up, by its name."""
        return total(getattr(line, figure) for line in self.payslips)
