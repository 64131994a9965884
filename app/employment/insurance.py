"""The employers' liability policy: which one counts on a day, and why its legal line comes first."""

from collections.abc import Iterable
from datetime import date

from app.employment.check import Check, CheckKind, CheckState
from app.words import day, t


def policy_on(checks: Iterable[Check], on: date) -> Check | None:
    """Give the policy in force on a day, else the one that ended last before it, or None."""
    begun = [
        each
        for each in checks
        if (each.pa_id, each.kind, each.state) == (0, CheckKind.LIABILITY_INSURANCE, CheckState.DONE)
        and (each.first is None or each.first <= on)
    ]
    return max(begun, key=lambda each: (each.last or date.max, each.id), default=None)


def ask_insurer_first(policy: Check | None, on: date) -> str:
    """Say what has to come before anybody is told that their job ends."""
    if policy is None:
        return t("Ask your insurer’s legal line before you tell anybody. No insurer is written down yet.")
    insurer = policy.name or t("your insurer")
    if policy.last is not None and policy.last < on:
        return t(
            "Your insurance with {insurer} ended on {day}. Renew it, and ask its legal line first.",
            insurer=insurer,
            day=day(policy.last),
        )
    if policy.legal_line:
        insurer = t("{insurer} ({number})", insurer=insurer, number=policy.legal_line)
    return t(
        "Ask the legal line of {insurer} before you tell anybody. It may pay redundancy only if asked first.",
        insurer=insurer,
    )
