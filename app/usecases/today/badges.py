"""How many things need the person on each page; SQL counts, so the size of the book does not matter."""

from app.errors import Severity
from app.funding.streams import stream
from app.ledger.search import EntryQuery
from app.store.book import Book
from app.usecases.money.ledger import standing
from app.usecases.today.todo import to_do


def pressing(book: Book) -> int:
    """Count what is overdue, due within a week, or to be asked about now; payments to sort stand at Money."""
    with book.begin() as work:
        accounts = [standing(work, account) for account in work.accounts.all()]
        found = to_do(work, work.now.astimezone().date(), accounts, needs_you=0)
        return sum(todo.severity is not Severity.NOTE for todo in found)


def payments_that_need_you(book: Book) -> int:
    """Count the payments that nobody has said yet what they were for."""
    with book.begin() as work:
        return work.entries.count(EntryQuery(needs_you=True))


def team_needs_you(book: Book) -> int:
    """Count what the support team waits for: hours to agree, pay days, cover, papers that run out."""
    with book.begin() as work:
        if not work.pas.all():
            return 0
        from app.usecases.today.todo_team import team_to_do  # employment and pay, which not every book has

        found = team_to_do(work, work.now.astimezone().date())
        return sum(todo.severity is not Severity.NOTE for todo in found)


def has_no_use_for(book: Book) -> frozenset[str]:
    """Name the pages that a book has no use for: the team's, where all money is awards for one thing.

    Whoever takes on a PA, or opens a stream of another sort, has them again.
    """
    with book.begin() as work:
        pots = work.pots.all()
        only_awards = bool(pots) and all(stream(pot.stream).own_return for pot in pots)
        return frozenset({"team"}) if only_awards and not work.pas.all() else frozenset()
