"""Goal attainment scaling: what was reached against what was hoped, by levels written down beforehand.

The formula is that of Kiresuk and Sherman (1968), as the published erratum to the practical guide of 2009
has it; the guide's own pages print it wrongly.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from enum import IntEnum

from app.errors import AppError
from app.words import t

MEAN, SPREAD = Decimal(50), Decimal(10)
BETWEEN_GOALS = Decimal("0.3")  # how much goals are taken to move together
HUNDREDTH = Decimal("0.01")


class Level(IntEnum):
    """How it went, beside what was expected when the goal was set."""

    MUCH_LESS = -2
    LESS = -1
    AS_HOPED = 0
    BETTER = 1
    MUCH_BETTER = 2


@dataclass(frozen=True, slots=True)
class Scaled:
    """One goal's level and how much it counts; weights are whole numbers, 0 leaves a goal out."""

    level: Level
    weight: int = 1


def t_score(goals: Sequence[Scaled]) -> Decimal:
    """Work the goals into one figure of two decimals: 50 is as hoped, 10 is one step of spread.

    Raises AppError when no goal counts, or when one counts less than nothing.
    """
    if any(goal.weight < 0 for goal in goals) or not any(goal.weight for goal in goals):
        raise AppError(
            t("No goal here counts for anything yet."), t("Say how much at least one goal matters to you.")
        )
    reached = sum((Decimal(goal.weight) * goal.level for goal in goals), Decimal(0))
    squares = sum((Decimal(goal.weight) ** 2 for goal in goals), Decimal(0))
    whole = Decimal(sum(goal.weight for goal in goals)) ** 2
    spread = ((1 - BETWEEN_GOALS) * squares + BETWEEN_GOALS * whole).sqrt()
    return (MEAN + SPREAD * reached / spread).quantize(HUNDREDTH, rounding=ROUND_HALF_UP)


def level_name(level: Level) -> str:
    """Say a level in words."""
    return {
        Level.MUCH_LESS: t("Much less than I hoped"),
        Level.LESS: t("Not yet what I hoped"),
        Level.AS_HOPED: t("As I hoped"),
        Level.BETTER: t("Better than I hoped"),
        Level.MUCH_BETTER: t("Much better than I hoped"),
    }[level]
