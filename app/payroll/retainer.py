"""Pay while a PA is kept on but not needed: the person is in hospital or away."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from app.money import Money, total
from app.payroll.rounding import nearest_penny, pounds
from app.period import Period


@dataclass(frozen=True, slots=True)
class RetainerRule:
    """What was agreed: full pay for so many days in a row, then a share, for so many days in all."""

    full_days: int
    share_after: Decimal
    days_at_most: int


@dataclass(frozen=True, slots=True)
class PlannedDay:
    """A day that the PA would have worked, and its pay."""

    day: date
    pay: Money


def retainer(planned: Iterable[PlannedDay], away: Period, rule: RetainerRule) -> Money:
    """Give the pay for the planned days of a stay; each day's share is taken to the nearest penny."""
    return total(_for_day(each, away, rule) for each in planned if each.day in away)


def _for_day(planned: PlannedDay, away: Period, rule: RetainerRule) -> Money:
    days_in = (planned.day - away.first).days
    if days_in >= rule.days_at_most:
        return Money(0)
    if days_in < rule.full_days:
        return planned.pay
    return nearest_penny(pounds(planned.pay) * rule.share_after)
