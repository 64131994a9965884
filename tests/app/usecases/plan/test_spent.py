from datetime import date

from app.ledger.entry import Entry, Split
from app.money import Money
from app.plan.plan import CostPer, LifeArea, LineWording, MetBy
from app.store.book import Book
from app.usecases.money.ledger import add_entry
from app.usecases.plan import signing_off
from app.usecases.plan import writing as plans
from app.usecases.plan.spent import plan_spent
from tests.app.usecases.started import OPENED, a_book

FIRST = date(2026, 4, 9)


def agreed(book: Book) -> tuple[int, int]:
    version = plans.begin_version(book, OPENED)
    agency = LineWording(0, 0, version.id, "An agency", MetBy.PAID_OTHER, Money(100_00))
    rail = LineWording(0, 0, version.id, "A rail", MetBy.BOUGHT, Money(85_00), CostPer.ONCE)
    weekly = plans.add_line(book, LifeArea.WHO_SUPPORTS_ME, agency, OPENED)
    once = plans.add_line(book, LifeArea.WHERE_I_LIVE, rail, OPENED)
    signing_off.send_plan(book, version.id, OPENED, "Duty team")
    signing_off.plan_agreed(book, version.id, FIRST, "Panel", FIRST)
    return weekly.line_id, once.line_id


def spend(book: Book, day: date, pence: int, line: int) -> None:
    split = Split(Money(-pence), "O12", 1, line)
    add_entry(book, Entry(0, 1, day, "Somebody", Money(-pence), splits=(split,)))


def test_without_an_agreed_plan_nothing_is_held_against_it() -> None:
    assert plan_spent(a_book(), FIRST) is None


def test_each_line_shows_what_was_spent_beside_what_the_plan_has_for_the_days() -> None:
    book = a_book()
    weekly, once = agreed(book)
    spend(book, date(2026, 4, 8), 50_00, weekly)
    spend(book, FIRST, 120_00, weekly)
    spend(book, date(2026, 4, 15), 85_00, once)
    spend(book, date(2026, 4, 15), 7_50, 0)

    seen = plan_spent(book, date(2026, 4, 22))

    assert seen is not None
    assert seen.first == FIRST
    assert [(each.spent, each.planned) for each in seen.lines] == [
        (Money(120_00), Money(200_00)),
        (Money(85_00), Money(85_00)),
    ]
    assert (seen.spent, seen.planned, seen.elsewhere) == (Money(205_00), Money(285_00), Money(7_50))
    assert seen.of(once) == seen.lines[1]
    assert seen.of(99) is None
    assert [each.is_ahead for each in seen.lines] == [False, False]
