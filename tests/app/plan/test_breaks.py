from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.errors import AppError
from app.money import Money
from app.period import Period
from app.plan import breaks
from app.plan.breaks import BreaksAgreed, CarerBreak, Rested

YEAR = Period(date(2026, 4, 1), date(2027, 3, 31))
QUARTER = Period(date(2026, 7, 1), date(2026, 9, 30))


def agreed(days: int = 28, **more: object) -> BreaksAgreed:
    return BreaksAgreed(0, days, YEAR.first, **more)  # type: ignore[arg-type]  # told as a person would


def a_break(first: date, last: date, **more: object) -> CarerBreak:
    return CarerBreak(0, first, last, **more)  # type: ignore[arg-type]  # told as a person would


def test_a_years_days_fall_to_a_quarter_by_its_share_and_those_agreed_once_whole() -> None:
    assert breaks.agreed_days([agreed()], (), YEAR) == 28
    assert breaks.agreed_days([agreed()], (), QUARTER) == 7
    assert breaks.agreed_days([agreed(5, once=True)], (), QUARTER) == 5
    assert breaks.agreed_days([agreed(last=date(2026, 6, 30))], (), QUARTER) == 0


def test_days_are_counted_apart_by_the_money_that_pays() -> None:
    both = [agreed(pot_id=1), agreed(14, pot_id=2)]
    assert [breaks.agreed_days(both, pots, YEAR) for pots in ((), {1}, {2}, {3})] == [42, 28, 14, 0]
    taken = [
        a_break(date(2026, 8, 3), date(2026, 8, 9), taken=True, pot_id=1),
        a_break(date(2026, 9, 29), date(2026, 10, 2), taken=True, pot_id=2),
        a_break(date(2026, 9, 1), date(2026, 9, 3), pot_id=1),
    ]
    assert [breaks.taken_days(taken, pots, QUARTER) for pots in ((), {1}, {2})] == [9, 7, 2]
    assert breaks.planned_days(taken, (), QUARTER) == 3


def test_a_day_counts_once_for_a_carer_and_twice_for_two() -> None:
    day = date(2026, 8, 3)
    one = [a_break(day, day, taken=True, helper_id=1), a_break(day, day, taken=True, helper_id=1)]
    two = [a_break(day, day, taken=True, helper_id=1), a_break(day, day, taken=True, helper_id=2)]
    assert (breaks.taken_days(one, (), YEAR), breaks.taken_days(two, (), YEAR)) == (1, 2)


@given(st.lists(st.tuples(st.integers(0, 364), st.integers(0, 20), st.integers(0, 2)), max_size=8))
def test_the_days_of_all_money_are_those_of_each_together(told: list[tuple[int, int, int]]) -> None:
    kept = [
        CarerBreak(
            0, first := date.fromordinal(YEAR.first.toordinal() + at),
            date.fromordinal(first.toordinal() + more), taken=True, pot_id=pot, helper_id=at * 3 + pot,
        )
        for at, more, pot in told
    ]  # fmt: skip
    each = sum(breaks.taken_days(kept, {pot}, YEAR) for pot in range(3))
    assert breaks.taken_days(kept, (), YEAR) == each


@pytest.mark.parametrize(
    ("one", "why"),
    [
        (a_break(date(2026, 8, 3), date(2026, 8, 2)), "before the first"),
        (a_break(date(2026, 8, 3), date(2026, 8, 4), taken=True), "still to come"),
        (a_break(date(2026, 8, 3), date(2026, 8, 4), cost=Money(-1)), "below nothing"),
    ],
)
def test_what_cannot_be_is_refused(one: CarerBreak, why: str) -> None:
    with pytest.raises(AppError, match=why):
        breaks.check_break(one, date(2026, 8, 1))


def test_every_answer_has_words() -> None:
    assert len({breaks.rested_name(each) for each in Rested}) == len(Rested)
