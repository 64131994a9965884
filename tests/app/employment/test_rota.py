from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from app.employment.absence import absence_name, away_on, share_days
from app.employment.clock import clocks
from app.employment.rota import (
    Gap,
    as_worked,
    changed_from,
    falls_on,
    gaps,
    on_day,
    overlaps,
    planned_minutes,
    qualifying_days,
    usual_weekdays,
    within,
)
from app.employment.shift import Absence, AbsenceKind, PlannedShift, ShiftKind
from app.period import ONE_DAY, Period
from tests.app.employment.shifts import ANA, BEN, MONDAY, planned

TUESDAY = MONDAY + ONE_DAY
WEEK = Period.weeks(MONDAY, 1)


def away(pa_id: int = ANA, first: date = MONDAY, **more: object) -> Absence:
    return replace(Absence(1, pa_id, AbsenceKind.HOLIDAY, first, first), **more)


def told(found: list[Gap]) -> list[tuple[int, str, int]]:
    return [(gap.planned_id, clocks(gap.start, gap.finish), gap.missing) for gap in found]


def test_a_pattern_comes_back_every_so_many_weeks_until_its_end() -> None:
    weekly = planned(MONDAY, "08:00-10:00")
    fortnightly = replace(weekly, every_weeks=2, last=MONDAY + timedelta(weeks=4))
    once = replace(weekly, every_weeks=0)

    weeks = [MONDAY + timedelta(weeks=turn) for turn in range(-1, 8)]
    assert [falls_on(weekly, day) for day in weeks] == [False] + [True] * 8
    assert [turn for turn, day in enumerate(weeks, -1) if falls_on(fortnightly, day)] == [0, 2, 4]
    assert [turn for turn, day in enumerate(weeks, -1) if falls_on(once, day)] == [0]
    assert not falls_on(weekly, TUESDAY)


def test_who_is_away_does_not_come_and_leaves_a_gap() -> None:
    [slot] = on_day([planned(MONDAY, "08:00-10:00")], [away()], MONDAY)

    assert (slot.pa_id, slot.away_id, slot.away) == (0, ANA, AbsenceKind.HOLIDAY)
    assert not slot.is_covered
    assert told(gaps([slot])) == [(1, "08:00–10:00", 1)]


def test_days_away_that_want_no_cover_leave_no_gap() -> None:
    [slot] = on_day([planned(MONDAY, "08:00-10:00")], [away(needs_cover=False)], MONDAY)

    assert slot.is_covered
    assert gaps([slot]) == []
    assert planned_minutes([slot]) == 0


def test_cover_takes_the_place_of_the_pattern_for_its_day() -> None:
    pattern = planned(MONDAY, "08:00-10:00")
    cover = replace(pattern, id=2, pa_id=BEN, every_weeks=0, covers_id=1)

    [slot] = on_day([pattern, cover], [away()], MONDAY)
    [later] = on_day([pattern, cover], [], MONDAY + timedelta(weeks=1))

    assert (slot.pa_id, slot.covers, slot.pattern_id) == (BEN, True, 1)
    assert (later.pa_id, later.covers, later.pattern_id) == (ANA, False, 1)
    assert gaps([slot]) == []


def test_somebody_from_outside_covers_too_and_nobody_may_be_wanted() -> None:
    pattern = planned(MONDAY, "08:00-10:00", pa_id=0)
    helper = replace(pattern, id=2, every_weeks=0, covers_id=1, helper="Riverside Care")
    not_needed = replace(helper, helper="", needs=0)

    assert told(gaps(on_day([pattern], [], MONDAY))) == [(1, "08:00–10:00", 1)]
    assert gaps(on_day([pattern, helper], [], MONDAY)) == []
    assert gaps(on_day([pattern, not_needed], [], MONDAY)) == []


def test_two_at_once_need_two() -> None:
    both = planned(MONDAY, "08:00-12:00", needs=2)
    second = planned(MONDAY, "09:00-11:00", id=2, pa_id=BEN, needs=2)

    [slot] = on_day([both], [], MONDAY)
    assert slot.two_to_one
    assert planned_minutes([slot]) == 8 * 60
    assert planned_minutes(on_day([both, second], [], MONDAY)) == 8 * 60
    assert told(gaps(on_day([both, second], [], MONDAY))) == [
        (1, "08:00–09:00", 1),
        (1, "11:00–12:00", 1),
    ]
    # The same PA planned twice does not make two.
    twice = replace(second, pa_id=ANA)
    assert told(gaps(on_day([both, twice], [], MONDAY))) == [(1, "08:00–12:00", 1)]


def test_a_handover_that_overlaps_does_not_ask_for_two() -> None:
    early = planned(MONDAY, "08:00-12:00")
    late = planned(MONDAY, "11:00-15:00", id=2, pa_id=BEN)

    assert gaps(on_day([early, late], [], MONDAY)) == []
    assert told(gaps(on_day([early, late], [away()], MONDAY))) == [(1, "08:00–11:00", 1)]


def test_a_night_over_midnight_is_one_gap_of_its_true_length() -> None:
    october = date(2026, 10, 24)
    night = planned(october, "22:00-08:00", pa_id=0, kind=ShiftKind.SLEEP_IN)

    [gap] = gaps(on_day([night], [], october))

    assert (gap.day, clocks(gap.start, gap.finish), gap.span.minutes) == (october, "22:00–08:00", 660)


def test_the_same_pa_at_two_places_at_once_is_seen() -> None:
    night = planned(MONDAY, "22:00-08:00")
    morning = planned(TUESDAY, "07:00-09:00", id=2)
    other = planned(TUESDAY, "07:00-09:00", id=3, pa_id=BEN)
    nobody = planned(TUESDAY, "07:00-09:00", id=4, pa_id=0)

    slots = within([night, morning, other, nobody], [], WEEK)

    assert [(one.shift.id, two.shift.id) for one, two in overlaps(slots)] == [(1, 2)]


def test_a_change_from_a_day_on_leaves_what_was_before() -> None:
    old = planned(MONDAY, "08:00-10:00", every_weeks=2)
    new = replace(old, finish=660)
    day = MONDAY + timedelta(weeks=3)

    assert changed_from(old, new, day) == (
        replace(old, last=day - ONE_DAY),
        replace(new, first=MONDAY + timedelta(weeks=4)),
    )
    assert changed_from(old, new, MONDAY) == (None, new)
    assert changed_from(old, replace(new, last=day), day) == (replace(old, last=day - ONE_DAY), None)
    once = replace(old, every_weeks=0)
    assert changed_from(once, replace(once, finish=700), MONDAY) == (None, replace(once, finish=700))


def test_usual_weekdays_are_those_of_the_pattern_that_holds() -> None:
    rota = [
        planned(MONDAY, "08:00-10:00"),
        planned(TUESDAY, "08:00-10:00", id=2, last=TUESDAY),
        planned(MONDAY + timedelta(days=2), "08:00-10:00", id=3, pa_id=BEN),
        planned(MONDAY + timedelta(days=3), "08:00-10:00", id=4, every_weeks=0),
    ]

    assert usual_weekdays(rota, ANA, TUESDAY) == {0, 1}
    assert usual_weekdays(rota, ANA, TUESDAY + ONE_DAY) == {0}
    assert usual_weekdays(rota, ANA, MONDAY - ONE_DAY) == set()


def test_qualifying_days_follow_the_turning_pattern_whoever_covers() -> None:
    rota = [
        planned(MONDAY, "08:00-10:00", every_weeks=2),
        planned(TUESDAY, "08:00-10:00", id=2),
        planned(MONDAY, "08:00-10:00", id=3, pa_id=BEN, every_weeks=0, covers_id=1),
    ]
    fortnight = Period.weeks(MONDAY, 2)

    assert qualifying_days(rota, ANA, fortnight) == (MONDAY, TUESDAY, TUESDAY + timedelta(weeks=1))
    # Where no days were agreed, it is Wednesday.
    assert qualifying_days([], ANA, WEEK) == (MONDAY + timedelta(days=2),)


def test_planned_becomes_worked_and_a_time_the_clock_leaves_out_becomes_the_one_it_shows() -> None:
    [slot] = on_day([planned(MONDAY, "08:00-13:30", break_minutes=20, job="Cook")], [], MONDAY)
    worked = as_worked(slot)
    assert (worked.start, worked.finish, worked.break_minutes, worked.job) == (480, 810, 20, "Cook")
    assert (worked.planned_id, worked.pa_id, worked.day) == (1, ANA, MONDAY)

    march = date(2026, 3, 29)
    [early] = on_day([planned(march, "01:30-05:00")], [], march)
    assert clocks(as_worked(early).start, as_worked(early).finish) == "02:30–05:00"


def test_days_away_know_their_days_and_names() -> None:
    going_on = Absence(1, ANA, AbsenceKind.SICK, TUESDAY)

    assert away_on([going_on], ANA, MONDAY) is None
    assert away_on([going_on], BEN, TUESDAY) is None
    assert away_on([going_on], ANA, TUESDAY + timedelta(days=400)) == going_on
    assert share_days(going_on, away(first=TUESDAY))
    assert not share_days(going_on, away())
    assert {absence_name(kind) for kind in AbsenceKind} == {
        "Holiday", "Sick", "Unpaid leave", "Family leave", "Not needed",
    }  # fmt: skip


times = st.integers(0, 24 * 60 - 1)


@st.composite
def plans(draw: st.DrawFn) -> list[PlannedShift]:
    made = []
    for number in range(1, draw(st.integers(1, 5)) + 1):
        day = draw(st.sampled_from([date(2026, 10, 24), date(2026, 10, 25), MONDAY]))
        made.append(
            PlannedShift(
                number,
                draw(st.integers(0, 3)),
                day,
                draw(times),
                draw(times),
                every_weeks=0,
                needs=draw(st.integers(1, 3)),
            )
        )
    return made


@given(plans())
def test_gaps_lie_within_what_is_planned_and_do_not_overlap(rota: list[PlannedShift]) -> None:
    slots = [slot for day in sorted({each.first for each in rota}) for slot in on_day(rota, [], day)]

    found = gaps(slots)

    for gap in found:
        wanting = [slot for slot in slots if slot.pattern_id == gap.planned_id]
        assert any(slot.span.first <= gap.span.first < gap.span.last <= slot.span.last for slot in wanting)
        assert 1 <= gap.missing <= 3
    assert all(one.span.last <= other.span.first for one, other in pairwise(found))


@given(plans())
def test_enough_helpers_for_everything_leave_no_gap(rota: list[PlannedShift]) -> None:
    helped = [
        replace(each, id=number * 10 + turn, pa_id=0, helper=f"Helper {turn}")
        for number, each in enumerate(rota)
        for turn in range(3)
    ]
    slots = [slot for day in sorted({each.first for each in rota}) for slot in on_day(helped, [], day)]

    assert gaps(slots) == []
