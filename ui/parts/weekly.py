"""How the days of a week are called on pages: Monday 16 November, Mon 16, 16 to 22 November. No Qt here."""

from datetime import date, timedelta

from app.words import day as in_words
from app.words import long_day, t

SUNDAY = 6  # days after Monday


def day_name(day: date) -> str:
    """Name a day where the year is plain: Monday 16 November."""
    return long_day(day).rpartition(" ")[0]


def short_name(day: date) -> str:
    """Name a day at the head of a line: Mon 16."""
    return f"{long_day(day)[:3]} {day.day}"


def week_words(monday: date, today: date) -> str:
    """Name a week by its days; the year is said where it is not this one."""
    sunday = monday + timedelta(days=SUNDAY)
    ends = _without_year(sunday) if sunday.year == today.year else in_words(sunday)
    begins = str(monday.day) if monday.month == sunday.month else _without_year(monday)
    return t("{first} to {last}", first=begins, last=ends)


def _without_year(day: date) -> str:
    return in_words(day).rpartition(" ")[0]
