"""What the lines of a plan cost in a week and in a year."""

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

from app.money import NOTHING, Money, round_half_up, total
from app.plan.plan import CostPer, LineWording

# The divisors that councils' own sheets use; the plan says on its face that it counts by them.
TIMES_A_YEAR = {CostPer.WEEK: 52, CostPer.FOUR_WEEKS: 13, CostPer.MONTH: 12, CostPer.YEAR: 1, CostPer.ONCE: 0}
WEEKS = 52
MINUTES = 60


@dataclass(frozen=True, slots=True)
class Costed:
    """A line with what it costs in a year, before and with an employer's on-costs, and once only."""

    line: LineWording
    yearly: Money
    on_costs: Money = NOTHING
    once: Money = NOTHING

    @property
    def all_yearly(self) -> Money:
        """A year's cost with on-costs."""
        return self.yearly + self.on_costs

    @property
    def weekly(self) -> Money:
        """A 52nd of the year's cost, to the nearest penny."""
        return a_week(self.all_yearly)


def cost_of(line: LineWording, on_costs: Money = NOTHING) -> Costed:
    """Cost one line; `on_costs` is what employing adds in a year, worked out from the rules of payroll."""
    if line.minutes:
        pence = Fraction(line.minutes * line.rate.pence * WEEKS, MINUTES)
        return Costed(line, Money(round_half_up(pence)), on_costs)
    once = line.cost if line.per is CostPer.ONCE else NOTHING
    return Costed(line, line.cost * TIMES_A_YEAR[line.per], on_costs, once)


def a_week(yearly: Money) -> Money:
    """Give a 52nd, to the nearest penny, half a penny up."""
    return Money(round_half_up(Fraction(yearly.pence, WEEKS)))


@dataclass(frozen=True, slots=True)
class PlanCost:
    """What a whole plan costs: the year, the week (a 52nd of the year), and things bought once.

    `on_costs` is the part of the year that an employer pays on top of wages.
    """

    yearly: Money
    once: Money
    on_costs: Money = NOTHING

    @property
    def weekly(self) -> Money:
        """A week's cost: a 52nd of the year's, so that no penny is lost line by line."""
        return a_week(self.yearly)


def plan_cost(lines: Iterable[Costed]) -> PlanCost:
    """Add the lines up."""
    costed = tuple(lines)
    yearly, once = total(each.all_yearly for each in costed), total(each.once for each in costed)
    return PlanCost(yearly, once, total(each.on_costs for each in costed))
