"""What was spent on each line of the plan that is in force, beside what the plan has for that time."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from app.money import NOTHING, Money, round_half_up, total
from app.period import Period
from app.plan.costing import WEEKS, Costed
from app.plan.plan import version_on
from app.store.book import Book
from app.usecases.plan.writing import view

DAYS = WEEKS * 7  # of the plan's year


@dataclass(frozen=True, slots=True)
class LineSpent:
    """What was spent on a line since the plan's first day, and what the plan has for those days."""

    line_id: int
    spent: Money
    planned: Money

    @property
    def is_ahead(self) -> bool:
        """Whether more was spent than the plan has for these days."""
        return self.spent > self.planned


@dataclass(frozen=True, slots=True)
class PlanSpent:
    """Spending since `first`, the day from which the plan holds, line by line; `elsewhere` names no line."""

    first: date
    lines: tuple[LineSpent, ...]
    elsewhere: Money

    @property
    def spent(self) -> Money:
        """What was spent on the plan's lines."""
        return total(each.spent for each in self.lines)

    @property
    def planned(self) -> Money:
        """What the plan has for these days."""
        return total(each.planned for each in self.lines)

    def of(self, line_id: int) -> LineSpent | None:
        """Give what is known of one line; None for one that the plan in force does not have."""
        return next((each for each in self.lines if each.line_id == line_id), None)


def plan_spent(book: Book, today: date) -> PlanSpent | None:
    """Hold spending against the plan in force; None while no plan is agreed."""
    with book.begin() as work:
        version = version_on(work.plan.versions.all(), today)
        if version is None or version.agreed_from is None:
            return None
        first = version.agreed_from
        days = (today - first).days + 1
        spent: dict[int, Money] = {}
        for line, _, amount in work.sums.by_plan(Period(first, today)):
            spent[line] = spent.get(line, NOTHING) + amount
        lines = _lines((each.costed for each in view(work, version, today).lines), spent, days)
        known = {each.line_id for each in lines}
        elsewhere = total(amount for line, amount in spent.items() if line not in known)
        return PlanSpent(first, lines, elsewhere)


def _lines(lines: Iterable[Costed], spent: dict[int, Money], days: int) -> tuple[LineSpent, ...]:
    return tuple(
        LineSpent(each.line.line_id, spent.get(each.line.line_id, NOTHING), _planned(each, days))
        for each in lines
    )


def _planned(costed: Costed, days: int) -> Money:
    part = Fraction(costed.all_yearly.pence * days, DAYS)
    return Money(round_half_up(part)) + costed.once
