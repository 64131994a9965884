"""What is left, what is promised, what is free, and the surplus."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.funding.agreement import Agreement, Due, DueKind
from app.funding.position import (
    Reserves,
    budget_year,
    left_to_spend,
    paid_ahead,
    promised,
    surplus,
    weekly_sum,
    weeks_of,
    year_money,
)
from app.funding.profiles import load_profile, overridden
from app.money import NOTHING, Money, total
from app.period import Period

START = date(2026, 4, 6)
END = date(2026, 6, 30)
TERMS = Agreement(1, 1, START, Money(200_00), START, contribution=Money(20_00))
GENERIC = load_profile("gb-eng-generic")


def owed(kind: DueKind, pence: int, entry_id: int = 0) -> Due:
    return Due(1, kind, END, Money(pence), "Somebody", 1, entry_id=entry_id)


def test_promised_is_what_is_owed_and_not_yet_paid() -> None:
    dues = [
        owed(DueKind.NET_PAY, -100_00),
        owed(DueKind.HMRC, -30_00),
        owed(DueKind.INVOICE, -9_00, entry_id=4),
        owed(DueKind.PAYMENT_IN, 800_00),
        owed(DueKind.CONTRIBUTION, 80_00),
    ]
    assert promised(dues) == Money(130_00)


def test_free_is_what_is_held_less_what_is_promised() -> None:
    left = left_to_spend(Money(1000_00), [owed(DueKind.NET_PAY, -140_00)], Money(200_00))
    assert (left.promised, left.free, left.weeks) == (Money(140_00), Money(860_00), Decimal("4.3"))


def test_weeks_are_not_counted_by_nothing() -> None:
    assert weeks_of(Money(100), NOTHING) is None
    assert weeks_of(Money(-100_00), Money(200_00)) == Decimal("-0.5")


def test_each_line_of_the_surplus_is_shown_and_adds_up() -> None:
    dues = [owed(DueKind.NET_PAY, -300_00), owed(DueKind.HMRC, -50_00), owed(DueKind.PENSION, -7_00)]
    kept = Reserves(
        contingency=Money(100_00), respite=Money(40_00), saving=Money(30_00), own_money=Money(20_00)
    )
    worked = surplus(Money(2500_00), [TERMS], dues, kept, GENERIC, END)
    assert {line.key: line.amount.pence for line in worked.lines} == {
        "closing": 2500_00,
        "unpaid_wages": -300_00,
        "hmrc": -50_00,
        "contingency": -100_00,
        "respite": -40_00,
        "saving": -30_00,
        "own_money": -20_00,
    }
    assert worked.available == Money(1960_00)
    assert (worked.allowed, worked.surplus) == (Money(1600_00), Money(360_00))
    assert worked.weeks == Decimal("9.8")


def test_a_funder_that_takes_nothing_off_takes_nothing_off() -> None:
    trafford = load_profile("gb-eng-trafford")
    worked = surplus(Money(500_00), [TERMS], [owed(DueKind.NET_PAY, -300_00)], Reserves(), trafford, END)
    assert worked.available == Money(500_00)
    assert (worked.weekly, worked.figure_known) == (Money(220_00), True)


def test_money_paid_in_advance_is_not_spare() -> None:
    worked = surplus(Money(1800_00), [TERMS], [], Reserves(), GENERIC, date(2026, 6, 29))
    assert (worked.next_payment, worked.ahead) == (date(2026, 7, 27), Money(771_43))
    assert worked.before_next == Money(1800_00 - 771_43)


def test_on_the_last_day_of_a_cycle_nothing_is_ahead() -> None:
    assert paid_ahead([TERMS], date(2026, 6, 28)) == NOTHING
    assert paid_ahead([TERMS], START - timedelta(days=1)) == NOTHING
    assert paid_ahead([replace(TERMS, in_advance=False)], END) == NOTHING


def test_the_agreement_s_own_weeks_come_first() -> None:
    worked = surplus(Money(0), [replace(TERMS, retained_weeks=4)], [], Reserves(), GENERIC, END)
    assert (worked.retained_weeks, worked.figure_known) == (4, True)
    assert (surplus(Money(0), [TERMS], [], Reserves(), GENERIC, END).figure_known) is False
    typed = overridden(GENERIC, {"balance.retained_weeks_max": 6})
    assert surplus(Money(0), [TERMS], [], Reserves(), typed, END).figure_known is True


@pytest.mark.parametrize(("basis", "pence"), [("dp_only", 200_00), ("net", 200_00), ("gross", 220_00)])
def test_the_weekly_sum_by_basis(basis: str, pence: int) -> None:
    assert weekly_sum([TERMS], END, basis) == Money(pence)


@given(
    st.integers(-5000_00, 9000_00),
    st.lists(st.tuples(st.sampled_from(list(DueKind)), st.integers(-900_00, 900_00)), max_size=6),
    st.integers(0, 500_00),
)
def test_the_surplus_is_never_below_nothing_and_its_lines_add_up(
    closing: int, dues: list[tuple[DueKind, int]], kept: int
) -> None:
    reserves = Reserves(contingency=Money(kept))
    worked = surplus(Money(closing), [TERMS], [owed(*due) for due in dues], reserves, GENERIC, END)
    assert worked.surplus >= NOTHING
    assert total(line.amount for line in worked.lines) == worked.available
    assert worked.available - worked.allowed <= worked.surplus


def test_budget_years() -> None:
    assert budget_year(date(2026, 3, 31)) == Period(date(2025, 4, 1), date(2026, 3, 31))
    assert budget_year(date(2026, 4, 1)).first == date(2026, 4, 1)
    assert budget_year(date(2026, 1, 1), (1, 1)) == Period(date(2026, 1, 1), date(2026, 12, 31))


def test_the_year_s_money() -> None:
    year = Period(START, START + timedelta(weeks=52) - timedelta(days=1))
    spending = {START + timedelta(weeks=week): Money(100_00) for week in range(26)}
    spending[START] = Money(90_00)
    today = START + timedelta(weeks=26) - timedelta(days=1)
    outside = {START - timedelta(days=1): Money(5_00), today + timedelta(days=1): Money(7_00)}
    money = year_money([TERMS], {**spending, **outside}, year, today)
    assert (money.given, money.spent, money.left) == (Money(10400_00), Money(2590_00), Money(7810_00))
    assert money.forecast_spent == Money(2590_00 + 2600_00)
    assert money.forecast_left == Money(10400_00 - 5190_00)


def test_nothing_is_forecast_once_the_year_is_over_or_before_it_begins() -> None:
    year = budget_year(START)
    spending = {START: Money(100_00)}
    assert year_money([TERMS], spending, year, year.last).forecast_spent == Money(100_00)
    assert year_money([TERMS], spending, year, date(2026, 3, 1)).forecast_spent == NOTHING
