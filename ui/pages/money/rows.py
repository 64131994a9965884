"""One row of the ledger, as text made ready beside the window, so that a scrolled table only draws."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from app.funding.agreement import Pot
from app.ledger.entry import Entry
from app.ledger.search import EntryQuery
from app.usecases.money.ledger import Names
from app.usecases.money.listing import Listed, list_entries, search_entries
from app.words import day, money, short_day, t, tn
from ui.parts.rows import PAGE, Col
from ui.tasks import Book

# How a sort of money looks in the list: a word always, and a tint of its own.
_TONES = {"adult_social_care": "info", "phb": "other"}


@dataclass(frozen=True, slots=True)
class Shown:
    """One entry as the list shows it."""

    id: int
    day: str
    year: str
    spoken_day: str
    payee: str
    what_for: str
    whose: str
    tone: str
    amount: str
    paper: str


@dataclass(frozen=True, slots=True)
class Found:
    """What a search found: the numbers of all entries in order, the first rows, and what the rows need."""

    numbers: tuple[int, ...]
    first: tuple[Shown, ...]
    names: Names
    need_you: int


def find(book: Book, query: EntryQuery, year: int) -> Found:
    """Search, and make the first rows ready; days of another year than `year` carry theirs."""
    found = search_entries(book, query, PAGE)
    return Found(found.numbers, _shown_all(found.first, found.names, year), found.names, found.need_you)


def rows(book: Book, numbers: Sequence[int], known: Names, year: int) -> tuple[Shown, ...]:
    """Make the rows of some entries ready."""
    return _shown_all(list_entries(book, numbers), known, year)


def _shown_all(listed: Listed, known: Names, year: int) -> tuple[Shown, ...]:
    categories = {category.code: category.name for category in known.categories}
    pots = {pot.id: pot for pot in known.pots}
    shown = (
        _shown(entry, categories, pots, entry.id in listed.with_papers, year) for entry in listed.entries
    )
    return tuple(_second(row) if row.id in listed.second_missing else row for row in shown)


def columns() -> tuple[Col[Shown], ...]:
    """Give the columns of the ledger."""
    return (
        Col[Shown](
            t("Date"), lambda row: row.day, note=lambda row: row.year, said=lambda row: row.spoken_day
        ),
        Col[Shown](
            t("What for"),
            lambda row: row.payee,
            strong=True,
            stretch=True,
            note=lambda row: row.what_for,
        ),
        Col[Shown](t("Whose money"), lambda row: row.whose, tone=lambda row: row.tone),
        Col[Shown](t("Amount"), lambda row: row.amount, numeric=True),
        Col[Shown](
            t("Paper"),
            lambda row: row.paper,
            drawing=lambda row: "paper-clip" if row.paper else "",
            said=lambda row: row.paper,
        ),
    )


def _shown(
    entry: Entry, categories: dict[str, str], pots: dict[int, Pot], has_paper: bool, year: int
) -> Shown:
    whose, tone = _whose(entry, pots)
    return Shown(
        entry.id,
        short_day(entry.day),
        "" if entry.day.year == year else str(entry.day.year),
        day(entry.day),
        entry.payee,
        what_for(entry, categories),
        whose,
        tone,
        money(entry.amount, sign=True),
        t("has a paper") if has_paper else "",
    )


def _second(row: Shown) -> Shown:
    """Say that somebody else has to approve it."""
    return replace(row, whose=t("Second person"), tone="warn")


def what_for(entry: Entry, categories: dict[str, str]) -> str:
    """Say in a few words what an entry was for."""
    if entry.transfer_id:
        return t("Moved between accounts")
    if len(entry.splits) > 1:
        return tn("{count} part", "{count} parts", len(entry.splits))
    code = entry.splits[0].category
    return categories.get(code, code)


def _whose(entry: Entry, pots: dict[int, Pot]) -> tuple[str, str]:
    if entry.needs_you:
        return t("Needs you"), "warn"
    found = {split.pot_id for split in entry.splits if split.pot_id in pots}
    if len(found) > 1:
        return t("Shared"), "plain"
    if not found:
        return "", ""
    pot = pots[found.pop()]
    return pot.label or pot.name, _TONES.get(pot.stream, "plain")
