"""Bank lines coming into the ledger: which are new, and which the person had already written down."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from hashlib import blake2b

from app.ledger.entry import Entry

# A card payment reaches the bank's list some days after it was made.
DAYS_APART = 6


def bank_key(day: date, pence: int, text: str, bank_ref: str = "") -> str:
    """Give what a bank line is known by: its day, sum, and the bank's own number or else its words.

    Two equal payments on one day have one key; they are told apart by counting.
    """
    words = bank_ref or " ".join(text.casefold().split())
    return blake2b(f"{day.isoformat()}|{pence}|{words}".encode(), digest_size=8).hexdigest()


def are_new(keys: Iterable[str], known: Counter[str]) -> list[bool]:
    """Say of each key whether its line is new, given how often the book has each already.

    A file that holds a line twice, while the book has it once, brings one.
    """
    left = Counter(known)
    said = []
    for key in keys:
        there = left[key] > 0
        left[key] -= there
        said.append(not there)
    return said


def written_before(incoming: Sequence[Entry], typed: Iterable[Entry]) -> dict[int, Entry]:
    """Find for bank lines the entries that the person typed before the bank said so.

    Same account, same sum, a few days apart; the nearest day wins and each entry is used once.
    Gives the place of the line and the entry it is.
    """
    by_sum: dict[tuple[int, int], list[Entry]] = {}
    for entry in typed:
        by_sum.setdefault((entry.account_id, entry.amount.pence), []).append(entry)
    near = [
        (abs((line.day - entry.day).days), place, entry.id, entry)
        for place, line in enumerate(incoming)
        for entry in by_sum.get((line.account_id, line.amount.pence), ())
        if abs((line.day - entry.day).days) <= DAYS_APART
    ]
    found: dict[int, Entry] = {}
    used: set[int] = set()
    for _, place, number, entry in sorted(near, key=lambda pair: pair[:3]):
        if place not in found and number not in used:
            found[place] = entry
            used.add(number)
    return found
