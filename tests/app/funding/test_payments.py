"""What should come in, and when."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.funding.agreement import Agreement, ContributionModel
from app.funding.payments import (
    Cycle,
    expected_contributions,
    expected_payments,
    given_for,
    in_force,
    next_payment_day,
    payment_cycle,
)
from app.money import Money, total
from app.period import ONE_DAY, Period

START = date(2026, 4, 6)
FOUR_WEEKLY = Agreement(1, 1, START, Money(200_00), START, contribution=Money(20_00))
YEAR = Period(date(2026, 4, 1), date(2027, 3, 31))

days = st.dates(date(2026, 1, 1), date(2027, 12, 31))
agreements = st.builds(
    Agreement,
    st.just(1),
    st.just(1),
    first=days,
    weekly=st.integers(1, 2_000_00).map(Money),
    first_payment=days,
    cycle_weeks=st.sampled_from([0, 1, 2, 4, 13]),
    in_advance=st.booleans(),
    contribution=st.integers(0, 200_00).map(Money),
    contribution_cycle_weeks=st.sampled_from([0, 1, 4]),
)


def paid(terms: Agreement | list[Agreement], first: date, last: date) -> list[tuple[date, int]]:
    held = terms if isinstance(terms, list) else [terms]
    return [(due.day, due.amount.pence) for due in expected_payments(held, Period(first, last))]


def test_four_weeks_are_paid_on_the_first_day_of_each_four() -> None:
    assert paid(FOUR_WEEKLY, date(2026, 4, 1), date(2026, 6, 30)) == [
        (date(2026, 4, 6), 800_00),
        (date(2026, 5, 4), 800_00),
        (date(2026, 6, 1), 800_00),
        (date(2026, 6, 29), 800_00),
    ]


def test_a_payment_says_which_days_it_is_for() -> None:
    (due,) = expected_payments([FOUR_WEEKLY], Period(date(2026, 5, 1), date(2026, 5, 31)))
    assert due.covers == Period(date(2026, 5, 4), date(2026, 5, 31))


def test_payment_in_arrears_comes_when_its_weeks_are_over() -> None:
    terms = replace(FOUR_WEEKLY, in_advance=False, first_payment=date(2026, 5, 4))
    (due,) = expected_payments([terms], Period(START, date(2026, 5, 30)))
    assert (due.day, due.amount, due.covers) == (
        date(2026, 5, 4),
        Money(800_00),
        Period(START, date(2026, 5, 3)),
    )


def test_arrears_are_still_paid_after_the_agreement_ends() -> None:
    terms = replace(FOUR_WEEKLY, in_advance=False, first_payment=date(2026, 5, 4), last=date(2026, 5, 10))
    assert paid(terms, START, date(2026, 12, 31)) == [(date(2026, 5, 4), 800_00), (date(2026, 6, 1), 200_00)]


def test_a_month_pays_a_twelfth_of_52_weeks() -> None:
    terms = replace(FOUR_WEEKLY, cycle_weeks=0, first=date(2026, 4, 1), first_payment=date(2026, 4, 1))
    assert paid(terms, date(2026, 4, 1), date(2026, 6, 15)) == [
        (date(2026, 4, 1), 866_67),
        (date(2026, 5, 1), 866_67),
        (date(2026, 6, 1), 866_67),
    ]


def test_a_month_with_no_31st_pays_on_its_last_day() -> None:
    cycle = Cycle(0, date(2026, 1, 31))
    assert [cycle.day(n) for n in (-1, 1, 2)] == [date(2025, 12, 31), date(2026, 2, 28), date(2026, 3, 31)]
    assert (cycle.latest(date(2026, 2, 27)), cycle.latest(date(2026, 2, 28))) == (0, 1)


def test_days_before_the_first_payment_come_with_it() -> None:
    terms = replace(FOUR_WEEKLY, first=date(2026, 3, 30))
    assert paid(terms, date(2026, 3, 1), date(2026, 4, 30)) == [(START, 1000_00)]


def test_money_stops_on_the_last_day() -> None:
    terms = replace(FOUR_WEEKLY, last=date(2026, 5, 10))
    assert paid(terms, START, date(2026, 12, 31)) == [(START, 800_00), (date(2026, 5, 4), 200_00)]


def test_a_rise_inside_a_cycle_makes_one_payment_of_both_rates() -> None:
    before = replace(FOUR_WEEKLY, last=date(2026, 4, 19))
    after = replace(FOUR_WEEKLY, id=2, first=date(2026, 4, 20), weekly=Money(220_00))
    assert paid([before, after], START, date(2026, 5, 3)) == [(START, 840_00)]


def test_two_pots_are_two_payments() -> None:
    other = replace(FOUR_WEEKLY, id=2, pot_id=2)
    assert paid([FOUR_WEEKLY, other], START, START) == [(START, 800_00), (START, 800_00)]


def test_nothing_agreed_is_no_payment() -> None:
    assert paid(replace(FOUR_WEEKLY, weekly=Money(0)), START, date(2026, 12, 31)) == []
    assert paid(FOUR_WEEKLY, date(2026, 3, 1), date(2026, 4, 5)) == []


def test_a_contribution_has_a_rhythm_of_its_own() -> None:
    terms = replace(FOUR_WEEKLY, contribution_cycle_weeks=1)
    dues = expected_contributions([terms], Period(START, START + timedelta(days=20)))
    assert [(due.day, due.amount) for due in dues] == [
        (START + timedelta(weeks=week), Money(20_00)) for week in range(3)
    ]


@pytest.mark.parametrize("model", [ContributionModel.GROSS, ContributionModel.NONE])
def test_only_the_net_model_pays_into_the_account(model: ContributionModel) -> None:
    assert expected_contributions([replace(FOUR_WEEKLY, contribution_model=model)], YEAR) == []


def test_the_next_payment_day() -> None:
    assert next_payment_day([FOUR_WEEKLY], START - ONE_DAY) == START
    assert next_payment_day([FOUR_WEEKLY], START) == date(2026, 5, 4)
    assert next_payment_day([FOUR_WEEKLY], date(2020, 1, 1)) == START
    assert next_payment_day([replace(FOUR_WEEKLY, last=date(2026, 5, 3))], START) is None
    assert next_payment_day([], START) is None


def test_terms_hold_from_first_to_last() -> None:
    ended = replace(FOUR_WEEKLY, last=date(2026, 5, 3))
    assert in_force([ended], START - ONE_DAY) == []
    assert in_force([ended], date(2026, 5, 3)) == [ended]
    assert in_force([ended, FOUR_WEEKLY], date(2026, 5, 4)) == [FOUR_WEEKLY]


@given(agreements, days, days, days)
def test_a_period_split_anywhere_expects_the_same(
    terms: Agreement, one: date, two: date, three: date
) -> None:
    first, middle, last = sorted([one, two, three])
    whole = paid(terms, first, last)
    assert whole == paid(terms, first, middle) + (
        paid(terms, middle + ONE_DAY, last) if middle < last else []
    )


@given(agreements, days)
def test_a_change_of_nothing_changes_nothing(terms: Agreement, change: date) -> None:
    """Two agreements with the same terms, one after the other, give to the penny what one gives."""
    change = max(change, terms.first + ONE_DAY)
    before, after = replace(terms, last=change - ONE_DAY), replace(terms, id=2, first=change)
    stretch = Period(date(2025, 1, 1), date(2029, 12, 31))
    assert paid([before, after], stretch.first, stretch.last) == paid(terms, stretch.first, stretch.last)


@given(agreements, st.integers(1, 30))
def test_all_payments_together_are_what_is_given_for_the_days(terms: Agreement, weeks: int) -> None:
    ended = replace(terms, last=terms.first + timedelta(weeks=weeks))
    held = Period(ended.first, ended.first + timedelta(weeks=weeks))
    reach = Period(date(2025, 1, 1), date(2030, 12, 31))
    dues = [due for due in expected_payments([ended], reach) if due.covers.last <= held.last]
    # Days before the first payment count too: they are paid with it.
    if ended.first_payment <= held.last:
        assert total(due.amount for due in dues) == given_for([ended], held)


@given(agreements, days)
def test_the_cycles_tile_time(terms: Agreement, day: date) -> None:
    cycle = payment_cycle(terms)
    number = cycle.number_on(day)
    assert day in cycle.covers(number)
    assert cycle.covers(number).last + ONE_DAY == cycle.covers(number + 1).first
    assert cycle.day(cycle.latest(day)) <= day < cycle.day(cycle.latest(day) + 1)
