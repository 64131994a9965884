"""The documents of a pay day and of a tax year: what they are called, and what makes them."""

from app.payroll.kept import KeptPayslip
from app.usecases.payslips import payslip_pdf
from app.words import t
from ui.dialogs.documents import Document


def payslip(kept: KeptPayslip) -> Document:
    """Give one PA's payslip."""
    file = f"payslip-{kept.pay_day.isoformat()}-{kept.id}.pdf"
    return Document(t("Payslip for {name}", name=kept.name), file, lambda book: payslip_pdf(book, kept.id))
