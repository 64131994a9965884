"""An hour of work, part by part: the parts are the year's cost, to a penny each."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from app.money import NOTHING, Money
from app.payroll.costs import period_cost
from app.payroll.payslip import Terms
from app.payroll.pension import Relief, Scheme
from app.payroll.periods import Frequency
from app.payroll.statutory import for_day
from app.payroll.tax_code import parse_tax_code
from app.payroll.true_hour import true_hour

FIGURES = for_day(date(2026, 11, 21))
SCHEME = Scheme(Relief.NET_PAY, Decimal("0.05"), Decimal("0.03"))


def terms(frequency: Frequency = Frequency.FOUR_WEEKLY, scheme: Scheme | None = SCHEME) -> Terms:
    return Terms(parse_tax_code("1257L"), "A", frequency, scheme=scheme)


@given(st.integers(0, 150_000), st.integers(30, 10_000), st.sampled_from(Frequency), st.integers(0, 50_000))
def test_the_parts_come_to_the_years_cost(week: int, minutes: int, how_often: Frequency, cover: int) -> None:
    hour = true_hour(Fraction(week), Fraction(minutes), terms(how_often), FIGURES, Money(cover))
    assert hour is not None
    worked = Fraction(minutes, 60) * (52 - Fraction(FIGURES.holiday.weeks))
    pay = Money(int(Fraction(week * 52, how_often.in_year) + Fraction(1, 2)))
    priced = period_cost(pay, terms(how_often), FIGURES)
    yearly = week * 52 + (priced.insurance + priced.pension).pence * how_often.in_year + cover
    # Five parts, each to the nearest penny.
    assert abs(hour.amount.pence * worked - yearly) <= worked * Fraction(5, 2)
    assert hour.amount == hour.wage + hour.holiday + hour.insurance + hour.pension + hour.cover


def test_an_hour_at_the_notes_figures() -> None:
    # Fourteen hours at £13.40: £187.60 a week, £750.40 in four weeks.
    hour = true_hour(Fraction(18760), Fraction(840), terms(), FIGURES, Money(89_00))
    assert hour is not None
    assert hour.wage == Money(1340)
    # 5.6 weeks of leave for 46.4 of work.
    assert hour.holiday == Money(162)
    # 15% of what lies above £385.00 thirteen times, in 649.6 hours.
    assert hour.insurance == Money(110)
    assert hour.cover == Money(14)
    claiming = true_hour(Fraction(18760), Fraction(840), terms(scheme=None), FIGURES, NOTHING, claims=True)
    assert claiming is not None
    assert claiming.amount == Money(1340 + 162)


def test_without_usual_hours_there_is_no_hour_to_cost() -> None:
    assert true_hour(Fraction(0), Fraction(0), terms(), FIGURES, NOTHING) is None
