"""Which pot a day's money belongs to, where one pot took over from another."""

from collections.abc import Sequence
from datetime import date

from app.funding.agreement import Pot
from app.period import ONE_DAY


def pot_on(pots: Sequence[Pot], pot_id: int, day: date) -> int:
    """Give the pot that stands in on a day for the one named: the one before it, or that took over from it.

    The named pot stays where it runs that day, where nothing followed it, and where several did.
    """
    by_id = {pot.id: pot for pot in pots}
    seen: set[int] = set()
    here = by_id.get(pot_id)
    while here is not None and here.id not in seen:
        seen.add(here.id)
        if here.last is not None and day > here.last:
            found = [pot for pot in pots if pot.first == here.last + ONE_DAY]
        elif here.first is not None and day < here.first:
            found = [pot for pot in pots if pot.last == here.first - ONE_DAY]
        else:
            return here.id
        here = found[0] if len(found) == 1 else None
    return pot_id
