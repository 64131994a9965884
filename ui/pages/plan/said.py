"""What is said of versions, lines and answers, as words to read and answers to choose from."""

from collections.abc import Callable, Iterable
from datetime import date
from enum import StrEnum
from typing import TypeVar

from app.funding.agreement import Pot
from app.plan.names import area_name, boundary_name, met_by_name, per_name
from app.plan.outcome import Outcome
from app.plan.plan import Boundary, LineWording, MetBy, PlanVersion, VersionState
from app.plan.steps import QuestionState
from app.usecases.plan.writing import LineInPlan
from app.words import day, money, t, tn
from ui.dialogs.amounts import hours_typed

E = TypeVar("E", bound=StrEnum)

STATE_TONES = {
    VersionState.DRAFT: "plain",
    VersionState.SENT: "info",
    VersionState.RETURNED: "warn",
    VersionState.AGREED: "ok",
}
QUESTION_TONES = {
    QuestionState.NOT_STARTED: "plain",
    QuestionState.IN_PROGRESS: "info",
    QuestionState.COMPLETED: "ok",
}


def offered(kind: type[E], name: Callable[[E], str]) -> list[tuple[str, E]]:
    """Offer every value of a kind by its name."""
    return [(name(value), value) for value in kind]


def pots(found: Iterable[Pot], kept: int) -> list[tuple[str, int]]:
    """Offer whose money it may be; one that is no longer there stays if it was chosen before."""
    return _with_kept([(pot.label or pot.name, pot.id) for pot in found], kept)


def aims(found: Iterable[Outcome], kept: int) -> list[tuple[str, int]]:
    """Offer what a line may be for; an aim that has ended stays if it was chosen before."""
    return _with_kept([(outcome.words, outcome.id) for outcome in found], kept)


def _with_kept(known: list[tuple[str, int]], kept: int) -> list[tuple[str, int]]:
    there = {number for _, number in known} | {0}
    before = [] if kept in there else [(t("The same as before"), kept)]
    return [(t("Not said"), 0), *known, *before]


def in_short(version: PlanVersion) -> str:
    """Say in one line which version this is, and how far it has come."""
    number = version.number
    if version.state is VersionState.AGREED and version.agreed_from is not None:
        return t(
            "Version {number}, agreed by {who}. It holds from {day}.",
            number=number, who=version.answered_by, day=day(version.agreed_from),
        )  # fmt: skip
    if version.state is VersionState.SENT and version.sent is not None:
        return t("Version {number}, sent on {day}", number=number, day=day(version.sent))
    if version.state is VersionState.RETURNED:
        return t("Version {number}, which came back", number=number)
    return t("Version {number}, begun on {day}", number=number, day=day(version.made))


def history(version: PlanVersion, today: date) -> tuple[str, ...]:
    """Say what has happened to a version, the first thing first."""
    told = [t("Begun on {day}", day=day(version.made))]
    if version.helped_by:
        told.append(t("Who helped me write it: {who}", who=version.helped_by))
    if version.sent is not None:
        told.append(t("Sent to {who} on {day}", who=version.sent_to, day=day(version.sent)))
    if version.answered is not None:
        told.append(_answered(version, version.answered))
    if version.sent is not None:
        told.append(waited(version, today))
    if version.reason:
        told.append(t("They said: “{words}”", words=version.reason))
    if version.agreed_from is not None:
        told.append(t("It holds from {day}", day=day(version.agreed_from)))
    return tuple(told)


def _answered(version: PlanVersion, on: date) -> str:
    who = version.answered_by or version.sent_to
    if version.state is VersionState.AGREED:
        return t("Agreed by {who} on {day}", who=who, day=day(on))
    return t("Came back from {who} on {day}", who=who, day=day(on))


def waited(version: PlanVersion, today: date) -> str:
    """Say how many days a version waited for its answer, or waits."""
    days = version.days_waiting(today)
    if version.answered is None:
        return tn("1 day of waiting so far", "{count} days of waiting so far", days)
    return tn("1 day of waiting for the answer", "{count} days of waiting for the answer", days)


def line_notes(one: LineInPlan, aim: str, money_of: str) -> tuple[str, ...]:
    """Say how a line is met, by whom, when, and what it is for."""
    wording = one.wording
    how = met_by_name(wording.met_by) + (f", {wording.who}" if wording.who else "")
    notes = [f"{area_name(one.line.area)} · {how}", _rate(wording), _days(wording)]
    notes.append(t("For: {words}", words=aim) if aim else "")
    notes.append(t("Paid from: {name}", name=money_of) if money_of else "")
    if wording.boundary is not Boundary.SOCIAL:
        notes.append(_boundary(wording))
    notes.append(t("Words asked for by {who}", who=wording.asked_by) if wording.asked_by else "")
    return tuple(note for note in notes if note)


def _rate(wording: LineWording) -> str:
    if not wording.minutes:
        return ""
    hours, rate = hours_typed(wording.minutes), money(wording.rate)
    if wording.met_by is MetBy.PAID_PA:
        return t("{hours} hours a week at {rate}, with what an employer pays on top", hours=hours, rate=rate)
    return t("{hours} hours a week at {rate}", hours=hours, rate=rate)


def _days(wording: LineWording) -> str:
    if wording.first and wording.last:
        return t("From {first} to {last}", first=day(wording.first), last=day(wording.last))
    if wording.first:
        return t("From {day}", day=day(wording.first))
    return t("Until {day}", day=day(wording.last)) if wording.last else ""


def _boundary(wording: LineWording) -> str:
    said = t("Whose task it is: {whose}", whose=boundary_name(wording.boundary))
    by = t("agreed with {who}", who=wording.boundary_by) if wording.boundary_by else ""
    return ", ".join(filter(None, (said, by, wording.boundary_why)))


def costs(one: LineInPlan) -> tuple[str, str]:
    """Say what a line costs in a week and in a year; a thing bought once says so, a free one too."""
    costed = one.costed
    if costed.once:
        return t("{amount} once", amount=money(costed.once)), ""
    if not costed.all_yearly:
        return t("No money"), ""
    week = t("{amount} a week", amount=money(costed.weekly))
    return week, t("{amount} a year", amount=money(costed.all_yearly))


def given(wording: LineWording) -> str:
    """Say a cost as it was given: £24.50 a month."""
    return f"{money(wording.cost)} {per_name(wording.per)}"
