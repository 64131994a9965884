"""Money moved between the person's own accounts: finding the other half of a bank line."""

from datetime import timedelta

from app.ledger.entry import Entry
from app.ledger.incoming import DAYS_APART
from app.period import Period
from app.store.book import Book


def other_halves(book: Book, number: int) -> tuple[Entry, ...]:
    """Give the entries that mirror this one in another account a few days either way, nearest first."""
    with book.begin() as work:
        entry = work.entries.get(number)
        apart = timedelta(days=DAYS_APART)
        near = work.entries.within(Period(entry.day - apart, entry.day + apart))
    found = [
        other
        for other in near
        if other.amount == -entry.amount and other.account_id != entry.account_id and not other.transfer_id
    ]
    if entry.transfer_id or not entry.amount:
        return ()
    return tuple(sorted(found, key=lambda other: (abs((other.day - entry.day).days), other.id)))
