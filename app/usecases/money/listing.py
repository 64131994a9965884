"""What the list of entries shows: a search, and its rows a page at a time, each in one unit of work."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.ledger.entry import Entry
from app.ledger.search import EntryQuery
from app.store.book import Book
from app.store.work import Work
from app.usecases.funding.waiting import missing_in
from app.usecases.money.ledger import Names, names_in


@dataclass(frozen=True, slots=True)
class Listed:
    """Some entries; of these the numbers of those with a paper, and of those a second person must approve."""

    entries: tuple[Entry, ...] = ()
    with_papers: frozenset[int] = frozenset()
    second_missing: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Searched:
    """The numbers of all entries that fit, in order, and the first of them.

    Beside them the book's names, and how many of all its entries need the person.
    """

    numbers: tuple[int, ...]
    first: Listed
    names: Names
    need_you: int


def search_entries(book: Book, query: EntryQuery, count: int) -> Searched:
    """Find the entries that fit, and give the first so many of them."""
    with book.begin() as work:
        numbers = tuple(work.entries.numbers(query))
        need_you = work.entries.count(EntryQuery(needs_you=True))
        return Searched(numbers, _listed(work, numbers[:count]), names_in(work), need_you)


def list_entries(book: Book, numbers: Sequence[int]) -> Listed:
    """Give entries by their numbers, in this order; those that are gone are left out."""
    with book.begin() as work:
        return _listed(work, numbers)


def _listed(work: Work, numbers: Sequence[int]) -> Listed:
    if not numbers:
        return Listed()
    papers = frozenset(link.to_id for link in work.paper_links.of("entry", set(numbers)))
    return Listed(tuple(work.entries.these(numbers)), papers, missing_in(work, numbers) or frozenset())
