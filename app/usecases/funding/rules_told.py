"""One rule as it is told, and the days on which Daybook's own lists of rules were looked at."""

import tomllib
from dataclasses import dataclass
from datetime import date
from functools import cache

from app.resources import resource
from app.rulebook import RuleKind


@dataclass(frozen=True, slots=True)
class RuleTold:
    """A rule in plain words: whose it is (`kind`), its source, and the day on which that was seen.

    `code` is what warnings call it, or another name that stays the same. `checked` is false where it was not
    read at its source. `seen` is None for what people agreed among themselves.
    """

    code: str
    name: str
    says: str
    kind: RuleKind
    source: str
    seen: date | None
    checked: bool = True

    def holds(self, typed: str) -> bool:
        """Say whether every word typed stands in its id, its name, its words or its source."""
        told = " ".join((self.code, self.name, self.says, self.source)).casefold()
        return all(word in told for word in typed.casefold().split())


def streams_seen() -> date:
    """Give the day on which the rules of the money streams were looked at."""
    return _seen("streams.toml")


def reviews_seen() -> date:
    """Give the day on which the rules of reviews were looked at."""
    return _seen("plan", "reviews.toml")


@cache
def _seen(*file: str) -> date:
    seen: date = tomllib.loads(resource(*file).read_text("utf-8"))["about"]["seen"]
    return seen
