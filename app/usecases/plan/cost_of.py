"""What things cost: a week, an hour that was paid, each outcome, and an hour of work with all that it adds.

The figures are the person's own. There is none to hold them against, and none is given.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from app.money import NOTHING, Money, round_half_up, total
from app.payroll.kept import read_payslip
from app.payroll.statutory import for_day, is_out_of_date, known_day
from app.payroll.true_hour import TrueHour, true_hour
from app.period import Period, years_later
from app.plan.outcome import in_order
from app.store.book import Book
from app.store.work import Work
from app.usecases.life.outcomes import spent_by_outcome
from app.usecases.owed.pays_ahead import UsualWeek, usual_week
from app.usecases.pay.records import employer_of
from app.usecases.plan.ahead_basis import known_until, spending_years
from app.usecases.team.money import PaMoney, team_money

INSURANCE = "O08"
WEEK, HOUR = 7, 60


@dataclass(frozen=True, slots=True)
class OutcomeCost:
    """What was spent on one outcome in the days looked at, and in a week of them; number 0 names none."""

    number: int
    words: str
    spent: Money
    weekly: Money


@dataclass(frozen=True, slots=True)
class PaHour:
    """What an hour of one PA's work truly costs; None without usual hours."""

    pa_id: int
    name: str
    hour: TrueHour | None


@dataclass(frozen=True, slots=True)
class CostOf:
    """What things cost in some days.

    `paid_minutes` were paid in them for `paid`, on-costs with it. `cover` is what the last year's insurance
    cost. `figures_of` names the tax year whose figures stand in where those of today are not known.
    """

    days: Period
    spent: Money
    weekly: Money
    paid: Money
    paid_minutes: int
    outcomes: tuple[OutcomeCost, ...]
    hours: tuple[PaHour, ...]
    cover: Money
    figures_of: str = ""

    @property
    def paid_hour(self) -> Money | None:
        """What one hour that was paid cost, None where none was."""
        if not self.paid_minutes:
            return None
        return Money(round_half_up(Fraction(self.paid.pence * HOUR, self.paid_minutes)))


def cost_of_things(book: Book, today: date) -> CostOf:
    """Work out what things cost in the year so far."""
    with book.begin() as work:
        return open_cost(work, today)


def open_cost(work: Work, today: date) -> CostOf:
    """Work out what things cost within a unit of work."""
    known = known_until(work, today)
    years = spending_years(work, today)
    first = min(year.first for year in years.values())
    days = Period(min(first, known), known)
    spent = spent_by_outcome(work, days)
    slips = [read_payslip(kept) for kept in work.payslips.within(days.first, days.last)]
    whole = total(spent.values())
    last_year = Period(years_later(known, -1), known)
    cover = -total(each.amount for each in work.sums.by_category(last_year) if each.category == INSURANCE)
    return CostOf(
        days,
        whole,
        _weekly(whole, days),
        total(slip.cost for slip in slips),
        sum(slip.minutes for slip in slips),
        tuple(_outcomes(work, spent, days)),
        tuple(_hours(work, team_money(work, today), today, cover)),
        cover,
        for_day(known_day(today)).year if is_out_of_date(today) else "",
    )


def _weekly(spent: Money, days: Period) -> Money:
    return Money(round_half_up(Fraction(spent.pence * WEEK, days.days)))


def _outcomes(work: Work, spent: dict[int, Money], days: Period) -> Iterator[OutcomeCost]:
    for each in in_order(work.plan.outcomes.all()):
        if each.id in spent:
            yield OutcomeCost(each.id, each.words, spent[each.id], _weekly(spent[each.id], days))
    if 0 in spent:
        yield OutcomeCost(0, "", spent[0], _weekly(spent[0], days))


def _hours(work: Work, team: Sequence[PaMoney], today: date, cover: Money) -> Iterator[PaHour]:
    """Work out an hour of each PA who works today; they share the insurance by their hours."""
    there = [one for one in team if one.pa.works_on(today)]
    weeks = [usual_week(one, one.contracts, {}) for one in there]
    shares = _shares(cover, weeks)
    day, claims = known_day(today), employer_of(work).claims_allowance
    for one, week, share in zip(there, weeks, shares, strict=True):
        hour = true_hour(week.pay, week.minutes, one.terms_on(day), for_day(day), share, claims=claims)
        yield PaHour(one.pa.id, one.pa.name, hour)


def _shares(cover: Money, weeks: Sequence[UsualWeek]) -> list[Money]:
    weights = [round_half_up(week.minutes) for week in weeks]
    return cover.shared(weights) if any(weights) else [NOTHING] * len(weeks)
