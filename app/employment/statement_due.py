"""Whether a PA has the written statement that is due on the first day, signed, and for the terms of today."""

from collections.abc import Iterable, Iterator
from datetime import date

from app.employment.contract import Contract
from app.employment.law import Law
from app.employment.pa import PersonalAssistant
from app.employment.particulars import RULE, Particulars
from app.errors import Finding, Severity
from app.words import day, t


def statement_findings(
    pa: PersonalAssistant,
    contracts: Iterable[Contract],
    statements: Iterable[Particulars],
    today: date,
    rules: Law,
) -> Iterator[Finding]:
    """Say what a PA's written statement needs; nothing for who is not on the payroll, or has left."""
    if not pa.status.is_on_the_payroll or (pa.left is not None and pa.left < today):
        return
    newest = max(statements, key=lambda one: one.version, default=None)
    if newest is None or not newest.is_begun:
        severity = Severity.STOP if pa.started <= today else Severity.WARNING
        says = t("{name} has no written statement of the job yet.", name=pa.name)
        remedy = t("Make it, and give it to them on the first day: {day}.", day=day(pa.started))
        yield _finding(pa, severity, says, remedy, rules)
        return
    if not newest.is_signed:
        says = t("The written statement of {name} is not signed by both.", name=pa.name)
        yield _finding(pa, Severity.WARNING, says, t("Sign it both, and write down the days."), rules)
    if not all(term.is_said for term in newest.terms):
        says = t("The written statement of {name} does not say everything.", name=pa.name)
        remedy = t("Write what is missing in a new version.")
        yield _finding(pa, Severity.WARNING, says, remedy, rules)
    changed = [c.first for c in contracts if newest.first < c.first <= today and c.id != newest.contract_id]
    if changed:
        says = t("The terms changed on {day}, after the written statement.", day=day(max(changed)))
        remedy = t("Make a new version, and sign it both.")
        yield _finding(pa, Severity.WARNING, says, remedy, rules)


def _finding(pa: PersonalAssistant, severity: Severity, says: str, remedy: str, rules: Law) -> Finding:
    source = rules.known["written_statement"].first_source
    return Finding(severity, says, f"pa {pa.id}", RULE, source, remedy)
