"""What the pots share and owe one another, as it is looked at: costs, debts, and what others share too."""

from dataclasses import dataclass

from app.funding.agreement import Pot
from app.funding.sharing import Pool, PotDebt, SharedCost
from app.ledger.entry import Entry
from app.ledger.search import EntryQuery
from app.money import NOTHING, Money
from app.store.book import Book

OFFERED = 40  # payments that a search gives to choose from


@dataclass(frozen=True, slots=True)
class SharedPayment:
    """One payment that several pots bear: why, and what each bears (pot number and amount)."""

    cost: SharedCost
    payee: str
    amount: Money
    parts: tuple[tuple[int, Money], ...]


@dataclass(frozen=True, slots=True)
class Shared:
    """Everything that is shared or lent; costs that nobody agreed to and debts still open come first."""

    pots: tuple[Pot, ...]
    costs: tuple[SharedPayment, ...]
    debts: tuple[PotDebt, ...]
    pools: tuple[Pool, ...]


def shared(book: Book) -> Shared:
    """Give what pots share with one another, owe one another, and share with other people."""
    with book.begin() as work:
        kept = work.streams
        costs = sorted(kept.shared_costs.all(), key=lambda each: (not each.is_disputed, -each.id))
        debts = sorted(kept.debts.all(), key=lambda each: (not each.left, -each.id))
        pools = sorted(kept.pools.all(), key=lambda each: (each.first, each.id), reverse=True)
        entries = {entry.id: entry for entry in work.entries.these([cost.entry_id for cost in costs])}
        seen = tuple(_seen(entries[cost.entry_id], cost) for cost in costs if cost.entry_id in entries)
        return Shared(tuple(work.pots.all()), seen, tuple(debts), tuple(pools))


def payments_to_share(book: Book, words: str) -> tuple[Entry, ...]:
    """Find payments out that could be shared, by payee, words or amount, the newest first."""
    with book.begin() as work:
        found = work.entries.newest(EntryQuery(words), OFFERED * 2)
        return tuple(entry for entry in found if entry.amount.pence < 0)[:OFFERED]


def _seen(entry: Entry, cost: SharedCost) -> SharedPayment:
    parts: dict[int, Money] = {}
    for split in entry.splits:
        parts[split.pot_id] = parts.get(split.pot_id, NOTHING) + split.amount
    return SharedPayment(cost, entry.payee, entry.amount, tuple(parts.items()))
