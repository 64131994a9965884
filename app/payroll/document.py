"""A payslip as a document: everything the law wants on it, in the order in which it is read."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from decimal import Decimal

from app.money import Money
from app.payroll.document_parts import amounts, facts, hours, lines
from app.payroll.kept import KeptPayslip
from app.payroll.names import deduction_name, earning_name, frequency_name
from app.payroll.payslip import Earning, Payslip
from app.payroll.periods import Frequency
from app.pdf.elements import Cell, Column, Document, Element, Heading, Table, Text
from app.words import day, money, t


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
    yield Heading(t("What is taken"), 2)
    yield amounts(_taken(payslip), t("Deductions from the pay"))
    yield Heading(t("What you get"), 2)
    yield amounts(_gets(payslip), t("From the pay to the money that is paid"))
    yield Heading(t("This tax year so far"), 2)
    yield amounts(_to_date(payslip), t("Figures of the tax year up to this payslip"))
    yield Heading(t("What your employer pays on top"), 2)
    yield amounts(_on_top(payslip), t("The employer’s costs beside the pay; nothing of it is taken from pay"))


def _who(kept: KeptPayslip, payslip: Payslip, address: str) -> Iterator[tuple[str, str]]:
    who, terms = payslip.pay.who, payslip.terms
    yield t("PA"), who.employee
    yield t("Employer"), lines(who.employer, address)
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
    return Table(columns, rows, t("Lines of pay with hours and rates"), row_headings=True)


def _named(line: Earning) -> str:
    name = earning_name(line.kind)
    return f"{name}: {line.words}" if line.words else name


def _taken(payslip: Payslip) -> list[tuple[str, Money, bool]]:
    rows = []
    for line in payslip.deductions:
        name = f"{deduction_name(line.kind)}: {line.words}" if line.words else deduction_name(line.kind)
        rows.append((t("{name} (the same each time)", name=name) if line.fixed else name, line.amount, False))
    return [*rows, (t("Taken in all"), payslip.deducted, True)]


def _gets(payslip: Payslip) -> list[tuple[str, Money, bool]]:
    rows = [
        (t("Gross pay"), payslip.gross, False),
        (t("Less what is taken"), -payslip.deducted, False),
        (t("Net pay"), payslip.net, True),
    ]
    rows += [
        (t("Expenses paid back: {words}", words=one.words), one.amount, False) for one in payslip.pay.expenses
    ]
    rows += [(part.method, part.amount, False) for part in payslip.paid_as]
    return [*rows, (t("Paid to you"), payslip.to_pay, True)]


def _to_date(payslip: Payslip) -> list[tuple[str, Money, bool]]:
    year = payslip.to_date
    always = [
        (t("Gross pay"), year.gross),
        (t("Taxable pay"), year.taxable),
        (t("Income tax"), year.tax),
        (t("Your National Insurance"), year.employee_insurance),
    ]
    sometimes = [
        (t("Pay in earlier jobs of the year"), year.earlier_pay),
        (t("Tax in earlier jobs of the year"), year.earlier_tax),
        (t("Student loan"), year.student_loan),
        (t("Postgraduate loan"), year.postgraduate_loan),
        (t("Your pension"), year.pension_employee),
        (t("Your employer’s part of the pension"), year.pension_employer),
        (t("Statutory Sick Pay"), year.sick_pay),
        (t("Statutory family pay"), year.family_pay),
    ]
    return [(name, amount, False) for name, amount in (*always, *_there(sometimes))]


def _there(rows: Iterable[tuple[str, Money]]) -> list[tuple[str, Money]]:
    return [(name, amount) for name, amount in rows if amount]


def _on_top(payslip: Payslip) -> list[tuple[str, Money, bool]]:
    rows = [(t("Employer’s National Insurance"), payslip.insurance.employer, False)]
    if payslip.terms.scheme is not None:
        rate = (payslip.terms.scheme.employer_rate * 100).normalize()
        name = t("Employer’s pension ({percent}%)", percent=f"{Decimal(rate):f}")
        rows.append((name, payslip.pension.employer, False))
    if payslip.pension.claimed:
        rows.append((t("Tax relief that the pension claims for you"), payslip.pension.claimed, False))
    return rows
