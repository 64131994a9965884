"""Whose return it is: a funder's pots share one return, and each award has its own."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from app.funding.agreement import Funder, Pot
from app.funding.profile import Profile
from app.funding.profiles import load_profile
from app.period import ONE_DAY, Period, months_later
from app.returns.calendar import NextReturn, award_return, next_return
from app.returns.kept import KeptReturn
from app.returns.length import is_award
from app.store.work import Work


@dataclass(frozen=True, slots=True)
class Whose:
    """One funder and the pots of one return; `pot_id` names an award, 0 the pots that share a return."""

    funder: Funder
    pots: tuple[Pot, ...]
    pot_id: int = 0

    @property
    def name(self) -> str:
        """What it is called: the funder, and the award where it is for one."""
        return f"{self.funder.name}: {self.pots[0].name}" if self.pot_id else self.funder.name

    @property
    def ids(self) -> set[int]:
        """The numbers of its pots."""
        return {pot.id for pot in self.pots}


def every_return(work: Work) -> list[Whose]:
    """Give whose returns there are, funder by funder, awards after the rest."""
    pots = work.pots.all()
    return [whose for funder in work.funders.all() for whose in _of(funder, pots)]


def whose_return(work: Work, funder_id: int, pot_id: int = 0) -> Whose:
    """Find whose return is meant; a funder that gives nothing but awards has the first one's."""
    every = _of(work.funders.get(funder_id), work.pots.all())
    return next((each for each in every if each.pot_id == pot_id), every[0])


def covers(kept: KeptReturn, pot: Pot) -> bool:
    """Say whether a signed return is about a pot's money."""
    mine = pot.id if is_award(pot) else 0
    return kept.funder_id == pot.funder_id and kept.pot_id == mine


def coming_return(work: Work, whose: Whose, today: date) -> NextReturn:
    """Say which return comes next; where the money has ended, the last one goes up to its last day."""
    sent = work.returns.of(whose.funder.id, whose.pot_id)
    profile = load_profile(whose.funder.profile)
    first, ended = _begun(work, whose, today), _ended(whose, profile)
    last_sent = sent[-1].period if sent else None
    if ended is None:
        return next_return(profile.returns, first, last_sent)
    if last_sent is not None and last_sent.last >= ended:
        coming = next_return(profile.returns, first, last_sent)
        return coming if _moved_since(work, whose, last_sent.last) else replace(coming, due=None, over=True)
    if whose.pot_id:
        return award_return(profile.returns, Period(min(first, ended), ended), last_sent)
    return next_return(profile.returns, first, last_sent, ended)


def _of(funder: Funder, pots: Sequence[Pot]) -> list[Whose]:
    mine = [pot for pot in pots if pot.funder_id == funder.id]
    shared = tuple(pot for pot in mine if not is_award(pot))
    awards = [Whose(funder, (pot,), pot.id) for pot in mine if is_award(pot)]
    return [*([Whose(funder, shared)] if shared or not awards else []), *awards]


def _begun(work: Work, whose: Whose, today: date) -> date:
    starts = [pot.first for pot in whose.pots if pot.first]
    opened = [account.opened for account in work.accounts.all() if account.has_begun]
    return min(starts, default=min(opened, default=today))


def _ended(whose: Whose, profile: Profile) -> date | None:
    """Give the last day of the money; None while a pot is open."""
    months = profile.limits.oneoff_spend_months
    if whose.pot_id and months and whose.pots[0].last is None and whose.pots[0].first is not None:
        return months_later(whose.pots[0].first, months) - ONE_DAY
    ends = [pot.last for pot in whose.pots]
    known = [end for end in ends if end is not None]
    return max(known) if known and len(known) == len(ends) else None


def _moved_since(work: Work, whose: Whose, after: date) -> bool:
    """Say whether money of an ended pot moved after a day: a last wage, or what went back."""
    following = months_later(after.replace(day=1), 1)
    rest = Period(after, following - ONE_DAY)
    later = [work.sums.by_month(following.isoformat()[:7], "9999-12", pot.id) for pot in whose.pots]
    moved = [move for pot in whose.pots for move in work.sums.by_day(rest, pot.id) if move.day > after]
    return bool(moved) or any(later)
