"""Passphrases: made for the person, judged when typed, and written down on a recovery sheet."""

import secrets
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from math import log2

from app.store.guessing import bits, made_words
from app.words import day, t, tn

WORDS = 6

# What a thief can try: some ten fast graphics cards, each of the order of a thousand of our key derivations
# a second (64 MiB of memory for each). An estimate, kept on the thief's side.
GUESSES_A_SECOND = 10_000

_FAIR, _STRONG = 40, 55
_STEPS = (60, 60, 24, 365)  # seconds, minutes, hours, days to the next


class Level(StrEnum):
    """How strong a passphrase is."""

    NONE = "none"
    WEAK = "weak"
    FAIR = "fair"
    STRONG = "strong"


@dataclass(frozen=True, slots=True)
class Strength:
    """How strong a passphrase is: in bits, as a level, in a word, and in a sentence for the person."""

    bits: int
    level: Level
    word: str
    sentence: str


@dataclass(frozen=True, slots=True)
class RecoverySheet:
    """What is printed and kept safe: a title, who and what it is for, the words, and what to do with them.

    `facts` are labels with their values; `words` the passphrase, word by word.
    """

    title: str
    facts: tuple[tuple[str, str], ...]
    words: tuple[str, ...]
    steps: tuple[str, ...]
    warning: str


def make_passphrase(count: int = WORDS) -> str:
    """Make a passphrase of words drawn by chance, with spaces between; no word comes twice.

    Now and then chance draws short words that are guessed first; of six words, such a draw is thrown away.
    """
    drawn = " ".join(secrets.SystemRandom().sample(made_words(), count))
    return make_passphrase(count) if count >= WORDS and bits(drawn) < _STRONG else drawn


def strength(passphrase: str) -> Strength:
    """Judge a passphrase by what it would cost somebody to guess it."""
    found = int(bits(passphrase))
    if not passphrase.strip():
        return Strength(
            0, Level.NONE, t("Nothing yet"), t("Type a passphrase, or let Daybook make six words.")
        )
    taken = t("A thief with fast computers would need about {time} to guess it.", time=_time(found))
    if found < _FAIR:
        return Strength(
            found, Level.WEAK, t("Weak"), f"{taken} {t('Add words that have nothing to do with each other.')}"
        )
    if found < _STRONG:
        return Strength(found, Level.FAIR, t("Fair"), f"{taken} {t('One more word makes it strong.')}")
    return Strength(found, Level.STRONG, t("Strong"), taken)


def recovery_sheet(passphrase: str, person: str, book: str, made: date) -> RecoverySheet:
    """Say what a recovery sheet says: for whom the book is, the name of its file, and the day it was made."""
    return RecoverySheet(
        t("How to open this book"),
        (
            (t("Whose book"), person),
            (t("The book’s file"), book),
            (t("This sheet was made on"), day(made)),
        ),
        tuple(passphrase.split()),
        (
            t("Open Daybook and choose the book’s file. A backup of it will do as well."),
            t("Type the words in this order with a space between each. Capitals do not matter."),
            t("If the computer is lost, put Daybook on another one and do the same there with a backup."),
        ),
        t(
            "Keep this sheet where you keep your passport, not beside the computer. Whoever has it and the "
            "book can read everything. If it is lost and nobody knows the words, nobody can open the book."
        ),
    )


def _time(found: int) -> str:
    """Say roughly how long guessing takes: on average half of all guesses are needed."""
    left = 2.0 ** max(found - 1, 0) / GUESSES_A_SECOND
    for step, say in zip(_STEPS, (_seconds, _minutes, _hours, _days), strict=True):
        if left < step:
            return say(max(1, round(left)))
        left /= step
    return _years(left)


def _seconds(count: int) -> str:
    return tn("one second", "{count} seconds", count)


def _minutes(count: int) -> str:
    return tn("one minute", "{count} minutes", count)


def _hours(count: int) -> str:
    return tn("one hour", "{count} hours", count)


def _days(count: int) -> str:
    return tn("one day", "{count} days", count)


def _years(count: float) -> str:
    if count < 100:
        return tn("one year", "{count} years", max(1, round(count)))
    # Nobody needs the figure beyond this; a hundred years, thousands, millions.
    return t("hundreds of years") if log2(count) < 10 else t("thousands of years")
