"""The bank of hours as rules: every minute agreed is used, saved or lost, and nothing is counted twice."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.errors import AppError
from app.funding.balance import Why
from app.funding.hours_bank import (
    FewerHours,
    HoursSaving,
    WeekKnown,
    check_saving,
    fewer_unexplained,
    hours_bank,
)
from app.period import Period

MONDAY = date(2026, 4, 6)
TERM = Period(date(2026, 4, 1), date(2027, 3, 31))

reasons = st.lists(st.tuples(st.sampled_from(Why), st.integers(0, 2000)), max_size=3).map(tuple)
known = st.builds(
    WeekKnown,
    monday=st.integers(0, 30).map(lambda weeks: MONDAY + timedelta(weeks=weeks)),
    agreed=st.integers(0, 3000),
    used=st.integers(0, 3000),
    reasons=reasons,
)
fewer = st.builds(
    FewerHours,
    id=st.just(1),
    first=st.dates(MONDAY, MONDAY + timedelta(days=100)),
    last=st.dates(MONDAY + timedelta(days=100), MONDAY + timedelta(days=200)),
    why=st.sampled_from(Why),
    said=st.just(MONDAY),
)


@given(st.lists(known, max_size=20), st.lists(fewer, max_size=2))
def test_every_minute_is_used_saved_or_lost(weeks: list[WeekKnown], said: list[FewerHours]) -> None:
    bank = hours_bank(TERM, weeks, said)
    lost = sum(minutes for _, minutes in bank.lost)
    assert bank.agreed + bank.drawn == bank.used + bank.saved + lost
    assert bank.balance == bank.agreed - bank.used - lost
    for week in bank.weeks:
        assert week.agreed + week.drawn == week.used + week.saved + week.lost_minutes
        assert min(week.saved, week.drawn, week.lost_minutes) >= 0
        assert not (week.unused and week.drawn)


@given(st.lists(known, max_size=20), st.integers(0, 5000), st.booleans())
def test_what_is_put_aside_is_part_of_the_balance(weeks: list[WeekKnown], minutes: int, used: bool) -> None:
    saving = HoursSaving(1, "A week away", date(2026, 8, 1), minutes, used=used)
    bank = hours_bank(TERM, weeks, (), [saving])
    assert bank.free + bank.put_aside == bank.balance
    assert bank.put_aside == (0 if used else minutes)


def weeks_of(*used: int) -> list[WeekKnown]:
    return [WeekKnown(MONDAY + timedelta(weeks=at), 600, each) for at, each in enumerate(used)]


def test_the_surest_reason_comes_first_and_the_persons_own_takes_the_rest() -> None:
    hospital = replace(weeks_of(100)[0], reasons=((Why.HOSPITAL, 300), (Why.NO_PA, 120)))
    own = FewerHours(1, MONDAY, MONDAY, Why.ILLNESS, MONDAY)
    [week] = hours_bank(TERM, [hospital], [own]).weeks
    assert week.lost == ((Why.HOSPITAL, 300), (Why.NO_PA, 120), (Why.ILLNESS, 80))
    [week] = hours_bank(TERM, [hospital], [replace(own, why=Why.SAVED_FOR)]).weeks
    assert (week.saved, week.lost_minutes) == (80, 420)
    [week] = hours_bank(TERM, [replace(hospital, reasons=((Why.HOSPITAL, 900),))], []).weeks
    assert week.lost == ((Why.HOSPITAL, 500),)


def test_it_asks_why_once_after_so_many_weeks_in_a_row() -> None:
    bank = hours_bank(TERM, weeks_of(600, 500, 480, 600, 540, 540, 300), ())
    asked = fewer_unexplained(bank.weeks, (), 3)
    assert asked is not None
    assert asked.days == Period(MONDAY + timedelta(weeks=4), MONDAY + timedelta(days=48))
    assert (asked.weeks, asked.minutes) == (3, 420)
    assert fewer_unexplained(bank.weeks, (), 4) is None
    assert fewer_unexplained(bank.weeks, (), 0) is None
    said = FewerHours(1, asked.days.first, asked.days.last, Why.NO_PA, MONDAY)
    # The row goes on; it was asked about, so it is left alone.
    longer = hours_bank(TERM, weeks_of(600, 500, 480, 600, 540, 540, 300, 300), [said])
    assert fewer_unexplained(longer.weeks, [said], 1) is None
    assert fewer_unexplained(hours_bank(TERM, weeks_of(600), ()).weeks, (), 1) is None


def test_weeks_with_a_reason_of_their_own_are_not_asked_about() -> None:
    weeks = [replace(week, reasons=((Why.HOSPITAL, 600),)) for week in weeks_of(0, 0, 0)]
    assert fewer_unexplained(hours_bank(TERM, weeks, ()).weeks, (), 2) is None


@pytest.mark.parametrize("saving", [HoursSaving(0, " ", MONDAY, 60), HoursSaving(0, "A trip", MONDAY, 0)])
def test_hours_are_saved_for_something(saving: HoursSaving) -> None:
    with pytest.raises(AppError, match="saved for something"):
        check_saving(saving)
