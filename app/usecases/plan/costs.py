"""What the lines of a plan cost with an employer's on-costs, by the figures of payroll."""

from datetime import date

from app.money import NOTHING, Money
from app.payroll.employing import employing
from app.payroll.statutory import for_day, is_out_of_date, known_day
from app.plan.costing import cost_of
from app.plan.plan import LineWording, MetBy
from app.store.work import Work


def on_costs(work: Work, wording: LineWording, today: date) -> Money:
    """Give what employing adds in a year to a line of a PA's time; nothing for an agency or self-employed.

    Where the figures of the day are not known yet, the last known ones stand in: see `figures_standing_in`.
    """
    if wording.met_by is not MetBy.PAID_PA:
        return NOTHING
    claims = any(record.claims_allowance for record in work.employer_records.all())
    figures = for_day(known_day(today))
    return employing(cost_of(wording).yearly, figures, claims_allowance=claims).amount


def figures_standing_in(today: date) -> str:
    """Name the tax year whose figures stand in for those of a day, or "" where the day's own are known."""
    return for_day(known_day(today)).year if is_out_of_date(today) else ""
