"""Which of the funder's payments came: in full, short, over, late, twice, or not at all."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from app.funding.movement import FUNDER_IN, Movement
from app.funding.payments import Expected
from app.money import NOTHING, Money

# A payment may come a week early (a holiday, a bank's weekend) and still be the one that was expected.
DAYS_EARLY = 7
# Later than this after its day it is called late.
DAYS_OF_GRACE = 5
# A payment this long after its day is no longer taken to be that payment.
DAYS_LATE = 42


class Came(StrEnum):
    """What became of an expected payment, or what an unexpected one seems to be."""

    IN_FULL = "in_full"
    LATE = "late"
    SHORT = "short"
    OVER = "over"
    MISSING = "missing"
    NOT_YET = "not_yet"
    TWICE = "twice"
    UNEXPECTED = "unexpected"


@dataclass(frozen=True, slots=True)
class Match:
    """An expected payment beside the money that came for it; either may be absent."""

    came: Came
    expected: Expected | None = None
    movement: Movement | None = None

    @property
    def due(self) -> Money:
        """What should have come."""
        return self.expected.amount if self.expected else NOTHING

    @property
    def received(self) -> Money:
        """What came."""
        return self.movement.amount if self.movement else NOTHING

    @property
    def day(self) -> date:
        """The day it was due, or for money nobody expected the day it came."""
        if self.expected is not None:
            return self.expected.day
        return self.movement.day if self.movement else date.min


def match_expected(
    expected: Sequence[Expected], movements: Iterable[Movement], until: date
) -> tuple[Match, ...]:
    """Put each expected payment beside the money that came for it, in order of day.

    Equal sums are matched first, the nearest days before others; then what is left of the same pot.
    A payment with no money is missing once its days of grace are over on `until`.
    """
    came = [move for move in movements if move.category in FUNDER_IN]
    exact = _nearest(expected, came, same=True)
    rest = _nearest(
        [due for due in expected if due not in exact],
        [move for move in came if not _among(move, exact.values())],
        same=False,
    )
    pairs = exact | rest
    matched = [_matched(due, pairs.get(due), until) for due in expected]
    left = [move for move in came if not _among(move, pairs.values())]
    extra = [Match(_extra(move, pairs), None, move) for move in left]
    return tuple(sorted(matched + extra, key=lambda match: match.day))


def _nearest(
    expected: Sequence[Expected], movements: Sequence[Movement], *, same: bool
) -> dict[Expected, Movement]:
    """Pair dues and money by nearness in days, each used once."""
    fits = [
        (abs((move.day - due.day).days), place, other)
        for place, due in enumerate(expected)
        for other, move in enumerate(movements)
        if _fits(due, move) and (not same or move.amount == due.amount)
    ]
    pairs: dict[int, int] = {}
    for _, place, other in sorted(fits):
        if place not in pairs and other not in pairs.values():
            pairs[place] = other
    return {expected[place]: movements[other] for place, other in pairs.items()}


def _fits(due: Expected, move: Movement) -> bool:
    comes_in = move.amount.pence > 0 and due.pot_id == move.pot_id
    return comes_in and -DAYS_EARLY <= (move.day - due.day).days <= DAYS_LATE


def _among(move: Movement, moves: Iterable[Movement]) -> bool:
    """Say whether this very movement is there; two equal movements are still two."""
    return any(move is other for other in moves)


def _matched(due: Expected, move: Movement | None, until: date) -> Match:
    if move is None:
        waiting = (until - due.day).days <= DAYS_OF_GRACE
        return Match(Came.NOT_YET if waiting else Came.MISSING, due)
    if move.amount != due.amount:
        return Match(Came.SHORT if move.amount < due.amount else Came.OVER, due, move)
    late = (move.day - due.day).days > DAYS_OF_GRACE
    return Match(Came.LATE if late else Came.IN_FULL, due, move)


def _extra(move: Movement, pairs: dict[Expected, Movement]) -> Came:
    """Say whether money nobody expected looks like a payment that came twice."""
    twice = any(
        other.amount == move.amount and _fits(due, move) and move.pot_id == other.pot_id
        for due, other in pairs.items()
    )
    return Came.TWICE if twice else Came.UNEXPECTED
