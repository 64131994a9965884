"""Settling what is owed: which bank lines paid which dues."""

import re
from collections.abc import Iterable, Sequence

from app.funding.agreement import Due
from app.funding.movement import Movement

# Money is sometimes sent a little before it is due, and often some weeks after.
DAYS_EARLY = 14
DAYS_LATE = 35


def settle(dues: Iterable[Due], moves: Sequence[Movement]) -> dict[int, Due]:
    """Find what each movement settles: same sum to the penny, near the day, and a word of the payee shared.

    Gives the place of the movement and the due it settles; each due is settled once, the nearest day first.
    """
    by_sum: dict[int, list[Due]] = {}
    for due in dues:
        by_sum.setdefault(due.amount.pence, []).append(due)
    near = [
        (abs((move.day - due.day).days), place, due.id, due)
        for place, move in enumerate(moves)
        for due in by_sum.get(move.amount.pence, ())
        if _fits(due, move)
    ]
    found: dict[int, Due] = {}
    used: set[int] = set()
    for _, place, number, due in sorted(near, key=lambda pair: pair[:3]):
        if place not in found and number not in used:
            found[place] = due
            used.add(number)
    return found


def _fits(due: Due, move: Movement) -> bool:
    days = (move.day - due.day).days
    return -DAYS_EARLY <= days <= DAYS_LATE and bool(_words(due.payee) & _words(move.payee))


def _words(payee: str) -> set[str]:
    return set(re.findall(r"[a-z]{3,}", payee.casefold()))
