"""The bank of hours, from agreed timesheets beside the plan in force."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from app.employment.shift import PlannedShift
from app.employment.stay import AwayReason, Stay
from app.errors import AppError
from app.funding.balance import Why
from app.funding.hours_bank import FewerHours, HoursSaving
from app.period import Period
from app.plan.plan import MetBy
from app.store.book import Book
from app.usecases.books.undoing import undo_last
from app.usecases.hours.agreed import correct_shift
from app.usecases.hours.writing import keep_week
from app.usecases.plan import hours_bank as hours
from app.usecases.today.summary import see_today
from tests.app.usecases.looking_ahead import mornings, plan_of
from tests.app.usecases.paying import EIGHT, STARTED, TEN, agree, agree_newest, shift, weekdays, with_pa
from tests.app.usecases.started import a_book

WEEK = timedelta(weeks=1)
TODAY = STARTED + 6 * WEEK


def worked(book: Book, pa_id: int, *days: int) -> None:
    """Let a PA work two hours on so many days of each week, all agreed."""
    for at, count in enumerate(days):
        monday = STARTED + at * WEEK
        agree(book, pa_id, monday, weekdays(monday, count))


def seen(book: Book, today: date = TODAY) -> hours.HoursSeen:
    found = hours.see_hours(book, today)
    assert found is not None
    return found


def test_without_hours_in_a_plan_there_is_no_bank() -> None:
    assert hours.see_hours(a_book(), TODAY) is None
    book = a_book()
    plan_of(book, mornings(met_by=MetBy.PAID_OTHER))
    assert hours.see_hours(book, TODAY) is None
    plan_of(with_pa()[0], mornings())


def test_agreed_hours_stand_beside_those_used_and_are_carried_on() -> None:
    book, pa_id = with_pa()
    plan_of(book, mornings(), mornings(last=STARTED + 3 * WEEK), replace(mornings(), met_by=MetBy.PAID_OTHER))
    worked(book, pa_id, 5, 5, 0, 5, 7)
    keep_week(book, pa_id, STARTED + 5 * WEEK, [replace(shift(STARTED + 5 * WEEK), pa_id=pa_id)])

    known = seen(book)

    assert [(week.agreed, week.used, week.saved, week.drawn) for week in known.bank.weeks] == [
        (1200, 600, 600, 0), (1200, 600, 600, 0), (1200, 0, 1200, 0), (1200, 600, 600, 0), (600, 840, 0, 240),
    ]  # fmt: skip
    assert known.bank.balance == 2760
    assert known.open_weeks == (STARTED + 5 * WEEK,)
    assert (known.has_end, known.bank.term.last) == (False, date(2027, 3, 31))


def test_a_correction_counts_once_both_have_agreed_it() -> None:
    book, pa_id = with_pa()
    plan_of(book, mornings())
    worked(book, pa_id, 5)
    with book.begin() as work:
        old = work.shifts.within(Period.weeks(STARTED, 1), pa_id)[0]
    correct_shift(book, replace(old, corrects_id=old.id, finish=TEN + 60), "She stayed an hour longer.")
    assert (seen(book).bank.weeks, seen(book).open_weeks) == ((), (STARTED,))
    agree_newest(book, pa_id, STARTED)
    assert seen(book).bank.used == 660


def test_what_took_hours_away_is_found_in_the_records() -> None:
    book, pa_id = with_pa()
    plan_of(book, mornings())
    worked(book, pa_id, 0, 1, 5, 2)
    with book.begin("Away") as work:
        for first, days, reason in (
            (STARTED, 6, AwayReason.HOSPITAL),
            (STARTED + 3 * WEEK, 1, AwayReason.AWAY),
        ):
            work.stays.add(Stay(0, first, first + timedelta(days=days), reason=reason))
        work.planned.add(PlannedShift(0, 0, STARTED + WEEK, EIGHT, TEN + 60, every_weeks=0))
    assert [week.lost for week in seen(book).bank.weeks] == [
        ((Why.HOSPITAL, 600),), ((Why.NO_PA, 180),), (), ((Why.NOT_NEEDED, 171),),
    ]  # fmt: skip


def test_an_agreement_with_an_end_carries_hours_over_all_of_it() -> None:
    book, pa_id = with_pa()
    plan_of(book, mornings(pot_id=1))
    worked(book, pa_id, 5)
    with book.begin("Terms") as work:
        [terms] = work.agreements.all()
        work.agreements.change(replace(terms, last=date(2028, 6, 30)))
    known = seen(book)
    assert (known.has_end, known.bank.term) == (True, Period(terms.first, date(2028, 6, 30)))


def test_it_asks_why_once_and_keeps_the_reason_to_itself() -> None:
    book, pa_id = with_pa()
    plan_of(book, mornings())
    worked(book, pa_id, 5, 3, 3, 4, 4)
    asked = seen(book).fewer
    assert asked is not None
    assert (asked.weeks, asked.minutes, seen(book).ask_after) == (4, 720, 4)
    [asks] = [each for each in see_today(book, TODAY).todo if each.page == "ahead"]
    assert asks.detail == "From 13 April 2026 to 10 May 2026. Nobody is told."
    why = FewerHours(0, asked.days.first, asked.days.last, Why.NO_PA, TODAY, "Nobody near here")
    kept = hours.say_why_fewer(book, why)
    known = seen(book)
    assert (known.fewer, known.said) == (None, (kept,))
    assert not [each for each in see_today(book, TODAY).todo if each.page == "ahead"]
    assert known.bank.lost == ((Why.NO_PA, 720),)
    undo_last(book)
    assert seen(book).fewer == asked
    hours.say_why_fewer(book, why)
    hours.take_why_fewer_out(book, 2)
    assert seen(book).said == ()
    hours.ask_after(book, 5)
    assert (seen(book).fewer, seen(book).ask_after) == (None, 5)
    for wrong in (-1, 53):
        with pytest.raises(AppError, match="number of weeks"):
            hours.ask_after(book, wrong)
    with pytest.raises(AppError, match="last day comes before"):
        hours.say_why_fewer(book, replace(why, last=STARTED))


def test_hours_are_put_aside_used_and_taken_out() -> None:
    book, pa_id = with_pa()
    plan_of(book, mornings())
    worked(book, pa_id, 2)
    trip = hours.keep_hours_saving(book, HoursSaving(0, "A day at the sea", date(2026, 7, 1), 240))
    assert (seen(book).bank.put_aside, seen(book).bank.free) == (240, 120)
    more = hours.keep_hours_saving(book, replace(trip, minutes=360))
    assert seen(book).bank.free == 0
    hours.hours_saving_used(book, more.id)
    assert seen(book).bank.savings == (replace(more, used=True),)
    assert seen(book).bank.put_aside == 0
    hours.take_hours_saving_out(book, more.id)
    assert seen(book).bank.savings == ()
    with pytest.raises(AppError, match="saved for something"):
        hours.keep_hours_saving(book, HoursSaving(0, "", TODAY, 5))
