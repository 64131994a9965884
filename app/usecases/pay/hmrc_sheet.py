"""The checked sheet of a pay day for HMRC's free tool, and the record of what was sent when."""

from datetime import date

from app.employment.contract import HoursKind
from app.employment.pa import PersonalAssistant
from app.employment.shift import AbsenceKind
from app.errors import AppError
from app.payroll.document_hmrc import Typed, hmrc_document
from app.payroll.enrolment import pension_duty
from app.payroll.kept import KeptPayslip, read_payslip
from app.payroll.names import duty_name
from app.payroll.payslip import Payslip
from app.payroll.record import PayrollRecord, record_on, scheme_on
from app.payroll.statutory import for_day
from app.store.book import Book
from app.store.work import Work
from app.usecases.pay.records import employer_of, pension_dates
from app.words import day, t


def hmrc_sheet_pdf(book: Book, pay_day: date) -> bytes:
    """Give the sheet of a pay day as a tagged PDF. Raises AppError when nobody was paid on it."""
    from app.pdf.render import render  # the makers of documents are loaded when used

    with book.begin() as work:
        kept = work.payslips.within(pay_day, pay_day)
        if not kept:
            raise AppError(t("Nobody was paid on {day}.", day=day(pay_day)), t("Choose another pay day."))
        pays = [_typed(work, one) for one in kept]
        sent = [one for one in work.sent.all() if one.pay_day == pay_day]
        employer = employer_of(work)
        duties = pension_dates(employer, pay_day)
        return render(hmrc_document(pays, employer, sent, duties, work.now))


def _typed(work: Work, kept: KeptPayslip) -> Typed:
    """Give one PA's pay with what the tool asks beyond the payslip."""
    pa, payslip = work.pas.get(kept.pa_id), read_payslip(kept)
    on = min(kept.pay_day, pa.left or kept.pay_day)
    holding = [contract for contract in work.contracts.of(pa.id) if contract.holds_on(on)]
    irregular = any(contract.hours is not HoursKind.REGULAR for contract in holding)
    first_pay = not any(one.pay_day < kept.pay_day for one in work.payslips.of(pa.id))
    carried = work.carried_in.of_year(pa.id, payslip.tax_period.year)
    known = record_on(work.payroll_records.of(pa.id), kept.pay_day)
    record = known or PayrollRecord(0, pa.id, pa.started)
    return Typed(
        payslip,
        pa.born,
        irregular,
        pa.left if pa.left is not None and pa.left <= kept.pay_day else None,
        _has_unpaid_time(work, kept),
        pa.started if first_pay and carried is None else None,
        0 if irregular else sum(contract.weekly_minutes for contract in holding),
        _pension(record, pa, payslip),
        record.declaration,
    )


def _pension(record: PayrollRecord, pa: PersonalAssistant, payslip: Payslip) -> str:
    """Say what the employer owes a PA by way of a pension on this pay day; "" while their age is unknown."""
    pay_day = payslip.pay.pay_day
    if scheme_on(record, pay_day) is not None:
        return t("In the pension")
    if pa.born is None:
        return ""
    rules = for_day(pay_day).pension
    frequency, until = payslip.terms.frequency, record.pension_day or date.max
    return duty_name(pension_duty(pa.born, until, payslip.gross, frequency, pay_day, rules))


def _has_unpaid_time(work: Work, kept: KeptPayslip) -> bool:
    return any(
        absence.kind is AbsenceKind.UNPAID
        and absence.first <= kept.last
        and (absence.last is None or absence.last >= kept.first)
        for absence in work.absences.of(kept.pa_id)
    )
