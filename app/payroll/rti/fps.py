"""Writes a full payment submission: one payday's pay of everybody, with the tax year so far."""

from collections.abc import Iterator

from app.money import NOTHING, Money, total
from app.payroll.family_pay import FamilyPayKind
from app.payroll.figures import Regime
from app.payroll.loans import LoanPlan
from app.payroll.payslip import UNTAXED, DeductionKind, Payslip
from app.payroll.pension import Relief
from app.payroll.periods import Frequency, days_of_tax_month
from app.payroll.rti.findings import fps_findings, refuse
from app.payroll.rti.message import (
    Part,
    amount,
    amount_if_any,
    final_part,
    group,
    message,
    references,
    said,
    yes,
)
from app.payroll.rti.parts import Fps, FpsEmployee, Identity, PensionToDate, Starter
from app.payroll.rti.references import (
    FORENAMES_AT_MOST,
    LINES_AT_MOST,
    insurance_number,
    line_text,
    name_text,
)
from app.payroll.rti.years import RtiYear, rti_year
from app.payroll.starters import Declaration
from app.payroll.statutory import for_day
from app.payroll.tax_code import CodeKind
from app.payroll.year import LetterSoFar

TOP = "FullPaymentSubmission"
FREQUENCIES = {
    Frequency.WEEKLY: "W1",
    Frequency.FORTNIGHTLY: "W2",
    Frequency.FOUR_WEEKLY: "W4",
    Frequency.MONTHLY: "M1",
}
NOTHING_FREE = "0T"
REGIMES = {Regime.REST_OF_UK: "", Regime.WALES: "C", Regime.SCOTLAND: "S"}
# In the order that the report wants them.
FAMILY_PAY = {
    FamilyPayKind.MATERNITY: "SMP",
    FamilyPayKind.PATERNITY: "SPP",
    FamilyPayKind.ADOPTION: "SAP",
    FamilyPayKind.SHARED_PARENTAL: "ShPP",
    FamilyPayKind.BEREAVEMENT: "SPBP",
    FamilyPayKind.NEONATAL: "SNCP",
}


def fps_xml(report: Fps) -> bytes:
    """Write the report, marked, in HMRC's envelope.

    Raises AppError for a tax year whose reports are not known, and when something is missing that HMRC
    does not do without; `fps_findings` says all of it at once.
    """
    year = rti_year(report.pay_day)
    refuse(fps_findings(report))
    body = Part(
        TOP,
        inner=(
            references(report.employer),
            Part("RelatedTaxYear", year.short_name),
            *(_employee(each, year) for each in report.employees),
            *final_part(report.final),
        ),
    )
    return message(year, year.fps, report.employer, days_of_tax_month(report.pay_day).last, body)


def _employee(one: FpsEmployee, year: RtiYear) -> Part:
    employment = Part(
        "Employment",
        inner=(
            *_starter(one.starter),
            *said("PayId", line_text(one.payroll_id)),
            *_changed_id(one),
            *yes("IrrEmp", when=one.irregular),
            *said("LeavingDate", one.left),
            _to_date(one),
            _payment(one, year),
            *_letters(one.payslip),
        ),
    )
    return Part("Employee", inner=(_details(one.who), employment))


def _details(who: Identity) -> Part:
    forenames = [name_text(name) for name in who.forenames if name_text(name)][:FORENAMES_AT_MOST]
    lines = [line_text(line) for line in who.address if line_text(line)][:LINES_AT_MOST]
    surname = Part("Sur", name_text(who.surname))
    address = (
        *(Part("Line", line) for line in lines),
        *said("UKPostcode", who.postcode.upper()),
    )
    return Part(
        "EmployeeDetails",
        inner=(
            *said("NINO", insurance_number(who.insurance_number)),
            Part("Name", inner=(*(Part("Fore", name) for name in forenames), surname)),
            *group("Address", *address),
            *said("BirthDate", who.born),
            *said("Gender", who.gender),
        ),
    )


def _starter(starter: Starter | None) -> tuple[Part, ...]:
    if starter is None:
        return ()
    # Who declared nothing is reported as somebody with another job, as their tax code says too.
    declared = starter.declaration or Declaration.SECOND_JOB
    return group(
        "Starter",
        Part("StartDate", starter.since.isoformat()),
        Part("StartDec", declared),
        *yes("StudentLoan", when=starter.student_loan),
        *yes("PostgradLoan", when=starter.postgraduate_loan),
    )


def _changed_id(one: FpsEmployee) -> tuple[Part, ...]:
    if not one.old_payroll_id:
        return ()
    changed = yes("PayrollIdChangedIndicator", when=True)
    return group("PayIdChgd", *changed, *said("OldPayrollId", line_text(one.old_payroll_id)))


def _to_date(one: FpsEmployee) -> Part:
    year = one.payslip.to_date
    pension = one.pension or _all_one_way(one.payslip)
    return Part(
        "FiguresToDate",
        inner=(
            amount("TaxablePay", year.taxable),
            amount("TotalTax", year.tax),
            *amount_if_any("StudentLoansTD", year.student_loan),
            *amount_if_any("PostgradLoansTD", year.postgraduate_loan),
            *amount_if_any("EmpeePenContribnsPaidYTD", pension.before_tax),
            *amount_if_any("EmpeePenContribnsNotPaidYTD", pension.after_tax),
        ),
    )


def _all_one_way(slip: Payslip) -> PensionToDate:
    scheme, put_in = slip.terms.scheme, slip.to_date.pension_employee
    before = scheme is not None and scheme.relief is Relief.NET_PAY
    return PensionToDate(put_in, NOTHING) if before else PensionToDate(NOTHING, put_in)


def _payment(one: FpsEmployee, year: RtiYear) -> Part:
    slip = one.payslip
    number = "MonthNo" if slip.terms.frequency is Frequency.MONTHLY else "WeekNo"
    before_tax = insured(slip) - slip.taxable
    after_tax = slip.pension.deducted - before_tax
    return Part(
        "Payment",
        inner=(
            Part("PayFreq", FREQUENCIES[slip.terms.frequency]),
            Part("PmtDate", slip.pay.pay_day.isoformat()),
            *said("LateReason", one.late),
            Part(number, str(slip.tax_period.number)),
            Part("PeriodsCovered", "1"),
            *yes("AggregatedEarnings", when=len({line.job for line in slip.pay.earnings}) > 1),
            *yes("PmtAfterLeaving", when=one.paid_after_leaving),
            Part("HoursWorked", one.hours),
            _tax_code(slip),
            amount("TaxablePay", slip.taxable),
            *amount_if_any("NonTaxOrNICPmt", slip.gross - insured(slip) + slip.expenses),
            *amount_if_any("DednsFromNetPay", slip.taken(DeductionKind.OTHER) + after_tax),
            amount("PayAfterStatDedns", after_law(slip)),
            *amount_if_any("EmpeePenContribnsPaid", before_tax),
            *amount_if_any("EmpeePenContribnsNotPaid", after_tax),
            *_student_loan(slip, year),
            *amount_if_any("PostgradLoanRecovered", slip.loans.postgraduate),
            amount("TaxDeductedOrRefunded", slip.taken(DeductionKind.TAX)),
            *yes("UnpaidAbsence", when=one.unpaid_absence),
            *_family_pay(one),
        ),
    )


def insured(slip: Payslip) -> Money:
    """Give the pay that National Insurance looks at: all but what the law frees of it."""
    return total(line.amount for line in slip.pay.earnings if line.kind not in UNTAXED)


def after_law(slip: Payslip) -> Money:
    """Give what is left of the taxable pay once tax, National Insurance and loans are taken."""
    taken = slip.taken(DeductionKind.TAX) + slip.taken(DeductionKind.INSURANCE)
    return slip.taxable - taken - slip.loans.student - slip.loans.postgraduate


def _tax_code(slip: Payslip) -> Part:
    code = slip.terms.tax_code
    nothing_free = code.kind is CodeKind.FREE_PAY and not code.number
    marks = {"BasisNonCumulative": "yes"} if code.alone else {}
    country = REGIMES[code.regime]
    return Part(
        "TaxCode",
        NOTHING_FREE if nothing_free else code.text.lstrip("0"),
        attributes=marks | ({"TaxRegime": country} if country else {}),
    )


def _student_loan(slip: Payslip, year: RtiYear) -> Iterator[Part]:
    if slip.loans.student:
        made = amount("StudentLoanRecovered", slip.loans.student)
        yield Part(made.name, made.text, attributes={"PlanType": year.plans[repaid_plan(slip)]})


def repaid_plan(slip: Payslip) -> LoanPlan:
    """Give the plan whose loan this payslip repays: that with the lowest threshold of those in force."""
    thresholds = for_day(slip.pay.pay_day).student_loans.thresholds
    held = (plan for plan in slip.terms.loans if plan is not LoanPlan.POSTGRADUATE and plan in thresholds)
    return min(held, key=lambda plan: (thresholds[plan], plan))


def _family_pay(one: FpsEmployee) -> Iterator[Part]:
    for kind, name in FAMILY_PAY.items():
        yield from amount_if_any(f"{name}YTD", one.family_pay.get(kind, NOTHING))


def _letters(slip: Payslip) -> Iterator[Part]:
    """Give the year's figures of every letter; what this pay added stands under its own letter."""
    for year in slip.to_date.letters:
        yield _letter(year, slip if year.letter == slip.terms.letter else None)


def _letter(year: LetterSoFar, slip: Payslip | None) -> Part:
    now = slip.insurance if slip else None
    return Part(
        "NIlettersAndValues",
        inner=(
            Part("NIletter", year.letter),
            amount("GrossEarningsForNICsInPd", insured(slip) if slip else NOTHING),
            amount("GrossEarningsForNICsYTD", year.earnings),
            amount("AtLELYTD", year.at_lower_limit),
            amount("LELtoPTYTD", year.to_primary),
            amount("PTtoUELYTD", year.to_upper),
            amount("TotalEmpNICInPd", now.employer if now else NOTHING),
            amount("TotalEmpNICYTD", year.employer),
            amount("EmpeeContribnsInPd", now.employee if now else NOTHING),
            amount("EmpeeContribnsYTD", year.employee),
        ),
    )
