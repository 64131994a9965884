"""Figures for papers at the end of a job or a tax year: P45, P60, and the employer's summary."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from app.money import NOTHING, Money, total
from app.payroll.figures import Hmrc
from app.payroll.payslip import DeductionKind, Payslip
from app.payroll.year import LetterSoFar


@dataclass(frozen=True, slots=True)
class P45Figures:
    """What a P45 says. Pay and tax of the year are left out (None) where the code is week 1 or month 1."""

    left: date
    code: str
    alone: bool
    period: int
    pay_to_date: Money | None
    tax_to_date: Money | None
    pay_here: Money
    tax_here: Money
    goes_on_with_loan: bool


def p45_figures(last: Payslip, left: date) -> P45Figures:
    """Give the figures of a P45 from the last payslip."""
    year, code = last.to_date, last.terms.tax_code
    return P45Figures(
        left=left,
        code=str(code),
        alone=code.alone,
        period=last.tax_period.number,
        pay_to_date=None if code.alone else year.all_taxable,
        tax_to_date=None if code.alone else year.all_tax,
        pay_here=year.taxable,
        tax_here=year.tax,
        goes_on_with_loan=bool(last.terms.loans),
    )


@dataclass(frozen=True, slots=True)
class P60Figures:
    """What a P60 says of one PA's year; it is handed over by `by`."""

    year: str
    pay_earlier: Money
    tax_earlier: Money
    pay_here: Money
    tax_here: Money
    code: str
    letters: tuple[LetterSoFar, ...]
    family_pay: Money
    student_loan: Money
    postgraduate_loan: Money
    by: date


def p60_figures(last: Payslip, rules: Hmrc) -> P60Figures:
    """Give the figures of a P60 from the year's last payslip."""
    year = last.to_date
    return P60Figures(
        year.year,
        year.earlier_pay,
        year.earlier_tax,
        year.taxable,
        year.tax,
        str(last.terms.tax_code),
        year.letters,
        year.family_pay,
        year.student_loan,
        year.postgraduate_loan,
        rules.p60_by,
    )


@dataclass(frozen=True, slots=True)
class EmployerYear:
    """An employer's whole tax year over all PAs."""

    gross: Money = NOTHING
    tax: Money = NOTHING
    employee_insurance: Money = NOTHING
    employer_insurance: Money = NOTHING
    loans: Money = NOTHING
    pension: Money = NOTHING
    net: Money = NOTHING
    cost: Money = NOTHING


def employer_year(payslips: Iterable[Payslip]) -> EmployerYear:
    """Add a year's payslips up."""
    slips = tuple(payslips)
    return EmployerYear(
        gross=total(slip.gross for slip in slips),
        tax=total(slip.taken(DeductionKind.TAX) for slip in slips),
        employee_insurance=total(slip.insurance.employee for slip in slips),
        employer_insurance=total(slip.insurance.employer for slip in slips),
        loans=total(slip.loans.student + slip.loans.postgraduate for slip in slips),
        pension=total(slip.pension.deducted + slip.pension.employer for slip in slips),
        net=total(slip.net for slip in slips),
        cost=total(slip.cost for slip in slips),
    )
