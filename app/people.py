"""The person the money is for, and who acts for them."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Capacity(StrEnum):
    """In what right somebody acts."""

    SELF = "self"
    NOMINATED = "nominated"
    AUTHORISED = "authorised"
    PARENT = "parent"
    ATTORNEY = "attorney"
    DEPUTY = "deputy"
    BROKER = "broker"
    LEAD = "lead_professional"


@dataclass(frozen=True, slots=True)
class Person:
    """Who the money is for.

    `reference` is the social-care or NHS number the funder knows them by; `words` is how they
    need others to communicate with them, printed on page one of every return.
    """

    name: str
    born: date | None = None
    reference: str = ""
    address: str = ""
    words: str = ""
    id: int = 0


@dataclass(frozen=True, slots=True)
class Representative:
    """Somebody who acts for the person, in what capacity and until when (None: no end known).

    `handed_back` says that the person acts for themselves from then on.
    """

    name: str
    capacity: Capacity
    first: date
    last: date | None = None
    id: int = 0
    handed_back: bool = False


@dataclass(frozen=True, slots=True)
class Actor:
    """Who is at the keyboard, and for whom they act."""

    name: str
    capacity: Capacity = Capacity.SELF
    for_whom: str = ""


def is_same_person(one: str, other: str) -> bool:
    """Say whether two names are one person's, however they are spaced or capitalised."""
    return " ".join(one.split()).casefold() == " ".join(other.split()).casefold()
