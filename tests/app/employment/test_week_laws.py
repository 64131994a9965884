"""Laws of counted time, for any shifts and rates."""

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from app.employment.bank_holidays import bank_holidays
from app.employment.contract import Contract
from app.employment.shift import Shift, ShiftKind
from app.employment.timesheet import TimeKind, TimeLine
from app.employment.week import counted, elapsed, working_minutes
from app.money import Money
from app.period import Period
from tests.app.employment.shifts import ANA, terms

HOLIDAYS = {each.day for each in bank_holidays(Period(date(2026, 1, 1), date(2027, 12, 31)))}

days = st.sampled_from([date(2026, 3, 28), date(2026, 10, 24)]) | st.dates(date(2026, 1, 2), date(2027, 6, 1))
minute = st.integers(0, 24 * 60 - 1)
rate = st.none() | st.integers(1200, 3000).map(Money)


@st.composite
def shifts(draw: st.DrawFn) -> Shift:
    made = Shift(
        0,
        ANA,
        draw(days),
        draw(minute),
        draw(minute),
        draw(st.sampled_from(ShiftKind)),
        start_late=draw(st.booleans()),
        finish_late=draw(st.booleans()),
        tenth_miles=draw(st.integers(0, 500)),
    )
    whole = elapsed(made).minutes
    awake = draw(st.integers(0, whole)) if made.kind is ShiftKind.SLEEP_IN else 0
    return replace(made, awake_minutes=awake, break_minutes=draw(st.integers(0, whole - awake)))


@st.composite
def contracts(draw: st.DrawFn) -> list[Contract]:
    made = terms(
        evening_hourly=draw(rate),
        waking_night_hourly=draw(rate),
        weekend_hourly=draw(rate),
        bank_holiday_hourly=draw(rate),
        travel_hourly=draw(rate),
        training_hourly=draw(rate),
        awake_hourly=draw(rate),
        evening_from=draw(minute),
        evening_to=draw(minute),
    )
    change = draw(days)
    return [replace(made, last=change - timedelta(days=1)), replace(made, id=2, first=change)]


def by_kind(lines: tuple[TimeLine, ...], *, asleep: bool) -> int:
    return sum(line.minutes for line in lines if (line.kind is TimeKind.SLEEP_IN) is asleep)


@given(shifts(), contracts())
def test_the_parts_add_up_to_the_whole(one: Shift, on: list[Contract]) -> None:
    worked = counted([one], on, HOLIDAYS)

    assert sum(line.minutes for line in worked.lines) == elapsed(one).minutes - one.break_minutes
    assert by_kind(worked.lines, asleep=False) == working_minutes(one)
    assert sum(line.nights for line in worked.lines) == (one.kind is ShiftKind.SLEEP_IN)
    assert sum(tenths for _, tenths in worked.tenth_miles) == one.tenth_miles
    assert all(line.minutes > 0 or line.nights for line in worked.lines)


@given(st.lists(shifts(), max_size=4), contracts())
def test_a_week_counts_as_its_shifts_one_by_one(many: list[Shift], on: list[Contract]) -> None:
    together = counted(many, on, HOLIDAYS)
    apart = [line for one in many for line in counted([one], on, HOLIDAYS).lines]

    assert {(line.kind, line.rate_kind, line.rate, line.contract_id) for line in apart} == {
        (line.kind, line.rate_kind, line.rate, line.contract_id) for line in together.lines
    }
    assert sum(line.minutes for line in apart) == sum(line.minutes for line in together.lines)


@given(shifts(), shifts(), contracts())
def test_what_was_wrong_and_what_puts_it_right_come_to_what_is_right(
    wrong: Shift, other: Shift, on: list[Contract]
) -> None:
    wrong = replace(wrong, id=1)
    right = replace(other, id=2, corrects_id=1, sheet_id=5, reason="Mistyped")

    first, difference = counted([wrong], on, HOLIDAYS), counted([right], on, HOLIDAYS, [wrong])
    whole = counted([replace(other, id=0)], on, HOLIDAYS)

    assert _summed(first.lines, difference.lines) == _summed(whole.lines)
    miles = sum(tenths for worked in (first, difference) for _, tenths in worked.tenth_miles)
    assert miles == other.tenth_miles


def _summed(*lines: tuple[TimeLine, ...]) -> dict[object, tuple[int, int]]:
    sums: dict[object, tuple[int, int]] = {}
    for line in (each for some in lines for each in some):
        key = (line.contract_id, line.kind, line.rate_kind, line.rate)
        minutes, nights = sums.get(key, (0, 0))
        sums[key] = (minutes + line.minutes, nights + line.nights)
    return {key: each for key, each in sums.items() if any(each)}


@given(shifts(), shifts(), contracts())
def test_a_correction_taken_back_leaves_nothing(wrong: Shift, other: Shift, on: list[Contract]) -> None:
    wrong = replace(wrong, id=1)
    once = replace(other, id=2, corrects_id=1, sheet_id=5, reason="Mistyped")
    back = replace(wrong, id=3, corrects_id=2, sheet_id=5, reason="It was right")

    there = counted([once], on, HOLIDAYS, [wrong, once])
    again = counted([back], on, HOLIDAYS, [wrong, once])

    assert _summed(there.lines, again.lines) == {}
