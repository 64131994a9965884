from collections.abc import Sequence
from datetime import date, timedelta

import pytest

from app.employment.rest import Working, clock_note, over_plan, rest_findings
from app.employment.shift import Shift, ShiftKind
from app.errors import Severity
from app.period import ONE_DAY
from tests.app.employment.shifts import MONDAY, shift

TUESDAY = MONDAY + ONE_DAY
HERE = Working(date(2025, 1, 1))


def rules(shifts: Sequence[Shift], working: Working = HERE) -> list[str]:
    found = rest_findings(shifts, MONDAY, working)
    assert all(finding.severity is Severity.NOTE and finding.source for finding in found)
    return [finding.rule for finding in found]


def test_six_hours_want_a_break_of_twenty_minutes() -> None:
    assert rules([shift(MONDAY, "08:00-14:00")]) == ["REST-BREAK"]
    assert rules([shift(MONDAY, "08:00-14:00", break_minutes=20)]) == []
    assert rules([shift(MONDAY, "08:00-13:59")]) == []
    assert rules([shift(MONDAY - ONE_DAY, "08:00-14:00")]) == []
    assert rules([shift(MONDAY, "08:00-14:00", no_time=True)]) == []


def test_eleven_hours_lie_between_two_days_work() -> None:
    late = shift(MONDAY, "14:00-22:00", break_minutes=30)

    assert rules([late, shift(TUESDAY, "08:30-10:00")]) == ["REST-DAY"]
    assert rules([late, shift(TUESDAY, "09:00-10:00")]) == []
    assert rules([shift(MONDAY, "08:00-10:00"), shift(MONDAY, "18:00-20:00")]) == []
    [finding] = rest_findings([late, shift(TUESDAY, "08:30-10:00")], MONDAY, HERE)
    assert finding.sentence == (
        "10 h 30 min of rest before 08:30 on Tuesday 17 November 2026; 11 hours is the least."
    )


def test_the_rest_is_real_time_when_the_clocks_change() -> None:
    saturday, sunday = date(2026, 10, 24), date(2026, 10, 25)
    shifts = [shift(saturday, "14:00-21:30", break_minutes=30), shift(sunday, "07:30-09:00")]

    # By the clock 10 hours lie between them, but 11 went by.
    assert rest_findings(shifts, saturday - timedelta(days=5), HERE) == []


def test_a_shift_of_the_week_before_counts_for_the_rest_before_monday() -> None:
    assert rules([shift(MONDAY - ONE_DAY, "20:00-23:00"), shift(MONDAY, "08:00-09:00")]) == ["REST-DAY"]


def test_a_week_wants_a_day_off_or_two_in_a_fortnight() -> None:
    daily = [shift(MONDAY + timedelta(days=day), "08:00-10:00") for day in range(7)]
    assert rules(daily) == []  # the fortnight before was free

    every = [shift(MONDAY + timedelta(days=day), "08:00-10:00") for day in range(-7, 7)]
    assert rules(every) == ["REST-WEEK"]
    free_weekend = [each for each in every if each.day not in (MONDAY - ONE_DAY, MONDAY - 2 * ONE_DAY)]
    assert rules(free_weekend) == []
    two_days = [each for each in every if each.day not in (MONDAY - ONE_DAY, MONDAY - 4 * ONE_DAY)]
    assert rules(two_days) == []
    assert rules([each for each in every if each.day != TUESDAY]) == []


def weeks_of(hours: int, weeks: int) -> list[Shift]:
    """Give five days of so many hours each, for some weeks up to this one."""
    return [
        shift(MONDAY + timedelta(days=day, weeks=-back), f"08:00-{8 + hours:02d}:20", break_minutes=20)
        for back in range(weeks)
        for day in range(5)
    ]


def test_more_than_48_hours_on_average_is_advised_against() -> None:
    assert rules(weeks_of(10, 17)) == ["WEEK-48"]
    assert rules(weeks_of(9, 17)) == []
    # 17 weeks are what counts: sixteen long ones and a free one come to less than 48.
    assert rules(weeks_of(10, 16)) == []


def test_a_job_that_has_just_begun_is_averaged_over_its_own_weeks() -> None:
    assert rules(weeks_of(10, 2), Working(MONDAY - timedelta(weeks=1))) == ["WEEK-48"]
    assert rules(weeks_of(10, 1), Working(MONDAY)) == ["WEEK-48"]


def test_long_weeks_agreed_in_writing_are_noted_as_such() -> None:
    agreed = Working(date(2025, 1, 1), long_weeks_agreed=date(2025, 1, 2))
    [finding] = rest_findings(weeks_of(10, 17), MONDAY, agreed)
    assert finding.sentence == "50 h a week on average over 17 weeks; agreed in writing on 2 January 2025."

    later = Working(date(2025, 1, 1), long_weeks_agreed=MONDAY + ONE_DAY)
    [finding] = rest_findings(weeks_of(10, 17), MONDAY, later)
    assert finding.sentence.endswith("48 is advised as the most.")


def test_under_18_breaks_come_earlier_and_weeks_are_shorter() -> None:
    young = Working(date(2025, 1, 1), born=date(2009, 1, 1))
    grown = Working(date(2025, 1, 1), born=date(2008, 11, 16))

    assert rules([shift(MONDAY, "08:00-12:30", break_minutes=20)], young) == ["REST-BREAK"]
    assert rules([shift(MONDAY, "08:00-12:30", break_minutes=30)], young) == []
    assert rules([shift(MONDAY, "08:00-12:30", break_minutes=20)], grown) == []
    long = [shift(MONDAY + timedelta(days=day), "08:00-17:00", break_minutes=45) for day in range(5)]
    assert rules(long, young) == ["WEEK-YOUNG"]
    assert rules(long, grown) == []


@pytest.mark.parametrize(
    ("over", "said"),
    [
        (29, ""), (30, "½ h over plan"), (45, "45 min over plan"), (60, "1 h over plan"),
        (90, "1½ h over plan"), (75, "1 h 15 min over plan"), (-60, ""),
    ],
)  # fmt: skip
def test_over_plan_is_said_from_half_an_hour(over: int, said: str) -> None:
    assert over_plan(120 + over, 120) == said


def test_a_day_without_a_plan_is_never_over_it() -> None:
    assert over_plan(240, 0) == ""


def test_the_note_says_which_way_the_clocks_went() -> None:
    october = shift(date(2026, 10, 24), "22:00-08:00", kind=ShiftKind.SLEEP_IN)
    march = shift(date(2026, 3, 28), "22:00-08:00")

    assert clock_note([shift(MONDAY, "08:00-10:00"), october]).startswith("The clocks go back")
    assert clock_note([march]).startswith("The clocks go forward")
    assert clock_note([shift(date(2026, 10, 25), "09:00-10:00")]) == ""
