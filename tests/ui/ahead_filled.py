"""What the tests of the year ahead look at: a team, a plan with more hours than were used, and streams."""

from dataclasses import replace
from datetime import date

from app.employment.stay import Stay
from app.funding.balance import Why
from app.funding.hours_bank import FewerHours, HoursSaving
from app.money import Money
from app.store.book import Book
from app.usecases.plan import hours_bank as hours
from app.usecases.plan import signing_off
from app.usecases.plan import writing as plans
from tests.prepared import prepared
from tests.ui.filled import TODAY, filled_book
from tests.ui.pay_filled import fill_pay
from tests.ui.plan_filled import fill_plan
from tests.ui.streams_filled import fill_streams

MORE = date(2026, 10, 12)  # a Monday: the first day of the plan with more hours


@prepared
def ahead_book() -> Book:
    """Give the filled book with its team, streams, and a plan of more hours, of which some were saved."""
    book = filled_book()
    fill_pay(book)
    fill_plan(book)
    fill_streams(book)
    with book.begin("Agreed a reserve, and was in hospital") as work:
        [terms] = work.agreements.all()
        work.agreements.change(replace(terms, contingency=Money(400_00), retained_weeks=8))
        work.stays.add(Stay(0, date(2026, 11, 12), date(2026, 11, 13)))
    more_hours(book)
    hours.keep_hours_saving(book, HoursSaving(0, "A day at the sea", date(2027, 5, 20), 300, "P. Marsh"))
    hours.keep_hours_saving(book, HoursSaving(0, "Christmas week", date(2026, 12, 24), 240))
    hours.say_why_fewer(
        book, FewerHours(0, date(2026, 5, 4), date(2026, 5, 31), Why.NO_PA, TODAY, "Temi was away")
    )
    hours.ask_after(book, 2)
    return book


def more_hours(book: Book) -> None:
    """Agree a version of the plan with twice the hours."""
    version = plans.begin_version(book, date(2026, 9, 14))
    view = plans.plan(book, TODAY, version.id)
    assert view is not None
    line = next(one.wording for one in view.lines if one.wording.minutes)
    plans.change_line(book, replace(line, minutes=1680))
    signing_off.send_plan(book, version.id, date(2026, 9, 15), "Adult care panel")
    signing_off.plan_agreed(book, version.id, date(2026, 10, 1), "P. Marsh", MORE)
