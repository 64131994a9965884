import os
import subprocess
import sys
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.employment import clock
from app.employment.typed import parse_break, parse_clock, parse_miles
from app.errors import AppError
from app.words import hours

MARCH, OCTOBER = date(2026, 3, 29), date(2026, 10, 25)  # the Sundays on which the clocks change
BEFORE_MARCH, BEFORE_OCTOBER = date(2026, 3, 28), date(2026, 10, 24)
AN_HOUR = 60

days = st.dates(date(2020, 1, 1), date(2035, 12, 31))
minutes = st.integers(0, 24 * 60 - 1)


@pytest.mark.parametrize(
    ("day", "hours"), [(BEFORE_OCTOBER, 11), (BEFORE_MARCH, 9), (date(2026, 6, 1), 10), (OCTOBER, 10)]
)
def test_a_night_from_ten_to_eight_has_its_true_length(day: date, hours: int) -> None:
    assert clock.span(day, 22 * 60, 8 * 60).minutes == hours * AN_HOUR


def test_days_are_longer_and_shorter_when_the_clocks_change() -> None:
    assert [clock.day_minutes(day) // AN_HOUR for day in (MARCH, OCTOBER, BEFORE_MARCH)] == [23, 25, 24]


def test_the_second_of_two_equal_times_is_an_hour_later() -> None:
    early, late = clock.moment(OCTOBER, 90), clock.moment(OCTOBER, 90, late=True)

    assert early == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)
    assert late == datetime(2026, 10, 25, 1, 30, tzinfo=UTC)
    assert clock.comes_twice(OCTOBER, 90)
    assert not clock.comes_twice(OCTOBER, 3 * 60)
    assert not clock.comes_twice(MARCH, 90)


def test_a_shift_from_the_first_to_the_second_of_two_equal_times_is_one_hour() -> None:
    assert clock.span(OCTOBER, 90, 90, finish_late=True).minutes == AN_HOUR
    # From a quarter to two, a full half hour goes by until the clock shows a quarter past one again.
    assert clock.span(OCTOBER, 105, 75, finish_late=True).minutes == 30
    assert clock.span(BEFORE_OCTOBER, 22 * 60, 90, finish_late=True).minutes == 4 * AN_HOUR + 30
    assert clock.span(OCTOBER, 90, 3 * 60, start_late=True).minutes == 90


def test_a_time_the_clock_leaves_out_is_said() -> None:
    assert clock.left_out(MARCH, 90)
    for day, start, finish in ((MARCH, 90, 5 * 60), (BEFORE_MARCH, 22 * 60, 90)):
        with pytest.raises(AppError, match="There was no 01:30 on 29 March 2026"):
            clock.check_shown(day, start, finish)
    clock.check_shown(BEFORE_MARCH, 22 * 60, 8 * 60)


def test_the_clock_is_right_where_the_system_has_no_zones() -> None:
    asked = "from datetime import date; from app.employment.clock import span; "
    asked += "print(span(date(2026, 10, 24), 1320, 480).minutes)"
    answer = subprocess.run(
        [sys.executable, "-c", asked],
        env={**os.environ, "PYTHONTZPATH": ""},
        capture_output=True,
        text=True,
        check=True,
    )

    assert answer.stdout.strip() == "660"


def test_equal_start_and_finish_is_a_whole_day() -> None:
    assert clock.span(date(2026, 6, 1), 8 * 60, 8 * 60).minutes == 24 * AN_HOUR


@given(days, minutes, minutes)
def test_what_the_clock_shows_leads_back_to_the_moment(day: date, start: int, finish: int) -> None:
    spent = clock.span(day, start, finish)

    assert 0 < spent.minutes <= 25 * AN_HOUR
    assert clock.left_out(day, start) or clock.wall(spent.first) == (day, start)


@given(days, st.lists(minutes, min_size=2, max_size=6))
def test_parts_of_real_time_add_up_to_the_whole(day: date, cuts: list[int]) -> None:
    whole = clock.span(day, 0, 0)
    edges = sorted({whole.first, whole.last, *(clock.moment(day, cut) for cut in cuts)})

    parts = [clock.Span(*edges[at : at + 2]).minutes for at in range(len(edges) - 1)]

    assert sum(parts) == whole.minutes == clock.day_minutes(day)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("8", "08:00"), ("8.30", "08:30"), ("0830", "08:30"), ("830", "08:30"), ("8:30pm", "20:30"),
        ("22", "22:00"), ("8 30 PM", "20:30"), ("12am", "00:00"), ("12pm", "12:00"), ("8p.m.", "20:00"),
        ("24:00", "00:00"), ("midnight", "00:00"), ("Noon", "12:00"), (" 7:05 ", "07:05"), ("0", "00:00"),
    ],
)  # fmt: skip
def test_times_are_typed_fast(text: str, shown: str) -> None:
    assert clock.clock(parse_clock(text)) == shown


@pytest.mark.parametrize("text", ["", "8.3", "8:75", "25", "24:01", "13pm", "0am", "eight", "-1", "8:30:00"])
def test_what_is_no_time_is_said(text: str) -> None:
    with pytest.raises(AppError, match="not a time of day"):
        parse_clock(text)


@given(minutes)
def test_a_time_reads_back_as_it_is_written(minute: int) -> None:
    assert parse_clock(clock.clock(minute)) == minute
    assert parse_clock(clock.clock(minute).replace(":", "")) == minute


@pytest.mark.parametrize(
    ("text", "length"),
    [
        ("20", 20), ("20 min", 20), ("0:20", 20), ("1:15", 75), ("1h", 60), ("1 h 20 min", 80),
        ("1 hour", 60), ("2 hrs 5", 125), ("90", 90), ("", 0), ("0", 0),
    ],
)  # fmt: skip
def test_breaks_are_typed_fast(text: str, length: int) -> None:
    assert parse_break(text) == length


@pytest.mark.parametrize("text", ["long", "1:75", "24:00", "-5", "1.5.2"])
def test_what_is_no_length_is_said(text: str) -> None:
    with pytest.raises(AppError, match="not a length"):
        parse_break(text)


@given(st.integers(0, 24 * 60 - 1))
def test_a_length_reads_back_as_it_is_written(length: int) -> None:
    assert parse_break(clock.long_hours(length)) == length


@pytest.mark.parametrize(
    ("text", "tenths"), [("6", 60), ("6.4", 64), ("6,4", 64), ("6 miles", 60), ("", 0), ("12mi", 120)]
)
def test_miles_are_typed_fast(text: str, tenths: int) -> None:
    assert parse_miles(text) == tenths


@pytest.mark.parametrize("text", ["far", "6.45", "-6"])
def test_what_is_no_number_of_miles_is_said(text: str) -> None:
    with pytest.raises(AppError, match="not a number of miles"):
        parse_miles(text)


def test_time_and_miles_are_written_as_people_read_them() -> None:
    assert clock.clocks(480, 630) == "08:00–10:30"
    assert [hours(each) for each in (310, 0, 700, -30, 1)] == ["5.17", "0.00", "11.67", "−0.50", "0.02"]
    lengths = [clock.long_hours(each) for each in (0, 45, 120, 310, -75)]
    assert lengths == ["0 min", "45 min", "2 h", "5 h 10 min", "−1 h 15 min"]
    assert [clock.miles(each) for each in (60, 64, 0, -5)] == ["6", "6.4", "0", "−0.5"]
