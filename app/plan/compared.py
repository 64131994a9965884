"""What changed between two versions: word by word, and for what they cost as sums."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

from app.money import Money, total
from app.plan.costing import Costed, a_week


class Change(StrEnum):
    """What became of some words."""

    SAME = "same"
    TAKEN_OUT = "taken_out"
    PUT_IN = "put_in"


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words in a row, with the spaces after them."""

    change: Change
    words: str


def compared(before: str, after: str) -> tuple[Piece, ...]:
    """Give the pieces of both wordings in reading order; what was taken out stands before what was put in.

    The pieces that are not taken out make the new wording again, those not put in the old one.
    """
    old, new = _words(before), _words(after)
    pieces: list[Piece] = []
    for what, from_old, to_old, from_new, to_new in SequenceMatcher(
        None, old, new, autojunk=False
    ).get_opcodes():
        if what == "equal":
            pieces.append(Piece(Change.SAME, "".join(new[from_new:to_new])))
            continue
        if to_old > from_old:
            pieces.append(Piece(Change.TAKEN_OUT, "".join(old[from_old:to_old])))
        if to_new > from_new:
            pieces.append(Piece(Change.PUT_IN, "".join(new[from_new:to_new])))
    return tuple(pieces)


@dataclass(frozen=True, slots=True)
class CostChange:
    """What a line cost and costs, in a year and once; nothing on a side that does not have the line.

    `words` are the line's newest. A week is a 52nd of the year.
    """

    words: str
    yearly_before: Money
    yearly_after: Money
    once_before: Money
    once_after: Money

    @property
    def weekly_before(self) -> Money:
        """What it cost a week."""
        return a_week(self.yearly_before)

    @property
    def weekly_after(self) -> Money:
        """What it costs a week."""
        return a_week(self.yearly_after)

    @property
    def more_a_week(self) -> Money:
        """How much more a week; below nought it is less."""
        return self.weekly_after - self.weekly_before

    @property
    def more_a_year(self) -> Money:
        """How much more a year; below nought it is less."""
        return self.yearly_after - self.yearly_before

    @property
    def is_changed(self) -> bool:
        """Whether any sum differs."""
        return self.yearly_before != self.yearly_after or self.once_before != self.once_after


def cost_change(words: str, before: Iterable[Costed], after: Iterable[Costed]) -> CostChange:
    """Add up what some lines cost in one version and in another."""
    was, now = tuple(before), tuple(after)
    return CostChange(
        words,
        total(each.all_yearly for each in was),
        total(each.all_yearly for each in now),
        total(each.once for each in was),
        total(each.once for each in now),
    )


def cost_changes(before: Mapping[int, Costed], after: Mapping[int, Costed]) -> tuple[CostChange, ...]:
    """Give the lines, by their numbers, that cost something else in the later version."""
    found = []
    for number in sorted({*before, *after}):
        both = [side[number] for side in (before, after) if number in side]
        was, now = ([side[number]] if number in side else [] for side in (before, after))
        found.append(cost_change(both[-1].line.words, was, now))
    return tuple(each for each in found if each.is_changed)


def _words(text: str) -> list[str]:
    return re.findall(r"\s+|[^\s]+\s*", text)
