"""Money that somebody lent so that others could be paid, and how it is paid back."""

from dataclasses import dataclass
from datetime import date

from app.money import Money


@dataclass(frozen=True, slots=True)
class Lent:
    """That `lender` paid `amount` out of their own money on `day`, from the money of one pot.

    `account_id` is the lender's purse in the ledger, which the payments went out of; `due_id` is what is
    owed back to them by `repay_by`. `why` says what had happened; `told` is the day the funder was told.
    """

    id: int
    lender: str
    day: date
    amount: Money
    pot_id: int
    account_id: int
    due_id: int
    repay_by: date
    why: str = ""
    told: date | None = None


@dataclass(frozen=True, slots=True)
class LentPart:
    """One payment that was made with lent money: the due that it settled, and the entry in the purse."""

    id: int
    lent_id: int
    due_id: int
    entry_id: int
