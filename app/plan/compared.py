"""Word by word: what changed between two wordings."""

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum


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


def _words(text: str) -> list[str]:
    return re.findall(r"\s+|[^\s]+\s*", text)
