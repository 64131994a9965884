"""Prints what is owed: the sheet to pay from, the letters to the funder, why the money is not spare."""

from datetime import date
from typing import TYPE_CHECKING

from app.errors import AppError
from app.store.book import Book
from app.usecases.owed.lent import lent_wages
from app.usecases.owed.liability import open_liability
from app.usecases.owed.supplier_out import who_is_owed
from app.words import t

if TYPE_CHECKING:
    from app.pdf.elements import Document


def supplier_out_pdf(book: Book, today: date) -> bytes:
    """Print who is to be paid, by when and where to, with lines to write in who paid from where."""
    from app.usecases.books.letters import writer  # the makers of documents are loaded when used
    from app.usecases.owed.documents import pay_sheet

    owed, lent = who_is_owed(book, today), lent_wages(book)
    with book.begin() as work:
        pots = {pot.id: pot.name for pot in work.pots.all()}
        return printed(pay_sheet(owed, lent, pots, writer(work), today))


def lent_letter_pdf(book: Book, number: int, today: date) -> bytes:
    """Print the letter that tells the funder who lent the wages and how they get them back."""
    from app.usecases.books.letters import writer
    from app.usecases.owed.documents import lent_letter

    found = [one for one in lent_wages(book) if one.lent.id == number]
    if not found:
        raise AppError(t("That is no longer in the book."), t("Go back and choose again."))
    with book.begin() as work:
        return printed(lent_letter(found[0], writer(work, found[0].lent.pot_id), today))


def liability_pdf(book: Book, today: date) -> bytes:
    """Print why the money is not spare, for a funder that asks for it back."""
    from app.usecases.books.letters import writer
    from app.usecases.owed.documents import liability_sheet

    with book.begin() as work:
        return printed(liability_sheet(open_liability(work, today), writer(work)))


def printed(document: "Document") -> bytes:
    """Make the PDF of a document."""
    from app.pdf.render import render  # ReportLab is loaded at the first document

    return render(document)
