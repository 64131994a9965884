"""Stretches of days."""

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from app.errors import AppError

ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """All days from first to last, both included."""

    first: date
    last: date

    def __post_init__(self) -> None:
        if self.last < self.first:
            raise AppError(
                "The last day comes before the first day.",
                "Put the earlier day first and the later day second.",
            )

    @classmethod
    def month(cls, year: int, month: int) -> "Period":
        """Give one calendar month."""
        return cls(date(year, month, 1), date(year, month, monthrange(year, month)[1]))

    @classmethod
    def weeks(cls, first: date, count: int) -> "Period":
        """Give `count` whole weeks starting on `first`."""
        return cls(first, first + timedelta(weeks=count) - ONE_DAY)

    @classmethod
    def parse(cls, text: str) -> "Period":
        """Read `2026-07-01..2026-09-30`."""
        first, dots, last = text.partition("..")
        try:
            if dots:
                return cls(date.fromisoformat(first.strip()), date.fromisoformat(last.strip()))
        except ValueError:
            pass
        raise AppError(f"“{text}” is not a period.", "Write it like 2026-07-01..2026-09-30.")

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last

    def __str__(self) -> str:
        return f"{self.first.isoformat()}..{self.last.isoformat()}"

    @property
    def days(self) -> int:
        """How many days there are, both ends counted."""
        return (self.last - self.first).days + 1

    def __iter__(self) -> Iterator[date]:
        return (self.first + timedelta(days=n) for n in range(self.days))

    def overlaps(self, other: "Period") -> bool:
        """Say whether any day is in both."""
        return self.first <= other.last and other.first <= self.last

    def common(self, other: "Period") -> "Period | None":
        """Give the days in both, or None."""
        if not self.overlaps(other):
            return None
        return Period(max(self.first, other.first), min(self.last, other.last))


def tax_year(day: date) -> Period:
    """Give the tax year (6 April to 5 April) that holds the day."""
    start = day.year if (day.month, day.day) >= (4, 6) else day.year - 1
    return Period(date(start, 4, 6), date(start + 1, 4, 5))


def months_later(day: date, months: int) -> date:
    """Give the same day some months later or earlier, or that month's last day where it is shorter."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def years_later(day: date, years: int) -> date:
    """Give the same day some years later; 29 February becomes the 28th where there is none."""
    return months_later(day, years * 12)
