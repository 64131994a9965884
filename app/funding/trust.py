"""A trust that holds somebody's money: who its trustees are, what it is for, and when two of them sign."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from app.funding.holding import HeldBy, Holding, holding_on, said_on
from app.money import NOTHING, Money
from app.words import t


@dataclass(frozen=True, slots=True)
class Trust:
    """A trust for one pot: what it is to achieve, how it accounts for the money, the day it was agreed."""

    id: int
    pot_id: int
    name: str
    first: date
    purpose: str = ""
    accounts: str = ""
    agreed: date | None = None
    last: date | None = None


@dataclass(frozen=True, slots=True)
class Trustee:
    """One trustee. `signs` says whether they may approve a payment; `pin` is a salted hash, or ""."""

    id: int
    trust_id: int
    name: str
    first: date
    last: date | None = None
    signs: bool = True
    reached: str = ""
    pin: str = field(default="", repr=False)

    def may_sign_on(self, day: date) -> bool:
        """Say whether they may approve a payment on a day."""
        return self.signs and self.first <= day and (self.last is None or day <= self.last)


class Approves(StrEnum):
    """How somebody approved."""

    PIN = "pin"
    PAPER = "paper"


@dataclass(frozen=True, slots=True)
class Approval:
    """That a second person approved a payment (`kind` entry) or a bill (`kind` due), up to an amount."""

    id: int
    kind: str
    to_id: int
    amount: Money
    at: datetime
    name: str
    how: Approves
    trustee_id: int = 0
    paper_id: int = 0


def trust_on(trusts: Iterable[Trust], pot_id: int, day: date) -> Trust | None:
    """Give the trust that holds a pot on a day, or None where none is written down."""
    return said_on(trusts, pot_id, day)


def limit_on(holdings: Iterable[Holding], pot_id: int, day: date) -> Money:
    """Give from how much two people sign for a pot on a day; nothing where one is always enough."""
    holding = holding_on(holdings, pot_id, day)
    return holding.second_from if holding is not None and holding.held_by is HeldBy.TRUST else NOTHING


def needs_second(limit: Money, paid: Money) -> bool:
    """Say whether a payment out needs a second person; `paid` is what went out, above nought."""
    return bool(limit) and paid >= limit


def approves_name(how: Approves) -> str:
    """Say how somebody approved."""
    return {Approves.PIN: t("by their own PIN"), Approves.PAPER: t("by a signed paper")}[how]
