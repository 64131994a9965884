"""The year's figures as documents: for a P60, for a P45, and the employer's summary."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from app.money import NOTHING, Money, total
from app.payroll.document_parts import amounts, facts, grid
from app.payroll.dues import HmrcBill
from app.payroll.leavers import P45Figures, P60Figures, employer_year
from app.payroll.payslip import Parties, Payslip
from app.pdf.elements import Document, Element, Heading, Table, Text
from app.words import day, money, t


@dataclass(frozen=True, slots=True)
class Sheet:
    """What every sheet of figures says of those it is for; `made_at` is an aware moment."""

    who: Parties
    address: str
    pa_address: str
    made_at: datetime
    born: date | None = None


def p60_document(figures: P60Figures, sheet: Sheet) -> Document:
    """Set out the figures that a PA's P60 of a tax year has."""
    title = t("Figures for the P60 of {name}, {year}", name=sheet.who.employee, year=figures.year)
    return _document(title, sheet, _p60(figures, sheet))


def _document(title: str, sheet: Sheet, elements: Iterable[Element]) -> Document:
    return Document(
        title=title,
        subject=t("Pay from {employer}", employer=sheet.who.employer),
        author=sheet.who.employer,
        elements=(Heading(title), *elements),
        made_at=sheet.made_at,
        running=title,
    )


def _p60(figures: P60Figures, sheet: Sheet) -> Iterator[Element]:
    yield Text(
        t(
            "These are the figures of the whole tax year. The PA must have the P60 itself by {day}."
            " Make it in HMRC’s Basic PAYE Tools or let the payroll bureau make it, and compare the figures.",
            day=day(figures.by),
        ),
        "notice",
    )
    yield facts(_people(sheet), t("The PA and the employer"))
    yield Heading(t("Pay and tax"), 2)
    yield _pay_and_tax(figures)
    yield Text(t("Last tax code: {code}", code=figures.code))
    yield Heading(t("National Insurance in this job"), 2)
    yield _insurance(figures)
    yield Heading(t("Also in the year"), 2)
    also = [
        (t("Statutory family pay"), figures.family_pay, False),
        (t("Student loan deductions"), figures.student_loan, False),
        (t("Postgraduate loan deductions"), figures.postgraduate_loan, False),
    ]
    yield amounts(also, t("Statutory pay and loans of the year"))


def _pay_and_tax(figures: P60Figures) -> Table:
    pay = (figures.pay_earlier, figures.pay_here, figures.pay_earlier + figures.pay_here)
    tax = (figures.tax_earlier, figures.tax_here, figures.tax_earlier + figures.tax_here)
    names = (t("Earlier jobs of the year"), t("This job"), t("The year in all"))
    return grid(
        (t("Job"), t("Pay"), t("Tax")),
        list(zip(names, map(money, pay), map(money, tax), strict=True)),
        t("Pay and income tax in earlier jobs, in this job and in all"),
    )


def _insurance(figures: P60Figures) -> Table:
    headings = (
        t("Letter"),
        t("At the lower limit"),
        t("From there to where it is paid"),
        t("From there to the upper limit"),
        t("Paid by the PA"),
    )
    rows = [
        (each.letter, *map(money, (each.at_lower_limit, each.to_primary, each.to_upper, each.employee)))
        for each in figures.letters
    ]
    return grid(headings, rows, t("Earnings in each band and what the PA paid, letter by letter"))


def _people(sheet: Sheet) -> Iterator[tuple[str, str]]:
    who = sheet.who
    yield t("PA"), who.employee
    if sheet.pa_address:
        yield t("PA’s address"), sheet.pa_address
    if sheet.born is not None:
        yield t("Born"), day(sheet.born)
    yield t("National Insurance number"), who.insurance_number or t("not known yet")
    yield t("Payroll number"), who.payroll_id
    yield t("Employer"), who.employer
    if sheet.address:
        yield t("Employer’s address"), sheet.address
    yield t("PAYE reference"), who.employer_reference or t("not known yet")


def p45_document(figures: P45Figures, sheet: Sheet) -> Document:
    """Set out the figures that the P45 of a PA who leaves has."""
    title = t("Figures for the P45 of {name}", name=sheet.who.employee)
    return _document(title, sheet, _p45(figures, sheet))


def _p45(figures: P45Figures, sheet: Sheet) -> Iterator[Element]:
    yield Text(
        t(
            "The PA takes a P45 to their next job. Make it in HMRC’s Basic PAYE Tools, or let the payroll"
            " bureau make it, and compare it with this sheet."
        ),
        "notice",
    )
    yield facts(_people(sheet), t("The PA and the employer"))
    yield Heading(t("Leaving"), 2)
    yield facts(_leaving(figures), t("The day, the code and the figures of the P45"))


def _leaving(figures: P45Figures) -> Iterator[tuple[str, str]]:
    yield t("Last day of the job"), day(figures.left)
    yield t("Tax code"), figures.code
    yield t("Week 1 or month 1"), _yes(figures.alone)
    yield t("Week or month number"), str(figures.period)
    yield t("Pay of the year to date"), _or_left_out(figures.pay_to_date)
    yield t("Tax of the year to date"), _or_left_out(figures.tax_to_date)
    yield t("Pay in this job"), money(figures.pay_here)
    yield t("Tax in this job"), money(figures.tax_here)
    yield t("Student or postgraduate loan goes on"), _yes(figures.goes_on_with_loan)


def _yes(true: bool) -> str:  # one word for one fact
    return t("Yes") if true else t("No")


def _or_left_out(amount: Money | None) -> str:
    return t("left out, because the code is week 1 or month 1") if amount is None else money(amount)


def summary_document(
    year: str, payslips: Sequence[Payslip], bills: Sequence[HmrcBill], sheet: Sheet
) -> Document:
    """Set out an employer's tax year: each PA, each bill of HMRC's, and all of it together."""
    title = t("Employer’s summary of {year}", year=year)
    return _document(title, sheet, _summary(payslips, bills))


def _summary(payslips: Sequence[Payslip], bills: Sequence[HmrcBill]) -> Iterator[Element]:
    yield Heading(t("The year in all"), 2)
    yield _whole_year(payslips, bills)
    yield Heading(t("Each PA"), 2)
    yield grid(
        (t("PA"), t("Gross pay"), t("Tax"), t("National Insurance"), t("Net pay"), t("Cost")),
        [_of_pa(name, mine) for name, mine in _by_pa(payslips)],
        t("The tax year’s figures PA by PA"),
    )
    yield Heading(t("What HMRC was owed"), 2)
    yield grid(
        (t("Pay days to"), t("Tax"), t("Both National Insurances"), t("Loans"), t("Taken off"), t("To pay")),
        [_of_bill(bill) for bill in bills],
        t("HMRC’s bills of the tax year"),
    )


def _whole_year(payslips: Sequence[Payslip], bills: Sequence[HmrcBill]) -> Table:
    whole, allowance = employer_year(payslips), total(bill.allowance for bill in bills)
    rows = [
        (t("Gross pay"), whole.gross, False),
        (t("Income tax"), whole.tax, False),
        (t("PAs’ National Insurance"), whole.employee_insurance, False),
        (t("Employer’s National Insurance"), whole.employer_insurance, False),
        (t("Student and postgraduate loans"), whole.loans, False),
        (t("Pension, both parts"), whole.pension, False),
        (t("Net pay"), whole.net, False),
        (t("Expenses paid back"), total(slip.expenses for slip in payslips), False),
        (t("Employment Allowance"), -allowance, False),
        (t("What it all cost"), whole.cost - allowance, True),
    ]
    return amounts(rows, t("The tax year’s figures of all PAs together"))


def _by_pa(payslips: Sequence[Payslip]) -> list[tuple[str, list[Payslip]]]:
    """Give each PA's payslips by name; two of one name are told apart by their payroll number."""
    found: dict[tuple[str, str], list[Payslip]] = {}
    for slip in payslips:
        found.setdefault((slip.pay.who.employee, slip.pay.who.payroll_id), []).append(slip)
    return [(name, found[name, number]) for name, number in sorted(found)]


def _of_pa(name: str, payslips: Sequence[Payslip]) -> tuple[str, ...]:
    whole = employer_year(payslips)
    return (name, *map(money, (whole.gross, whole.tax, whole.employee_insurance, whole.net, whole.cost)))


def _of_bill(bill: HmrcBill) -> tuple[str, ...]:
    insurance = bill.employee_insurance + bill.employer_insurance
    off = bill.allowance + bill.recovered
    figures = (bill.tax, insurance, bill.loans, NOTHING - off, bill.amount)
    return (day(bill.period.last), *map(money, figures))
