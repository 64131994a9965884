"""What each PA will cost up to the end of the tax year, payday by payday, and what that takes for granted."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from app.funding.payments import given_for
from app.money import NOTHING, Money, total
from app.payroll.pay import work_out_pay
from app.payroll.payslip import Earning, EarningKind, Pay, Payslip
from app.payroll.periods import LAST_WEEK, Frequency
from app.payroll.rounding import nearest_penny, pounds
from app.payroll.statutory import for_day
from app.period import Period, tax_year
from app.store.book import Book
from app.store.work import Work
from app.usecases.pay.days import schedule
from app.usecases.pay.records import employer_of
from app.usecases.team.money import PaMoney, so_far, team_money
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

    Raises AppError when the pay figures do not reach to today.
    """
    with book.begin() as work:
        return open_forecast(work, today)


def open_forecast(work: Work, today: date) -> TeamForecast:
    """Work the forecast out within a unit of work."""
    year = tax_year(today)
    team = [one for one in team_money(work, today) if _is_of_the_year(one, year)]
    coming = {one.pa.id: tuple(_coming(work, one, Period(today, year.last))) for one in team}
    slips = [slip for each in coming.values() for slip in each]
    rows = tuple(_row(one, coming[one.pa.id], year) for one in team)
    given = given_for(work.agreements.all(), Period(today, year.last))
    allowance = _allowance(work, team, slips, year)
    return TeamForecast(today, year.last, rows, allowance, given, tuple(_assumptions(team, year, allowance)))


def _is_of_the_year(one: PaMoney, year: Period) -> bool:
    return one.pa.started <= year.last and (one.pa.left is None or one.pa.left >= year.first)


def _row(one: PaMoney, coming: tuple[Payslip, ...], year: Period) -> PaForecast:
    spent = total(slip.cost for slip in one.payslips if slip.pay.pay_day in year)
    return PaForecast(one.pa.id, one.pa.name, spent, tuple((slip.pay.pay_day, slip.cost) for slip in coming))


def _coming(work: Work, one: PaMoney, ahead: Period) -> Iterator[Payslip]:
    """Work out the paydays that nobody has run yet, one after the other, by usual hours."""
    plan = schedule(work.contracts.of(one.pa.id), ahead.last)
    if plan is None:
        return
    paid = max((slip.pay.pay_day for slip in one.payslips), default=date.min)
    figures = None
    for day in plan.days:
        if day <= paid or day < ahead.first or not _works_for(one, plan.interval(day)):
            continue
        terms = one.terms_on(day)
        amount = _usual_pay(one, terms.frequency)
        pay = Pay(day, plan.interval(day), (Earning(EarningKind.WORK, amount),))
        slip = work_out_pay(terms, pay, figures or so_far(work, one, day))
        figures = slip.to_date
        yield slip


def _works_for(one: PaMoney, days: Period) -> bool:
    return one.pa.started <= days.last and (one.pa.left is None or one.pa.left >= days.first)


def _usual_pay(one: PaMoney, frequency: Frequency) -> Money:
    return nearest_penny(pounds(one.week) * LAST_WEEK / frequency.in_year)


def _allowance(work: Work, team: list[PaMoney], coming: list[Payslip], year: Period) -> Money:
    """Give what of the year's allowance is left, up to the employer's National Insurance still to come."""
    employer = employer_of(work)
    if not employer.claims_allowance:
        return NOTHING
    whole = for_day(year.last).employment_allowance.amount
    paid = (slip for one in team for slip in one.payslips if slip.pay.pay_day in year)
    before = total(slip.insurance.employer for slip in paid)
    elsewhere = employer.allowance_used if employer.allowance_year == for_day(year.last).year else NOTHING
    left = max(whole - before - elsewhere, NOTHING)
    return min(left, total(slip.insurance.employer for slip in coming))


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
    if allowance:
        yield t("The Employment Allowance takes off {amount}.", amount=money(allowance))
