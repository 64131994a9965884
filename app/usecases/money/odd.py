"""Questions about entries, for the person to answer with a note before anybody else asks."""

from datetime import date, timedelta

from app.ledger.odd import OddEntry, looked_at, odd_entries, odd_rules
from app.period import Period
from app.store.book import Book


def questions_about_entries(book: Book, today: date) -> tuple[OddEntry, ...]:
    """Give the entries of the last weeks that are worth a question, the newest first."""
    rules = odd_rules()
    period = Period(today - timedelta(weeks=rules.weeks_back), today)
    with book.begin() as work:
        kinds = {account.id: account.kind for account in work.accounts.all()}
        return odd_entries(work.entries.within(looked_at(period)), kinds, period, rules)
