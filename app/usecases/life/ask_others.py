"""A sheet on which helpers, PAs or a provider say how it goes; the person decides what is kept of it."""

from app.pdf.elements import Column, Heading, SigningLines, Table, Text
from app.store.book import Book
from app.usecases.books.letters import cells, sheet, writer
from app.usecases.owed.papers import printed
from app.words import t


def ask_others_pdf(book: Book) -> bytes:
    """Print the questions with room to write; nothing in it comes from the book but the person's name."""
    title = t("How does it go?")
    with book.begin() as work:
        who = writer(work)
        says = t("{name} asks you this, and decides who sees your answers.", name=who.person.name)
        table = Table(
            (Column(t("Question"), 2), Column(t("Your words"), 3)),
            [cells(each, "") for each in _questions()],
            t("Questions with room to write"),
            row_headings=True,
            aligned=True,
            write_in=True,
        )
        return printed(
            sheet(title, who, (Heading(title), Text(says), table, SigningLines((t("Who says so"),))))
        )


def _questions() -> tuple[str, ...]:
    return (
        t("What goes well?"),
        t("What does not go well?"),
        t("Is anything harder than three months ago?"),
        t("Did you notice how I eat, drink, sleep or move, and is anything new?"),
        t("Do I get the help that was agreed? If not, what was in the way?"),
        t("What would help me, or you?"),
    )
