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
            # A narrow question is a high row, with room for a pen.
            (Column(t("Question"), 1), Column(t("Your words"), 3)),
            [cells(each, "") for each in _questions()],
            t("Questions with room to write"),
            row_headings=True,
            aligned=True,
            write_in=True,
        )
        asks = (Heading(title), Text(says), table, SigningLines((t("Who says so"),)))
        return printed(sheet(title, who, asks))


def _questions() -> tuple[str, ...]:
    return (
        t("What goes well? When is a good day, and with whom?"),
        t("What does not go well? What is in the way?"),
        t("Is anything harder than three months ago? Since when?"),
        t("How do I eat, drink, sleep and move? Is anything new?"),
        t("Do I get the help that was agreed? If not, why not?"),
        t("What would help me? What would help you?"),
    )
