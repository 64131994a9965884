"""Agreeing the ledger with the bank."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from app.ledger.statement import KeptStatement
from app.money import NOTHING, Money


@dataclass(frozen=True, slots=True)
class Agreed:
    """What the bank and the book say was in an account at the end of a day."""

    day: date
    bank: Money
    book: Money

    @property
    def difference(self) -> Money:
        """What the book has beyond the bank."""
        return self.book - self.bank

    @property
    def agrees(self) -> bool:
        """Whether both say the same."""
        return self.difference == NOTHING


def reconcile(statements: Sequence[KeptStatement], balance: Callable[[date], Money]) -> list[Agreed]:
    """Hold each statement's closing balance against the book's balance on that day, oldest first."""
    closing = sorted((kept.last, kept.id, kept.closing) for kept in statements if kept.closing is not None)
    return [Agreed(day, bank, balance(day)) for day, _, bank in closing]


def gaps(statements: Sequence[KeptStatement]) -> list[tuple[KeptStatement, KeptStatement]]:
    """Find neighbouring statements where pages seem to be missing.

    The later one starts after the day that follows the earlier one, and the balances do not join.
    """
    ordered = sorted(statements, key=lambda kept: (kept.first, kept.last))
    found = []
    for earlier, later in pairwise(ordered):
        apart = later.first > earlier.last + timedelta(days=1)
        joined = earlier.closing is not None and earlier.closing == later.opening
        if apart and not joined:
            found.append((earlier, later))
    return found
