"""Short ways to write down how a check went."""

from app.errors import Severity
from app.returns.parts import Check


def good(rule: str, sentence: str, detail: str = "") -> Check:
    """Say that a check passed."""
    return Check(rule, passed=True, sentence=sentence, detail=detail)


def amiss(
    severity: Severity, rule: str, where: str, sentence: str, detail: str = "", remedy: str = ""
) -> Check:
    """Say that a check did not pass; it can be sent with a reason."""
    return Check(
        rule, passed=False, sentence=sentence, detail=detail, severity=severity, where=where, remedy=remedy
    )


def blocked(rule: str, where: str, sentence: str, detail: str, remedy: str) -> Check:
    """Say that the sums are wrong, so that the return cannot be signed yet."""
    return Check(
        rule,
        passed=False,
        sentence=sentence,
        detail=detail,
        severity=Severity.STOP,
        where=where,
        remedy=remedy,
        blocks=True,
    )
