"""What one PA was paid in a tax year so far, in this job and in those before it."""

from dataclasses import dataclass, replace

from app.money import NOTHING, Money
from app.payroll.loans import LoanDeductions
from app.payroll.national_insurance import Contributions
from app.payroll.pension import PensionPay


def plus(amount: Money, more: Money) -> Money:
    """Add, making nothing new where nothing is added: most of a year's figures stay as they are."""
    return amount + more if more.pence else amount


@dataclass(frozen=True, slots=True)
class LetterSoFar:
    """National Insurance of the year under one letter."""

    letter: str
    earnings: Money = NOTHING
    at_lower_limit: Money = NOTHING
    to_primary: Money = NOTHING
    to_upper: Money = NOTHING
    employee: Money = NOTHING
    employer: Money = NOTHING

    def plus(self, earnings: Money, paid: Contributions) -> "LetterSoFar":
        """Add one pay."""
        return LetterSoFar(
            self.letter,
            plus(self.earnings, earnings),
            plus(self.at_lower_limit, paid.at_lower_limit),
            plus(self.to_primary, paid.to_primary),
            plus(self.to_upper, paid.to_upper),
            plus(self.employee, paid.employee),
            plus(self.employer, paid.employer),
        )


@dataclass(frozen=True, slots=True)
class YearSoFar:
    """A PA's figures of one tax year.

    `earlier_pay` and `earlier_tax` come from the P45 of a job before this one. Somebody whose pay was
    worked out elsewhere in the year so far starts from the figures of their last payslip.
    """

    year: str
    earlier_pay: Money = NOTHING
    earlier_tax: Money = NOTHING
    gross: Money = NOTHING
    taxable: Money = NOTHING
    tax: Money = NOTHING
    letters: tuple[LetterSoFar, ...] = ()
    student_loan: Money = NOTHING
    postgraduate_loan: Money = NOTHING
    pension_employee: Money = NOTHING
    pension_employer: Money = NOTHING
    sick_pay: Money = NOTHING
    family_pay: Money = NOTHING

    @property
    def all_taxable(self) -> Money:
        """Taxable pay of the year, earlier jobs included."""
        return self.earlier_pay + self.taxable

    @property
    def all_tax(self) -> Money:
        """Tax of the year, earlier jobs included."""
        return self.earlier_tax + self.tax

    @property
    def employee_insurance(self) -> Money:
        """The PA's National Insurance under every letter."""
        return Money(sum(each.employee.pence for each in self.letters))

    @property
    def employer_insurance(self) -> Money:
        """The employer's National Insurance under every letter."""
        return Money(sum(each.employer.pence for each in self.letters))


@dataclass(frozen=True, slots=True)
class Added:
    """What one pay adds to the year."""

    gross: Money
    taxable: Money
    tax: Money
    letter: str
    insured: Money
    insurance: Contributions
    loans: LoanDeductions
    pension: PensionPay
    sick_pay: Money = NOTHING
    family_pay: Money = NOTHING


def with_pay(so_far: YearSoFar, pay: Added) -> YearSoFar:
    """Give the year's figures after one more pay."""
    return YearSoFar(
        year=so_far.year,
        earlier_pay=so_far.earlier_pay,
        earlier_tax=so_far.earlier_tax,
        gross=plus(so_far.gross, pay.gross),
        taxable=plus(so_far.taxable, pay.taxable),
        tax=plus(so_far.tax, pay.tax),
        letters=_letters(so_far.letters, pay),
        student_loan=plus(so_far.student_loan, pay.loans.student),
        postgraduate_loan=plus(so_far.postgraduate_loan, pay.loans.postgraduate),
        pension_employee=plus(so_far.pension_employee, pay.pension.deducted),
        pension_employer=plus(so_far.pension_employer, pay.pension.employer),
        sick_pay=plus(so_far.sick_pay, pay.sick_pay),
        family_pay=plus(so_far.family_pay, pay.family_pay),
    )


def _letters(letters: tuple[LetterSoFar, ...], pay: Added) -> tuple[LetterSoFar, ...]:
    mine = next((each for each in letters if each.letter == pay.letter), None)
    if mine is None:
        return (*letters, LetterSoFar(pay.letter).plus(pay.insured, pay.insurance))
    added = mine.plus(pay.insured, pay.insurance)
    return tuple(added if each is mine else each for each in letters)


def in_year(so_far: YearSoFar, year: str) -> YearSoFar:
    """Give the figures to go on from in a year: those given, or none when they belong to another year."""
    return so_far if so_far.year == year else YearSoFar(year)


def from_earlier_job(so_far: YearSoFar, pay: Money, tax: Money) -> YearSoFar:
    """Carry in the pay and tax of the year in an earlier job."""
    return replace(so_far, earlier_pay=pay, earlier_tax=tax)
