"""Parts of a return as a person looks at them: papers to find, what is inside a signed one, its name."""

import json
from dataclasses import dataclass
from datetime import date

from app.errors import AppError
from app.money import Money
from app.returns.checks_spending import RECEIPTS
from app.returns.data import FILE_NAME
from app.returns.kept import KeptReturn
from app.returns.parts import Check, Return
from app.returns.verdict import Verdict
from app.returns.verdict_points import LINES_NAME, Point
from app.words import t

# The points of a verdict that speak of the signature; the others speak of the figures.
OF_THE_SIGNATURE = frozenset(
    {"signed", "unchanged", "nothing_added", "countersigned", "same_key", "who_holds_the_key", "clock"}
)
_MIMES = {"pdf": "application/pdf", "jpg": "image/jpeg", "jpeg": "image/jpeg", "png": "image/png"}


@dataclass(frozen=True, slots=True)
class Missing:
    """A receipt that is asked for and not there, and the entry it belongs to (0: none)."""

    check: Check
    entry_id: int


@dataclass(frozen=True, slots=True)
class Inside:
    """A file inside a signed return: its name, its kind, its bytes."""

    name: str
    mime: str
    content: bytes


@dataclass(frozen=True, slots=True)
class SentLine:
    """One line of a signed return: its day, whom it names, and the amount (money out is negative)."""

    day: date
    payee: str
    amount: Money


def papers_missing(drafted: Return) -> tuple[Missing, ...]:
    """List the receipts still to be found."""
    return tuple(
        Missing(check, entry_of(drafted, check))
        for check in drafted.not_passed
        if check.rule == RECEIPTS and check.lines
    )


def entry_of(drafted: Return, check: Check) -> int:
    """Give the entry a check speaks of, or 0 when it speaks of none or of several."""
    wanted = {line.entry_id for line in drafted.lines if line.number in check.lines}
    return wanted.pop() if len(wanted) == 1 else 0


def name_of(kept: KeptReturn) -> str:
    """Give a signed return's file name without an ending."""
    return str(json.loads(kept.data)["name"])


def sent_line(kept: KeptReturn, number: int) -> SentLine | None:
    """Give a line of a signed return as it was sent, or None when the return has no line of that number."""
    for line in json.loads(kept.data)["lines"]:
        if line["number"] == number:
            return SentLine(date.fromisoformat(line["day"]), line["payee"], Money(line["amount_pence"]))
    return None


def is_about_signature(point: Point) -> bool:
    """Say whether a point of a verdict is about the signature, not the figures."""
    return point.name in OF_THE_SIGNATURE


def figures_csv(pdf: bytes) -> bytes:
    """Give the figures inside a return as a CSV sheet; raises AppError when there are none."""
    from app.pdf.reading import attachments

    sheet = attachments(pdf).get(LINES_NAME)
    if sheet is None:
        raise AppError(t("There are no figures inside this file."))
    return sheet


def papers_inside(pdf: bytes) -> tuple[Inside, ...]:
    """Give the papers inside a return: everything attached but its own data."""
    from app.pdf.reading import attachments

    found = attachments(pdf)
    return tuple(
        Inside(name, _mime(name), content)
        for name, content in sorted(found.items())
        if name not in (FILE_NAME, LINES_NAME)
    )


def lines_to_ask_about(verdict: Verdict) -> tuple[tuple[int, str, str, int], ...]:
    """List a return's lines: number, day (ISO), name and pence."""
    if verdict.data is None:
        return ()
    return tuple(
        (line["number"], line["day"], line["payee"], line["amount_pence"]) for line in verdict.data["lines"]
    )


def _mime(name: str) -> str:
    return _MIMES.get(name.rpartition(".")[2].casefold(), "text/plain")
