"""What a person says of a bank line: what it was for, whose money it was, and whether to remember it."""

from dataclasses import dataclass, replace

from app.ledger.entry import Entry
from app.ledger.sorting import Rule, words_to_remember
from app.store.work import Work


@dataclass(frozen=True, slots=True)
class Choice:
    """What the person says of one line; `remember` makes a rule of it.

    `plan_line_id` and `outcome_id` say what it serves in their plan, 0 where nothing is said of that.
    """

    category: str
    pot_id: int
    remember: bool = False
    plan_line_id: int = 0
    outcome_id: int = 0


def remember(work: Work, entry: Entry, choice: Choice) -> None:
    """Make a rule of what the person said of an entry; it is tried before older rules."""
    words = words_to_remember(entry.payee)
    first = min((rule.position for rule in work.rules.all()), default=1) - 1
    way = "in" if entry.amount.pence >= 0 else "out"
    line = choice.plan_line_id
    made = Rule(0, first, words, choice.category, choice.pot_id, way, plan_line_id=line)
    for rule in work.rules.all():
        if (rule.words.casefold(), rule.direction) == (words.casefold(), way):
            work.rules.change(
                replace(made, id=rule.id, words=rule.words, account_id=rule.account_id, amount=rule.amount)
            )
            return
    work.rules.add(made)
