"""Looking for entries."""

import re
from dataclasses import dataclass
from enum import StrEnum

from app.period import Period


class Order(StrEnum):
    """What a list of entries is sorted by."""

    DAY = "day"
    PAYEE = "payee"
    AMOUNT = "amount"


@dataclass(frozen=True, slots=True)
class EntryQuery:
    """Which entries to list, and in what order; an empty part asks for all.

    `words` finds payee, reference or note, or an amount such as 64 or 12.50.
    """

    words: str = ""
    period: Period | None = None
    account_id: int = 0
    pot_id: int = 0
    category: str = ""
    needs_you: bool = False
    statement_id: int = 0
    order: Order = Order.DAY
    newest_first: bool = True


def amount_in(words: str) -> int | None:
    """Read an amount typed as a search, in pence; None when the words are no amount.

    Six and more digits alone are a bank's reference, not pounds.
    """
    bare = words.strip().lstrip("£−-+").replace(",", "")
    if not re.fullmatch(r"\d{1,9}\.\d{1,2}|\d{1,5}", bare):
        return None
    pounds, _, pence = bare.partition(".")
    return int(pounds) * 100 + int((pence + "00")[:2])
