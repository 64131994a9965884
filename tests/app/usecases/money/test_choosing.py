"""The usual stretches of days by their names."""

from datetime import date

import pytest

from app.period import Period
from app.usecases.money.choosing import periods, quarter_of


def test_the_usual_stretches_end_and_begin_where_people_think() -> None:
    assert dict(periods(date(2027, 1, 15))) == {
        "All days": None,
        "This month": Period(date(2027, 1, 1), date(2027, 1, 31)),
        "Last month": Period(date(2026, 12, 1), date(2026, 12, 31)),
        "This quarter": Period(date(2027, 1, 1), date(2027, 3, 31)),
        "Last quarter": Period(date(2026, 10, 1), date(2026, 12, 31)),
        "This budget year": Period(date(2026, 4, 1), date(2027, 3, 31)),
        "Last budget year": Period(date(2025, 4, 1), date(2026, 3, 31)),
    }


@pytest.mark.parametrize("month", range(1, 13))
def test_a_quarter_holds_its_day(month: int) -> None:
    assert date(2026, month, 17) in quarter_of(date(2026, month, 17))
