"""The ledger as a table for any spreadsheet (CSV)."""

import csv
from collections.abc import Iterable, Mapping
from io import StringIO

from app.ledger.entry import Entry
from app.money import Money

HEADINGS = (
    *("date", "account", "payee", "reference", "amount", "category", "what for", "whose money"),
    *("part", "note", "entry", "puts right", "move with"),
)
# A cell that begins with one of these would be run as a formula by a spreadsheet.
_RISKY = ("=", "+", "-", "@", "\t", "\r")


def sheet(
    entries: Iterable[Entry], accounts: Mapping[int, str], pots: Mapping[int, str], names: Mapping[str, str]
) -> str:
    """Write one row for each part of each entry; amounts are in pounds, money out with a minus."""
    out = StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(HEADINGS)
    for entry in entries:
        for place, split in enumerate(entry.splits, 1):
            writer.writerow(
                (
                    entry.day.isoformat(),
                    harmless(accounts.get(entry.account_id, "")),
                    harmless(entry.payee),
                    harmless(entry.reference),
                    pounds(split.amount),
                    split.category,
                    harmless(names.get(split.category, "")),
                    harmless(pots.get(split.pot_id, "")),
                    f"{place} of {len(entry.splits)}",
                    harmless(split.note or entry.note),
                    entry.id,
                    entry.corrects_id or "",
                    entry.transfer_id or "",
                )
            )
    return out.getvalue()


def harmless(text: str) -> str:
    """Put an apostrophe before what a spreadsheet would take for a formula."""
    return f"'{text}" if text.startswith(_RISKY) else text


def pounds(amount: Money) -> str:
    """Write an amount as a spreadsheet reads it: -12.34."""
    whole, pence = divmod(abs(amount.pence), 100)
    return f"{'-' if amount.pence < 0 else ''}{whole}.{pence:02d}"
