"""The least an hour may be paid by law: what a form shows beside the rate."""

from dataclasses import dataclass
from datetime import date

from app.errors import AppError
from app.money import Money
from app.payroll.minimum_wage import Worker, minimum_rate, rate_at
from app.payroll.statutory import wage_rates_on
from app.store.book import Book

OLDEST = 200  # years: above every age at which the minimum wage changes


@dataclass(frozen=True, slots=True)
class LowestPay:
    """The minimum wage an hour that holds on `day`; `by_age` says that it is the PA's own, by their age.

    Where the day of birth is not known it is the wage of a grown-up, the highest there is.
    """

    rate: Money
    day: date
    by_age: bool


def lowest_pay(
    _book: Book, day: date, born: date | None = None, apprentice_since: date | None = None
) -> LowestPay | None:
    """Give the least an hour may be paid when a pay period begins on a day; None where no figure is known."""
    try:
        if born is None:
            return LowestPay(rate_at(OLDEST, wage_rates_on(day)), day, by_age=False)
        return LowestPay(minimum_rate(Worker(born, apprentice_since), day), day, by_age=True)
    except AppError:
        # A day before the oldest figures, or after the newest: the form then shows nothing beside the rate.
        return None
