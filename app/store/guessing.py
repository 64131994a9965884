"""How hard a passphrase is to guess, in bits: what the cheapest way of putting it together would cost.

The text is cut into pieces in every way: words from the lists, years, runs along the keyboard or the
alphabet, repeats, and what is left letter by letter. The cheapest way counts, as a guesser would go. The
figure leans low: it is better to ask for another word than to praise what is soon guessed.
"""

import re
from functools import cache
from math import log2

from app.resources import resource
from app.store.cipher import tidied

# More is not looked at; it is strong by then, or one long repeat.
_MOST = 96
_LONGEST_PIECE = 48
_RUNS = (
    "qwertyuiop",
    "asdfghjkl",
    "zxcvbnm",
    "qazwsxedcrfvtgbyhnujmikolp",
    "1234567890",
    "abcdefghijklmnopqrstuvwxyz",
)
_LOOKALIKES = str.maketrans("@4831!0$5+7", "aabeiiosstt")
_YEAR = re.compile(r"(19|20)\d\d")
_DAY = re.compile(r"(0?[1-9]|[12]\d|3[01])([/.-]?)(0?[1-9]|1[0-2])\2((19|20)?\d\d)")
_WORD_LIKE = re.compile(r"(?=.*[aeiouy])(?!.*[^aeiouy]{4})[a-z]{3,}")

_YEAR_BITS = 7.0  # one of about 130
_DAY_BITS = 15.0  # a day of about 90 years
_RUN_BITS = 5.0  # where it starts and which way it goes
_AGAIN_BITS = 1.0
_UNLISTED_WORD_BITS = 14.0  # one of about 16,000
_LETTER_BITS, _DIGIT_BITS, _SIGN_BITS = log2(26), log2(10), 5.0
_SPACE_BITS = 0.5


def bits(passphrase: str) -> float:
    """Give how many bits a good guesser needs for a passphrase, as it counts when tidied; nothing is 0."""
    text = tidied(passphrase)[:_MOST]
    best = [0.0] * (len(text) + 1)
    for end in range(1, len(text) + 1):
        starts = range(max(0, end - _LONGEST_PIECE), end)
        best[end] = min(best[start] + _cost(text[start:end], text[:start]) for start in starts)
    # A known phrase is tried with and without its spaces.
    return min(best[-1], _ranks().get(text.replace(" ", ""), best[-1]))


@cache
def made_words() -> tuple[str, ...]:
    """Give the words that passphrases are made of."""
    return _lines("words.txt")


@cache
def _ranks() -> dict[str, float]:
    """Give the bits of each word on a list: of its list's length, or for the words tried first less."""
    made = dict.fromkeys(made_words(), log2(len(made_words())))
    return made | {word: log2(rank + 2) for rank, word in enumerate(_lines("guessed-first.txt"))}


def _lines(name: str) -> tuple[str, ...]:
    text = resource("wording", name).read_text(encoding="utf-8")
    return tuple(line for line in text.split("\n") if line and not line.startswith("#"))


def _cost(piece: str, before: str) -> float:
    """Give the bits of one piece by the cheapest way to make it, after what stands before it."""
    if len(piece) == 1:
        return _one(piece, before)
    if piece in before and len(piece) > 2:
        return _AGAIN_BITS
    ways = [_word(piece), _word(piece.translate(_LOOKALIKES)) + 1.0, _word(piece[::-1]) + 1.0]
    if _YEAR.fullmatch(piece):
        ways.append(_YEAR_BITS)
    if _DAY.fullmatch(piece):
        ways.append(_DAY_BITS)
    if len(piece) > 2 and any(piece in run or piece[::-1] in run for run in _RUNS):
        ways.append(_RUN_BITS)
    return min(ways)


def _word(piece: str) -> float:
    known = _ranks().get(piece)
    if known is not None:
        return known
    return _UNLISTED_WORD_BITS if _WORD_LIKE.fullmatch(piece) and len(piece) < 13 else float("inf")


def _one(sign: str, before: str) -> float:
    if before.endswith(sign):
        return _AGAIN_BITS
    if sign == " ":
        return _SPACE_BITS
    if sign.isdigit():
        return _DIGIT_BITS
    return _LETTER_BITS if sign.isalpha() else _SIGN_BITS
