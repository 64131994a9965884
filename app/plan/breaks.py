"""Breaks for an unpaid carer: the days agreed, the days planned and taken, and who cares meanwhile."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from fractions import Fraction

from app.errors import AppError
from app.money import NOTHING, Money, round_half_up
from app.period import Period
from app.words import t

YEAR = 365  # days


class Rested(StrEnum):
    """How the carer was after a break, in their own words' sense."""

    NOT_SAID = "not_said"
    WELL = "well"
    A_LITTLE = "a_little"
    NOT = "not"


@dataclass(frozen=True, slots=True)
class BreaksAgreed:
    """The days of break that were agreed: `days` a year, or `days` in all where they come `once`.

    `pot_id` is the money that pays (0: none named), `line_id` the plan's line, `helper_id` the carer (0: the
    person whose book it is, or nobody named). They hold from `first` until `last`, or with no end (None).
    """

    id: int
    days: int
    first: date
    last: date | None = None
    once: bool = False
    pot_id: int = 0
    line_id: int = 0
    helper_id: int = 0


@dataclass(frozen=True, slots=True)
class CarerBreak:
    """One break, both days counted, and the care that steps in: by whom, at what cost, from which money.

    `taken` says that it came about. `rested` and `words` are what the carer says afterwards.
    """

    id: int
    first: date
    last: date
    taken: bool = False
    pot_id: int = 0
    line_id: int = 0
    helper_id: int = 0
    care_by: str = ""
    cost: Money = NOTHING
    rested: Rested = Rested.NOT_SAID
    words: str = ""

    @property
    def days(self) -> Period:
        """Every day of it."""
        return Period(self.first, self.last)


def agreed_days(agreed: Iterable[BreaksAgreed], pots: Collection[int], period: Period) -> int:
    """Give the days of break that were agreed for a period from these pots (none named: from all).

    Days a year count by the share of the year, each to the nearest day; days agreed once count whole in every
    period that they hold in.
    """
    return sum(_share(each, period) for each in agreed if not pots or each.pot_id in pots)


def taken_days(breaks: Iterable[CarerBreak], pots: Collection[int], period: Period) -> int:
    """Count the days of break that were taken in a period from these pots (none named: from all).

    A day on which two carers had their break counts twice, one on which two breaks of one carer meet once.
    """
    return len(_days((each for each in breaks if each.taken), pots, period))


def planned_days(breaks: Iterable[CarerBreak], pots: Collection[int], period: Period) -> int:
    """Count the days of break that stand in the calendar and were not taken yet."""
    return len(_days((each for each in breaks if not each.taken), pots, period))


def check_break(one: CarerBreak, today: date) -> None:
    """Raise AppError where the days of a break cannot be, or it was taken before it came."""
    if one.last < one.first:
        raise AppError(t("The last day is before the first."), t("Look at the two days."))
    if one.taken and one.first > today:
        raise AppError(t("This break is still to come."), t("Keep it as planned until the day has come."))
    if one.cost.pence < 0:
        raise AppError(t("What care costs cannot be below nothing."), t("Type it without a minus."))


def rested_name(rested: Rested) -> str:
    """Say how the carer was after a break."""
    return {
        Rested.NOT_SAID: t("Not said"),
        Rested.WELL: t("Rested"),
        Rested.A_LITTLE: t("A little rested"),
        Rested.NOT: t("As tired as before"),
    }[rested]


def _share(agreed: BreaksAgreed, period: Period) -> int:
    holds = Period(agreed.first, agreed.last or max(agreed.first, period.last))
    common = holds.common(period)
    if common is None:
        return 0
    return agreed.days if agreed.once else round_half_up(Fraction(agreed.days * common.days, YEAR))


def _days(breaks: Iterable[CarerBreak], pots: Collection[int], period: Period) -> set[tuple[int, date]]:
    found: set[tuple[int, date]] = set()
    for each in breaks:
        common = each.days.common(period) if not pots or each.pot_id in pots else None
        found.update((each.helper_id, day) for day in common or ())
    return found
