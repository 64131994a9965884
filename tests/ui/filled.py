"""A book with half a year of invented money in it, made through the same use cases a person uses."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

from app.funding.agreement import Due, DueKind, Funder, FunderKind
from app.ledger.entry import AccountKind
from app.money import Money
from app.people import Actor, Person
from app.store.book import Book
from app.usecases.books import keeping as books
from app.usecases.money.bank import import_statement, look_at_statement
from app.usecases.money.incoming import File, How
from app.usecases.money.ledger import entry_numbers
from app.usecases.money.papers import attach_paper
from app.usecases.money.saying import Choice
from tests.prepared import prepared

FILES = Path(__file__).parents[1] / "files"
TODAY = date(2026, 11, 21)
EARLIER, LATER, LATEST = (
    "oakshire-april-to-september.csv",
    "oakshire-october-november.csv",
    "oakshire-late-november.csv",
)

# What the person would say of each payee.
SAID = {
    "OAKSHIRE COUNCIL DIRECT PAYMENT": "I01",
    "R ELLERY CONTRIBUTION": "I08",
    "FP W HOLLIS WEEKDAY PA": "O01",
    "FP T ADEYEMI WEEKEND PA": "O01",
    "MILEAGE T ADEYEMI 22 MILES": "O04",
    "HMRC CUMBERNAULD": "O05",
    "NORTHERN STAR PENSION": "O06",
    "KINGFISHER LEISURE SWIM": "O14",
    "RIVERSIDE PHYSIO": "O20",
    "SAFEHANDS EMPLOYERS INSURANCE": "O08",
    "RIDGEWAY TAXIS": "O16",
    "BELLWETHER MOBILITY SHOP": "O17",
}


def answers() -> books.FirstRun:
    """Give the five answers of an invented person."""
    return books.FirstRun(
        Person("Rose Ellery", date(1961, 5, 9), "AS-20417", words="Large print, and ring before you visit."),
        Actor("Rose Ellery"),
        Funder(0, "Oakshire Council", FunderKind.COUNCIL),
        Money(48000),
        date(2026, 4, 7),
        "Support account",
        date(2026, 4, 1),
        Money(287140),
        contribution=Money(2410),
        number="00114471",
        sort_code="000000",
        account_kind=AccountKind.BANK,
    )


def clock() -> datetime:
    """Give the moment at which everything in the book happens."""
    return datetime(2026, 11, 21, 14, 2, tzinfo=UTC)


@prepared
def new_book() -> Book:
    """Give a book with the first answers in it and nothing else."""
    book = Book.in_memory(actor=Actor("Rose Ellery"), clock=clock)
    with book.begin("Started this book") as work:
        books.fill(work, answers())
    return book


def bank_file(name: str) -> File:
    """Give one of the bank files made by hand."""
    return File(name, (FILES / "bank" / name).read_bytes())


def bring_in(book: Book, name: str) -> None:
    """Bring in a bank file, and say of each payee what the person would say; a few stay unsaid."""
    file = bank_file(name)
    waiting = [one.entry for one in look_at_statement(book, file).incoming if one.how is How.NEEDS_YOU]
    said = {
        entry.line: Choice(SAID[entry.payee], 1, remember=True) for entry in waiting if entry.payee in SAID
    }
    import_statement(book, file, said)


@prepared
def filled_book() -> Book:
    """Give a book with two statements, a receipt, and what is owed next."""
    book = new_book()
    bring_in(book, EARLIER)
    bring_in(book, LATER)
    with book.begin("Ran the payroll") as work:
        work.dues.add(Due(0, DueKind.NET_PAY, date(2026, 11, 27), Money(-36218), "Weekday PA", 1))
        note = "Tax and National Insurance for 6 October to 5 November"
        work.dues.add(Due(0, DueKind.HMRC, date(2026, 11, 22), Money(-21240), "HMRC", 1, note))
    shop = number_of(book, "BELLWETHER")
    attach_paper(book, shop, "receipt-mobility-shop.png", receipt())
    return book


def number_of(book: Book, words: str) -> int:
    """Give the number of the newest entry that a search finds."""
    from app.ledger.search import EntryQuery

    return entry_numbers(book, EntryQuery(words))[0]


def receipt() -> bytes:
    """Give a photo of a receipt."""
    return (FILES / "papers" / "receipt-mobility-shop.png").read_bytes()


def decade(count: int = 10_000) -> Callable[[], Book]:
    """Give a maker of a book with many entries, for what must stay quick."""

    def made() -> Book:
        from datetime import timedelta

        book = new_book()
        lines = ["Date,Description,Amount"]
        first = date(2026, 4, 1)
        lines += [
            f"{first + timedelta(days=at % 600):%d/%m/%Y},SHOP NUMBER {at},-{at % 90}.37"
            for at in range(count)
        ]
        import_statement(book, File("decade.csv", "\n".join(lines).encode()))
        return book

    return made
