"""Papers at the end of a tax year or a job: figures for the P60 and the P45, the employer's summary."""

from typing import TYPE_CHECKING

from app.errors import AppError
from app.payroll.kept import KeptPayslip, read_payslip
from app.payroll.leavers import p45_figures, p60_figures
from app.payroll.payslip import Parties, Payslip
from app.payroll.periods import name_of_year
from app.payroll.statutory import for_year
from app.people import Person
from app.store.book import Book
from app.store.work import Work
from app.usecases.pay.dues import bills_of
from app.usecases.pay.records import employer_of
from app.words import t

if TYPE_CHECKING:
    from app.payroll.document_year import Sheet


def p60_pdf(book: Book, pa_id: int, year: str) -> bytes:
    """Give the figures for a PA's P60 of a tax year (2026-27) as a tagged PDF.

    Raises AppError where the PA had no pay in the year.
    """
    from app.payroll.document_year import p60_document  # the makers of documents are loaded when used
    from app.pdf.render import render

    with book.begin() as work:
        last = _last_of_year(work, pa_id, year)
        figures = p60_figures(last, for_year(year).hmrc)
        return render(p60_document(figures, _sheet(work, last.pay.who, pa_id)))


def p45_pdf(book: Book, pa_id: int) -> bytes:
    """Give the figures for the P45 of a PA who has left as a tagged PDF.

    Raises AppError where the PA has not left, or where there is no payslip.
    """
    from app.payroll.document_year import p45_document
    from app.pdf.render import render

    with book.begin() as work:
        pa = work.pas.get(pa_id)
        if pa.left is None:
            raise AppError(
                t("{name} has not left.", name=pa.name), t("Put in the last day of the job first.")
            )
        last = _read(work.payslips.of(pa_id)[-1:])
        if not last:
            raise _no_pay()
        return render(p45_document(p45_figures(last[0], pa.left), _sheet(work, last[0].pay.who, pa_id)))


def employer_summary_pdf(book: Book, year: str) -> bytes:
    """Give the employer's summary of a tax year as a tagged PDF. Raises AppError where nobody was paid."""
    from app.payroll.document_year import summary_document
    from app.pdf.render import render

    with book.begin() as work:
        period = for_year(year).period
        payslips = _read(work.payslips.within(period.first, period.last))
        if not payslips:
            raise _no_pay()
        bills = bills_of(payslips, employer_of(work))
        return render(summary_document(year, payslips, bills, _sheet(work, payslips[-1].pay.who)))


def years_with_pay(book: Book) -> tuple[str, ...]:
    """Name the tax years in which anybody was paid, the latest first."""
    with book.begin() as work:
        names = {name_of_year(day) for day in work.payslips.pay_days()}
        return tuple(sorted(names, reverse=True))


def needs_p60(book: Book, year: str) -> tuple[int, ...]:
    """Give the PAs who must have a P60 of a tax year: paid in it, and employed on its last day."""
    with book.begin() as work:
        period = for_year(year).period
        paid = {kept.pa_id for kept in work.payslips.within(period.first, period.last)}
        return tuple(pa.id for pa in work.pas.all() if pa.id in paid and pa.works_on(period.last))


def _last_of_year(work: Work, pa_id: int, year: str) -> Payslip:
    period = for_year(year).period
    mine = [kept for kept in work.payslips.of(pa_id) if kept.pay_day in period]
    if not mine:
        raise _no_pay()
    return read_payslip(mine[-1])


def _read(kept: list[KeptPayslip]) -> list[Payslip]:
    return [read_payslip(one) for one in kept]


def _sheet(work: Work, who: Parties, pa_id: int = 0) -> "Sheet":
    from app.payroll.document_year import Sheet

    person = next(iter(work.people.all()), Person(""))
    pa = work.pas.find(pa_id)
    if pa is None:
        return Sheet(who, person.address, "", work.now)
    return Sheet(who, person.address, pa.address, work.now, pa.born)


def _no_pay() -> AppError:
    return AppError(t("There is no payslip to take figures from."), t("Pay somebody first."))
