"""What the first page says: what is left, what is promised, what is free, what to do."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from app.funding.agreement import Agreement, ContributionModel, Due
from app.funding.payments import given_for
from app.funding.position import Left, YearMoney, budget_year, left_to_spend, spent_by, weekly_sum, year_money
from app.funding.profiles import load_profile
from app.ledger.search import EntryQuery
from app.money import Money, total
from app.period import Period
from app.store.book import Book
from app.store.work import Work
from app.usecases.money.ledger import Standing, standing
from app.usecases.today.todo import ToDo, to_do
from app.usecases.today.todo_control import control_to_do

if TYPE_CHECKING:
    from app.usecases.today.support import Support


@dataclass(frozen=True, slots=True)
class Point:
    """One point of the year's picture: a day, and what had been spent and given by then."""

    day: date
    spent: Money
    given: Money


@dataclass(frozen=True, slots=True)
class Today:
    """Everything the first page shows, worked out for one day.

    `week` is the week of the budget year, `kept_weeks` how many weeks of money the funder lets be kept.
    `support` is who comes in the next days, None where nothing is planned.
    """

    day: date
    week: int
    year: YearMoney
    points: tuple[Point, ...]
    left: Left
    kept_weeks: int
    promised: tuple[Due, ...]
    accounts: tuple[Standing, ...]
    todo: tuple[ToDo, ...]
    needs_you: int
    support: "Support | None" = None
    has_team: bool = False


def see_today(book: Book, today: date) -> Today:
    """Work out what the first page says on a day."""
    with book.begin() as work:
        agreements = [_with_own_share(terms) for terms in work.agreements.all()]
        accounts = tuple(standing(work, account) for account in work.accounts.all())
        dues = work.dues.open()
        year = budget_year(today)
        spending = work.sums.spent_by_day(year)
        held = total(one.balance for one in accounts)
        weekly = weekly_sum(work.agreements.all(), today)
        needs_you = work.entries.count(EntryQuery(needs_you=True))
        team, support, has_team = _team(work, today)
        waiting = [*team, *control_to_do(work, today)]
        return Today(
            today,
            (today - year.first).days // 7 + 1,
            year_money(agreements, spending, year, today),
            _points(agreements, spending, year, today),
            left_to_spend(held, dues, weekly),
            _kept_weeks(work),
            tuple(dues),
            accounts,
            tuple(to_do(work, today, accounts, needs_you, waiting)),
            needs_you,
            support,
            has_team,
        )


def _team(work: Work, today: date) -> tuple[list[ToDo], "Support | None", bool]:
    """Give what the support team waits for, who comes, and whether there is a team."""
    if not work.pas.all():
        return [], None, False
    # Employment and pay are loaded only where somebody works for the person.
    from app.usecases.today.support import see_support
    from app.usecases.today.todo_team import team_to_do

    return team_to_do(work, today), see_support(work, today), True


def _with_own_share(terms: Agreement) -> Agreement:
    """Count what the person pays in beside what the funder pays: both are there to be spent on support."""
    if terms.contribution_model is not ContributionModel.NET:
        return terms
    return replace(terms, weekly=terms.weekly + terms.contribution)


def _points(
    agreements: Sequence[Agreement], spending: Mapping[date, Money], year: Period, today: date
) -> tuple[Point, ...]:
    """Add the year up at the end of each month, and today."""
    ends = {Period.month(day.year, day.month).last for day in year if day.day == 1}
    points = []
    for end in sorted({*ends, today}):
        so_far = Period(year.first, end)
        spent = spent_by(spending, year, min(end, today))
        points.append(Point(end, spent, given_for(agreements, so_far)))
    return tuple(points)


def _kept_weeks(work: Work) -> int:
    agreed = [terms.retained_weeks for terms in work.agreements.all() if terms.retained_weeks is not None]
    profiles = [load_profile(funder.profile).balance.retained_weeks_max for funder in work.funders.all()]
    return max(agreed) if agreed else min(profiles, default=0)
