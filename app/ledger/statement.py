"""A statement that was brought in, as the ledger remembers it, and what entries add up to."""

from dataclasses import dataclass
from datetime import date

from app.money import Money
from app.period import Period


@dataclass(frozen=True, slots=True)
class KeptStatement:
    """One bank file that is in the book: whose, which days, and the bank's balances where it gave them."""

    id: int
    account_id: int
    name: str
    sha256: str
    format: str
    layout: str
    first: date
    last: date
    opening: Money | None
    closing: Money | None
    lines: int
    added: date

    @property
    def period(self) -> Period:
        """The days it covers."""
        return Period(self.first, self.last)


@dataclass(frozen=True, slots=True)
class Sum:
    """What entries of one pot and category add up to."""

    pot_id: int
    category: str
    amount: Money
    count: int


@dataclass(frozen=True, slots=True)
class MonthSum:
    """What one calendar month of one category adds up to; `month` is written 2026-04."""

    month: str
    category: str
    amount: Money
