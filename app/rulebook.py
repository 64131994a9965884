"""The rules behind the warnings, and people's rights: data with a source and the day on which it was seen."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from typing import Any

from app.period import months_later
from app.resources import resource

OLD_AFTER_MONTHS = 12


class RuleKind(StrEnum):
    """On whose word a rule rests: `FUNDER` is the body that pays, `COUNCILS` others that were seen."""

    LAW = "law"
    GUIDANCE = "guidance"
    FUNDER = "funder"
    COUNCILS = "councils"
    AGREEMENT = "agreement"
    DECIDED = "decided"
    PRACTICE = "practice"
    DAYBOOK = "daybook"


@dataclass(frozen=True, slots=True)
class WarningRule:
    """What one or more automatic warnings look at; `ids` are those that the warnings name.

    `checked` is false where it was not read at its source. `pay` belongs to books with a support team.
    """

    ids: tuple[str, ...]
    name: str
    says: str
    kind: RuleKind
    source: str
    seen: date
    checked: bool = True
    pay: bool = False


@dataclass(frozen=True, slots=True)
class Right:
    """Something people may count on, where it stands, and in which situation (`when`) it helps."""

    code: str
    when: str
    kind: RuleKind
    says: str
    source: str
    address: str
    seen: date

    def is_old(self, today: date) -> bool:
        """Say whether nobody has looked at the source for more than a year."""
        return months_later(self.seen, OLD_AFTER_MONTHS) < today


@cache
def warning_rules() -> tuple[WarningRule, ...]:
    """Give the rules behind the warnings, those of returns first."""
    told = tomllib.loads(resource("rules", "warnings.toml").read_text("utf-8"))
    return tuple(_rule(each, told["seen"]) for each in told["rule"])


@cache
def rights() -> tuple[Right, ...]:
    """Give every right, from every file of them."""
    files = sorted(resource("rights").glob("*.toml"))
    told = [each for file in files for each in tomllib.loads(file.read_text("utf-8"))["right"]]
    return tuple(Right(**{**each, "kind": RuleKind(each["kind"])}) for each in told)


def _rule(told: Mapping[str, Any], seen: date) -> WarningRule:
    return WarningRule(
        tuple(told["ids"]), told["name"], told["says"], RuleKind(told["kind"]), told["source"],
        told.get("seen", seen), not told.get("unchecked", False), told.get("pay", False),
    )  # fmt: skip
