"""The days over which a stream is looked at: its agreement's own where it has an end, or a council's year."""

from collections.abc import Sequence
from datetime import date

from app.funding.agreement import Agreement
from app.funding.payments import in_force
from app.funding.position import budget_year
from app.period import ONE_DAY, Period, years_later


def agreement_year(agreements: Sequence[Agreement], on: date, ended: date | None = None) -> Period:
    """Give the year of one stream that holds a day: its agreement's if that has an end, else the council's.

    Terms that follow one another are one agreement. `ended` is the stream's own last day, if it has one; a
    stream that ended before the day has no days left.
    """
    last = _last_day(agreements, on)
    year = budget_year(on) if last is None else _year_up_to(last, on)
    end = max(min(year.last, ended or year.last), on)
    return Period(min(year.first, end), end)


def _year_up_to(last: date, on: date) -> Period:
    """Give the year that ends on the same day of the year as an agreement does, and holds a day."""
    years = 0
    while years_later(last, years - 1) >= on:
        years -= 1
    return Period(years_later(last, years - 1) + ONE_DAY, years_later(last, years))


def agreement_term(agreements: Sequence[Agreement], on: date) -> Period | None:
    """Give all days of an agreement that has an end, from its first terms on; None where it has no end."""
    last = _last_day(agreements, on)
    if last is None:
        return None
    first = on
    while held := in_force(agreements, first):
        first = min(terms.first for terms in held) - ONE_DAY
    return Period(first + ONE_DAY, last)


def _last_day(agreements: Sequence[Agreement], on: date) -> date | None:
    """Give the last day of the terms that hold on a day and of those that follow; None where none ends."""
    held = in_force(agreements, on)
    last: date | None = None
    while held:
        ends = [terms.last for terms in held if terms.last is not None]
        if len(ends) < len(held):
            return None
        last = max(ends)
        held = in_force(agreements, last + ONE_DAY)
    return last
