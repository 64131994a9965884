"""Asking “Can I buy this?”: what somebody needs to see while they think a question through."""

from dataclasses import dataclass
from datetime import date

from app.funding.position import Left, left_to_spend, weekly_sum
from app.money import Money, total
from app.plan.decision import Decision, concluded
from app.plan.outcome import Outcome
from app.plan.plan import LineWording
from app.store.book import Book
from app.store.work import Work
from app.usecases.life.decisions import ask
from app.usecases.life.grounds import lines_on, outcomes_on


@dataclass(frozen=True, slots=True)
class Worksheet:
    """What a question may name, and what is free to spend on the day it is asked."""

    lines: tuple[LineWording, ...]
    outcomes: tuple[Outcome, ...]
    free: Money


def worksheet(book: Book, today: date) -> Worksheet:
    """Give what is needed to think a question through."""
    with book.begin() as work:
        return Worksheet(lines_on(work, today), outcomes_on(work, today), left_on(work, today).free)


def left_on(work: Work, today: date) -> Left:
    """Say what is left on a day, what of it is promised, and what is free, within a unit of work."""
    held = total(work.sums.balance(account.id) for account in work.accounts.all())
    return left_to_spend(held, work.dues.open(), weekly_sum(work.agreements.all(), today))


def ask_through(book: Book, asked: Decision, *, wants: bool, must_ask: bool) -> Decision:
    """Keep a question that was thought through; the person's own no, or no need to ask, settles it."""
    with book.begin() as work:
        person = next((each.name for each in work.people.all()), work.actor.name)
    return ask(book, concluded(asked, wants=wants, must_ask=must_ask, person=person))
