"""How often people are paid, and the tax weeks and months that a pay day falls in.

The pay day alone decides, never the days that were worked.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from functools import cached_property, lru_cache

from app.period import ONE_DAY, Period, months_later, tax_year

DAYS_IN_WEEK = 7
LAST_WEEK = 52
MONTHS = 12


class Frequency(StrEnum):
    """How often a PA is paid."""

    WEEKLY = "weekly"
    FORTNIGHTLY = "fortnightly"
    FOUR_WEEKLY = "four-weekly"
    MONTHLY = "monthly"

    @cached_property
    def column(self) -> int:
        """Where this frequency stands in a row of published thresholds."""
        return _COLUMNS[self]

    @cached_property
    def weeks(self) -> int:
        """How many weeks one payment covers; 0 for a month."""
        return _WEEKS[self]

    @cached_property
    def span(self) -> int:
        """How many tax weeks (or the one month) a payment taken by itself is taxed for."""
        return _WEEKS[self] or 1

    @cached_property
    def in_year(self) -> int:
        """How many payments make a year: 52, 26, 13 or 12."""
        return LAST_WEEK // _WEEKS[self] if _WEEKS[self] else MONTHS

    @cached_property
    def parts_of_year(self) -> int:
        """Into how many parts tax divides its year for this frequency: 52 weeks or 12 months."""
        return LAST_WEEK if _WEEKS[self] else MONTHS


_WEEKS = {Frequency.WEEKLY: 1, Frequency.FORTNIGHTLY: 2, Frequency.FOUR_WEEKLY: 4, Frequency.MONTHLY: 0}
_COLUMNS = {each: place for place, each in enumerate(Frequency)}


@dataclass(frozen=True, slots=True)
class TaxPeriod:
    """A numbered period of a tax year.

    `number` is the tax month for monthly pay, else the tax week: 2, 4 … 54 for fortnights,
    4, 8 … 56 for four weeks.
    """

    year: str
    number: int
    frequency: Frequency

    @property
    def is_extra(self) -> bool:
        """Whether this is week 53, 54 or 56, a payday on the year's last days, taxed by itself."""
        return self.frequency is not Frequency.MONTHLY and self.number > LAST_WEEK


def name_of_year(day: date) -> str:
    """Name the tax year that holds the day: 2026-27."""
    first = tax_year(day).first.year
    return f"{first}-{(first + 1) % 100:02d}"


def tax_week(day: date) -> int:
    """Give the tax week, 1 to 53, counted in sevens from 6 April."""
    return (day - tax_year(day).first).days // DAYS_IN_WEEK + 1


def tax_month(day: date) -> int:
    """Give the tax month, 1 to 12, each from the 6th to the 5th."""
    return (day.month - 4 - (day.day < 6)) % MONTHS + 1


@lru_cache(maxsize=4096)
def tax_period(pay_day: date, frequency: Frequency) -> TaxPeriod:
    """Give the period that a payday falls in; weeks are rounded up to whole fortnights or fours."""
    if frequency is Frequency.MONTHLY:
        number = tax_month(pay_day)
    else:
        number = -(-tax_week(pay_day) // frequency.weeks) * frequency.weeks
    return TaxPeriod(name_of_year(pay_day), number, frequency)


def days_of_tax_month(day: date) -> Period:
    """Give the tax month, 6th to 5th, that holds the day."""
    first = day.replace(day=6) if day.day >= 6 else months_later(day.replace(day=6), -1)
    return Period(first, months_later(first, 1) - ONE_DAY)


def days_of_tax_quarter(day: date) -> Period:
    """Give the tax quarter that holds the day; they end on 5 July, October, January and April."""
    start = tax_year(day).first
    quarter = (tax_month(day) - 1) // 3
    return Period(months_later(start, quarter * 3), months_later(start, quarter * 3 + 3) - ONE_DAY)


def years_old(born: date, day: date) -> int:
    """Give an age in whole years; who was born on 29 February is a year older on 1 March."""
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


def whole_months(first: date, last: date) -> int:
    """Count the whole months from a first to a last day, both worked."""
    after = last + ONE_DAY
    return (after.year - first.year) * MONTHS + after.month - first.month - (after.day < first.day)


def whole_years(first: date, last: date) -> int:
    """Count the whole years from a first to a last day, both worked."""
    return max(whole_months(first, last), 0) // MONTHS


def pay_days(first: date, frequency: Frequency, until: date) -> tuple[date, ...]:
    """Give the paydays from a first one to a last day; short months pay on their last."""
    days, day = [], first
    while day <= until:
        days.append(day)
        count = len(days)
        if frequency is Frequency.MONTHLY:
            day = months_later(first, count)
        else:
            day = first + timedelta(weeks=frequency.weeks * count)
    return tuple(days)
