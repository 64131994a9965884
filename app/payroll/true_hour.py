"""What an hour of somebody's work truly costs: the wage, and what employing adds to it."""

from dataclasses import dataclass
from fractions import Fraction

from app.money import NOTHING, Money, round_half_up
from app.payroll.costs import period_cost
from app.payroll.figures import Statutory
from app.payroll.payslip import Terms
from app.payroll.periods import LAST_WEEK

HOUR = 60  # minutes


@dataclass(frozen=True, slots=True)
class TrueHour:
    """One hour of work, part by part: each to the nearest penny, and the parts add up to the whole.

    `holiday` is the pay for the weeks of leave that the hours earn; `cover` the share of the insurance.
    """

    wage: Money
    holiday: Money = NOTHING
    insurance: Money = NOTHING
    pension: Money = NOTHING
    cover: Money = NOTHING

    @property
    def amount(self) -> Money:
        """What the hour costs in all."""
        return self.wage + self.holiday + self.insurance + self.pension + self.cover


def true_hour(
    week: Fraction, minutes: Fraction, terms: Terms, figures: Statutory, cover: Money, *, claims: bool = False
) -> TrueHour | None:
    """Work out an hour from a usual week's pay (pence) and minutes; None where there are no usual hours.

    A year is 52 paid weeks, of which those of leave bring no work. `cover` is a year's share of insurance.
    With the Employment Allowance (`claims`) no employer's National Insurance is counted.
    """
    holiday = Fraction(figures.holiday.weeks)
    hours = minutes * (LAST_WEEK - holiday) / HOUR
    if hours <= 0:
        return None
    pays = terms.frequency.in_year
    priced = period_cost(Money(round_half_up(week * LAST_WEEK / pays)), terms, figures)
    insurance = NOTHING if claims else priced.insurance
    return TrueHour(
        Money(round_half_up(week * HOUR / minutes)),
        Money(round_half_up(week * holiday / hours)),
        Money(round_half_up(insurance.pence * pays / hours)),
        Money(round_half_up(priced.pension.pence * pays / hours)),
        Money(round_half_up(cover.pence / hours)),
    )
