"""Where each shift stands on the picture of a week: a rule over minutes, heights and lanes. No Qt here."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from ui.pages.rota.seen import Piece

LEAST, LEAST_MORE = 48, 66  # dp of height with room for two lines of words, and for three
SPARSE, DENSE = 12, 44  # dp of the shortest and the longest stretch in which nothing begins or ends
AN_HOUR = 18  # dp of an hour in between


@dataclass(frozen=True, slots=True)
class Spread:
    """The week's times on the clock, each with how far down it stands in dp.

    Time is stretched where shifts are short and pressed where nothing happens, so that each has room for
    its words; the same time stands at the same height on every day.
    """

    times: tuple[int, ...]
    heights: tuple[float, ...]

    def down(self, minute: int) -> float:
        """Say how far down a time stands."""
        return self.heights[bisect_right(self.times, minute) - 1]

    @property
    def height(self) -> float:
        """How tall the whole is."""
        return self.heights[-1] if self.heights else 0


def spread(pieces: Iterable[Piece]) -> Spread:
    """Give every time at which something begins or ends its place, with room for the shortest shift."""
    every = list(pieces)
    times = sorted({edge for piece in every for edge in (piece.start, piece.finish)})
    if not times:
        return Spread((), ())
    steps = [min(max((b - a) / 60 * AN_HOUR, SPARSE), DENSE) for a, b in pairwise(times)]
    for piece in sorted(every, key=lambda one: one.finish - one.start):
        first, last = times.index(piece.start), times.index(piece.finish)
        missing = _least(piece) - sum(steps[first:last])
        if missing > 0:
            share = missing / (last - first)
            steps[first:last] = [step + share for step in steps[first:last]]
    heights = [0.0]
    for step in steps:
        heights.append(heights[-1] + step)
    return Spread(tuple(times), tuple(heights))


def _least(piece: Piece) -> int:
    return LEAST_MORE if piece.seen.what and not piece.on else LEAST


def lanes(pieces: Sequence[Piece]) -> dict[Piece, tuple[int, int]]:
    """Give each piece of one day its lane and how many there are beside it, from 0."""
    found: dict[Piece, tuple[int, int]] = {}
    group: list[list[Piece]] = []
    ends = 0
    for piece in sorted(pieces, key=lambda one: (one.start, one.finish)):
        if group and piece.start >= ends:
            found |= _settled(group)
            group = []
        lane = next((lane for lane in group if lane[-1].finish <= piece.start), None)
        if lane is None:
            group.append([piece])
        else:
            lane.append(piece)
        ends = max(ends, piece.finish)
    return found | _settled(group)


def _settled(group: list[list[Piece]]) -> dict[Piece, tuple[int, int]]:
    return {piece: (at, len(group)) for at, lane in enumerate(group) for piece in lane}
