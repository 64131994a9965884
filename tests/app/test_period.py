from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.errors import AppError
from app.period import Period, tax_year

days = st.dates(date(2000, 1, 1), date(2100, 1, 1))
periods = st.builds(lambda first, more: Period(first, first + timedelta(more)), days, st.integers(0, 800))


@given(periods)
def test_a_period_has_both_its_ends(period: Period) -> None:
    listed = list(period)

    assert period.first in period
    assert period.last in period
    assert len(listed) == period.days
    assert listed == sorted(listed)


@given(periods)
def test_a_period_is_read_back_from_what_it_is_written_as(period: Period) -> None:
    assert Period.parse(str(period)) == period


@given(periods, periods)
def test_common_days_are_in_both(one: Period, other: Period) -> None:
    common = one.common(other)

    assert (common is not None) == one.overlaps(other) == other.overlaps(one)
    assert common == other.common(one)
    if common:
        assert set(common) == set(one) & set(other)


@given(days)
def test_every_day_is_in_just_one_tax_year(day: date) -> None:
    year = tax_year(day)

    assert day in year
    assert tax_year(year.first) == tax_year(year.last) == year
    assert tax_year(year.last + timedelta(1)).first == year.last + timedelta(1)


def test_the_tax_year_turns_between_5_and_6_april() -> None:
    assert tax_year(date(2026, 4, 5)).last == date(2026, 4, 5)
    assert tax_year(date(2026, 4, 6)).first == date(2026, 4, 6)


def test_months_and_weeks() -> None:
    assert Period.month(2028, 2).last == date(2028, 2, 29)
    assert Period.weeks(date(2026, 4, 6), 4) == Period(date(2026, 4, 6), date(2026, 5, 3))


@pytest.mark.parametrize(
    "text", ["", "2026-07-01", "2026-07-01..", "2026-07-01..31 July", "2026-07-02..2026-07-01"]
)
def test_what_is_no_period_is_refused_in_words(text: str) -> None:
    with pytest.raises(AppError) as refused:
        Period.parse(text)

    assert refused.value.remedy
