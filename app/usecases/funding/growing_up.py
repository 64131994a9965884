"""Turning eighteen in a book: the steps, which of them are done, and the day they are done by."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from app.funding.agreement import Pot
from app.funding.growing_up import (
    Growing,
    GrowingRules,
    GrowingStep,
    adult_pots,
    by_when,
    child_pots,
    comes_of_age,
    growing_rules,
)
from app.people import Capacity, Person
from app.period import months_later
from app.store.book import Book
from app.store.work import Work


@dataclass(frozen=True, slots=True)
class GrowingUp:
    """Whose birthday it is, when, the streams that end, and every step."""

    name: str
    birthday: date
    child: tuple[Pot, ...]
    steps: tuple[GrowingStep, ...]

    @property
    def left(self) -> tuple[GrowingStep, ...]:
        """The steps that are not done."""
        return tuple(each for each in self.steps if not each.done)


def growing_up(book: Book, today: date) -> GrowingUp | None:
    """Give the way to eighteen; None where it is far off, over, or does not concern this book."""
    with book.begin() as work:
        return growing(work, today)


def growing(work: Work, today: date) -> GrowingUp | None:
    """Give the way to eighteen, within a unit of work."""
    person, rules = next(iter(work.people.all()), Person("")), growing_rules()
    if person.born is None:
        return None
    birthday = comes_of_age(person.born, rules)
    if today < months_later(birthday, -rules.months_shown):
        return None
    child = child_pots(work.pots.all(), rules)
    if not child and not _parent_acts(work, birthday):
        return None
    steps = tuple(_step(work, each, birthday, rules) for each in Growing)
    seen = GrowingUp(person.name, birthday, tuple(child), steps)
    over = not seen.left and today > months_later(birthday, rules.months_after)
    return None if over else seen


def _step(work: Work, step: Growing, birthday: date, rules: GrowingRules) -> GrowingStep:
    return GrowingStep(step, by_when(step, birthday, rules), _DONE[step](work, birthday, rules))


def _asked(work: Work, birthday: date, rules: GrowingRules) -> bool:
    child = {pot.id for pot in child_pots(work.pots.all(), rules)}
    asked = any(each.pot_id in child and each.asked for each in work.agreeing.funder_changes.all())
    return asked or _adult_begins(work, birthday, rules)


def _planned(work: Work, birthday: date, rules: GrowingRules) -> bool:
    since = by_when(Growing.PLAN, birthday, rules)
    return any(each.made >= since for each in work.plan.versions.all())


def _child_ends(work: Work, birthday: date, rules: GrowingRules) -> bool:
    ends = [pot.last for pot in child_pots(work.pots.all(), rules)]
    return all(last is not None and last < birthday for last in ends)


def _adult_begins(work: Work, birthday: date, rules: GrowingRules) -> bool:
    return bool(adult_pots(work.pots.all(), birthday, rules))


def _leads(work: Work, birthday: date, _: GrowingRules) -> bool:
    return not _parent_acts(work, birthday)


def _returned(work: Work, birthday: date, rules: GrowingRules) -> bool:
    last = birthday - timedelta(days=1)
    child = child_pots(work.pots.all(), rules)
    sent = {kept.funder_id for kept in work.returns.all() if kept.first <= last <= kept.last}
    return all(pot.funder_id in sent for pot in child)


def _parent_acts(work: Work, birthday: date) -> bool:
    """Say whether somebody acts as a parent on the birthday or after it."""
    parents = (each for each in work.representatives.all() if each.capacity is Capacity.PARENT)
    return any(each.last is None or each.last >= birthday for each in parents)


_DONE: dict[Growing, Callable[[Work, date, GrowingRules], bool]] = {
    Growing.ASK: _asked,
    Growing.PLAN: _planned,
    Growing.CHILD_ENDS: _child_ends,
    Growing.ADULT_BEGINS: _adult_begins,
    Growing.LEAD: _leads,
    Growing.LAST_RETURN: _returned,
}
