"""What of a bank file needs the person: payments that are alike are asked about once."""

from dataclasses import dataclass, replace
from datetime import date

from app.ledger.entry import Entry
from app.ledger.sorting import words_to_remember
from app.money import Money, total
from app.usecases.money.incoming import How, Look
from app.usecases.money.saying import Choice


@dataclass(frozen=True, slots=True)
class Alike:
    """Payments to or from the same name that one answer settles, newest first."""

    entries: tuple[Entry, ...]

    @property
    def payee(self) -> str:
        """The name as the bank writes it, of the newest."""
        return self.entries[0].payee

    @property
    def amount(self) -> Money:
        """What they come to."""
        return total(entry.amount for entry in self.entries)

    @property
    def first(self) -> date:
        """The day of the oldest."""
        return self.entries[-1].day

    @property
    def last(self) -> date:
        """The day of the newest."""
        return self.entries[0].day


def alike(look: Look) -> tuple[Alike, ...]:
    """Group the payments that need the person by the words a rule would know them by, most first."""
    found: dict[tuple[str, bool], list[Entry]] = {}
    for one in look.incoming:
        if one.how is How.NEEDS_YOU:
            words = words_to_remember(one.entry.payee).casefold()
            found.setdefault((words, one.entry.amount.pence >= 0), []).append(one.entry)
    groups = [
        Alike(tuple(sorted(entries, key=lambda entry: (entry.day, entry.line), reverse=True)))
        for entries in found.values()
    ]
    return tuple(sorted(groups, key=lambda group: (-len(group.entries), group.payee)))


def choices_for(said: dict[Alike, Choice]) -> dict[int, Choice]:
    """Give the answers by line of the file; a rule is made once for each group."""
    return {
        entry.line: replace(choice, remember=choice.remember and not at)
        for group, choice in said.items()
        for at, entry in enumerate(group.entries)
    }


def adds_up(look: Look) -> bool | None:
    """Say whether the bank's own balances follow its lines; None when it gives no balances."""
    if any(note.rule == "balance" for note in look.statement.notes):
        return False
    return None if look.part.opening is None or look.part.closing is None else True
