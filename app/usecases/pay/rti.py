"""HMRC's reports from the book: a payday's full payment submission, a tax month's employer summary.

Daybook writes them and checks them; it does not send them.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from app.employment.contract import Contract, HoursKind
from app.employment.pa import PersonalAssistant
from app.errors import AppError, Finding, Severity
from app.money import NOTHING, Money, total
from app.payroll.family_pay import FamilyPayKind, kind_in
from app.payroll.kept import KeptPayslip, read_payslip
from app.payroll.loans import LoanPlan
from app.payroll.payslip import EarningKind, Payslip
from app.payroll.pension import Relief
from app.payroll.periods import MONTHS, days_of_tax_month, tax_month
from app.payroll.record import PayrollRecord, loans_of, record_on
from app.payroll.rounding import nearest_penny, pounds
from app.payroll.rti.eps import eps_xml
from app.payroll.rti.findings import (
    EMPLOYER_RULE,
    PA_RULE,
    PAY_RULE,
    SOURCE,
    TAX_RULE,
    employee_findings,
    employer_findings,
    eps_findings,
)
from app.payroll.rti.fps import fps_xml, insured
from app.payroll.rti.parts import (
    EmployerIds,
    Eps,
    Final,
    Fps,
    FpsEmployee,
    Gender,
    HoursBand,
    Identity,
    LateReason,
    PensionToDate,
    Recovered,
    Starter,
    hours_band,
)
from app.payroll.rti.references import parted_address, parted_name
from app.payroll.rti.schema import check_against_schema
from app.payroll.statutory import family_pay_on
from app.period import ONE_DAY, Period, tax_year
from app.store.book import Book
from app.store.work import Work
from app.usecases.pay.records import employer_of
from app.words import t

__all__ = ["Lack", "LateReason", "check_against_schema", "eps", "eps_lacks", "fps", "fps_lacks"]


@dataclass(frozen=True, slots=True)
class _Given:
    """One PA's payslip of a payday, those of the tax year up to it, and the first there is."""

    pa: PersonalAssistant
    slip: Payslip
    year: tuple[Payslip, ...]
    is_first: bool


def fps(book: Book, pay_day: date, *, last_of_year: bool = False, late: LateReason | None = None) -> bytes:
    """Write the full payment submission of a payday from the payslips that were given.

    `last_of_year` says that no pay comes after it in the tax year. Raises AppError for a tax year whose
    reports are not known, and for the first thing that HMRC would turn the report back for.
    """
    with book.begin() as work:
        report, found = _fps(work, pay_day, late)
    for finding in found:
        raise AppError(finding.sentence, finding.remedy)
    return fps_xml(replace(report, final=Final()) if last_of_year else report)


def eps(book: Book, day: date, *, final: Final | None = None) -> bytes:
    """Write the employer payment summary of the tax month that holds a day.

    It says that nobody was paid, claims the Employment Allowance, and keeps family pay back, as the records
    have it. Raises AppError when there is nothing to say, or something is missing.
    """
    with book.begin() as work:
        return eps_xml(_eps(work, day, final))


@dataclass(frozen=True, slots=True)
class Lack:
    """What a report lacks and where it is mended: `page` and the `thing` to show there.

    `page` is "employer" for the employer's details and "pay_details" for a PA's tax, which are forms of the
    page of pay; "" where nothing can be opened for it.
    """

    finding: Finding
    page: str = ""
    thing: str = ""
    pa_id: int = 0


def fps_lacks(book: Book, pay_day: date) -> tuple[Lack, ...]:
    """Say everything that a payday's report still lacks, and where each is mended."""
    with book.begin() as work:
        found = [_lack(finding) for finding in employer_findings(_ids(work))]
        for kept in work.payslips.within(pay_day, pay_day):
            given = _given(work, kept)
            about = (*_family_findings(given), *employee_findings(_employee(work, given), pay_day))
            found += [_lack(finding, kept.pa_id) for finding in about]
        return tuple(found)


def eps_lacks(book: Book, day: date) -> tuple[Lack, ...]:
    """Say what a tax month's summary lacks, and where each is mended."""
    with book.begin() as work:
        return tuple(_lack(finding) for finding in eps_findings(_eps(work, day, None)))


def _lack(finding: Finding, pa_id: int = 0) -> Lack:
    page, thing = {
        EMPLOYER_RULE: ("employer", ""),
        PA_RULE: ("pa", f"{pa_id} details"),
        TAX_RULE: ("pay_details", ""),
        PAY_RULE: ("pa", f"{pa_id} pay"),
    }.get(finding.rule, ("", ""))
    return Lack(finding, page, thing, pa_id)


def _ids(work: Work) -> EmployerIds:
    employer = employer_of(work)
    return EmployerIds(employer.paye_reference, "".join(employer.accounts_reference.split()).upper())


def _fps(work: Work, pay_day: date, late: LateReason | None) -> tuple[Fps, tuple[Finding, ...]]:
    kept = work.payslips.within(pay_day, pay_day)
    given = [_given(work, one) for one in kept]
    found = tuple(finding for one in given for finding in _family_findings(one))
    employees = tuple(replace(_employee(work, one), late=late) for one in given)
    return Fps(_ids(work), pay_day, employees), found


def _given(work: Work, kept: KeptPayslip) -> _Given:
    mine = [each for each in work.payslips.of(kept.pa_id) if each.pay_day <= kept.pay_day]
    year = tax_year(kept.pay_day)
    slips = tuple(read_payslip(each) for each in mine if each.pay_day in year)
    carried = any(each.pa_id == kept.pa_id for each in work.carried_in.all())
    return _Given(work.pas.get(kept.pa_id), slips[-1], slips, len(mine) == 1 and not carried)


def _employee(work: Work, given: _Given) -> FpsEmployee:
    pa, slip = given.pa, given.slip
    day = slip.pay.pay_day
    record = record_on(work.payroll_records.of(pa.id), day) or PayrollRecord(0, pa.id, pa.started)
    contracts = [each for each in work.contracts.of(pa.id) if each.holds_on(min(day, pa.left or day))]
    irregular = any(each.hours is not HoursKind.REGULAR for each in contracts)
    return FpsEmployee(
        _identity(pa, record),
        slip,
        HoursBand.OTHER if irregular else _band(contracts),
        slip.pay.who.payroll_id,
        irregular=irregular,
        starter=_starter(pa, record) if given.is_first else None,
        left=pa.left if pa.left is not None and pa.left <= day else None,
        family_pay=_family_pay(given.year),
        pension=_pension(given, record),
    )


def _identity(pa: PersonalAssistant, record: PayrollRecord) -> Identity:
    forenames, surname = parted_name(pa.name)
    lines, postcode = parted_address(pa.address)
    gender = Gender(record.gender) if record.gender else None
    return Identity(forenames, surname, pa.insurance_number, pa.born, gender, lines, postcode)


def _band(contracts: Iterable[Contract]) -> HoursBand:
    return hours_band(sum(each.weekly_minutes for each in contracts))


def _starter(pa: PersonalAssistant, record: PayrollRecord) -> Starter:
    loans = loans_of(record)
    return Starter(
        pa.started,
        record.declaration,
        student_loan=bool(loans - {LoanPlan.POSTGRADUATE}),
        postgraduate_loan=LoanPlan.POSTGRADUATE in loans,
    )


def _pension(given: _Given, record: PayrollRecord) -> PensionToDate:
    """Part what the PA put in this year: what payslips took before tax, and after it.

    What was carried in from elsewhere went the way that their pension goes now.
    """
    before = total(insured(slip) - slip.taxable for slip in given.year)
    here = total(slip.pension.deducted for slip in given.year)
    carried = given.slip.to_date.pension_employee - here
    if record.relief is Relief.NET_PAY:
        return PensionToDate(before + carried, here - before)
    return PensionToDate(before, here - before + carried)


def _family_pay(slips: Iterable[Payslip]) -> dict[FamilyPayKind, Money]:
    """Add family pay up by the kind that each payslip line names."""
    sums: dict[FamilyPayKind, Money] = {}
    for line in (line for slip in slips for line in slip.pay.earnings if line.kind is EarningKind.FAMILY):
        kind = kind_in(line.words)
        if kind is not None:
            sums[kind] = sums.get(kind, NOTHING) + line.amount
    return sums


def _family_findings(given: _Given) -> tuple[Finding, ...]:
    """Say when the year holds family pay of a kind that no line names: HMRC wants each kind by itself."""
    if total(_family_pay(given.year).values()) == given.slip.to_date.family_pay:
        return ()
    sentence = t("HMRC asks which kind of family pay {name} got this year.", name=given.pa.name)
    remedy = t("Name the kind in the words of each such line, for example maternity, or use HMRC’s own tool.")
    return (Finding(Severity.STOP, sentence, given.pa.name, PAY_RULE, SOURCE, remedy),)


def _eps(work: Work, day: date, final: Final | None) -> Eps:
    month = days_of_tax_month(day)
    paid = work.payslips.within(month.first, month.last)
    return Eps(
        _ids(work),
        month.first,
        unpaid=None if paid else month,
        claims_allowance=True if employer_of(work).claims_allowance else None,
        recovered=_recovered(work, month),
        final=final or (Final() if not paid and tax_month(day) == MONTHS else None),
    )


def _recovered(work: Work, month: Period) -> dict[FamilyPayKind, Recovered]:
    """Give what may be kept back of the year's family pay so far, with a small employer's compensation."""
    year = tax_year(month.first)
    slips = [read_payslip(each) for each in work.payslips.within(year.first, month.last)]
    return {kind: _kept_back(work, amount, year) for kind, amount in _family_pay(slips).items()}


def _kept_back(work: Work, amount: Money, year: Period) -> Recovered:
    rules = family_pay_on(year.first)
    if _class_1(work, year) > rules.small_employer_bill:
        return Recovered(nearest_penny(pounds(amount) * rules.recovered))
    return Recovered(amount, nearest_penny(pounds(amount) * (rules.recovered_small - 1)))


def _class_1(work: Work, year: Period) -> Money:
    """Give both sides' National Insurance of the tax year before, as far as the book knows it."""
    before = tax_year(year.first - ONE_DAY)
    slips = [read_payslip(each) for each in work.payslips.within(before.first, before.last)]
    return total(slip.insurance.employee + slip.insurance.employer for slip in slips)
