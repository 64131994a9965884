"""Payslips that were given: listed, and as a document."""

from app.payroll.kept import KeptPayslip, read_payslip
from app.people import Person
from app.store.book import Book


def payslips(book: Book, pa_id: int | None = None) -> tuple[KeptPayslip, ...]:
    """Give the payslips that were given, of one PA or of all, the latest pay day first."""
    with book.begin() as work:
        kept = work.payslips.all() if pa_id is None else work.payslips.of(pa_id)
        return tuple(sorted(kept, key=lambda one: (one.pay_day, one.id), reverse=True))


def payslip_pdf(book: Book, number: int) -> bytes:
    """Give one payslip as a tagged PDF. Raises AppError where it is not in the book or was altered."""
    from app.payroll.document import payslip_document  # the makers of documents are loaded when used
    from app.pdf.render import render

    with book.begin() as work:
        kept = work.payslips.get(number)
        person = next(iter(work.people.all()), Person(""))
        return render(payslip_document(kept, read_payslip(kept), person.address, work.now))
