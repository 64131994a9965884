"""Examples of tax, National Insurance, loans, pensions, payslips, tax periods and IRmarks, worked out."""

from app.payroll.figures import Statutory
from app.payroll.income_tax import TaxedPay, income_tax
from app.payroll.irmark import irmark, irmark_to_read
from app.payroll.loans import loan_deductions
from app.payroll.national_insurance import Contributions, national_insurance
from app.payroll.pay import work_out_pay
from app.payroll.payslip import DeductionKind, Earning, EarningKind, Pay, Payslip, Terms
from app.payroll.pension import PensionPay, pension_pay
from app.payroll.periods import TaxPeriod, tax_period
from app.payroll.year import YearSoFar
from app.period import Period
from tests.payroll_vectors.reading import (
    Figures,
    Inputs,
    amount,
    code,
    day,
    frequency,
    pay_day_in,
    plans,
    scheme,
    slip_pension,
)


def paye(inputs: Inputs, year: Statutory) -> Figures:
    pay, before = amount(inputs["pay_this_period"]), amount(inputs.get("tax_to_date_before", "0"))
    so_far = amount(inputs.get("pay_to_date_including_this", inputs["pay_this_period"])) - pay
    period = TaxPeriod(year.year, int(inputs["tax_period"]), frequency(inputs))
    taxed = TaxedPay(pay, so_far, before, amount(inputs.get("payrolled_benefits", "0")))
    tax = income_tax(code(inputs), period, taxed, year.paye)
    return {"tax_this_period": tax, "tax_to_date": before + tax}


def ni(inputs: Inputs, year: Statutory) -> Figures:
    letter, pay = inputs["category"], amount(inputs["earnings"])
    paid = national_insurance(letter, frequency(inputs), pay, year.national_insurance)
    return {
        "employee": paid.employee,
        "employer": paid.employer,
        "total": paid.employee + paid.employer,
        **bands(paid),
    }


def bands(paid: Contributions) -> Figures:
    return {"at_lel": paid.at_lower_limit, "lel_to_pt": paid.to_primary, "pt_to_uel": paid.to_upper}


def student_loan(inputs: Inputs, year: Statutory) -> Figures:
    chosen = plans(inputs.get("plans", inputs.get("plan")))
    taken = loan_deductions(chosen, frequency(inputs), amount(inputs["nicable_pay"]), year.student_loans)
    return {
        "deduction": taken.student + taken.postgraduate,
        "student_loan": taken.student,
        "postgraduate_loan": taken.postgraduate,
    }


def pension(inputs: Inputs, year: Statutory) -> Figures:
    chosen = scheme(inputs)
    assert chosen is not None
    put_in = pension_pay(chosen, frequency(inputs), amount(inputs["pensionable_pay"]), year.pension)
    return pension_figures(put_in)


def pension_figures(put_in: PensionPay) -> Figures:
    return {
        "qualifying_earnings": put_in.earnings,
        "pensionable_earnings": put_in.earnings,
        "employee_gross": put_in.employee,
        "employee_deducted": put_in.deducted,
        "tax_relief": put_in.claimed,
        "employer": put_in.employer,
    }


def payslip(inputs: Inputs, year: Statutory) -> Figures:
    often, gross = frequency(inputs), amount(inputs["gross_pay"])
    loans = plans([*student_plans(inputs), postgraduate(inputs)])
    terms = Terms(code(inputs), inputs["ni_category"], often, loans, scheme(slip_pension(inputs)))
    pay_day = pay_day_in(year.period, int(inputs["tax_period"]), often)
    before = YearSoFar(
        year.year,
        taxable=amount(inputs.get("taxable_pay_to_date_before", "0")),
        tax=amount(inputs.get("tax_to_date_before", "0")),
    )
    pay = Pay(pay_day, Period(pay_day, pay_day), (Earning(EarningKind.WORK, gross),))
    return lines_of(work_out_pay(terms, pay, before, year))


def lines_of(slip: Payslip) -> Figures:
    return {
        "gross_pay": slip.gross,
        "tax": slip.taken(DeductionKind.TAX),
        "tax_to_date": slip.to_date.tax,
        "taxable_pay": slip.taxable,
        "taxable_pay_to_date": slip.to_date.taxable,
        "employee_ni": slip.insurance.employee,
        "employer_ni": slip.insurance.employer,
        "student_loan": slip.loans.student,
        "postgraduate_loan": slip.loans.postgraduate,
        "pension_employee": slip.pension.deducted,
        "pension_employee_gross": slip.pension.employee,
        "pension_tax_relief": slip.pension.claimed,
        "pension_qualifying_earnings": slip.pension.earnings,
        "pension_employer": slip.pension.employer,
        "net_pay": slip.net,
        "employer_cost": slip.cost,
        **{f"fps_{name}": figure for name, figure in bands(slip.insurance).items()},
    }


# A payslip's line goes by the words of its name, whatever their order: the first that all stand in it.
LINES = {
    "pension_employer": ("pension", "employer"),
    "pension_tax_relief": ("pension", "relief"),
    "pension_employee_gross": ("pension", "gross"),
    "pension_employee": ("pension",),
    "postgraduate_loan": ("postgraduate",),
    "student_loan": ("student",),
}


def line_named(key: str) -> str:
    """Give our name of a payslip's line for one that is written in another way."""
    return next((name for name, words in LINES.items() if all(word in key for word in words)), key)


def student_plans(inputs: Inputs) -> list[object]:
    """Find the student loan plans, under whichever name, one or several."""
    named = ("student_loan_plans", "student_loans", "student_loan_plan", "student_loan")
    given = next((inputs[name] for name in named if name in inputs), None)
    return list(given) if isinstance(given, list) else [given]


def postgraduate(inputs: Inputs) -> str | None:
    return "postgraduate" if str(inputs.get("postgraduate_loan", "")).lower() in {"true", "yes"} else None


def tax_periods(inputs: Inputs, _year: Statutory) -> Figures:
    period = tax_period(day(inputs["pay_date"]), frequency(inputs))
    return {"tax_period": period.number, "tax_year": period.year}


def mark(inputs: Inputs, _year: Statutory) -> Figures:
    found = irmark(inputs["govtalk_message"])
    return {"irmark": found, "irmark_base32": irmark_to_read(found)}
