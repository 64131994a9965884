"""A checked sheet of one pay day to type into HMRC's own free tool, PA by PA, with boxes to tick."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from app.money import NOTHING, Money, total
from app.payroll.kept import Sent
from app.payroll.payslip import DeductionKind, EarningKind, Payslip
from app.payroll.pension import Relief
from app.payroll.periods import Frequency
from app.payroll.record import EmployerRecord
from app.payroll.rti.parts import hours_band
from app.pdf.elements import Bullets, Cell, Column, Document, Element, Heading, NewPage, Table, Text
from app.words import day, money, t

BOX = "☐"


@dataclass(frozen=True, slots=True)
class Typed:
    """One PA's pay with what the tool asks beyond the payslip.

    `irregular` says that pay comes at odd times, `left` the last day of the job where this is the last pay,
    `unpaid` that time off without pay lay in it, `started` the first day where HMRC does not know them yet.
    `weekly_minutes` is the usual week, 0 where there is none. `pension` says what the employer owes them by
    way of a pension, `declaration` what they ticked on the starter checklist.
    """

    payslip: Payslip
    born: date | None = None
    irregular: bool = False
    left: date | None = None
    unpaid: bool = False
    started: date | None = None
    weekly_minutes: int = 0
    pension: str = ""
    declaration: str = ""


def hmrc_document(
    pays: Sequence[Typed],
    employer: EmployerRecord,
    sent: Sequence[Sent],
    duties: Sequence[tuple[str, date]],
    made_at: datetime,
) -> Document:
    """Set a pay day out for HMRC's tool; `duties` are pension duties by day, `made_at` an aware moment."""
    pay_day, name = pays[0].payslip.pay.pay_day, pays[0].payslip.pay.who.employer
    title = t("For HMRC’s free tool: pay day {day}", day=day(pay_day))
    return Document(
        title=title,
        subject=t("Pay from {employer}", employer=name),
        author=name,
        elements=(
            *_elements(title, pays, employer, sent),
            *_duties(duties),
            *(element for one in pays for element in (NewPage(), *_of_pa(one))),
        ),
        made_at=made_at,
        running=title,
    )


def _elements(
    title: str, pays: Sequence[Typed], employer: EmployerRecord, sent: Sequence[Sent]
) -> Iterator[Element]:
    yield Heading(title)
    yield Text(
        t("Daybook sends nothing. Type this into Basic PAYE Tools by the pay day, and tick each line off."),
        "notice",
    )
    yield _ticked(_employer(pays, employer), t("The employer and the pay day"))
    yield Heading(t("Sent"), 2)
    yield from _sent(sent)


def _duties(duties: Sequence[tuple[str, date]]) -> Iterator[Element]:
    """List what the employer must do for pensions, and by when."""
    yield Heading(t("Pension duties"), 2)
    if duties:
        rows = ((what, day(by)) for what, by in duties)
        yield _ticked(rows, t("What the employer must do for pensions, and by when"))
    else:
        yield Text(t("Put in the day on which your pension duties began, and their dates stand here."))


def _employer(pays: Sequence[Typed], employer: EmployerRecord) -> Iterator[tuple[str, str]]:
    yield t("PAYE reference"), employer.paye_reference or t("not known yet")
    yield t("Accounts Office reference"), employer.accounts_reference or t("not known yet")
    yield t("PAs on this pay day"), str(len(pays))
    yield t("Pay of all together"), money(total(one.payslip.gross for one in pays))
    yield t("Tax of all together"), money(total(one.payslip.taken(DeductionKind.TAX) for one in pays))
    yield t("Employment Allowance claimed"), _yes(employer.claims_allowance)


def _sent(sent: Sequence[Sent]) -> Iterator[Element]:
    if sent:
        yield Bullets([_sent_words(one) for one in sent])
    else:
        yield Text(t("Nothing is written down yet. Sent on: ____________________  By: ____________________"))


def _sent_words(one: Sent) -> str:
    return t("Sent on {day}. {how}", day=day(one.sent_on), how=one.how).strip()


def _of_pa(one: Typed) -> Iterator[Element]:
    slip = one.payslip
    yield Heading(slip.pay.who.employee, 2)
    yield _ticked(_about(one), t("Who it is"))
    yield Heading(t("What to type"), 3)
    yield _ticked(_to_type(one), t("Figures to type, in the order in which the tool asks"))
    yield Heading(t("Yes or no"), 3)
    yield _ticked(_questions(one), t("Questions that the tool asks of each pay"))
    yield Heading(t("What the tool works out"), 3)
    yield Text(t("Compare each figure. If one differs, check the tax code and the figures of the year."))
    yield _ticked(_to_compare(slip), t("Figures that the tool works out by itself"))


def _about(one: Typed) -> Iterator[tuple[str, str]]:
    who = one.payslip.pay.who
    yield t("National Insurance number"), who.insurance_number or t("not known yet")
    if one.born is not None:
        yield t("Born"), day(one.born)
    yield t("Payroll number"), who.payroll_id
    if one.started is not None:
        yield t("First day of the job, to tell HMRC now"), day(one.started)
        yield t("Ticked on the starter checklist"), one.declaration or t("nothing")
    if one.pension:
        yield t("Pension"), one.pension


def _to_type(one: Typed) -> Iterator[tuple[str, str]]:
    slip = one.payslip
    period, terms = slip.tax_period, slip.terms
    monthly = period.frequency is Frequency.MONTHLY
    yield t("Pay day"), day(slip.pay.pay_day)
    yield (t("Tax month") if monthly else t("Tax week")), str(period.number)
    yield t("Tax periods covered"), str(terms.frequency.span)
    yield t("Tax code"), str(terms.tax_code)
    yield t("National Insurance letter"), terms.letter
    yield t("Usual hours a week"), str(hours_band(one.weekly_minutes))
    yield t("Pay, all of it"), money(slip.gross)
    yield t("Of it Statutory Sick Pay"), money(_of_kind(slip, EarningKind.SICK))
    yield t("Of it statutory family pay"), money(_of_kind(slip, EarningKind.FAMILY))
    yield t("Pension taken before tax"), money(_pension(slip, Relief.NET_PAY))
    yield t("Pension taken after tax"), money(_pension(slip, Relief.AT_SOURCE))
    yield t("Expenses that are no pay"), money(slip.expenses)


def _of_kind(slip: Payslip, kind: EarningKind) -> Money:
    return total(line.amount for line in slip.pay.earnings if line.kind is kind)


def _pension(slip: Payslip, relief: Relief) -> Money:
    scheme = slip.terms.scheme
    return slip.pension.deducted if scheme is not None and scheme.relief is relief else NOTHING


def _questions(one: Typed) -> Iterator[tuple[str, str]]:
    slip = one.payslip
    yield t("Is pay by week 1 or month 1?"), _yes(slip.terms.tax_code.alone)
    yield t("Is pay irregular?"), _yes(one.irregular)
    yield t("Is it paid after the job ended?"), _yes(one.left is not None and slip.pay.pay_day > one.left)
    yield t("Is it the last pay of the job?"), day(one.left) if one.left else t("No")
    yield t("Was there time off without pay?"), _yes(one.unpaid)
    yield t("Is there a student or postgraduate loan?"), _yes(bool(slip.terms.loans))
    yield t("Is the pay paid to somebody else?"), t("No")


def _to_compare(slip: Payslip) -> Iterator[tuple[str, str]]:
    insurance, year = slip.insurance, slip.to_date
    yield t("Taxable pay"), money(slip.taxable)
    yield t("Income tax"), money(slip.taken(DeductionKind.TAX))
    yield t("PA’s National Insurance"), money(insurance.employee)
    yield t("Employer’s National Insurance"), money(insurance.employer)
    yield t("Student loan"), money(slip.loans.student)
    yield t("Postgraduate loan"), money(slip.loans.postgraduate)
    yield t("Net pay"), money(slip.net)
    yield t("Taxable pay of the year"), money(year.taxable)
    yield t("Tax of the year"), money(year.tax)


def _ticked(rows: Iterator[tuple[str, str]], summary: str) -> Table:
    columns = (Column(t("What"), 46), Column(t("Figure or answer"), 40), Column(t("Done"), 14))
    made = [(Cell(name), Cell(text, strong=True), Cell(BOX)) for name, text in rows]
    return Table(columns, made, summary, row_headings=True, close=True)


def _yes(true: bool) -> str:  # one word for one fact
    return t("Yes") if true else t("No")
