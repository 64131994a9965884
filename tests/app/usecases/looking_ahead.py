"""What the tests that look ahead share: plans that hold, and money that moved."""

from dataclasses import replace
from datetime import date

from app.ledger.entry import Entry, Split
from app.money import Money
from app.plan.plan import LifeArea, LineWording, MetBy
from app.store.book import Book
from app.usecases.money.ledger import add_entry
from app.usecases.plan import signing_off
from app.usecases.plan import writing as plans
from tests.app.usecases.started import OPENED


def plan_of(book: Book, *lines: LineWording) -> list[int]:
    """Let a plan of these lines hold from the book's first day; give the lines' numbers."""
    version = plans.begin_version(book, OPENED)
    numbers = [
        plans.add_line(book, LifeArea.WHAT_I_DO, replace(line, version_id=version.id), OPENED).line_id
        for line in lines
    ]
    signing_off.send_plan(book, version.id, OPENED, "Duty team")
    signing_off.plan_agreed(book, version.id, OPENED, "Panel", OPENED)
    return numbers


def mornings(**more: object) -> LineWording:
    return LineWording(0, 0, 0, "Help to get up", minutes=600, rate=Money(1340), **more)  # type: ignore[arg-type]


def agency(cost: int = 45_00, **more: object) -> LineWording:
    return LineWording(0, 0, 0, "A companion", MetBy.PAID_OTHER, Money(cost), **more)  # type: ignore[arg-type]


def spend(book: Book, day: date, pence: int, line: int = 0, code: str = "O12") -> None:
    split = Split(Money(-pence), code, 1, line)
    add_entry(book, Entry(0, 1, day, "Somebody", Money(-pence), splits=(split,)))


def get_paid(book: Book, *days: date) -> None:
    """Let the council's money come on these days."""
    for day in days:
        amount = Money(1476_00)
        add_entry(book, Entry(0, 1, day, "Council", amount, splits=(Split(amount, "I01", 1),)))
