"""What is typed in a line becomes a shift, and a shift is written as it is typed."""

import string
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from app.employment.shift import Shift, ShiftKind
from ui.pages.hours.reading import Texts, length, read_shift, written

DAY = date(2026, 11, 16)
BLANK = Shift(0, 1, DAY, 0, 0)
minutes = st.integers(0, 24 * 60 - 1)


@given(minutes, minutes, st.integers(0, 500), st.integers(0, 900), st.sampled_from(list(ShiftKind)))
def test_what_is_written_reads_back_the_same(
    start: int, finish: int, rest: int, tenths: int, kind: ShiftKind
) -> None:
    awake = rest if kind is ShiftKind.SLEEP_IN else 0
    shift = Shift(7, 1, DAY, start, finish, kind, rest, awake, tenths, "Note", start_late=True)
    assert read_shift(written(shift), shift) == (shift, {})


@given(st.text(string.printable, max_size=12), st.text(string.printable, max_size=12))
def test_anything_typed_gives_a_shift_or_says_what_to_do(start: str, rest: str) -> None:
    shift, wrong = read_shift(Texts(start.strip(), "10", rest.strip()), BLANK)
    assert (shift is None) == bool(wrong or not start.strip())


def test_half_a_shift_is_none_yet_and_nothing_wrong() -> None:
    assert read_shift(Texts("8"), BLANK) == (None, {})


def test_the_next_day_may_be_typed_and_changes_nothing() -> None:
    shift, wrong = read_shift(Texts("22", "8 next day"), BLANK)
    assert (wrong, shift.finish if shift else None) == ({}, 480)


def test_a_day_off_with_times_is_a_usual_shift() -> None:
    shift, _ = read_shift(Texts("8", "9", kind="sick"), BLANK)
    assert shift is not None
    assert shift.kind is ShiftKind.USUAL


def test_lengths_are_written_as_people_say_them() -> None:
    assert [length(each) for each in (0, 20, 60, 75)] == ["", "20 min", "1:00", "1:15"]
