"""When plans and payments are to be looked at, and what came of it."""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Any

from app.errors import Finding, Severity
from app.period import months_later
from app.resources import resource
from app.words import day, t


class ReviewKind(StrEnum):
    """What is looked at."""

    FIRST = "first"
    PLAN = "plan"
    DIRECT_PAYMENT = "direct_payment"
    HEALTH = "health"
    ASKED_FOR = "asked_for"


@dataclass(frozen=True, slots=True)
class Review:
    """One review: held on a day, or planned for one; what was learnt, in the person's words first.

    `skipped_learning` says that the question was passed over on purpose.
    """

    id: int
    kind: ReviewKind
    pot_id: int = 0
    planned: date | None = None
    held: date | None = None
    who: str = ""
    working: str = ""
    not_working: str = ""
    learned: str = ""
    skipped_learning: bool = False
    words: str = ""


@dataclass(frozen=True, slots=True)
class Action:
    """Something that somebody is to do after a review."""

    id: int
    review_id: int
    what: str
    who: str = ""
    by: date | None = None
    done: date | None = None


@dataclass(frozen=True, slots=True)
class ReviewRule:
    """How soon a kind of review comes: first after a start, then after each one held, in months.

    A first look comes in weeks (`first_weeks`). `certain` is false where the source was not read itself.
    `streams` are the money streams that it belongs to, none for every one.
    """

    kind: ReviewKind
    first_weeks: int
    first_months: int
    every_months: int
    source: str
    certain: bool
    streams: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ReviewDue:
    """By when a review should have been held."""

    kind: ReviewKind
    by: date
    rule: ReviewRule
    last_held: date | None


def next_review(rule: ReviewRule, started: date, held: Iterable[Review]) -> ReviewDue | None:
    """Give by when the next review of a kind is due; None when its only one was held."""
    days = [each.held for each in held if each.kind is rule.kind and each.held is not None]
    last = max((each for each in days if each >= started), default=None)
    if last is None:
        return ReviewDue(
            rule.kind,
            months_later(started, rule.first_months) + timedelta(weeks=rule.first_weeks),
            rule,
            None,
        )
    if not rule.every_months:
        return None
    return ReviewDue(rule.kind, months_later(last, rule.every_months), rule, last)


def review_findings(dues: Iterable[ReviewDue], today: date) -> list[Finding]:
    """Say which reviews are past their day; where the law is not certain, as something to ask."""
    found = []
    for due in dues:
        if due.by >= today:
            continue
        severity = Severity.WARNING if due.rule.certain else Severity.NOTE
        sentence = t("A review should have been held by {day}.", day=day(due.by))
        remedy = t("You can ask for a review with a letter.")
        found.append(Finding(severity, sentence, due.kind, "S057", due.rule.source, remedy))
    return found


def can_be_closed(review: Review) -> bool:
    """Whether a review says what was learnt, or that the question was passed over."""
    return review.held is not None and (bool(review.learned.strip()) or review.skipped_learning)


def days_since_review(held: Iterable[Review], started: date, today: date) -> int:
    """Count the days since the council last looked, or since the start."""
    days = [each.held for each in held if each.held is not None and each.held <= today]
    return (today - max(days, default=started)).days


def rules() -> tuple[ReviewRule, ...]:
    """Give how soon each kind of review comes."""
    told = tomllib.loads(resource("plan", "reviews.toml").read_text("utf-8"))
    return tuple(_rule(each) for each in told["review"])


def _rule(told: Mapping[str, Any]) -> ReviewRule:
    streams = tuple(told.get("streams", ()))
    return ReviewRule(**{**told, "kind": ReviewKind(told["kind"]), "streams": streams})
