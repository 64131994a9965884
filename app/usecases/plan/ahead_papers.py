"""Prints the look ahead to the year's end, and the bank of hours."""

from datetime import date

from app.errors import AppError
from app.funding.granted import Wishes
from app.store.book import Book
from app.usecases.plan.ahead import open_year_ahead
from app.usecases.plan.hours_bank import open_hours
from app.words import t


def ahead_pdf(book: Book, today: date, tried: Wishes) -> bytes:
    """Make the look ahead as a tagged PDF, as things are or with what is tried."""
    from app.pdf.render import render  # the makers of documents are loaded when one is made
    from app.usecases.books.letters import writer
    from app.usecases.plan.ahead_document import ahead_sheet

    with book.begin() as work:
        return render(ahead_sheet(open_year_ahead(work, today, tried), writer(work)))


def hours_pdf(book: Book, today: date) -> bytes:
    """Make the bank of hours as a tagged PDF; AppError while no plan that holds has hours of PAs in it."""
    from app.pdf.render import render  # the makers of documents are loaded when one is made
    from app.usecases.books.letters import writer
    from app.usecases.plan.hours_document import hours_sheet

    with book.begin() as work:
        seen = open_hours(work, today)
        if seen is None:
            raise AppError(t("There are no hours to show yet."), t("Put the hours of your PAs in your plan."))
        return render(hours_sheet(seen, writer(work)))
