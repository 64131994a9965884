"""Prints the look ahead to the year's end."""

from datetime import date

from app.funding.granted import Wishes
from app.store.book import Book
from app.usecases.plan.ahead import open_year_ahead


def ahead_pdf(book: Book, today: date, tried: Wishes) -> bytes:
    """Make the look ahead as a tagged PDF, as things are or with what is tried."""
    from app.pdf.render import render  # the makers of documents are loaded when one is made
    from app.usecases.books.letters import writer
    from app.usecases.plan.ahead_document import ahead_sheet

    with book.begin() as work:
        return render(ahead_sheet(open_year_ahead(work, today, tried), writer(work)))
