"""Saying what people in one place say: their word for a direct payment, a PA, the plan, put in for Daybook's.

What is changed is Daybook's own wording, before anybody's name or figure is filled in; so nothing that a
person typed, no figure and no name of a law can ever change with it.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from app.errors import AppError
from app.words import t

MOST = 40  # letters of a word
# Names of laws, and the places where something is filled in.
_LAW = (
    r"(?<!\w)[A-Z][\w’'-]*(?:,?\s+(?:and|of|the|for|to|\([A-Z][^()]*\)|[A-Z][\w’'-]*))*?"
    r"\s+(?:Acts?|Regulations|Order)(?!\w)(?:\s+\d{4})?"
)
_FILLED = r"\{[^{}]*\}"
# Letters that are said with a vowel first when they stand for a name: an NHS plan, an ISF.
_VOWEL_LETTERS = frozenset("AEFHILMNORSX")


@dataclass(frozen=True, slots=True)
class Said:
    """How Daybook says a thing: one of it, and many.

    Where `after` has words, the thing is meant only after one of these (“my plan”, not “plan a day out”).
    `never` are longer names that hold the word and mean something else.
    """

    one: str
    many: str
    after: frozenset[str] = frozenset()
    never: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class LocalWord:
    """What people call a thing: `code` is the thing in the glossary; `many` empty is worked out."""

    code: str
    one: str
    many: str = ""

    @property
    def plural(self) -> str:
        """The word for more than one."""
        return self.many or plural_of(self.one)


@dataclass(frozen=True, slots=True)
class _Change:
    """One word of Daybook's and the one that is said instead."""

    here: str
    there: str
    after: frozenset[str]


class Wording:
    """Gives Daybook's sentences in the words of one place; the same sentence always comes out the same."""

    def __init__(self, says: Mapping[str, Iterable[Said]], words: Iterable[LocalWord]) -> None:
        taken = [(said, word) for word in words for said in says.get(word.code, ())]
        changes = [_Change(said.one, word.one, said.after) for said, word in taken]
        changes += [_Change(said.many, word.plural, said.after) for said, word in taken]
        self._changes = {each.here.casefold(): each for each in changes}
        kept = {part for said, word in taken for part in (*said.never, word.one, word.plural)}
        self._pattern = _pattern(kept, [each.here for each in changes])
        self.say = lru_cache(maxsize=8192)(self._say)

    def _say(self, message: str) -> str:
        return self._pattern.sub(self._put, message)

    def _put(self, match: re.Match[str]) -> str:
        found = match["word"]
        if found is None:
            return match[0]
        change = self._changes[found.replace("&", "").casefold()]
        article = match["article"] or ""
        if change.after and not _is_meant(match, change, article):
            return match[0]
        said = _like(change.there, change.here, found, starts=not article and _starts(match))
        return _article(article, change.there) + _with_key(said, found)


def plural_of(word: str) -> str:
    """Give the plural of an English word or of the last word of several: agency, agencies."""
    if re.search(r"(?:s|x|z|ch|sh)$", word):
        return f"{word}es"
    if re.search(r"[^aeiou]y$", word):
        return f"{word[:-1]}ies"
    return f"{word}s"


def checked(word: LocalWord) -> LocalWord:
    """Give the word tidied. Raises AppError when it cannot stand in the middle of a sentence."""
    one, many = " ".join(word.one.split()), " ".join(word.many.split())
    for each in filter(None, (one, many)):
        if (
            len(each) > MOST
            or not re.fullmatch(r"[^\W\d_][\w’' ()/-]*", each)
            or not (each[-1].isalnum() or each[-1] == ")")
        ):
            raise AppError(
                t("“{word}” cannot be used as a word.", word=each),
                t("Type a word or two, in letters. At most {count} letters.", count=MOST),
            )
    return LocalWord(word.code, one, many)


def _pattern(kept: Iterable[str], here: Iterable[str]) -> re.Pattern[str]:
    """Find what stays as it is before what changes, and longer names before shorter ones."""
    stays = "|".join(_spelled(each) for each in sorted(kept, key=len, reverse=True))
    words = "|".join(_spelled(each, first_only=True) for each in sorted(here, key=len, reverse=True))
    ends = r"(?!\w|\.\w)"
    keeps = rf"(?i:(?<![\w.])(?:{stays}){ends})" if stays else "(?!)"
    changes = (
        rf"(?<![\w.])(?P<article>[Aa]n?\s+)?(?P<word>{words}){ends}"
        if words
        else "(?P<article>)(?P<word>(?!))"
    )
    return re.compile(f"{_FILLED}|{_LAW}|{keeps}|{changes}")


def _spelled(name: str, *, first_only: bool = False) -> str:
    """Find a name with the mark of a key anywhere in it; a plain word may begin with a capital."""
    return r"\s+".join(_word(each, first_only=first_only) for each in name.split())


def _word(word: str, *, first_only: bool) -> str:
    letters = [f"&?{re.escape(letter)}" for letter in word]
    if first_only and word.islower():
        letters[0] = f"&?[{word[0]}{word[0].upper()}]"
    return "".join(letters)


def _is_meant(match: re.Match[str], change: _Change, article: str) -> bool:
    """Say whether a word that may mean something else means the thing here."""
    before = (match.string[: match.start()] + article).replace("&", "").split()
    if before:
        return before[-1].casefold() in change.after
    rest = match.string[match.end() :]
    return not rest.strip(" .:?…") or rest.startswith((" of ", ": "))


def _starts(match: re.Match[str]) -> bool:
    """Say whether a sentence starts here."""
    before = match.string[: match.start("word")].rstrip("“‘")
    return not before.strip() or (before.rstrip() != before and before.rstrip()[-1] in ".!?")


def _like(there: str, here: str, found: str, *, starts: bool) -> str:
    """Give the word with a capital where Daybook's own had one for its place, not for its spelling."""
    wants = found.replace("&", "")[0].isupper() if here[0].islower() else starts
    return there[0].upper() + there[1:] if wants else there


def _with_key(said: str, found: str) -> str:
    """Mark the key of a button again: the same letter where the word has it, else the first."""
    at = found.find("&")
    if at < 0:
        return said
    here = max(said.casefold().find(found[at + 1].casefold()), 0)
    return f"{said[:here]}&{said[here:]}"


def _article(article: str, there: str) -> str:
    """Give “a” or “an” as the new word wants it."""
    if not article:
        return ""
    space = article[len(article.rstrip()) :]
    return f"{article[0]}{'n' if _has_vowel(there) else ''}{space}"


def _has_vowel(word: str) -> bool:
    first = word.split(maxsplit=1)[0]
    if first.isupper():
        return first[0] in _VOWEL_LETTERS
    return first[0].casefold() in "aeiou" and not re.match(r"(?i)(?:uni|use|us[au]|eu|one)", first)
