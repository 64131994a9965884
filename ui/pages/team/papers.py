"""Checks and papers as lines: what each is, from when to when it holds, and what can be done with it."""

from collections.abc import Callable, Sequence
from functools import partial

from app.employment.check import Check, CheckKind, CheckState
from app.employment.names import check_name, check_state_name, method_name
from app.errors import Severity
from app.money import NOTHING
from app.usecases.team.people import CheckedPaper
from app.words import day, money, t
from ui.pages.team.attaching import Attaching
from ui.parts.lines import Act, Line

Then = Callable[[Check], object]


def check_lines(
    papers: Sequence[CheckedPaper], attaching: Attaching, change: Then, take_out: Then
) -> list[Line]:
    """Give the lines of some checks."""
    return [_line(one, attaching, change, take_out) for one in papers]


def _line(one: CheckedPaper, attaching: Attaching, change: Then, take_out: Then) -> Line:
    check = one.check
    words = t("{kind}: {name}", kind=check_name(check.kind), name=check.name)
    acts: tuple[Act, ...] = (
        (t("Change"), partial(change, check)),
        *attaching.acts(("pa_paper", check.id), one.papers),
        (t("Take it out"), partial(take_out, check)),
    )
    return Line(words if check.name else check_name(check.kind), _notes(one), (_chip(one),), acts)


def _chip(one: CheckedPaper) -> tuple[str, str]:
    if one.replaced:
        return t("Replaced by a later one"), "plain"
    check, findings = one.check, one.findings
    grave = [finding for finding in findings if finding.severity is not Severity.NOTE]
    if grave:
        return t("Needs you"), "bad" if grave[0].severity is Severity.STOP else "warn"
    if findings and check.state is CheckState.DONE:
        return t("Soon"), "warn"
    tone = {CheckState.DONE: "ok", CheckState.ASKED: "info", CheckState.DECLINED: "plain"}[check.state]
    return check_state_name(check.state), tone


def _notes(one: CheckedPaper) -> tuple[str, ...]:
    check = one.check
    facts = [
        t("Seen on {day}", day=day(check.seen)) if check.seen else "",
        t("by {name}", name=check.seen_by) if check.seen_by else "",
        t("from {day}", day=day(check.first)) if check.first else "",
        t("until {day}", day=day(check.last)) if check.last else "",
        t("number {number}", number=check.number) if check.number else "",
        t("covers {amount}", amount=money(check.cover)) if check.cover != NOTHING else "",
        t("pays redundancy too") if check.covers_redundancy else "",
        t("legal line {number}", number=check.legal_line) if check.legal_line else "",
    ]
    said = ", ".join(fact for fact in facts if fact)
    method = method_name(check.method) if check.method else ""
    lines = [said[:1].upper() + said[1:], method, check.reason, check.note]
    if one.due is not None:
        lines.append(t("Look again by {day}", day=day(one.due)))
    if one.destroy_after is not None:
        lines.append(t("Destroy the copy after {day}", day=day(one.destroy_after)))
    return tuple(line for line in (*lines, *_to_do(one)) if line)


def _to_do(one: CheckedPaper) -> list[str]:
    """Say what needs doing; where a day has passed that stands above, only what to do about it."""
    by = day(one.due) if one.due is not None else ""
    grave = [finding for finding in one.findings if finding.severity is not Severity.NOTE]
    return [each.remedy if by and by in each.sentence else each.sentence for each in grave]


def of_employer(papers: Sequence[CheckedPaper]) -> bool:
    """Say whether employers' liability insurance is among these."""
    return any(one.check.kind is CheckKind.LIABILITY_INSURANCE for one in papers)
