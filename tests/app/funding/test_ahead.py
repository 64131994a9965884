"""The look ahead as rules: parts add up to the whole to the penny, the weeks to the end."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.errors import AppError
from app.funding.ahead import (
    Coming,
    ComingKind,
    SpentOn,
    StreamAhead,
    by_line,
    by_outcome,
    spread,
    together,
    weeks_of,
)
from app.funding.granted import Granted, Unit, Whose, check_wishes, of_whom, whose_name
from app.money import NOTHING, Money, total
from app.period import Period

ON = date(2026, 11, 21)
YEAR = Period(date(2026, 4, 1), date(2027, 3, 31))

days = st.dates(ON, YEAR.last)
pence = st.integers(-(10**7), 10**7)
numbers = st.integers(0, 4)


@st.composite
def movings(draw: st.DrawFn, pot_id: int = 1) -> Coming:
    """Give money that moves: in for the two kinds that come in, else out."""
    kind = draw(st.sampled_from(ComingKind))
    amount = abs(draw(pence))
    comes = kind in (ComingKind.PAYMENT, ComingKind.CONTRIBUTION)
    if comes:
        return Coming(draw(days), Money(amount), kind, pot_id)
    return Coming(draw(days), Money(-amount), kind, pot_id, draw(numbers), draw(numbers))


spent = st.builds(SpentOn, numbers, numbers, st.builds(Money, pence))
streams = st.builds(
    StreamAhead,
    pot_id=st.integers(1, 3),
    name=st.just("Council"),
    on=st.just(ON),
    year=st.just(YEAR),
    held=st.builds(Money, pence),
    coming=st.lists(movings(), max_size=12).map(tuple),
    spent_on=st.lists(spent, max_size=8).map(tuple),
    reserve=st.builds(Money, st.integers(0, 10**6)),
)


@given(st.lists(streams, min_size=1, max_size=4))
def test_the_streams_add_up_to_the_whole_to_the_penny(parts: list[StreamAhead]) -> None:
    whole = together("All", parts)
    assert whole.held == total(each.held for each in parts)
    assert whole.ends_with == total(each.ends_with for each in parts)
    assert whole.spent == total(each.spent for each in parts)
    assert whole.reserve == total(each.reserve for each in parts)
    for kind in ComingKind:
        assert whole.of(kind) == total(each.of(kind) for each in parts)
    ends = zip(*(each.weeks for each in parts), strict=True)
    assert [week.left for week in whole.weeks] == [total(week.left for week in row) for row in ends]


@given(streams)
def test_the_lines_and_the_outcomes_add_up_to_the_stream(stream: StreamAhead) -> None:
    for parts in (by_line(stream, {2: "Swim", 1: "Up"}, {1: Money(5)}), by_outcome(stream, {3: "Out"})):
        assert total(part.spent for part in parts) == stream.spent
        assert total(part.to_come for part in parts) == stream.goes_out
        assert total(part.year for part in parts) == stream.spent + stream.goes_out
        assert len({part.number for part in parts}) == len(parts)
    lines = by_line(stream, {2: "Swim", 1: "Up"}, {1: Money(5)})
    assert [(part.number, part.name) for part in lines[:2]] == [(2, "Swim"), (1, "Up")]
    assert total(part.planned for part in lines) == Money(5)


@given(streams)
def test_the_weeks_run_without_a_gap_to_what_is_left_at_the_end(stream: StreamAhead) -> None:
    weeks = stream.weeks
    assert (weeks[0].days.first, weeks[-1].days.last) == (ON, YEAR.last)
    for before, after in pairwise(weeks):
        assert after.days.first == before.days.last + timedelta(days=1)
        assert before.days.last.weekday() == 6
        assert after.left == before.left + after.comes_in - after.goes_out
    assert weeks[-1].left == stream.ends_with
    assert all(week.lowest <= week.left for week in weeks)
    assert stream.comes_in - stream.goes_out == stream.ends_with - stream.held


@given(streams)
def test_the_first_short_day_is_the_first_with_less_than_nothing(stream: StreamAhead) -> None:
    short = stream.short_on
    lows = [week for week in stream.weeks if week.lowest < NOTHING]
    if stream.held < NOTHING:
        assert short == ON
    elif short is None:
        assert lows == []
    else:
        assert short in lows[0].days


@given(st.integers(-(10**8), 10**8), st.dates(ON, date(2028, 1, 1)), st.integers(0, 400))
def test_what_is_spread_adds_up_again(amount: int, first: date, more: int) -> None:
    over = Period(first, first + timedelta(days=more))
    parts = spread(Money(amount), over)
    assert total(part for _, part in parts) == Money(amount)
    assert all(day in over for day, _ in parts)
    assert sum(week.days for week in weeks_of(over)) == over.days


def test_what_is_beyond_the_reserve_leaves_it_whole() -> None:
    moves = (
        Coming(date(2026, 12, 1), Money(-900_00), ComingKind.PAY, 1),
        Coming(date(2027, 1, 4), Money(-200_00), ComingKind.PLAN, 1),
        Coming(date(2027, 1, 5), Money(500_00), ComingKind.PAYMENT, 1),
    )
    stream = StreamAhead(1, "Council", ON, YEAR, Money(1000_00), moves, reserve=Money(300_00))
    assert stream.short_on == date(2027, 1, 4)
    assert (stream.ends_with, stream.beyond_reserve) == (Money(400_00), Money(100_00))
    low = next(week for week in stream.weeks if date(2027, 1, 4) in week.days)
    assert (low.left, low.lowest) == (Money(400_00), Money(-100_00))


def test_what_is_taken_for_granted_says_whose_it_is_and_what_is_tried() -> None:
    mine = Granted("Hours", "14", "Terms", Whose.MINE, "hours.1", Unit.HOURS, 840, 840)
    law = Granted("Rate", "15%", "HMRC", Whose.LAW)
    assert not mine.is_tried
    assert replace(mine, amount=600).is_tried
    assert not law.is_tried
    assert of_whom((mine, law), Whose.LAW) == (law,)
    assert len({whose_name(each) for each in Whose}) == len(Whose)
    with pytest.raises(AppError, match="less than nothing"):
        check_wishes({"hours.1": -1})
