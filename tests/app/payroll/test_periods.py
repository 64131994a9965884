from datetime import date

import pytest

from app.payroll.periods import (
    Frequency,
    days_of_tax_month,
    days_of_tax_quarter,
    months_later,
    pay_days,
    tax_month,
    tax_week,
    whole_months,
    whole_years,
    years_old,
)
from app.period import Period


@pytest.mark.parametrize(
    ("day", "week", "month"),
    [
        (date(2026, 4, 6), 1, 1),
        (date(2026, 4, 5), 53, 12),
        (date(2024, 4, 5), 53, 12),  # the year with 29 February: two days of week 53
        (date(2024, 4, 4), 53, 12),
        (date(2025, 4, 4), 52, 12),
        (date(2027, 1, 5), 40, 9),
        (date(2027, 1, 6), 40, 10),
    ],
)
def test_weeks_and_months_count_from_6_april(day: date, week: int, month: int) -> None:
    assert (tax_week(day), tax_month(day)) == (week, month)


def test_months_and_quarters_of_tax() -> None:
    assert days_of_tax_month(date(2027, 1, 3)) == Period(date(2026, 12, 6), date(2027, 1, 5))
    assert days_of_tax_quarter(date(2027, 1, 5)) == Period(date(2026, 10, 6), date(2027, 1, 5))
    assert days_of_tax_quarter(date(2027, 1, 6)) == Period(date(2027, 1, 6), date(2027, 4, 5))


def test_paydays_of_weeks_and_months() -> None:
    assert pay_days(date(2026, 6, 5), Frequency.FORTNIGHTLY, date(2026, 7, 3)) == (
        date(2026, 6, 5),
        date(2026, 6, 19),
        date(2026, 7, 3),
    )
    assert pay_days(date(2027, 1, 31), Frequency.MONTHLY, date(2027, 4, 1))[1:] == (
        date(2027, 2, 28),
        date(2027, 3, 31),
    )


def test_ages_and_service() -> None:
    assert years_old(date(2004, 2, 29), date(2025, 2, 28)) == 20
    assert years_old(date(2004, 2, 29), date(2025, 3, 1)) == 21
    assert whole_months(date(2026, 1, 31), date(2026, 2, 27)) == 0
    assert whole_years(date(2024, 2, 29), date(2026, 2, 27)) == 1
    assert whole_years(date(2026, 6, 1), date(2026, 5, 1)) == 0
    assert months_later(date(2024, 2, 29), -12) == date(2023, 2, 28)
