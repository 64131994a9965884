"""A payslip with everything the law wants on it; its lines add up."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from app.errors import AppError, Finding, Severity
from app.money import NOTHING, Money, total
from app.payroll.loans import LoanDeductions, LoanPlan
from app.payroll.national_insurance import Contributions
from app.payroll.pension import PensionPay, Refund, Scheme
from app.payroll.periods import Frequency, TaxPeriod
from app.payroll.tax_code import TaxCode
from app.payroll.year import YearSoFar
from app.period import Period
from app.words import t


class EarningKind(StrEnum):
    """What a line of pay is for."""

    WORK = "work"
    TRAVEL = "travel between"
    TRAINING = "training"
    SLEEP_IN = "sleep-in"
    AWAKE = "awake in a sleep-in"
    HOLIDAY = "holiday"
    ROLLED_UP_HOLIDAY = "rolled-up holiday"
    SICK = "statutory sick"
    FAMILY = "statutory family"
    RETAINER = "retainer"
    NOTICE = "notice"
    REDUNDANCY = "redundancy"
    CORRECTION = "correction"
    OTHER = "other"


# The law frees redundancy pay, as far as the statutory sum goes, of tax and National Insurance.
UNTAXED = (EarningKind.REDUNDANCY,)
# Pay for time that the minimum wage is owed for. A sleep-in's flat payment is left out, to be safe.
FOR_MINIMUM_WAGE = {EarningKind.WORK, EarningKind.TRAVEL, EarningKind.TRAINING, EarningKind.AWAKE}


@dataclass(frozen=True, slots=True)
class Earning:
    """One line of pay, with minutes and hourly rate wherever pay goes by time; `job` is the contract."""

    kind: EarningKind
    amount: Money
    words: str = ""
    minutes: int = 0
    rate: Money | None = None
    job: str = ""


class DeductionKind(StrEnum):
    """What was taken from pay."""

    TAX = "income tax"
    INSURANCE = "National Insurance"
    STUDENT_LOAN = "student loan"
    POSTGRADUATE_LOAN = "postgraduate loan"
    PENSION = "pension"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Deduction:
    """One deduction and its purpose; below nought it gives money back. A fixed one is the same each time."""

    kind: DeductionKind
    amount: Money
    words: str = ""
    fixed: bool = False


@dataclass(frozen=True, slots=True)
class Parties:
    """Whose payslip it is, as it names them."""

    employer: str = ""
    employee: str = ""
    payroll_id: str = ""
    insurance_number: str = ""
    employer_reference: str = ""


@dataclass(frozen=True, slots=True)
class Terms:
    """What a PA's pay is worked out by."""

    tax_code: TaxCode
    letter: str
    frequency: Frequency
    loans: frozenset[LoanPlan] = frozenset()
    scheme: Scheme | None = None


@dataclass(frozen=True, slots=True)
class Pay:
    """What is to be paid on one day: lines of pay, expenses paid back free of tax, other deductions.

    `refund` gives pension contributions back after an opt-out.
    """

    pay_day: date
    worked: Period
    earnings: tuple[Earning, ...]
    expenses: tuple[Earning, ...] = ()
    other: tuple[Deduction, ...] = ()
    who: Parties = Parties()
    refund: Refund | None = None


@dataclass(frozen=True, slots=True)
class PaidAs:
    """One part of the money and how it was paid."""

    method: str
    amount: Money


@dataclass(frozen=True, slots=True)
class Payslip:
    """One pay, worked out: `to_pay` is what the PA gets, `cost` what it costs the employer."""

    pay: Pay
    terms: Terms
    tax_period: TaxPeriod
    taxable: Money
    deductions: tuple[Deduction, ...]
    insurance: Contributions
    loans: LoanDeductions
    pension: PensionPay
    to_date: YearSoFar
    paid_as: tuple[PaidAs, ...] = ()

    @property
    def gross(self) -> Money:
        """All pay before anything is taken."""
        return total(line.amount for line in self.pay.earnings)

    @property
    def deducted(self) -> Money:
        """All that is taken."""
        return total(line.amount for line in self.deductions)

    @property
    def net(self) -> Money:
        """Pay after everything is taken."""
        return self.gross - self.deducted

    @property
    def expenses(self) -> Money:
        """Expenses paid back with the pay; they are no part of it."""
        return total(line.amount for line in self.pay.expenses)

    @property
    def to_pay(self) -> Money:
        """The money that the PA gets."""
        return self.net + self.expenses

    @property
    def cost(self) -> Money:
        """Everything this pay costs the employer, before any Employment Allowance."""
        return self.gross + self.expenses + self.insurance.employer + self.pension.employer

    @property
    def minutes(self) -> int:
        """All time that pay on this payslip goes by."""
        return sum(line.minutes for line in self.pay.earnings)

    def taken(self, kind: DeductionKind) -> Money:
        """Give what was taken for one purpose."""
        return total(line.amount for line in self.deductions if line.kind is kind)


def for_minimum_wage(earnings: Iterable[Earning]) -> Money:
    """Add up the pay that counts towards the minimum wage: never holiday pay, sick pay or expenses."""
    return total(line.amount for line in earnings if line.kind in FOR_MINIMUM_WAGE)


def paid(payslip: Payslip, parts: tuple[PaidAs, ...]) -> Payslip:
    """Say how the money was paid, part by part. Raises AppError when the parts do not add up."""
    if total(part.amount for part in parts) != payslip.to_pay:
        raise AppError(
            t("The parts do not add up to what this payslip pays."),
            t("Change the parts until they come to {amount}.", amount=payslip.to_pay),
        )
    return replace(payslip, paid_as=parts)


def payslip_findings(payslip: Payslip) -> list[Finding]:
    """Say what a payslip still lacks, or what cannot be right on it."""
    who, findings = payslip.pay.who, []
    if not (who.employer and who.employee):
        findings.append(
            _finding(t("The payslip must name the employer and the PA."), t("Put in both names."))
        )
    if payslip.net < NOTHING:
        findings.append(_finding(t("More is taken than there is pay."), t("Look at the deductions again.")))
    if any(line.kind is DeductionKind.OTHER and not line.words for line in payslip.deductions):
        findings.append(_finding(t("A deduction does not say what it is for."), t("Name its purpose.")))
    untimed = [line for line in payslip.pay.earnings if line.rate is not None and not line.minutes]
    if untimed:
        findings.append(_finding(t("A line of pay by the hour shows no hours."), t("Put in the hours.")))
    return findings


def _finding(sentence: str, remedy: str) -> Finding:
    return Finding(
        Severity.STOP, sentence, rule="PAYSLIP", source="Employment Rights Act 1996 s.8", remedy=remedy
    )
