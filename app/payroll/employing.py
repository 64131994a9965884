"""What employing somebody for regular hours adds to a year's wages, for the lines of a plan."""

from dataclasses import dataclass
from decimal import Decimal

from app.money import NOTHING, Money
from app.payroll.figures import Statutory
from app.payroll.rounding import nearest_penny, pounds

YEARLY = -1  # the last column of a row of thresholds is the year's
STANDARD_LETTER = "A"
WEEKS_A_YEAR = 52


@dataclass(frozen=True, slots=True)
class Employing:
    """A year's on-costs: cover for paid leave, the employer's National Insurance, and pension."""

    leave: Money
    insurance: Money
    pension: Money

    @property
    def amount(self) -> Money:
        """All of it."""
        return self.leave + self.insurance + self.pension


def employing(yearly: Money, figures: Statutory, *, claims_allowance: bool = False) -> Employing:
    """Work out what a year's wages of one PA add, each part to the nearest penny.

    With the Employment Allowance no National Insurance is planned for. The pension is planned for from
    the pay that makes enrolment a duty, at the least rate.
    """
    leave = nearest_penny(pounds(yearly) * figures.holiday.weeks / WEEKS_A_YEAR)
    return Employing(
        leave, NOTHING if claims_allowance else _insurance(yearly, figures), _pension(yearly, figures)
    )


def _insurance(yearly: Money, figures: Statutory) -> Money:
    rules = figures.national_insurance
    above = max(yearly - rules.secondary_threshold[YEARLY], NOTHING)
    return nearest_penny(pounds(above) * Decimal(rules.letters[STANDARD_LETTER].employer))


def _pension(yearly: Money, figures: Statutory) -> Money:
    rules = figures.pension
    if yearly < rules.earnings_trigger[YEARLY]:
        return NOTHING
    within = min(yearly, rules.qualifying_upper[YEARLY]) - rules.qualifying_lower[YEARLY]
    return nearest_penny(pounds(max(within, NOTHING)) * rules.minimum_employer)
