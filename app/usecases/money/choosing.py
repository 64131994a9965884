"""What a list of entries can be narrowed to: stretches of days by their usual names."""

from datetime import date

from app.funding.position import budget_year
from app.period import ONE_DAY, Period
from app.words import t


def periods(today: date) -> tuple[tuple[str, Period | None], ...]:
    """Give the usual stretches of days, with their names; None is all days."""
    month = Period.month(today.year, today.month)
    quarter, year = quarter_of(today), budget_year(today)
    return (
        (t("All days"), None),
        (t("This month"), month),
        (t("Last month"), _before(month)),
        (t("This quarter"), quarter),
        (t("Last quarter"), quarter_of(quarter.first - ONE_DAY)),
        (t("This budget year"), year),
        (t("Last budget year"), budget_year(year.first - ONE_DAY)),
    )


def quarter_of(day: date) -> Period:
    """Give the three calendar months, from January, April, July or October, that hold a day."""
    first = (day.month - 1) // 3 * 3 + 1
    return Period(date(day.year, first, 1), Period.month(day.year, first + 2).last)


def _before(month: Period) -> Period:
    last = month.first - ONE_DAY
    return Period.month(last.year, last.month)
