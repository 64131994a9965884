from dataclasses import replace
from datetime import date

import pytest

from app.errors import AppError
from app.money import Money
from app.period import Period
from app.plan.breaks import BreaksAgreed, CarerBreak, Rested
from app.plan.people_around import Helper, Role
from app.usecases.books.undoing import undo_last
from app.usecases.life import breaks
from app.usecases.life.around import keep_helper
from tests.app.usecases.started import OPENED, a_book

TODAY = date(2026, 9, 1)
QUARTER = Period(date(2026, 7, 1), date(2026, 9, 30))


def test_story_28_days_agreed_and_taken_stand_side_by_side() -> None:
    book = a_book()
    carer = keep_helper(book, Helper(0, "Ana", Role.CARER, OPENED))
    agreed = breaks.agree_breaks(book, BreaksAgreed(0, 28, OPENED, pot_id=1, helper_id=carer.id))
    away = CarerBreak(
        0, date(2026, 8, 3), date(2026, 8, 7), pot_id=1, helper_id=carer.id,
        care_by="Sunrise Care", cost=Money(60000),
    )  # fmt: skip
    planned = breaks.keep_break(book, away, TODAY)
    assert breaks.breaks_of(book, (1,), QUARTER) == (7, 0)

    breaks.keep_break(book, replace(planned, taken=True, rested=Rested.WELL), TODAY)

    seen = breaks.breaks(book, TODAY)
    assert breaks.breaks_of(book, (1,), QUARTER) == (7, 5)
    assert breaks.breaks_of(book, (2,), QUARTER) == (0, 0)
    assert (seen.agreed_days, seen.planned_days, seen.taken_days) == (28, 0, 5)
    assert (seen.year, seen.agreed) == (Period(OPENED, date(2027, 3, 31)), (agreed,))
    assert (seen.costs, [each.name for each in seen.carers]) == ({1: Money(60000)}, ["Ana"])
    undo_last(book)
    assert breaks.breaks(book, TODAY).breaks == (planned,)


def test_the_year_of_breaks_turns_on_the_day_they_were_agreed_for() -> None:
    book = a_book()
    assert breaks.breaks(book, TODAY).year == Period(date(2026, 1, 1), date(2026, 12, 31))
    breaks.agree_breaks(book, BreaksAgreed(0, 28, date(2024, 10, 1)))
    assert breaks.breaks(book, TODAY).year == Period(date(2025, 10, 1), date(2026, 9, 30))
    assert breaks.breaks(book, date(2026, 10, 1)).year.first == date(2026, 10, 1)


def test_days_agreed_are_put_right_and_taken_out() -> None:
    book = a_book()
    agreed = breaks.agree_breaks(book, BreaksAgreed(0, 28, OPENED))
    breaks.agree_breaks(book, replace(agreed, days=14, once=True))
    assert breaks.breaks_of(book, (), QUARTER) == (14, 0)
    breaks.take_agreed_out(book, agreed.id)
    assert breaks.breaks_of(book, (), QUARTER) == (0, 0)
    with pytest.raises(AppError, match="whole days"):
        breaks.agree_breaks(book, replace(agreed, days=0))
    with pytest.raises(AppError, match="before the first"):
        breaks.agree_breaks(book, replace(agreed, last=date(2026, 1, 1)))


def test_a_break_that_did_not_come_about_is_taken_out() -> None:
    book = a_book()
    planned = breaks.keep_break(book, CarerBreak(0, date(2026, 12, 1), date(2026, 12, 2)), TODAY)
    breaks.take_break_out(book, planned.id)
    assert breaks.breaks(book, TODAY).breaks == ()
