"""The end of everything: why the money ends and when, what each stream leaves, and to whom that goes."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from app.money import NOTHING, Money, total
from app.words import t

OWN = "own"  # the stream of money that is nobody's but the person's


class WhyEnds(StrEnum):
    """Why everything ends."""

    DIED = "died"
    CARE_HOME = "care_home"
    MONEY_STOPS = "money_stops"


@dataclass(frozen=True, slots=True)
class Ending:
    """That everything ends: why, on which day it happened, and the last day that money is given for.

    `jobs_until` is the last day of work of every PA. `settles` is who settles the estate, or looks after the
    end, with how to reach them.
    """

    id: int
    why: WhyEnds
    day: date
    money_until: date
    jobs_until: date
    settles: str = ""
    contact: str = ""


@dataclass(frozen=True, slots=True)
class StillOwed:
    """One thing that is still to be paid out of one pot (0: nobody has said which): to whom and what for."""

    name: str
    what: str
    amount: Money
    pot_id: int


@dataclass(frozen=True, slots=True)
class PotLeft:
    """What one pot holds, what of it is still to be paid, and who gets the rest."""

    pot_id: int
    name: str
    goes_to: str
    held: Money
    owed: Money
    own: bool = False

    @property
    def left(self) -> Money:
        """What is left once all is paid; below nought it does not reach."""
        return self.held - self.owed


@dataclass(frozen=True, slots=True)
class FinalAccount:
    """The account of everything on a day: from the last signed return to now, and what becomes of the rest.

    `before` was in the accounts on the last day accounted for (`since`, None from the start); `before`,
    `money_in` and `money_out` (below nought) add up to `held`, and so do the pots with `not_sorted`.
    """

    on: date
    since: date | None
    before: Money
    money_in: Money
    money_out: Money
    owed: tuple[StillOwed, ...]
    pots: tuple[PotLeft, ...]
    not_sorted: Money

    @property
    def held(self) -> Money:
        """What is in all accounts."""
        return self.before + self.money_in + self.money_out

    @property
    def to_pay(self) -> Money:
        """All that is still to be paid to people."""
        return total(each.amount for each in self.owed)

    @property
    def goes_back(self) -> Money:
        """What is left of public money, and goes back to who paid it."""
        return total(max(pot.left, NOTHING) for pot in self.pots if not pot.own)

    @property
    def for_the_person(self) -> Money:
        """What is left of the person's own money: theirs, or their estate's."""
        return total(max(pot.left, NOTHING) for pot in self.pots if pot.own)

    @property
    def missing(self) -> Money:
        """What the pots lack for what must be paid; one pot's money never pays for another's."""
        return total(max(-pot.left, NOTHING) for pot in self.pots)


def why_ends_name(why: WhyEnds) -> str:
    """Say why everything ends."""
    return {
        WhyEnds.DIED: t("The person has died"),
        WhyEnds.CARE_HOME: t("The person moves into a care home"),
        WhyEnds.MONEY_STOPS: t("The money stops"),
    }[why]
