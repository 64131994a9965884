"""The checked sheet of a pay day for HMRC's free tool, and the record of what was sent when."""

from datetime import date

from app.employment.contract import HoursKind
from app.employment.shift import AbsenceKind
from app.errors import AppError
from app.payroll.document_hmrc import Typed, hmrc_document
from app.payroll.kept import KeptPayslip, read_payslip
from app.store.book import Book
from app.store.work import Work
from app.usecases.pay_records import employer_of
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
        return render(hmrc_document(pays, employer_of(work), sent, work.now))


def _typed(work: Work, kept: KeptPayslip) -> Typed:
    """Give one PA's pay with what the tool asks beyond the payslip."""
    pa, payslip = work.pas.get(kept.pa_id), read_payslip(kept)
    holding = [contract for contract in work.contracts.of(pa.id) if contract.first <= kept.last]
    first_pay = not any(one.pay_day < kept.pay_day for one in work.payslips.of(pa.id))
    carried = work.carried_in.of_year(pa.id, payslip.tax_period.year)
    last = holding[-1] if holding else None
    return Typed(
        payslip,
        pa.born,
        last is not None and last.hours is not HoursKind.REGULAR and not payslip.minutes,
        pa.left if pa.left is not None and pa.left <= kept.pay_day else None,
        _has_unpaid_time(work, kept),
        pa.started if first_pay and carried is None else None,
        last.weekly_minutes if last is not None else 0,
    )


def _has_unpaid_time(work: Work, kept: KeptPayslip) -> bool:
    return any(
        absence.kind is AbsenceKind.UNPAID
        and absence.first <= kept.last
        and (absence.last is None or absence.last >= kept.first)
        for absence in work.absences.of(kept.pa_id)
    )
