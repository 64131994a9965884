"""What a look ahead is made from: what the book knows and until when, the team, the plan, what is tried."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from app.funding.agreed_year import agreement_year
from app.funding.agreement import Agreement, Pot
from app.funding.granted import Wishes
from app.funding.holding import INFORMATION_ONLY, holding_on
from app.funding.matching import Came, Match, match_expected
from app.funding.payments import expected_payments, in_force
from app.ledger.search import EntryQuery
from app.money import Money
from app.period import Period
from app.store.work import Work
from app.usecases.owed.pays_ahead import PayAhead, pays_ahead
from app.usecases.plan.lines_ahead import (
    Beside,
    PlanAhead,
    ahead_of,
    beside,
    beside_key,
    look_back,
    plan_ahead,
)
from app.usecases.team.money import PaMoney, team_money

# A payment that should have come longer ago than this is no longer asked after here.
LATE = timedelta(days=62)
# How far back the newest entry is looked for: most books have one of the last weeks.
ENTRIES = (timedelta(days=31), timedelta(days=366))


@dataclass(frozen=True)
class Basis:
    """Everything that a look ahead from the day `on` is made from.

    `known` is the last day the book knows of. `homes` says which pot bears what names a pot, or none (0).
    `years` has each pot's year. `late` are payments that should have come by then and have not; those of
    the last days may still be on their way. `elsewhere` are pots whose money somebody else spends.
    """

    on: date
    known: date
    pots: tuple[Pot, ...]
    elsewhere: tuple[Pot, ...]
    homes: Mapping[int, int]
    years: Mapping[int, Period]
    agreements: tuple[Agreement, ...]
    team: tuple[PaMoney, ...]
    pays: tuple[PayAhead, ...]
    plan: PlanAhead
    beside: Mapping[int, Beside]
    late: tuple[Match, ...]
    tried: Wishes

    @property
    def last(self) -> date:
        """The last day of the latest year."""
        return max(year.last for year in self.years.values())

    def agreed(self, pot_id: int) -> tuple[Agreement, ...]:
        """Give all terms of one pot."""
        return tuple(each for each in self.agreements if each.pot_id == pot_id)

    def terms(self, pot_id: int) -> tuple[Agreement, ...]:
        """Give the terms of one pot that hold on the day."""
        return tuple(in_force(self.agreed(pot_id), self.on))

    def ahead(self, pot_id: int) -> Period | None:
        """Give the days of a pot's year that the book does not know yet."""
        return ahead_of(self.known, self.years[pot_id].last)

    def weekly_beside(self, pot_id: int) -> Money:
        """Give what a week takes beside the plan, as it is or as it is tried."""
        as_it_is = self.beside[pot_id].weekly.pence
        return Money(self.tried.get(beside_key(pot_id), as_it_is))


def basis(work: Work, today: date, tried: Wishes) -> Basis:
    """Draw together what a look ahead is made from."""
    pots, elsewhere = _pots(work, today)
    first = pots[0].id if pots else 0
    homes = {0: first, **{pot.id: pot.id for pot in pots}}
    agreements, known = tuple(work.agreements.all()), known_until(work, today)
    years = _years(pots, agreements, today)
    team = team_money(work, today)
    days = ahead_of(known, max(year.last for year in years.values()))
    plan = plan_ahead(work, today, homes, has_team=bool(team))
    return Basis(
        today,
        known,
        pots,
        elsewhere,
        homes,
        years,
        agreements,
        team,
        pays_ahead(work, team, days, tried) if days is not None else (),
        plan,
        _beside(work, plan, tuple(years), look_back(work, known), has_team=bool(team)),
        _late(work, agreements, known),
        tried,
    )


def known_until(work: Work, today: date) -> date:
    """Give the last day that the book knows of: of its statements, its newest entry, or its beginning."""
    looked = (work.entries.newest(EntryQuery(period=Period(today - back, today)), 1) for back in ENTRIES)
    newest = next((found for found in looked if found), [])
    days = [
        *(kept.last for kept in work.statements.all()),
        *(entry.day for entry in newest),
        *(account.opened for account in work.accounts.all()),
    ]
    return min(max(days, default=today), today)


def spending_years(work: Work, today: date) -> dict[int, Period]:
    """Give the year of each pot that the person spends from, as the look ahead counts it."""
    return _years(_pots(work, today)[0], tuple(work.agreements.all()), today)


def _pots(work: Work, today: date) -> tuple[tuple[Pot, ...], tuple[Pot, ...]]:
    """Part the pots that the person spends from those that somebody else does."""
    holdings = work.streams.holdings.all()
    mine: list[Pot] = []
    elsewhere: list[Pot] = []
    for pot in work.pots.all():
        holding = holding_on(holdings, pot.id, today)
        away = holding is not None and holding.held_by in INFORMATION_ONLY
        (elsewhere if away else mine).append(pot)
    return tuple(mine), tuple(elsewhere)


def _years(pots: Sequence[Pot], agreements: Sequence[Agreement], today: date) -> dict[int, Period]:
    """Give each pot's year; a book without pots has the councils' year."""
    if not pots:
        return {0: agreement_year((), today)}
    return {
        pot.id: agreement_year([each for each in agreements if each.pot_id == pot.id], today, pot.last)
        for pot in pots
    }


def _beside(
    work: Work, plan: PlanAhead, pots: Sequence[int], days: Period, *, has_team: bool
) -> dict[int, Beside]:
    """Look back at each pot's other spending; what names no pot counts with the first."""
    first = {pots[0]: tuple(dict.fromkeys((pots[0], 0)))}
    return {
        pot_id: beside(work, plan, first.get(pot_id, (pot_id,)), days, has_team=has_team) for pot_id in pots
    }


def _late(work: Work, agreements: Sequence[Agreement], known: date) -> tuple[Match, ...]:
    lately = Period(known - LATE, known)
    matches = match_expected(expected_payments(agreements, lately), work.sums.by_day(lately), known)
    return tuple(each for each in matches if each.came in (Came.NOT_YET, Came.MISSING))
