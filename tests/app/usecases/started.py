"""A small book to try use cases on: invented people, in memory."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from functools import cache
from itertools import count
from typing import Any

from app.funding.agreement import Funder, FunderKind
from app.money import Money
from app.people import Actor, Person
from app.store.book import Book
from app.usecases.books.keeping import FirstRun, fill
from tests.prepared import copy_of

OPENED = date(2026, 4, 1)
ACTOR = Actor("Sam Reed")


def ticking(start: datetime = datetime(2026, 7, 1, 9, tzinfo=UTC), looks: int = 0) -> Callable[[], datetime]:
    """Give a clock that moves a minute at each look, after so many looks already."""
    minutes = count(looks)
    return lambda: start.replace(hour=9 + (look := next(minutes)) // 60 % 12, minute=look % 60)


def answers(**more: Any) -> FirstRun:
    """Give five plain answers."""
    said: dict[str, Any] = {
        "person": Person("Sam Reed"),
        "actor": ACTOR,
        "funder": Funder(0, "Riverside Council", FunderKind.COUNCIL),
        "weekly": Money(36900),
        "first_payment": date(2026, 4, 6),
        "account_name": "Nationwide",
        "opened": OPENED,
        "opening": Money(10000),
        "number": "33334471",
    }
    return FirstRun(**{**said, **more})


def a_book(**more: Any) -> Book:
    """Start a book in memory with these answers."""
    made = _made(answers(**more))
    return copy_of(made, ticking(looks=1))


@cache
def _made(said: FirstRun) -> Book:
    book = Book.in_memory(actor=said.actor, clock=ticking())
    # The clock is looked at once, for the one change.
    with book.begin("Started this book") as work:
        fill(work, said)
    return book


def a_statement(*rows: tuple[str, str, str], opening: str = "100.00", number: str = "****34471") -> bytes:
    """Write a Nationwide file of rows (2 Apr 2026, payee, signed pounds) with its running balance."""
    lines = [f'"Account Name:","{number}"', '"Account Balance:","£0.00"', '"Available Balance: ","£0.00"', ""]
    lines.append('"Date","Transaction type","Description","Paid out","Paid in","Balance"')
    pence = _pence(opening)
    for day, payee, amount in rows:
        moved = _pence(amount)
        pence += moved
        out, into = (f"£{-moved / 100:.2f}", "") if moved < 0 else ("", f"£{moved / 100:.2f}")
        balance = f"{'-' if pence < 0 else ''}£{abs(pence) / 100:.2f}"
        named = payee.replace('"', '""')
        lines.append(f'"{day}","Payment","{named}","{out}","{into}","{balance}"')
    return ("\r\n".join(lines) + "\r\n").encode()


def _pence(pounds: str) -> int:
    return round(float(pounds) * 100)
