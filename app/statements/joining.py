"""Statements of one account that follow one another in a file, as one part."""

from collections.abc import Iterable
from dataclasses import replace

from app.errors import Finding, Severity
from app.statements.statement import Part
from app.words import t


def joined(parts: Iterable[Part]) -> tuple[tuple[Part, ...], tuple[Finding, ...]]:
    """Join parts of the same account and currency in file order, with a note where balances do not meet."""
    found: dict[tuple[str, str, int], Part] = {}
    notes = []
    for place, part in enumerate(parts):
        # Accounts the file does not name are not known to be the same one.
        key = (part.account, part.currency, -1 if part.account else place)
        before = found.get(key)
        if before is None:
            found[key] = part
            continue
        if before.closing is not None and part.opening is not None and before.closing != part.opening:
            notes.append(
                Finding(Severity.WARNING, t("Two statements in this file do not follow one another: "
                        "payments between them may be missing."), rule="gap")
            )  # fmt: skip
        found[key] = replace(
            before,
            lines=before.lines + part.lines,
            opening=before.opening if before.lines or before.opening is not None else part.opening,
            closing=part.closing,
        )
    return tuple(found.values()), tuple(notes)
