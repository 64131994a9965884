"""The money that was allocated: how the council came to it, and whether it is enough.

Nothing here works out what somebody is entitled to. It records what was said, and holds the priced plan
against it.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from app.errors import Finding, Severity
from app.money import NOTHING, Money, total
from app.words import money, t


class Answer(StrEnum):
    """What became of something that was asked for."""

    WAITING = "waiting"
    GIVEN = "given"
    PARTLY = "partly"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Allocation:
    """What one pot was told it would get a week: first as a guide (`indicative`), then for good (`final`).

    `points` and the names of the questionnaire and of the table that turned points into pounds are as
    the council gave them; `assumed_rate` is the hourly rate it reckoned with, `assessed_minutes` the
    support a week. Amounts are for a week.
    """

    id: int
    pot_id: int
    told: date
    told_by: str = ""
    questionnaire: str = ""
    points: str = ""
    table: str = ""
    indicative: Money = NOTHING
    final: Money | None = None
    final_told: date | None = None
    assumed_rate: Money = NOTHING
    assessed_minutes: int = 0
    unpaid_minutes: int = 0
    note: str = ""


@dataclass(frozen=True, slots=True)
class Adjustment:
    """One step between the guide and the final sum, or something asked for: by whom, why, how answered.

    `amount` is what it changed a week; nothing where it was refused or is not answered.
    """

    id: int
    allocation_id: int
    day: date
    what: str
    amount: Money = NOTHING
    asked: Money = NOTHING
    why: str = ""
    who: str = ""
    answer: Answer = Answer.WAITING


def not_explained(allocation: Allocation, steps: Iterable[Adjustment]) -> Money:
    """Give the part of the difference between guide and final sum that no step explains."""
    if allocation.final is None:
        return NOTHING
    return allocation.final - allocation.indicative - total(step.amount for step in steps)


def allocation_findings(allocation: Allocation, steps: Iterable[Adjustment]) -> list[Finding]:
    """Say what is still open about an allocation."""
    steps = tuple(steps)
    found = []
    missing = not_explained(allocation, steps)
    if missing:
        sentence = t("Nobody has explained {amount} a week of the difference.", amount=money(abs(missing)))
        found.append(Finding(Severity.WARNING, sentence, rule="S027", remedy=t("Ask how it came about.")))
    open_ = sum(step.answer is Answer.WAITING for step in steps)
    if open_:
        sentence = t("You asked for a change and have no answer yet.")
        found.append(Finding(Severity.NOTE, sentence, rule="S028", remedy=t("Ask when you will hear.")))
    return found


@dataclass(frozen=True, slots=True)
class Sufficiency:
    """Whether money runs short, and why: too little was allocated, or it was spent faster than planned.

    `too_little` is a week's gap between what the plan costs and what comes in; `too_fast` is what was
    spent so far beyond what the plan would have cost by now.
    """

    weekly_in: Money
    weekly_cost: Money
    spent: Money
    planned_by_now: Money

    @property
    def too_little(self) -> Money:
        """What a week lacks."""
        return max(self.weekly_cost - self.weekly_in, NOTHING)

    @property
    def too_fast(self) -> Money:
        """What was spent beyond the plan."""
        return max(self.spent - self.planned_by_now, NOTHING)


def sufficiency(weekly_in: Money, weekly_cost: Money, spent: Money, weeks: int) -> Sufficiency:
    """Hold money in (with the person's contribution) against the plan at today's prices.

    `spent` is what its lines cost in so many whole weeks. A dearer wage raises the plan's cost, and so shows
    as too little money, never as spending too fast.
    """
    return Sufficiency(weekly_in, weekly_cost, spent, weekly_cost * weeks)
