"""The documents of a pay day and of a tax year: what they are called, and what makes them."""

from datetime import date
from functools import partial

from app.employment.pa import PersonalAssistant
from app.payroll.kept import KeptPayslip
from app.period import Period
from app.usecases.pay.bureau import bureau_pack_pdf
from app.usecases.pay.hmrc_sheet import hmrc_sheet_pdf
from app.usecases.pay.payslips import payslip_pdf
from app.usecases.pay.rti import eps, fps
from app.usecases.pay.year_end import employer_summary_pdf, p45_pdf, p60_pdf
from app.words import t
from ui.dialogs.documents import Document
from ui.tasks import Book


def payslip(kept: KeptPayslip) -> Document:
    """Give one PA's payslip."""
    file = f"payslip-{kept.pay_day.isoformat()}-{kept.id}.pdf"
    return Document(t("Payslip for {name}", name=kept.name), file, partial(_payslip, kept.id))


def hmrc_sheet(pay_day: date) -> Document:
    """Give the sheet to type into HMRC's tool."""
    return Document(t("Sheet for HMRC’s tool"), _file("hmrc-sheet", pay_day, "pdf"), partial(_sheet, pay_day))


def fps_file(pay_day: date, *, last_of_year: bool) -> Document:
    """Give the file of what was paid on a day."""
    make = partial(_fps, pay_day, last_of_year)
    return Document(t("FPS: what was paid"), _file("fps", pay_day, "xml"), make)


def eps_file(pay_day: date) -> Document:
    """Give the file of the employer's summary of a pay day's tax month."""
    return Document(t("EPS: the month’s summary"), _file("eps", pay_day, "xml"), partial(_eps, pay_day))


def bureau_pack(period: Period) -> Document:
    """Give what a bureau needs for the weeks of a pay."""
    return Document(
        t("Pack for the bureau"), _file("bureau-pack", period.last, "pdf"), partial(_pack, period)
    )


def p60(pa: PersonalAssistant, year: str) -> Document:
    """Give the figures of a PA's P60."""
    title = t("P60 for {name}", name=pa.name)
    return Document(title, f"p60-{year}-{pa.id}.pdf", partial(_p60, pa.id, year))


def p45(pa: PersonalAssistant) -> Document:
    """Give the figures of a PA's P45."""
    return Document(t("P45 for {name}", name=pa.name), f"p45-{pa.id}.pdf", partial(_p45, pa.id))


def summary(year: str) -> Document:
    """Give the employer's summary of a tax year."""
    return Document(t("Your sums for the tax year"), f"employer-{year}.pdf", partial(_summary, year))


def _file(name: str, day: date, ending: str) -> str:
    return f"{name}-{day.isoformat()}.{ending}"


def _payslip(number: int, book: Book) -> bytes:
    return payslip_pdf(book, number)


def _sheet(pay_day: date, book: Book) -> bytes:
    return hmrc_sheet_pdf(book, pay_day)


def _fps(pay_day: date, last_of_year: bool, book: Book) -> bytes:  # filled in by position
    return fps(book, pay_day, last_of_year=last_of_year)


def _eps(pay_day: date, book: Book) -> bytes:
    return eps(book, pay_day)


def _pack(period: Period, book: Book) -> bytes:
    return bureau_pack_pdf(book, period)


def _p60(pa_id: int, year: str, book: Book) -> bytes:
    return p60_pdf(book, pa_id, year)


def _p45(pa_id: int, book: Book) -> bytes:
    return p45_pdf(book, pa_id)


def _summary(year: str, book: Book) -> bytes:
    return employer_summary_pdf(book, year)
