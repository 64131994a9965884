"""Passphrases: made for the person from a list of words, or their own with how hard it is to guess."""

import re
import secrets
from enum import StrEnum
from functools import lru_cache
from math import log2

from app.resources import resource

WORDS = 6
# Bits of chance a guesser must get through. The key is slow to derive (Argon2id), so each guess is dear.
FAIR, STRONG = 45, 65


class Strength(StrEnum):
    """How hard a passphrase is to guess."""

    WEAK = "weak"
    FAIR = "fair"
    STRONG = "strong"


@lru_cache
def word_list() -> tuple[str, ...]:
    """Give the words passphrases are made of."""
    lines = resource("wording", "passphrase-words.txt").read_text("utf-8").splitlines()
    return tuple(line for line in lines if line and not line.startswith("#"))


def six_words() -> str:
    """Draw six different words by chance: "amber kettle orbit violin mossy ladder"."""
    drawn = secrets.SystemRandom().sample(word_list(), WORDS)
    return " ".join(drawn)


def strength(passphrase: str) -> Strength:
    """Judge a typed passphrase by the tries a patient guesser would need, rather too few than too many."""
    bits = _bits(passphrase)
    if bits >= STRONG:
        return Strength.STRONG
    return Strength.FAIR if bits >= FAIR else Strength.WEAK


def _bits(passphrase: str) -> float:
    parts = dict.fromkeys(re.findall(r"[^\W\d_]+|\d+|[\W_]+", passphrase.casefold()))
    return sum(_bits_of(part) for part in parts if part.strip())


def _bits_of(part: str) -> float:
    """Weigh one run of letters, figures or signs: a known word counts as one draw, however long it is."""
    if part.isdigit():
        # Years and repeated or running figures are the first things guessed.
        return log2(10) * min(len(set(part)), 4)
    if part in _known():
        return log2(len(word_list()))
    if part.isalpha():
        # Letters that are no known word are most often a name, or words run together.
        return min(3.0 * len(set(part)), 26.0)
    return 4.0


@lru_cache
def _known() -> frozenset[str]:
    return frozenset(word_list())
