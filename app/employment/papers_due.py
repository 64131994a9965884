"""What papers a PA's file and the employer's want, what is missing, and when to look again."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from app.employment.check import Check, CheckKind, CheckState
from app.employment.law import Law
from app.employment.names import check_name
from app.employment.pa import PersonalAssistant, Status
from app.errors import Finding, Severity
from app.period import months_later, years_later
from app.words import day, money, t

RULE = "PA-PAPERS"
# Cover by these must not stop while the PA works; the others are looked at again.
_MUST_GO_ON = frozenset({CheckKind.RIGHT_TO_WORK, CheckKind.LIABILITY_INSURANCE, CheckKind.CAR_INSURANCE})


def due(check: Check) -> date | None:
    """Give the day by which a check has to be looked at or made anew, or None.

    That is the day that the person chose, the last day that it covers, or, for a police check, so many
    months after it was last looked at; the earliest of these.
    """
    looked = max(filter(None, (check.seen, check.status_seen)), default=check.issued)
    again = months_later(looked, check.look_again_months) if looked and check.look_again_months else None
    return min(filter(None, (check.follow_up, check.last, again)), default=None)


def is_replaced(check: Check, checks: Iterable[Check]) -> bool:
    """Say whether a later paper of the same kind has taken the place of this one."""
    if check.last is None:
        return False
    return any(
        other.id != check.id
        and (other.pa_id, other.kind, other.state) == (check.pa_id, check.kind, CheckState.DONE)
        and (check.kind in _MUST_GO_ON or other.name == check.name)
        and (other.last is None or other.last > check.last)
        for other in checks
    )


def destroy_after(check: Check, left: date | None, rules: Law) -> date | None:
    """Give the day after which a copy of a right to work is to be destroyed; None while the PA works."""
    if check.kind is not CheckKind.RIGHT_TO_WORK or left is None:
        return None
    return years_later(left, rules.right_to_work_keep_years)


def check_findings(check: Check, today: date, rules: Law, left: date | None = None) -> Iterator[Finding]:
    """Say what one check needs: a new look, an answer, a larger cover, a copy destroyed."""
    if (destroy := destroy_after(check, left, rules)) and destroy < today:
        says = t("This copy was to be kept until {day}.", day=day(destroy))
        yield _finding(
            check, Severity.NOTE, says, t("Take the paper out, and destroy copies on paper."), rules
        )
    if left is not None and left < today:
        return
    if check.state is CheckState.ASKED:
        says = t("{what}: asked for, not there yet.", what=check_name(check.kind))
        yield _finding(check, Severity.NOTE, says, t("Ask again."), rules)
    elif check.state is CheckState.DONE:
        yield from _when(check, today, rules)
        yield from _cover(check, rules)


def _when(check: Check, today: date, rules: Law) -> Iterator[Finding]:
    by = due(check)
    if by is None or by - today > timedelta(days=rules.days_ahead):
        return
    what = f"{check_name(check.kind)}: {check.name}" if check.name else check_name(check.kind)
    if by >= today:
        yield _finding(
            check,
            Severity.NOTE,
            t("{what} – look again by {day}.", what=what, day=day(by)),
            t("Ask for the new paper now."),
            rules,
        )
        return
    severity = Severity.STOP if check.kind in _MUST_GO_ON else Severity.WARNING
    says = t("{what} – this ran out on {day}.", what=what, day=day(by))
    yield _finding(check, severity, says, t("Ask for the new paper, and write down when you saw it."), rules)


def _cover(check: Check, rules: Law) -> Iterator[Finding]:
    if check.kind is CheckKind.LIABILITY_INSURANCE and check.cover < rules.cover_at_least:
        least = money(rules.cover_at_least)
        yield _finding(
            check,
            Severity.STOP,
            t("The insurance has to cover at least {least}.", least=least),
            t("Look at the policy, and ask the insurer."),
            rules,
        )


def _finding(check: Check, severity: Severity, says: str, remedy: str, rules: Law) -> Finding:
    return Finding(severity, says, f"check {check.id}", RULE, source_of(check.kind, rules), remedy)


def source_of(kind: CheckKind, rules: Law) -> str:
    """Name where the rule on a kind of check comes from, or "" where it is the person's own choice."""
    name = {
        CheckKind.RIGHT_TO_WORK: "right_to_work",
        CheckKind.POLICE_CHECK: "police_check",
        CheckKind.LIABILITY_INSURANCE: "liability_insurance",
    }.get(kind)
    return rules.known[name].first_source if name else ""


def in_force(checks: Iterable[Check], kind: CheckKind, on: date) -> bool:
    """Say whether a check of this kind was done and holds on a day."""
    return any(
        each.kind is kind
        and each.state is CheckState.DONE
        and (each.first is None or each.first <= on)
        and (each.last is None or on <= each.last)
        for each in checks
    )


def missing_papers(
    pa: PersonalAssistant, checks: Iterable[Check], today: date, rules: Law
) -> Iterator[Finding]:
    """Say which papers a PA's file has not got; nothing once they have left."""
    mine = tuple(check for check in checks if check.pa_id == pa.id)
    if pa.left is not None and pa.left < today:
        return
    yield from _right_to_work(pa, mine, today, rules)
    if pa.drives:
        yield from _driving(pa, mine, rules)
    if not _has(mine, CheckKind.POLICE_CHECK):
        says = t("No DBS check is written down for {name}.", name=pa.name)
        remedy = t("It is your choice. Write down what you decided, and why.")
        yield _missing(pa, Severity.NOTE, says, remedy, source_of(CheckKind.POLICE_CHECK, rules))
    if pa.status is Status.SELF_EMPLOYED and not _has(mine, CheckKind.EMPLOYMENT_STATUS):
        says = t("Nothing shows that {name} is self-employed.", name=pa.name)
        remedy = t("Check it with HMRC’s free tool, and keep the answer here.")
        yield _missing(pa, Severity.WARNING, says, remedy, "")


def _right_to_work(
    pa: PersonalAssistant, mine: tuple[Check, ...], today: date, rules: Law
) -> Iterator[Finding]:
    if not pa.status.is_on_the_payroll:
        return
    source = source_of(CheckKind.RIGHT_TO_WORK, rules)
    seen = [check.seen for check in mine if _is_done(check, CheckKind.RIGHT_TO_WORK) and check.seen]
    if seen and min(seen) <= pa.started:
        return
    if seen:
        says = t("The right to work of {name} was seen only after the first day.", name=pa.name)
        remedy = t("Ask your insurer’s legal line if anything more is to be done.")
        yield _missing(pa, Severity.WARNING, says, remedy, source)
        return
    severity, known = _how_sure(pa, today, rules)
    says = t("The right to work of {name} is not checked.", name=pa.name)
    remedy = t("See the papers, or check the share code online, before the first day of work.")
    yield _missing(pa, severity, says, remedy, known)


def _how_sure(pa: PersonalAssistant, today: date, rules: Law) -> tuple[Severity, str]:
    """Say how much a missing right to work matters; for casual workers the rule is only reported so far."""
    if pa.status is Status.EMPLOYEE:
        severity = Severity.STOP if pa.started <= today else Severity.WARNING
        return severity, source_of(CheckKind.RIGHT_TO_WORK, rules)
    began = today >= rules.workers_checked_from
    severity = Severity.WARNING if began else Severity.NOTE
    return severity, rules.known["right_to_work_of_workers"].first_source


def _driving(pa: PersonalAssistant, mine: tuple[Check, ...], rules: Law) -> Iterator[Finding]:
    for kind in (CheckKind.DRIVING_LICENCE, CheckKind.CAR_INSURANCE):
        if not _has(mine, kind):
            says = t("{name} drives for you: {what} is missing.", name=pa.name, what=check_name(kind))
            remedy = t("Ask to see it, and write down when it ends.")
            yield _missing(pa, Severity.WARNING, says, remedy, source_of(kind, rules))


def missing_insurance(
    pas: Iterable[PersonalAssistant], checks: Iterable[Check], today: date, rules: Law
) -> Iterator[Finding]:
    """Say that employers' liability insurance is missing while somebody is employed."""
    employed = [pa for pa in pas if pa.status.is_on_the_payroll and pa.works_on(today)]
    own = tuple(check for check in checks if check.pa_id == 0)
    if not employed or in_force(own, CheckKind.LIABILITY_INSURANCE, today):
        return
    yield Finding(
        Severity.STOP,
        t("No employers’ liability insurance is written down for today."),
        "employer",
        RULE,
        source_of(CheckKind.LIABILITY_INSURANCE, rules),
        t("Insure before anybody works for you, and keep the certificate here."),
    )


def _has(checks: Iterable[Check], kind: CheckKind) -> bool:
    """Say whether anything is written down of a kind; a check that was declined counts."""
    return any(check.kind is kind for check in checks)


def _is_done(check: Check, kind: CheckKind) -> bool:
    return check.kind is kind and check.state is CheckState.DONE


def _missing(pa: PersonalAssistant, severity: Severity, says: str, remedy: str, source: str) -> Finding:
    return Finding(severity, says, f"pa {pa.id}", RULE, source, remedy)
