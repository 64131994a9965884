"""What can be said of the plan's lines: what they can be for, and which had other words before."""

from datetime import date

from app.plan.outcome import Outcome, in_order
from app.store.book import Book


def outcomes_to_name(book: Book, today: date) -> tuple[Outcome, ...]:
    """Give the outcomes that have not ended, in the person's own order."""
    with book.begin() as work:
        kept = in_order(work.plan.outcomes.all())
        return tuple(each for each in kept if each.ended is None or each.ended > today)


def reworded_lines(book: Book) -> frozenset[int]:
    """Give the numbers of the lines that not every version words alike."""
    with book.begin() as work:
        words: dict[int, set[str]] = {}
        for each in work.plan.wordings.all():
            words.setdefault(each.line_id, set()).add(each.words)
        return frozenset(line for line, said in words.items() if len(said) > 1)
