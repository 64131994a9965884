"""Settling what is owed: which bank lines paid which dues."""

import re
from collections import deque
from collections.abc import Iterable, Mapping, Sequence

from app.funding.agreement import Due, DueKind
from app.funding.movement import Movement

# How many days before the last day to pay the money may move.
DAYS_EARLY: Mapping[DueKind, int] = {
    # A council's payment run, a wage before a bank holiday, a bill paid when it comes: a little before.
    **dict.fromkeys(DueKind, 14),
    # Often sent on the pay day: from the 6th of a month to the 22nd of the next are 47 days at most. A bill
    # for a quarter is known with its last pay day, so that is as far.
    DueKind.HMRC: 47,
    # The same, and the latest day of a month that a provider can ask for is the 28th.
    DueKind.PENSION: 53,
}
# Money is often sent some weeks after it was due.
DAYS_LATE = 35

# For each movement, by its place, the dues that it could settle, the nearest day first.
Options = Mapping[int, Sequence[Due]]


def settle(dues: Iterable[Due], moves: Sequence[Movement]) -> dict[int, Due]:
    """Find what each movement settles: same sum to the penny, near the day, and a word of the payee shared.

    Gives the place of the movement and the due it settles; each due is settled once, the nearest day first.
    As many are settled as can be, and equal bills of one payee in the order of their days: a bill that is
    always paid on the pay day is nearer to the last bill's day than to its own.
    """
    options = _options(dues, moves)
    found = _nearest_first(options, moves)
    for place in options:
        if place not in found:
            _make_room(place, options, found)
    return _in_order(found, moves)


def _options(dues: Iterable[Due], moves: Sequence[Movement]) -> dict[int, list[Due]]:
    by_sum: dict[int, list[Due]] = {}
    for due in dues:
        by_sum.setdefault(due.amount.pence, []).append(due)
    options: dict[int, list[Due]] = {}
    for place, move in enumerate(moves):
        near = [due for due in by_sum.get(move.amount.pence, ()) if _fits(due, move)]
        if near:
            options[place] = sorted(near, key=lambda due: (_away(due, move), due.id))
    return options


def _nearest_first(options: Options, moves: Sequence[Movement]) -> dict[int, Due]:
    near = [(_away(due, moves[place]), place, due.id, due) for place in options for due in options[place]]
    found: dict[int, Due] = {}
    used: set[int] = set()
    for _, place, number, due in sorted(near, key=lambda pair: pair[:3]):
        if place not in found and number not in used:
            found[place] = due
            used.add(number)
    return found


def _make_room(place: int, options: Options, found: dict[int, Due]) -> None:
    """Let a movement that settles nothing have a due, where those that hold its dues can take others."""
    held = {due.id: other for other, due in found.items()}
    wanted_by: dict[int, int] = {}
    asking = deque([place])
    while asking:
        at = asking.popleft()
        for due in options[at]:
            if due.id in wanted_by:
                continue
            wanted_by[due.id] = at
            if due.id not in held:
                _hand_on(due, place, wanted_by, found)
                return
            asking.append(held[due.id])


def _hand_on(due: Due, place: int, wanted_by: Mapping[int, int], found: dict[int, Due]) -> None:
    """Give a free due to who asked for it, and what that one held to who asked for that."""
    while (at := wanted_by[due.id]) != place:
        found[at], due = due, found[at]
    found[place] = due


def _in_order(found: Mapping[int, Due], moves: Sequence[Movement]) -> dict[int, Due]:
    """Let equal bills of one payee be settled in the order of their days."""
    alike: dict[tuple[DueKind, str, int], list[int]] = {}
    for place, due in found.items():
        alike.setdefault((due.kind, due.payee, due.amount.pence), []).append(place)
    ordered: dict[int, Due] = {}
    for places in alike.values():
        dues = sorted((found[place] for place in places), key=lambda due: (due.day, due.id))
        places.sort(key=lambda place: (moves[place].day, place))
        ordered |= zip(places, dues, strict=True)
    return ordered


def _away(due: Due, move: Movement) -> int:
    return abs((move.day - due.day).days)


def _fits(due: Due, move: Movement) -> bool:
    days = (move.day - due.day).days
    return -DAYS_EARLY[due.kind] <= days <= DAYS_LATE and bool(_words(due.payee) & _words(move.payee))


def _words(payee: str) -> set[str]:
    return set(re.findall(r"[a-z]{3,}", payee.casefold()))
