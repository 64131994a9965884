"""The ledger as a table for any spreadsheet (CSV)."""

import csv
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from io import StringIO

from app.ledger.entry import Entry
from app.ledger.wage import Wage
from app.money import Money, total

HEADINGS = (
    *("date", "account", "payee", "reference", "amount", "category", "what for", "whose money"),
    *("part", "note", "entry", "puts right", "move with", "payslip", "gross", "taken", "employer adds"),
)
# A cell that begins with one of these would be run as a formula by a spreadsheet.
_RISKY = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True, slots=True)
class Words:
    """The words behind the numbers: accounts, pots and categories by number or code."""

    accounts: Mapping[int, str]
    pots: Mapping[int, str]
    names: Mapping[str, str]


def sheet(entries: Iterable[Entry], words: Words, wages: Iterable[Wage] = ()) -> str:
    """Write one row for each part of each entry; amounts are in pounds, money out with a minus.

    A payslip's sums stand once, beside the first entry that paid it, so that the columns can be added up.
    """
    out = StringIO(newline="")
    paid = _by_entry(wages)
    writer = csv.writer(out)
    writer.writerow(HEADINGS)
    for entry in entries:
        for place in range(1, len(entry.splits) + 1):
            slips = paid.get(entry.id, []) if place == 1 else []
            writer.writerow((*_row(entry, place, words), *_wage(slips)))
    return out.getvalue()


def _row(entry: Entry, place: int, words: Words) -> tuple[str | int, ...]:
    """Give one part of an entry, the first is 1."""
    split = entry.splits[place - 1]
    return (
        entry.day.isoformat(),
        harmless(words.accounts.get(entry.account_id, "")),
        harmless(entry.payee),
        harmless(entry.reference),
        pounds(split.amount),
        split.category,
        harmless(words.names.get(split.category, "")),
        harmless(words.pots.get(split.pot_id, "")),
        f"{place} of {len(entry.splits)}",
        harmless(split.note or entry.note),
        entry.id,
        entry.corrects_id or "",
        entry.transfer_id or "",
    )


def _by_entry(wages: Iterable[Wage]) -> dict[int, list[Wage]]:
    found: dict[int, list[Wage]] = {}
    for wage in wages:
        for entry_id in sorted(wage.entry_ids)[:1]:
            found.setdefault(entry_id, []).append(wage)
    return found


def _wage(paid: list[Wage]) -> tuple[str, ...]:
    if not paid:
        return "", "", "", ""
    sums = (total(getattr(wage, name) for wage in paid) for name in ("gross", "taken", "adds"))
    return " ".join(str(wage.number) for wage in paid), *map(pounds, sums)


def harmless(text: str) -> str:
    """Put an apostrophe before what a spreadsheet would take for a formula."""
    return f"'{text}" if text.startswith(_RISKY) else text


def pounds(amount: Money) -> str:
    """Write an amount as a spreadsheet reads it: -12.34."""
    whole, pence = divmod(abs(amount.pence), 100)
    return f"{'-' if amount.pence < 0 else ''}{whole}.{pence:02d}"
