"""The glossary: the many names of each thing, what it means in plain words, and where that was read."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from app.local_words import Said
from app.resources import resource


@dataclass(frozen=True, slots=True)
class Term:
    """One thing: how most people call it, its other names, and its meaning.

    `says` is how Daybook itself says it, empty where it does not or where people may not change it;
    `offers` are words that people are known to use instead. `usual` is Daybook's own word for one.
    """

    code: str
    name: str
    also: tuple[str, ...]
    means: str
    source: str
    seen: date
    says: tuple[Said, ...] = ()
    offers: tuple[str, ...] = ()

    @property
    def usual(self) -> str:
        """Daybook's own word for one of them; "" where it cannot be changed."""
        return self.says[0].one if self.says else ""

    def holds(self, typed: str) -> bool:
        """Say whether every word typed stands in one of the names or the meaning."""
        told = " ".join((self.name, *self.also, self.means)).casefold()
        return all(word in told for word in typed.casefold().split())


@cache
def glossary() -> tuple[Term, ...]:
    """Give every term, by its name."""
    told = tomllib.loads(resource("terms", "glossary.toml").read_text("utf-8"))
    made = [_term(each) for each in told["term"]]
    return tuple(sorted(made, key=lambda term: term.name.casefold()))


@cache
def changeable() -> Mapping[str, tuple[Said, ...]]:
    """Give how Daybook says the things that may be called otherwise, by the term's code."""
    return {term.code: term.says for term in glossary() if term.says}


def _term(told: Mapping[str, Any]) -> Term:
    return Term(
        told["code"], told["name"], tuple(told.get("also", ())), told["means"], told["source"], told["seen"],
        tuple(_said(each) for each in told.get("says", ())), tuple(told.get("offers", ())),
    )  # fmt: skip


def _said(told: Mapping[str, Any]) -> Said:
    after, never = frozenset(told.get("after", ())), tuple(told.get("never", ()))
    return Said(told["one"], told["many"], after, never)
