"""Accounts, entries and their splits."""

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from app.errors import AppError
from app.money import NOTHING, Money, total

# An account whose first day is not known yet: its first statement says when it begins, and with how much.
NOT_YET = date(1970, 1, 1)


class AccountKind(StrEnum):
    """Where money is held."""

    BANK = "bank"
    CARD = "card"
    CASH = "cash"
    PURSE = "purse"  # someone else's, who paid or keeps money for the person


@dataclass(frozen=True, slots=True)
class Account:
    """One place where money is held.

    `opening` is what was in it before `opened`, and `pot_id` whose money that was.
    """

    id: int
    name: str
    kind: AccountKind
    opened: date
    opening: Money = NOTHING
    sort_code: str = ""
    number: str = ""
    closed: date | None = None
    pot_id: int = 0

    @property
    def has_begun(self) -> bool:
        """Whether its first day is known."""
        return self.opened > NOT_YET

    @property
    def last_digits(self) -> str:
        """The last four digits of the account's number, as shown to others."""
        return self.number[-4:]


class Direction(StrEnum):
    """Which way money goes."""

    IN = "in"
    OUT = "out"


@dataclass(frozen=True, slots=True)
class Category:
    """What money was for; `code` is the union list's (O05), `name` the person may change."""

    code: str
    name: str
    direction: Direction
    group: str = ""


@dataclass(frozen=True, slots=True)
class Split:
    """One part of an entry: how much, what for, whose money. No category yet means it needs the person."""

    amount: Money
    category: str = ""
    pot_id: int = 0
    plan_line_id: int = 0
    outcome_id: int = 0
    note: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """One movement in one account; its splits add up to it.

    `bank_key` recognises the bank line it came from, `statement_id` and `line` say where that was.
    `transfer_id` is the other half of a transfer between the person's own accounts; `corrects_id` is
    the entry in a signed return that this one puts right.
    """

    id: int
    account_id: int
    day: date
    payee: str
    amount: Money
    splits: tuple[Split, ...]
    reference: str = ""
    note: str = ""
    bank_key: str = ""
    statement_id: int = 0
    line: int = 0
    transfer_id: int = 0
    corrects_id: int = 0

    def __post_init__(self) -> None:
        # Most entries are whole, made of one amount: then there is nothing to add up.
        whole = len(self.splits) == 1 and self.splits[0].amount is self.amount
        if not whole and total(split.amount for split in self.splits) != self.amount:
            raise AppError(
                "The parts do not add up to the whole.", "Change a part until nothing is left over."
            )

    @property
    def needs_you(self) -> bool:
        """Whether somebody must still say what it was for."""
        return not self.transfer_id and "" in [split.category for split in self.splits]

    def filed(self, category: str, pot_id: int, plan_line_id: int = 0, outcome_id: int = 0) -> "Entry":
        """Give the same entry, all of it for one thing from one pot."""
        return replace(self, splits=(Split(self.amount, category, pot_id, plan_line_id, outcome_id),))
