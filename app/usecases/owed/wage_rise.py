"""A wage rise: who is below the new least, what a week will cost, what the budget lacks, and the letter."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from app.employment.contract import Contract
from app.errors import AppError
from app.funding.agreement import Agreement, ContributionModel
from app.funding.payments import in_force
from app.money import NOTHING, Money, total
from app.payroll.costs import Raise, Rate, WageRise, plan_wage_rise
from app.payroll.minimum_wage import minimum_rate
from app.payroll.periods import LAST_WEEK, Frequency
from app.payroll.statutory import for_day
from app.period import ONE_DAY
from app.store.book import Book
from app.store.work import Work
from app.usecases.owed.papers import printed
from app.usecases.team.money import PaMoney, team_money
from app.usecases.team.people import change_contract
from app.words import t


@dataclass(frozen=True, slots=True)
class RaiseRow:
    """One job's rise: whose, under which contract, hours of a usual week, the rates, and the least by law."""

    pa_id: int
    contract_id: int
    hours: Decimal
    least: Money
    rise: Raise


@dataclass(frozen=True, slots=True)
class RisePlan:
    """A rise for the whole team from a day on, beside the money that funders give for a week.

    `rise` is what each hour gets more at least; who would stay below the least by law gets that.
    """

    first_day: date
    rise: Money
    rows: tuple[RaiseRow, ...]
    whole: WageRise

    @property
    def below_minimum(self) -> tuple[RaiseRow, ...]:
        """The jobs that the law makes dearer on that day."""
        return tuple(row for row in self.rows if row.rise.was_below_minimum)

    @property
    def weekly_before(self) -> Money:
        """What a week costs before the rise, with on-costs."""
        return total(row.rise.weekly_before for row in self.rows)

    @property
    def weekly_after(self) -> Money:
        """What a week costs after the rise, with on-costs."""
        return self.whole.weekly_after

    @property
    def more_a_week(self) -> Money:
        """What the rise adds to a week."""
        return self.whole.more_a_week

    @property
    def allocation(self) -> Money:
        """What funders and contribution bring in a week."""
        return self.whole.allocation

    @property
    def gap(self) -> Money:
        """What a week lacks after the rise; nothing where the money reaches."""
        return self.whole.gap


def plan(book: Book, first_day: date, rise: Money = NOTHING) -> RisePlan:
    """Work out what a rise from a day on costs; with no rise of your own, only what the law asks.

    Raises AppError when nobody works then, or when the figures of that day are not known yet.
    """
    with book.begin() as work:
        return open_plan(work, first_day, rise)


def open_plan(work: Work, first_day: date, rise: Money) -> RisePlan:
    """Work out what a rise costs within a unit of work."""
    if rise < NOTHING:
        raise AppError(t("A rise cannot be below nothing."), t("Type how much more an hour is paid."))
    jobs = [
        (one, contract)
        for one in team_money(work, first_day)
        if one.pa.works_on(first_day)
        for contract in one.contracts
    ]
    if not jobs:
        raise AppError(t("Nobody works for you on that day."), t("Choose another day, or add a PA first."))
    rates = [_rate(one, contract, first_day) for one, contract in jobs]
    money = weekly_money(work.agreements.all(), first_day)
    now, then = for_day(first_day - ONE_DAY), for_day(first_day)
    whole = plan_wage_rise(rates, first_day, rise, money, now, then)
    return RisePlan(first_day, rise, tuple(_rows(jobs, whole, first_day)), whole)


def give_rise(book: Book, planned: RisePlan) -> tuple[Contract, ...]:
    """Put the new rates into the terms from the first day on; hours before it keep the old rate.

    Raises AppError where a payslip already covers that day.
    """
    with book.begin() as work:
        contracts = {row.contract_id: work.contracts.get(row.contract_id) for row in planned.rows}
    return tuple(
        change_contract(book, replace(contracts[row.contract_id], hourly=row.rise.after), planned.first_day)
        for row in planned.rows
        if row.rise.after != row.rise.before
    )


def wage_rise_letter_pdf(book: Book, first_day: date, rise: Money = NOTHING, *, today: date) -> bytes:
    """Print the letter that asks the funder for what a wage rise adds to a week."""
    from app.usecases.books.letters import writer
    from app.usecases.owed.rise_document import rise_letter

    with book.begin() as work:
        return printed(rise_letter(open_plan(work, first_day, rise), writer(work), today))


def weekly_money(agreements: list[Agreement], day: date) -> Money:
    """Give what comes in for a week on a day: from funders, and the contribution that is paid in beside."""
    terms = in_force(agreements, day)
    own = total(each.contribution for each in terms if each.contribution_model is ContributionModel.NET)
    return total(each.weekly for each in terms) + own


def _rate(one: PaMoney, contract: Contract, first_day: date) -> Rate:
    frequency = Frequency(contract.frequency)
    hours = _week_hours(one, contract) * LAST_WEEK / frequency.in_year
    name = t("{name}, {job}", name=one.pa.name, job=contract.job) if contract.job else one.pa.name
    return Rate(name, one.worker, contract.hourly, hours, one.terms_on(first_day))


def _week_hours(one: PaMoney, contract: Contract) -> Decimal:
    """Give a usual week's hours of one job: by its terms; one job without usual hours has the average's."""
    if len(one.contracts) == 1:
        return one.week_minutes / 60
    return Decimal(contract.weekly_minutes) / 60


def _rows(jobs: list[tuple[PaMoney, Contract]], whole: WageRise, first_day: date) -> Iterator[RaiseRow]:
    for (one, contract), rise in zip(jobs, whole.raises, strict=True):
        least = minimum_rate(one.worker, first_day)
        yield RaiseRow(one.pa.id, contract.id, _week_hours(one, contract), least, rise)
