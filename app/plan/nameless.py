"""A copy of somebody's words that can be shared: without names, places, and numbers of accounts or people."""

import re
import tomllib
from collections.abc import Iterable
from functools import cache

from app.resources import resource
from app.words import t

# Mail addresses; postcodes; any run of four digits and more, also in groups, as in accounts and telephones;
# the letters and digits of National Insurance numbers.
_MAIL = r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
_POSTCODE = r"\b[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}\b"
_INSURANCE = r"\b[A-Z]{2}\s?\d{2}\s?\d{2}\s?\d{2}\s?[A-D]\b"
_DIGITS = r"(?<![\w£])(?!(?:19|20)\d{2}(?![\s\-/.]?\d))\+?\d(?:[\s\-/.]?\d){3,}(?!\w)"
_NUMBERS = re.compile("|".join((_MAIL, _POSTCODE, _INSURANCE, _DIGITS)), re.IGNORECASE)
# A word with a capital that does not begin a sentence is taken for a name, unless it stands here.
_NAME = re.compile(r"(?<=[\w,;)’'-] )[A-Z][\w’'&-]*")
_SHORT = 2  # letters of the shortest name: an initial says nothing by itself


def without_names(text: str, known: Iterable[str]) -> tuple[str, int]:
    """Leave names, places and numbers out of a text; give it with how many places were left out.

    `known` are names and addresses that the book has: each of their words is left out wherever it stands.
    Any other word that looks like a name is left out too. A name that begins a sentence and that the book
    does not know cannot be told from another word, so the copy is read through before it is shared.
    """
    left_out = 0

    def gap(_: re.Match[str]) -> str:
        nonlocal left_out
        left_out += 1
        return t("[left out]")

    text = _NUMBERS.sub(gap, text)
    if (words := _known(known)) is not None:
        text = words.sub(gap, text)
    text = _NAME.sub(lambda found: found[0] if _is_plain(found[0]) else gap(found), text)
    return text, left_out


def names_in(texts: Iterable[str]) -> frozenset[str]:
    """Give the words that look like names within sentences: they are names at the beginning of one too."""
    found = (word for text in texts for word in _NAME.findall(text))
    return frozenset(re.split("[’']", word)[0] for word in found if not _is_plain(word))


def _is_plain(word: str) -> bool:
    # “I’ve” is as plain as “I”.
    return re.split("[’']", word)[0] in _kept()["plain"]


def _known(names: Iterable[str]) -> re.Pattern[str] | None:
    """Give what finds every word of these names, the longest first, with an 's behind it."""
    words = {word for name in names for word in re.split(r"[^\w]+", name) if len(word) >= _SHORT}
    told = sorted((word for word in words if word.lower() not in _kept()["everyday"]), key=len, reverse=True)
    if not told:
        return None
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, told))})(?:[’']s)?\b", re.IGNORECASE)


@cache
def _kept() -> dict[str, frozenset[str]]:
    """Give the words that a copy keeps: those that name nobody, and those of every day."""
    told = tomllib.loads(resource("plan", "shared_copy.toml").read_text("utf-8"))
    return {name: frozenset(words) for name, words in told.items()}
