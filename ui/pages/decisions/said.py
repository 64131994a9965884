"""What is said of decisions, as words to read and answers to choose from."""

from collections.abc import Callable
from datetime import date
from enum import StrEnum
from typing import TypeVar

from app.plan.decision import Decision, Verdict
from app.plan.names import verdict_name
from app.plan.plan import PlanVersion
from app.words import day, t, tn

E = TypeVar("E", bound=StrEnum)

VERDICT_TONES = {
    Verdict.WAITING: "warn",
    Verdict.YES: "ok",
    Verdict.YES_IF: "ok",
    Verdict.NO: "bad",
    Verdict.NOT_NEEDED: "info",
}


def offered(kind: type[E], name: Callable[[E], str]) -> list[tuple[str, E]]:
    """Offer every value of a kind by its name."""
    return [(name(value), value) for value in kind]


def waited(decision: Decision, today: date) -> str:
    """Say how long a question has waited, or waited, for its answer."""
    days = decision.days_waiting(today)
    if decision.is_open:
        return tn("Waiting for {count} day", "Waiting for {count} days", days)
    return tn("Waited {count} day", "Waited {count} days", days)


def in_short(decision: Decision, today: date) -> tuple[str, ...]:
    """Say in a list what became of a question, and when."""
    to = decision.asked_of
    asked = t("Asked on {day} of {who}", day=day(decision.asked), who=to) if to else ""
    parts = [asked or t("Asked on {day}", day=day(decision.asked))]
    if decision.is_open:
        parts.append(waited(decision, today))
    elif decision.answered is not None and decision.answered_by:
        parts.append(t("Answered on {day} by {who}", day=day(decision.answered), who=decision.answered_by))
    return (" · ".join(parts), decision.reason)


def chip(decision: Decision) -> tuple[str, str]:
    """Give the word and the tone of an answer."""
    return verdict_name(decision.verdict), VERDICT_TONES[decision.verdict]


def version_words(version: PlanVersion | None) -> str:
    """Name the plan of a day, and who agreed it."""
    if version is None:
        return t("No plan had been agreed yet.")
    named = t("Version {number}", number=version.number)
    if version.agreed_from is None:
        return named
    by = version.answered_by
    if by:
        return t("{version}, agreed by {who} from {day}", version=named, who=by, day=day(version.agreed_from))
    return t("{version}, agreed from {day}", version=named, day=day(version.agreed_from))
