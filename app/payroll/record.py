"""What a PA's and the employer's papers say that pay is worked out by, and from which day."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from app.errors import AppError
from app.money import NOTHING, Money
from app.payroll.enrolment import can_opt_out, enrolment_dates
from app.payroll.figures import Statutory
from app.payroll.loans import LoanPlan
from app.payroll.payslip import Terms
from app.payroll.pension import Basis, ContributionRounding, Relief, Scheme
from app.payroll.periods import Frequency, years_old
from app.payroll.starters import P45, Declaration, start_of_tax
from app.payroll.statutory import for_day
from app.payroll.tax_code import TaxCode, parse_tax_code
from app.payroll.year import LetterSoFar, YearSoFar
from app.period import tax_year
from app.words import t

STANDARD_LETTER, PENSION_AGE_LETTER = "A", "C"
LETTERS_BY_AGE = ("X", "M")
HUNDREDTHS_OF_A_PERCENT = 100 * 100


@dataclass(frozen=True, slots=True)
class PayrollRecord:
    """What one PA's pay is worked out by from `first`, until a later record of the same PA.

    `tax_code` is HMRC's latest, "" for the one that the P45 or the starter checklist gives; `week_one` says
    that it is used week 1 or month 1. `letter` is the National Insurance letter, "" for the one of the PA's
    age. `loans` names the plans, parted by spaces (plan_1 postgraduate). A P45 was handed over where
    `p45_left` is set; `earlier_pay` and `earlier_tax` are its figures. `pension_day` is the day of State
    Pension age. `enrolled` is the first day in the pension; rates are hundredths of a percent, the PA's
    with the tax relief. `average_week` is average weekly pay before the book began, for sick pay. `gender` is
    the M or F that HMRC has, which its report asks for, or "".
    """

    id: int
    pa_id: int
    first: date
    tax_code: str = ""
    week_one: bool = False
    letter: str = ""
    loans: str = ""
    declaration: Declaration = Declaration.NONE
    p45_left: date | None = None
    p45_code: str = ""
    earlier_pay: Money = NOTHING
    earlier_tax: Money = NOTHING
    pension_day: date | None = None
    enrolled: date | None = None
    postponed_until: date | None = None
    opted_out: date | None = None
    relief: Relief = Relief.AT_SOURCE
    basis: Basis = Basis.QUALIFYING
    rounding: ContributionRounding = ContributionRounding.NEAREST
    employee_rate: int = 500
    employer_rate: int = 300
    average_week: Money = NOTHING
    note: str = ""
    gender: str = ""


@dataclass(frozen=True, slots=True)
class CarriedIn:
    """A PA's figures of a tax year (2026-27) from payslips that were made elsewhere, before this book's."""

    id: int
    pa_id: int
    year: str
    gross: Money = NOTHING
    taxable: Money = NOTHING
    tax: Money = NOTHING
    letter: str = STANDARD_LETTER
    insured: Money = NOTHING
    at_lower_limit: Money = NOTHING
    to_primary: Money = NOTHING
    to_upper: Money = NOTHING
    employee_insurance: Money = NOTHING
    employer_insurance: Money = NOTHING
    student_loan: Money = NOTHING
    postgraduate_loan: Money = NOTHING
    pension_employee: Money = NOTHING
    pension_employer: Money = NOTHING
    sick_pay: Money = NOTHING
    family_pay: Money = NOTHING


class Filing(StrEnum):
    """How HMRC is told of each pay."""

    OWN_TOOL = "own_tool"
    BUREAU = "bureau"


@dataclass(frozen=True, slots=True)
class EmployerRecord:
    """What the employer's papers say; the name and address are the person's.

    `claims_allowance` is the Employment Allowance, `allowance_grounds` why, and `allowance_used` what of it
    other payslips of `allowance_year` (2026-27) used before this book's. `pension_due_day` is the day of
    the month, after the tax month ends, by which the pension provider wants its money.
    """

    id: int
    paye_reference: str = ""
    accounts_reference: str = ""
    quarterly: bool = False
    claims_allowance: bool = False
    allowance_grounds: str = ""
    allowance_year: str = ""
    allowance_used: Money = NOTHING
    pension_provider: str = ""
    pension_reference: str = ""
    pension_due_day: int = 22
    duties_began: date | None = None
    filing: Filing = Filing.OWN_TOOL
    bureau_name: str = ""
    bureau_contact: str = ""


def record_on(records: Iterable[PayrollRecord], day: date) -> PayrollRecord | None:
    """Give the record that holds on a day: the latest begun; else the first, which holds from then on."""
    ordered = sorted(records, key=lambda record: (record.first, record.id))
    begun = [record for record in ordered if record.first <= day]
    return begun[-1] if begun else next(iter(ordered), None)


def terms_of(record: PayrollRecord, frequency: Frequency, pay_day: date, born: date | None) -> Terms:
    """Give what a pay on a day is worked out by. Raises AppError for a tax code that does not exist."""
    figures = for_day(pay_day)
    return Terms(
        code_on(record, pay_day),
        record.letter or letter_for(born, record.pension_day, pay_day, figures),
        frequency,
        loans_of(record),
        scheme_on(record, pay_day),
    )


def code_on(record: PayrollRecord, pay_day: date) -> TaxCode:
    """Give the tax code in use on a day; week 1 and month 1 end with the tax year that they began in."""
    alone_holds = record.first >= tax_year(pay_day).first
    if record.tax_code:
        marker = " W1/M1" if record.week_one and alone_holds else ""
        return parse_tax_code(record.tax_code + marker)
    started = max(record.first, record.p45_left or record.first)
    start = start_of_tax(record.declaration, started, for_day(pay_day).paye, p45_of(record))
    if start.code.alone and not alone_holds:
        return parse_tax_code(str(start.code).partition(" ")[0])
    return start.code


def p45_of(record: PayrollRecord) -> P45 | None:
    """Give the P45 that was handed over, or None."""
    if record.p45_left is None or not record.p45_code:
        return None
    return P45(record.p45_left, record.p45_code, record.earlier_pay, record.earlier_tax)


def letter_for(born: date | None, pension_day: date | None, day: date, figures: Statutory) -> str:
    """Give the usual National Insurance letter of an age; the standard one while the birthday is unknown."""
    if pension_day is not None and day >= pension_day:
        return PENSION_AGE_LETTER
    age = None if born is None else years_old(born, day)
    for letter in LETTERS_BY_AGE:
        first, last = figures.national_insurance.ages[letter]
        if age is not None and first <= age <= last:
            return letter
    return STANDARD_LETTER


def loans_of(record: PayrollRecord) -> frozenset[LoanPlan]:
    """Give the loans that are paid back from pay. Raises AppError for a plan that does not exist."""
    named = record.loans.split()
    if set(named) - set(LoanPlan):
        raise AppError(t("There is no such loan plan."), t("Choose the plan that HMRC’s notice names."))
    return frozenset(map(LoanPlan, named))


def scheme_on(record: PayrollRecord, day: date) -> Scheme | None:
    """Give the pension that the PA is in on a day, or None."""
    joined = record.enrolled is not None and record.enrolled <= day
    if not joined or (record.opted_out is not None and record.opted_out <= day):
        return None
    return Scheme(
        record.relief,
        Decimal(record.employee_rate) / HUNDREDTHS_OF_A_PERCENT,
        Decimal(record.employer_rate) / HUNDREDTHS_OF_A_PERCENT,
        record.basis,
        record.rounding,
    )


def gives_refund(record: PayrollRecord, day: date, figures: Statutory) -> bool:
    """Say whether the PA opted out in time by a day, so that every contribution goes back to them."""
    asked, enrolled = record.opted_out, record.enrolled
    if asked is None or enrolled is None or asked > day:
        return False
    return can_opt_out(asked, enrolment_dates(enrolled, figures.pension))


def start_of_year(year: str, carried: CarriedIn | None) -> YearSoFar:
    """Give the figures that the first payslip of a tax year goes on from."""
    if carried is None:
        return YearSoFar(year)
    letter = LetterSoFar(
        carried.letter,
        carried.insured,
        carried.at_lower_limit,
        carried.to_primary,
        carried.to_upper,
        carried.employee_insurance,
        carried.employer_insurance,
    )
    return YearSoFar(
        year=year,
        gross=carried.gross,
        taxable=carried.taxable,
        tax=carried.tax,
        letters=(letter,),
        student_loan=carried.student_loan,
        postgraduate_loan=carried.postgraduate_loan,
        pension_employee=carried.pension_employee,
        pension_employer=carried.pension_employer,
        sick_pay=carried.sick_pay,
        family_pay=carried.family_pay,
    )


def earlier_job(record: PayrollRecord, day: date) -> tuple[Money, Money]:
    """Give pay and tax of the year in an earlier job, by the P45; nothing where it is of another year."""
    p45 = p45_of(record)
    if p45 is None or p45.left not in tax_year(day):
        return NOTHING, NOTHING
    start = start_of_tax(record.declaration, day, for_day(day).paye, p45)
    return start.earlier_pay, start.earlier_tax
