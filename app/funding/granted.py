"""What a look ahead takes for granted: each thing by itself, with its value, its source, and whose it is."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from app.errors import AppError
from app.words import t

# What the person would like to try, by the key of what is taken for granted: minutes, pence or weeks.
Wishes = Mapping[str, int]


class Whose(StrEnum):
    """Who has the say over something that is taken for granted."""

    MINE = "mine"
    AGREED = "agreed"
    BOOK = "book"
    LAW = "law"


class Unit(StrEnum):
    """What an amount that can be tried out is counted in."""

    HOURS = "hours"  # minutes
    MONEY = "money"  # pence
    WEEKS = "weeks"


@dataclass(frozen=True, slots=True)
class Granted:
    """One thing that is taken for granted.

    `words` say what, `value` how much, `source` where it comes from. What is the person's own has a `key`,
    a `unit` and an `amount` in it, which they may change to see what would come of it; `is_tried` says that
    they did, and `was` is then the amount without it.
    """

    words: str
    value: str
    source: str
    whose: Whose
    key: str = ""
    unit: Unit | None = None
    amount: int = 0
    was: int = 0

    @property
    def is_tried(self) -> bool:
        """Whether this is not how it is, but how the person would like to see it."""
        return self.unit is not None and self.amount != self.was


def of_whom(granted: Iterable[Granted], whose: Whose) -> tuple[Granted, ...]:
    """Give what one has the say over."""
    return tuple(each for each in granted if each.whose is whose)


def check_wishes(wishes: Wishes) -> None:
    """Raise AppError where something is to be less than nothing."""
    if any(amount < 0 for amount in wishes.values()):
        raise AppError(t("Nothing here can be less than nothing."), t("Type it without a minus."))


def whose_name(whose: Whose) -> str:
    """Say who has the say."""
    return {
        Whose.MINE: t("Mine to change"),
        Whose.AGREED: t("Agreed with who pays"),
        Whose.BOOK: t("What the book says"),
        Whose.LAW: t("Set by law"),
    }[whose]
