"""A book with a small team to try use cases on: invented people, in memory."""

from datetime import date
from typing import Any

from app.employment.contract import Contract, PayFrequency
from app.employment.pa import PersonalAssistant
from app.funding.agreement import Funder, FunderKind
from app.money import Money
from app.people import Person
from app.store.book import Book
from app.usecases.team.people import add_pa
from tests.app.usecases.started import a_book

STARTED = date(2026, 4, 6)
TODAY = date(2026, 7, 1)


def terms(**more: Any) -> Contract:
    """Give plain terms of one job."""
    said: dict[str, Any] = {
        "id": 0,
        "pa_id": 0,
        "first": STARTED,
        "hourly": Money(1350),
        "frequency": PayFrequency.FOUR_WEEKLY,
        "first_pay_day": date(2026, 5, 8),
        "weekly_minutes": 1200,
    }
    return Contract(**{**said, **more})


def a_team_book(kind: FunderKind = FunderKind.COUNCIL) -> Book:
    """Start a book of somebody who has an address."""
    return a_book(
        person=Person("Sam Reed", address="4 Mill Lane, Riverside"), funder=Funder(0, "Riverside", kind)
    )


def taken_on(book: Book, name: str = "Ana Costa", contract: Contract | None = None, **more: Any) -> int:
    """Take on a PA; give their number."""
    started = more.pop("started", STARTED)
    pa = PersonalAssistant(0, name, started, **more)
    return add_pa(book, pa, contract or terms(first=started)).id
