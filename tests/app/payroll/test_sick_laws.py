"""What holds for any absence."""

from datetime import date, timedelta
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from app.money import Money
from app.payroll.rounding import pounds
from app.payroll.sick_pay import Absence, statutory_sick_pay
from app.payroll.statutory import sick_pay_on
from app.period import Period

firsts = st.dates(date(2024, 4, 6), date(2027, 1, 31))
lengths = st.integers(0, 60)
patterns = st.frozensets(st.integers(0, 6), min_size=1)
earnings = st.decimals(0, 1000, places=2)


def off(first: date, length: int, pattern: frozenset[int], average: Decimal) -> Absence:
    return Absence(Period(first, first + timedelta(days=length)), average, pattern)


@given(firsts, lengths, patterns, earnings)
def test_a_week_pays_the_weekly_rate_at_most_and_only_for_qualifying_days(
    first: date, length: int, pattern: frozenset[int], average: Decimal
) -> None:
    absence = off(first, length, pattern, average)
    due = statutory_sick_pay(absence)

    for week in due.weeks:
        saturday = week.sunday + timedelta(days=6)
        most = max(
            sick_pay_on(min(saturday, absence.days.last)).weekly, sick_pay_on(absence.days.first).weekly
        )
        assert Money(0) < week.amount <= most
    qualifying = sum(day.weekday() in pattern for day in absence.days)
    assert due.days_paid <= qualifying


@given(firsts, lengths, patterns, earnings, earnings)
def test_who_earns_more_never_gets_less(
    first: date, length: int, pattern: frozenset[int], one: Decimal, other: Decimal
) -> None:
    less, more = (statutory_sick_pay(off(first, length, pattern, each)) for each in sorted((one, other)))
    assert less.amount <= more.amount


@given(firsts.filter(lambda day: day >= date(2026, 4, 6)), patterns, earnings)
def test_since_april_2026_a_whole_week_pays_the_week(
    first: date, pattern: frozenset[int], average: Decimal
) -> None:
    sunday = first - timedelta(days=(first.weekday() + 1) % 7) + timedelta(days=7)
    due = statutory_sick_pay(off(sunday, 6, pattern, average))
    rules = sick_pay_on(sunday)
    week = min(pounds(rules.weekly), average * Decimal("0.8"))

    # Days are cut to a ten-thousandth and the week is rounded up: never more than a penny over, nor below.
    assert week - Decimal("0.001") <= pounds(due.amount) < week + Decimal("0.01")
