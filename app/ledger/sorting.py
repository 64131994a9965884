"""Sorting: filing entries by rules that remember what the person said before."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from app.ledger.entry import Direction, Entry
from app.money import Money


@dataclass(frozen=True, slots=True)
class Rule:
    """File an entry whose payee or reference holds `words`; `direction` "" and `account_id` 0 fit any."""

    id: int
    position: int
    words: str
    category: str
    pot_id: int
    direction: str = ""
    account_id: int = 0
    amount: Money | None = None
    plan_line_id: int = 0


def categorise(entries: Iterable[Entry], rules: Sequence[Rule]) -> list[Entry]:
    """File each unsorted entry by the first rule that fits; leave the rest."""
    ready = [(rule, rule.words.casefold()) for rule in rules]
    return [_filed(entry, ready) if entry.needs_you else entry for entry in entries]


def fits(rule: Rule, entry: Entry) -> bool:
    """Say whether a rule would file this entry."""
    return _fits(rule, rule.words.casefold(), f"{entry.payee} {entry.reference}".casefold(), entry)


def words_to_remember(payee: str) -> str:
    """Give the words of a payee that will be there next time: no dates, card numbers or amounts."""
    kept = [word for word in payee.split() if not re.search(r"\d", word)]
    return " ".join(kept[:3]) or payee.strip()


def _filed(entry: Entry, rules: Sequence[tuple[Rule, str]]) -> Entry:
    text = f"{entry.payee} {entry.reference}".casefold()
    for rule, words in rules:
        if words in text and _fits(rule, words, text, entry):
            return entry.filed(rule.category, rule.pot_id, rule.plan_line_id)
    return entry


def _fits(rule: Rule, words: str, text: str, entry: Entry) -> bool:
    way = Direction.IN if entry.amount.pence >= 0 else Direction.OUT
    return (
        words in text
        and rule.direction in ("", way)
        and rule.account_id in (0, entry.account_id)
        and rule.amount in (None, entry.amount)
    )
