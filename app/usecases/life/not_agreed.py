"""What it is not agreed yet who pays, funder by funder, so that each has it on the list of its own review."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from app.funding.agreement import Funder, Pot
from app.funding.sharing import SharedCost
from app.ledger.entry import Entry
from app.money import Money, total
from app.plan.plan import Boundary, LineWording, PlanVersion
from app.store.work import Work


@dataclass(frozen=True, slots=True)
class DisputedCost:
    """One payment whose sharing nobody has agreed to: what one funder bears of it, and the whole of it."""

    cost: SharedCost
    payee: str
    day: date
    part: Money
    whole: Money


@dataclass(frozen=True, slots=True)
class NotAgreed:
    """One funder's list: lines of the plan, and payments that it bears a part of."""

    funder: Funder
    lines: tuple[LineWording, ...]
    costs: tuple[DisputedCost, ...]


def not_agreed(work: Work, version: PlanVersion | None, today: date) -> tuple[NotAgreed, ...]:
    """Give the list of each funder that pays today.

    A line that is disputed between social care and health stands on the list of each; a payment on those
    whose pots bear it, each with its own part, so that the parts count the payment once.
    """
    pots = [pot for pot in work.pots.all() if pot.last is None or pot.last >= today]
    lines = tuple(disputed_lines(work, version))
    costs = [each for each in work.streams.shared_costs.all() if each.is_disputed]
    entries = work.entries.these([each.entry_id for each in costs]) if costs else []
    return tuple(
        NotAgreed(funder, lines, tuple(_borne(costs, entries, _pots_of(pots, funder))))
        for funder in work.funders.all()
        if _pots_of(pots, funder)
    )


def disputed_lines(work: Work, version: PlanVersion | None) -> Iterable[LineWording]:
    """Give the lines of a version of which it is not agreed whose task they are."""
    if version is None:
        return ()
    return (each for each in work.plan.wordings.of_version(version.id) if each.boundary is Boundary.DISPUTED)


def _pots_of(pots: Iterable[Pot], funder: Funder) -> set[int]:
    return {pot.id for pot in pots if pot.funder_id == funder.id}


def _borne(costs: Iterable[SharedCost], entries: Iterable[Entry], pots: set[int]) -> Iterable[DisputedCost]:
    known = {entry.id: entry for entry in entries}
    for cost in costs:
        entry = known.get(cost.entry_id)
        if entry is None or not any(split.pot_id in pots for split in entry.splits):
            continue
        part = total(split.amount for split in entry.splits if split.pot_id in pots)
        yield DisputedCost(cost, entry.payee, entry.day, part, entry.amount)
