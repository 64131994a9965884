"""Works out a pay: from lines of pay to a payslip."""

from app.errors import AppError
from app.money import Money
from app.payroll.figures import Statutory
from app.payroll.income_tax import TaxedPay, income_tax
from app.payroll.loans import LoanDeductions, loan_deductions
from app.payroll.national_insurance import Contributions, national_insurance
from app.payroll.payslip import UNTAXED, Deduction, DeductionKind, EarningKind, Pay, Payslip, Terms
from app.payroll.pension import NO_PENSION, PensionPay, Refund, Relief, less_refund, pension_pay
from app.payroll.periods import TaxPeriod, tax_period
from app.payroll.statutory import for_day
from app.payroll.year import Added, YearSoFar, in_year, with_pay
from app.words import t


def work_out_pay(terms: Terms, pay: Pay, so_far: YearSoFar, figures: Statutory | None = None) -> Payslip:
    """Work out one payslip from the year's figures so far; without figures, by those of the pay day.

    Several jobs of one PA are lines of one pay: tax and National Insurance look at them together.
    Raises AppError when the pay day lies outside the figures.
    """
    figures = _holding(pay, figures or for_day(pay.pay_day))
    period = tax_period(pay.pay_day, terms.frequency)
    so_far = in_year(so_far, period.year)
    gross, insured, sick, family = _sums(pay)
    put_in = _pension(terms, insured, figures)
    pension = less_refund(put_in, pay.refund)
    insurance = national_insurance(terms.letter, terms.frequency, insured, figures.national_insurance)
    loans = loan_deductions(terms.loans, terms.frequency, insured, figures.student_loans)
    taxable = insured - _before_tax(terms, put_in) + _taxed_refund(pay.refund)
    tax = _tax(terms, period, taxable, so_far, figures)
    deductions = (*_deductions(tax, insurance, loans, pension), *pay.other)
    added = Added(gross, taxable, tax, terms.letter, insured, insurance, loans, pension, sick, family)
    to_date = with_pay(so_far, added)
    return Payslip(pay, terms, period, taxable, deductions, insurance, loans, pension, to_date)


def _holding(pay: Pay, figures: Statutory) -> Statutory:
    """Give the figures, once it is sure that the pay day lies within them."""
    if pay.pay_day not in figures.period:
        raise AppError(
            t("This pay day is not in the tax year {year}.", year=figures.year),
            t("Choose a pay day within the year."),
        )
    return figures


def _sums(pay: Pay) -> tuple[Money, Money, Money, Money]:
    """Add up all lines, those that tax and insurance look at, those of sick pay and those of family pay."""
    gross = untaxed = sick = family = 0
    for line in pay.earnings:
        gross += line.amount.pence
        if line.kind in UNTAXED:
            untaxed += line.amount.pence
        elif line.kind is EarningKind.SICK:
            sick += line.amount.pence
        elif line.kind is EarningKind.FAMILY:
            family += line.amount.pence
    return Money(gross), Money(gross - untaxed), Money(sick), Money(family)


def _pension(terms: Terms, insured: Money, figures: Statutory) -> PensionPay:
    if terms.scheme is None:
        return NO_PENSION
    return pension_pay(terms.scheme, terms.frequency, insured, figures.pension)


def _before_tax(terms: Terms, pension: PensionPay) -> Money:
    """Give what leaves the pay before tax looks at it: a pension under a net pay arrangement."""
    before = terms.scheme is not None and terms.scheme.relief is Relief.NET_PAY
    return pension.deducted if before else Money(0)


def _taxed_refund(refund: Refund | None) -> Money:
    """Give what comes back from before tax, and so is taxed now."""
    return refund.amount if refund is not None and refund.relief is Relief.NET_PAY else Money(0)


def _tax(terms: Terms, period: TaxPeriod, taxable: Money, so_far: YearSoFar, figures: Statutory) -> Money:
    taxed = TaxedPay(taxable, so_far.all_taxable, so_far.all_tax)
    return income_tax(terms.tax_code, period, taxed, figures.paye)


def _deductions(
    tax: Money, insurance: Contributions, loans: LoanDeductions, pension: PensionPay
) -> tuple[Deduction, ...]:
    """Give the lines for all that is not nought, and for tax and National Insurance always."""
    lines = [Deduction(DeductionKind.TAX, tax), Deduction(DeductionKind.INSURANCE, insurance.employee)]
    may_be = (
        (DeductionKind.STUDENT_LOAN, loans.student),
        (DeductionKind.POSTGRADUATE_LOAN, loans.postgraduate),
        (DeductionKind.PENSION, pension.deducted),
    )
    lines += [Deduction(kind, amount) for kind, amount in may_be if amount]
    return tuple(lines)
