"""A payslip as a document: everything the law wants on it, in the order in which it is read."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from app.money import Money, total
from app.payroll.document_parts import amounts, beside, facts
from app.payroll.kept import KeptPayslip
from app.payroll.names import deduction_name, earning_name, frequency_name
from app.payroll.payslip import DeductionKind, Earning, EarningKind, Payslip
from app.payroll.periods import Frequency
from app.pdf.elements import Cell, Column, Document, Element, Heading, Table, Text
from app.words import day, hours, money, t


def payslip_document(kept: KeptPayslip, payslip: Payslip, address: str, made_at: datetime) -> Document:
    """Set a payslip out; `address` is the employer's, `made_at` an aware moment."""
    who = payslip.pay.who
    return Document(
        title=t("Payslip of {name}, {day}", name=who.employee, day=day(payslip.pay.pay_day)),
        subject=t("Pay from {employer}", employer=who.employer),
        author=who.employer,
        elements=tuple(_elements(kept, payslip, address)),
        made_at=made_at,
        running=t("Payslip {number} of {name}", number=kept.id, name=who.employee),
    )


def _elements(kept: KeptPayslip, payslip: Payslip, address: str) -> Iterator[Element]:
    yield Heading(t("Payslip: {day}", day=day(payslip.pay.pay_day)))
    yield Text(t("{name} is paid {amount}.", name=kept.name, amount=money(payslip.to_pay)), "lead")
    yield facts(_who(kept, payslip, address), t("Whose payslip this is"))
    yield Heading(t("Pay"), 2)
    yield _earned(payslip.pay.earnings, payslip.gross)
    yield Heading(t("From the pay to what you get"), 2)
    yield amounts(_gets(payslip), t("Each deduction with its purpose, and the money that is paid"))
    yield Heading(t("This tax year so far"), 2)
    yield beside(_to_date(payslip), t("Figures of this pay and of the tax year with it"))
    yield Heading(t("What your employer pays on top"), 2)
    yield Text(t("Nothing of this is taken from your pay."))
    yield beside(_on_top(payslip), t("The employer’s costs beside the pay"))


def _who(kept: KeptPayslip, payslip: Payslip, address: str) -> Iterator[tuple[str, str]]:
    who, terms = payslip.pay.who, payslip.terms
    yield t("PA"), who.employee
    yield t("Employer"), who.employer
    if address:
        yield t("Employer’s address"), address
    yield t("Pay day"), day(payslip.pay.pay_day)
    yield (
        t("Pays for"),
        t("{first} to {last}", first=day(payslip.pay.worked.first), last=day(payslip.pay.worked.last)),
    )
    yield t("Paid"), frequency_name(terms.frequency)
    yield t("Tax period"), tax_period_words(payslip)
    yield t("Tax code"), str(terms.tax_code)
    yield t("National Insurance number"), who.insurance_number or t("not known yet")
    yield t("National Insurance letter"), terms.letter
    yield t("Payroll number"), who.payroll_id
    if who.employer_reference:
        yield t("Employer’s PAYE reference"), who.employer_reference
    if kept.corrects_id:
        yield t("Puts right"), t("payslip {number}", number=kept.corrects_id)


def tax_period_words(payslip: Payslip) -> str:
    """Name the tax period: month 3 of 2026-27."""
    period = payslip.tax_period
    if period.frequency is Frequency.MONTHLY:
        return t("month {number} of {year}", number=period.number, year=period.year)
    return t("week {number} of {year}", number=period.number, year=period.year)


def _earned(earnings: Sequence[Earning], gross: Money) -> Table:
    rows = [
        (
            Cell(_named(line)),
            Cell(hours(line.minutes) if line.minutes else ""),
            Cell("" if line.rate is None else money(line.rate)),
            Cell(money(line.amount)),
        )
        for line in earnings
    ]
    minutes = sum(line.minutes for line in earnings)
    rows.append(
        (
            Cell(t("Gross pay"), strong=True),
            Cell(hours(minutes) if minutes else "", strong=True),
            Cell(""),
            Cell(money(gross), strong=True),
        )
    )
    columns = (
        Column(t("What for"), 46),
        Column(t("Hours"), 14, figures=True),
        Column(t("An hour"), 16, figures=True),
        Column(t("Amount"), 20, figures=True),
    )
    return Table(columns, rows, t("Lines of pay with hours and rates"), row_headings=True, close=True)


def _named(line: Earning) -> str:
    name = earning_name(line.kind)
    return f"{name}: {line.words}" if line.words else name


def _taken(payslip: Payslip) -> list[tuple[str, Money, bool]]:
    rows = []
    for line in payslip.deductions:
        name = f"{deduction_name(line.kind)}: {line.words}" if line.words else deduction_name(line.kind)
        rows.append(
            (t("{name} (the same each time)", name=name) if line.fixed else name, -line.amount, False)
        )
    return rows


def _gets(payslip: Payslip) -> list[tuple[str, Money, bool]]:
    rows = [
        (t("Gross pay"), payslip.gross, False),
        *_taken(payslip),
        (t("Net pay"), payslip.net, True),
    ]
    rows += [(_paid_back(line), line.amount, False) for line in payslip.pay.expenses]
    rows += [(t("Of it paid by {method}", method=one.method), one.amount, False) for one in payslip.paid_as]
    return [*rows, (t("Paid to you"), payslip.to_pay, True)]


def _paid_back(line: Earning) -> str:
    return t("Expenses paid back: {words}", words=line.words)


def _to_date(payslip: Payslip) -> list[tuple[str, Money | None, Money]]:
    year, taken = payslip.to_date, payslip.taken
    rows = [
        (t("Gross pay"), payslip.gross, year.gross),
        (t("Taxable pay"), payslip.taxable, year.taxable),
        (t("Income tax"), taken(DeductionKind.TAX), year.tax),
        (t("Your National Insurance"), payslip.insurance.employee, year.employee_insurance),
    ]
    sometimes = [
        (t("Student loan"), payslip.loans.student, year.student_loan),
        (t("Postgraduate loan"), payslip.loans.postgraduate, year.postgraduate_loan),
        (t("Your pension"), payslip.pension.deducted, year.pension_employee),
        (t("Statutory Sick Pay"), _earned_as(payslip, EarningKind.SICK), year.sick_pay),
        (t("Statutory family pay"), _earned_as(payslip, EarningKind.FAMILY), year.family_pay),
        (t("Pay in earlier jobs of the year"), None, year.earlier_pay),
        (t("Tax in earlier jobs of the year"), None, year.earlier_tax),
    ]
    return [*rows, *(row for row in sometimes if row[2])]


def _earned_as(payslip: Payslip, kind: EarningKind) -> Money:
    return total(line.amount for line in payslip.pay.earnings if line.kind is kind)


def _on_top(payslip: Payslip) -> list[tuple[str, Money | None, Money]]:
    year = payslip.to_date
    insurance = t("Employer’s National Insurance")
    rows: list[tuple[str, Money | None, Money]] = [
        (insurance, payslip.insurance.employer, year.employer_insurance)
    ]
    scheme = payslip.terms.scheme
    if scheme is not None:
        name = t("Employer’s pension ({percent}%)", percent=f"{(scheme.employer_rate * 100).normalize():f}")
        rows.append((name, payslip.pension.employer, year.pension_employer))
    return rows
