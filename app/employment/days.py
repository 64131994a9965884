"""Months and years later, as papers and their reminders count them."""

from datetime import date, timedelta

MONTHS = 12


def months_later(day: date, months: int) -> date:
    """Give the same day some months later, or that month's last day where it is shorter."""
    year, month = divmod(day.year * MONTHS + day.month - 1 + months, MONTHS)
    first = date(year, month + 1, 1)
    following = (first + timedelta(days=31)).replace(day=1)
    return min(first + timedelta(days=day.day - 1), following - timedelta(days=1))


def years_later(day: date, years: int) -> date:
    """Give the same day some years later; 29 February becomes the 28th where there is none."""
    return months_later(day, years * MONTHS)
