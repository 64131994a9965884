"""Sorting: filing entries by rules that remember what the person said before."""

import re
from collections.abc import Callable, Iterable, Sequence
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


# Finds the first rule that fits a payee's words, an amount, and an account's number.
Finder = Callable[[str, Money, int], Rule | None]


def categorise(entries: Iterable[Entry], rules: Sequence[Rule]) -> list[Entry]:
    """File each unsorted entry by the first rule that fits; leave the rest."""
    find = sorter(rules)
    return [_filed(entry, find) if entry.needs_you else entry for entry in entries]


def sorter(rules: Sequence[Rule]) -> Finder:
    """Give a way to find the first rule that fits a payee's words, an amount and an account's number."""
    ready = [(rule.words.casefold(), rule) for rule in rules]

    def find(text: str, amount: Money, account_id: int) -> Rule | None:
        folded = text.casefold()
        for words, rule in ready:
            if words in folded and _suits(rule, amount, account_id):
                return rule
        return None

    return find


def fits(rule: Rule, entry: Entry) -> bool:
    """Say whether a rule would file this entry."""
    return sorter([rule])(f"{entry.payee} {entry.reference}", entry.amount, entry.account_id) is rule


def words_to_remember(payee: str) -> str:
    """Give the words of a payee that will be there next time: no dates, card numbers or amounts."""
    kept = [word for word in payee.split() if not re.search(r"\d", word)]
    return " ".join(kept[:3]) or payee.strip()


def _filed(entry: Entry, find: Finder) -> Entry:
    rule = find(f"{entry.payee} {entry.reference}", entry.amount, entry.account_id)
    return entry.filed(rule.category, rule.pot_id, rule.plan_line_id) if rule else entry


def _suits(rule: Rule, amount: Money, account_id: int) -> bool:
    way = Direction.IN if amount.pence >= 0 else Direction.OUT
    return (
        rule.direction in ("", way)
        and rule.account_id in (0, account_id)
        and (rule.amount is None or rule.amount == amount)
    )
