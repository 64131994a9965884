"""Money that moved, as the funding rules see it: small rows, so that funding need not know the ledger."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from app.money import Money, total

# Codes of the union list in resources/categories.toml, by the part they play in the sums.
FUNDER_IN = frozenset({"I01", "I02", "I03", "I04", "I05", "I06", "I07", "I10"})
CONTRIBUTION_IN = frozenset({"I08"})
OWN_IN = frozenset({"I09"})
OWN_OUT = frozenset({"O28"})
RETURNED = frozenset({"O26", "O27"})
# Money out that bought nothing: sent back, taken back, the person's own, or a mistake to put right.
NOT_SPENDING = RETURNED | OWN_OUT | {"O30"}

# Which category a stream's regular payment has.
STREAM_CATEGORY = {
    "adult_social_care": "I01",
    "carer": "I02",
    "s117": "I03",
    "phb": "I04",
    "sen": "I05",
    "short_break": "I06",
    "one_off": "I07",
}


@dataclass(frozen=True, slots=True)
class Movement:
    """One split that moved: the day, how much (out is negative), what for, from or into which pot."""

    day: date
    amount: Money
    category: str
    pot_id: int
    entry_id: int = 0
    payee: str = ""


def summed(movements: Iterable[Movement], categories: frozenset[str]) -> Money:
    """Add up the movements of some categories; money out counts below nought."""
    return total(move.amount for move in movements if move.category in categories)
