"""What each PA will cost up to the end of the tax year, payday by payday, and what that takes for granted."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from app.funding.payments import given_for
from app.money import NOTHING, Money, total
from app.payroll.statutory import for_day, is_out_of_date, known_day
from app.period import Period, tax_year
from app.plan.names import last_known
from app.store.book import Book
from app.store.work import Work
from app.usecases.owed.pays_ahead import PayAhead, pays_ahead
from app.usecases.team.money import PaMoney, team_money
from app.words import day as in_words
from app.words import money, t


@dataclass(frozen=True, slots=True)
class PaForecast:
    """What one PA cost in the tax year so far, and will: each payday with its cost, on-costs included."""

    pa_id: int
    name: str
    spent: Money
    pays: tuple[tuple[date, Money], ...]

    @property
    def to_come(self) -> Money:
        """What the coming paydays will cost."""
        return total(cost for _, cost in self.pays)

    @property
    def year(self) -> Money:
        """The whole tax year's cost."""
        return self.spent + self.to_come


@dataclass(frozen=True, slots=True)
class TeamForecast:
    """What the team will cost from today to the last day of the tax year.

    `allowance` is what of the employer's National Insurance the Employment Allowance will take off; `given`
    is what funders give for the days still to come. `assumptions` say in words what was taken for granted.
    """

    on: date
    until: date
    team: tuple[PaForecast, ...]
    allowance: Money
    given: Money
    assumptions: tuple[str, ...]

    @property
    def to_come(self) -> Money:
        """What the coming paydays will cost, once the allowance is taken off."""
        return total(one.to_come for one in self.team) - self.allowance

    @property
    def gap(self) -> Money:
        """What the money for these days lacks; nothing where it reaches."""
        return max(self.to_come - self.given, NOTHING)


def forecast(book: Book, today: date) -> TeamForecast:
    """Work out what each PA will cost to the end of the tax year if the hours stay as they are.

    Where the law's figures of a day are not known yet, the last known ones stand in, and this is said.
    """
    with book.begin() as work:
        return open_forecast(work, today)


def open_forecast(work: Work, today: date) -> TeamForecast:
    """Work the forecast out within a unit of work."""
    year = tax_year(today)
    team = [one for one in team_money(work, today) if _is_of_the_year(one, year)]
    pays = pays_ahead(work, team, Period(today, year.last), {})
    rows = tuple(_row(one, pays, year) for one in team)
    given = given_for(work.agreements.all(), Period(today, year.last))
    allowance = total(pay.allowance for pay in pays)
    return TeamForecast(today, year.last, rows, allowance, given, tuple(_assumptions(team, year, allowance)))


def _is_of_the_year(one: PaMoney, year: Period) -> bool:
    return one.pa.started <= year.last and (one.pa.left is None or one.pa.left >= year.first)


def _row(one: PaMoney, pays: Iterable[PayAhead], year: Period) -> PaForecast:
    spent = total(slip.cost for slip in one.payslips if slip.pay.pay_day in year)
    mine = tuple((pay.day, pay.cost) for pay in pays if pay.pa_id == one.pa.id)
    return PaForecast(one.pa.id, one.pa.name, spent, mine)


def _assumptions(team: list[PaMoney], year: Period, allowance: Money) -> Iterator[str]:
    for one in team:
        hours = (one.week_minutes / 60).quantize(Decimal("0.1"))
        said = f"{hours.normalize():f}"
        if one.has_usual_hours:
            yield t("{name} works {hours} hours a week, as the terms say.", name=one.pa.name, hours=said)
        else:
            yield t("{name} works {hours} hours a week, as on average so far.", name=one.pa.name, hours=said)
        if one.pa.left is not None and one.pa.left <= year.last:
            yield t("{name} leaves on {day}.", name=one.pa.name, day=in_words(one.pa.left))
    yield t("Pay, tax and pension stay as they are until {day}.", day=in_words(year.last))
    yield t("Nobody is ill, nobody new starts, and extra cover is not counted.")
    if is_out_of_date(year.last):
        yield last_known(for_day(known_day(year.last)).year)
    if allowance:
        yield t("The Employment Allowance takes off {amount}.", amount=money(allowance))
