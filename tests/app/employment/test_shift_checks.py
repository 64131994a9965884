from datetime import date

import pytest

from app.employment.pa import PersonalAssistant
from app.employment.shift import Shift, ShiftKind
from app.employment.shift_checks import check_overlaps, tidied
from app.errors import AppError
from app.period import ONE_DAY
from tests.app.employment.shifts import MONDAY, shift

PA = PersonalAssistant(1, "Ana Costa", date(2026, 1, 1), left=date(2026, 12, 31))
OCTOBER = date(2026, 10, 25)


def test_what_has_no_meaning_is_left_out() -> None:
    plain = tidied(
        shift(MONDAY, "08:00-10:00", awake_minutes=20, start_late=True, finish_late=True, note=" x "), PA
    )
    assert (plain.awake_minutes, plain.start_late, plain.finish_late, plain.note) == (0, False, False, "x")

    out = tidied(shift(MONDAY, "08:00-08:00", no_time=True, break_minutes=5, tenth_miles=10), PA)
    assert (out.break_minutes, out.tenth_miles) == (0, 0)


def test_the_second_of_two_equal_times_is_kept_where_there_are_two() -> None:
    late = tidied(shift(OCTOBER, "01:30-05:00", start_late=True, finish_late=True), PA)
    assert (late.start_late, late.finish_late) == (True, False)

    night = shift(
        OCTOBER - ONE_DAY, "22:00-01:30", finish_late=True, kind=ShiftKind.SLEEP_IN, awake_minutes=9
    )
    assert (tidied(night, PA).finish_late, tidied(night, PA).awake_minutes) == (True, 9)


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        (shift(date(2025, 12, 31), "08:00-10:00"), "Ana Costa did not work for you on 31 December 2025"),
        (shift(date(2027, 1, 1), "08:00-10:00"), "did not work for you"),
        (shift(date(2026, 3, 29), "01:30-05:00"), "There was no 01:30"),
        (shift(MONDAY, "08:00-10:00", break_minutes=121), "longer than the shift"),
        (shift(MONDAY, "22:00-06:00", kind=ShiftKind.SLEEP_IN, awake_minutes=481), "longer than the shift"),
        (shift(MONDAY, "08:00-10:00", tenth_miles=-1), "below nothing"),
    ],
)
def test_what_cannot_be_is_said(wrong: Shift, said: str) -> None:
    with pytest.raises(AppError, match=said):
        tidied(wrong, PA)


def test_nobody_is_paid_twice_for_the_same_time() -> None:
    night = shift(MONDAY - ONE_DAY, "22:00-08:00")
    morning = shift(MONDAY, "07:30-09:00")

    with pytest.raises(AppError, match="22:00–08:00 and 07:30–09:00 on 16 November 2026 overlap"):
        check_overlaps([night, morning], [MONDAY])
    check_overlaps([night, morning], [MONDAY + ONE_DAY])
    check_overlaps([night, shift(MONDAY, "08:00-09:00")], [MONDAY])
    check_overlaps([night, shift(MONDAY, "07:30-09:00", no_time=True)], [MONDAY])
