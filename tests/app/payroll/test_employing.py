"""The year's figures are those worked out by hand in the notes on costing a plan."""

from datetime import date

from app.money import Money
from app.payroll.employing import Employing, employing
from app.payroll.statutory import for_day

FIGURES = for_day(date(2026, 9, 1))
TWENTY_HOURS = Money(13_218_40)


def test_twenty_hours_at_the_minimum_wage_add_what_the_notes_say() -> None:
    assert employing(TWENTY_HOURS, FIGURES) == Employing(Money(1_423_52), Money(1_232_76), Money(209_35))


def test_with_the_employment_allowance_no_insurance_is_planned_for() -> None:
    assert employing(TWENTY_HOURS, FIGURES, claims_allowance=True).insurance == Money(0)
    assert employing(TWENTY_HOURS, FIGURES, claims_allowance=True).amount == Money(1_632_87)


def test_small_wages_add_only_leave() -> None:
    assert employing(Money(4_000_00), FIGURES) == Employing(Money(430_77), Money(0), Money(0))
