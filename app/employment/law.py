"""What the law says of employing at home, with its sources: `resources/statutory/employment.toml`."""

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import lru_cache
from typing import Any

from app.errors import AppError
from app.money import Money
from app.resources import resource
from app.words import t


class Standing(StrEnum):
    """How sure a rule is: read in the law, reported by others, or what advice bodies recommend."""

    LAW = "law"
    REPORTED = "reported"
    PRACTICE = "practice"


class KeepAfter(StrEnum):
    """From when years of keeping count: the last day, the end of its tax year, or each record's day."""

    LEAVING = "leaving"
    TAX_YEAR = "tax_year"
    MADE = "made"


@dataclass(frozen=True, slots=True)
class Known:
    """Where a rule was seen and how sure that is."""

    standing: Standing
    source: tuple[str, ...]

    @property
    def first_source(self) -> str:
        """The source that is named beside a finding."""
        return self.source[0]


@dataclass(frozen=True, slots=True)
class KeepRule:
    """How many years one sort of record is kept: `what` is hours_and_pay, holiday, tax or right_to_work."""

    what: str
    years: int
    after: KeepAfter
    known: Known


@dataclass(frozen=True, slots=True)
class RelativesLaw:
    """Relations nobody may pay without consent: at any address, in the household; and those to ask about."""

    anywhere: frozenset[str]
    household: frozenset[str]
    ask: frozenset[str]
    health_household: frozenset[str]
    known: Known
    health: Known


@dataclass(frozen=True, slots=True)
class Law:
    """All of it; `workers_checked_from` is when casual workers' right to work is to be checked too."""

    compiled: date
    cover_at_least: Money
    right_to_work_keep_years: int
    workers_checked_from: date
    later_months: int
    days_ahead: int
    relatives: RelativesLaw
    keep: tuple[KeepRule, ...]
    known: dict[str, Known]


@lru_cache(maxsize=1)
def law() -> Law:
    """Give the rules as the file has them. Raises AppError when the file is not in order."""
    return parse(resource("statutory", "employment.toml").read_text(encoding="utf-8"))


def parse(text: str) -> Law:
    """Read the rules from the text of their file. Raises AppError when it is not in order."""
    try:
        return _law(tomllib.loads(text))
    except (KeyError, TypeError, ValueError) as error:
        raise AppError(
            t("The file of employment rules is not in order: {why}.", why=str(error)),
            t("Get the file again from where it came from."),
        ) from error


def _law(data: dict[str, Any]) -> Law:
    known = {name: _known(part) for name, part in data.items() if name not in {"about", "keep"}}
    return Law(
        compiled=data["about"]["compiled"],
        cover_at_least=Money(int(data["liability_insurance"]["cover_at_least"]) * 100),
        right_to_work_keep_years=int(data["right_to_work"]["keep_years"]),
        workers_checked_from=data["right_to_work_of_workers"]["first"],
        later_months=int(data["written_statement"]["later_months"]),
        days_ahead=int(data["reminders"]["days_ahead"]),
        relatives=_relatives(data, known),
        keep=tuple(_keeps(data["keep"])),
        known=known,
    )


def _known(section: dict[str, Any]) -> Known:
    return Known(Standing(section["standing"]), tuple(section["source"]))


def _relatives(data: dict[str, Any], known: dict[str, Known]) -> RelativesLaw:
    ours, health = data["relatives"], data["relatives_health"]
    return RelativesLaw(
        anywhere=frozenset(ours["anywhere"]),
        household=frozenset(ours["household"]),
        ask=frozenset(ours["ask"]),
        health_household=frozenset(health["household"]),
        known=known["relatives"],
        health=known["relatives_health"],
    )


def _keeps(sections: Iterable[dict[str, Any]]) -> Iterable[KeepRule]:
    for section in sections:
        yield KeepRule(section["what"], int(section["years"]), KeepAfter(section["after"]), _known(section))
