"""Another funder takes over: the last pay from the old money, the team to keep, whom to ask, what stops."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from app.employment.contract import Contract
from app.employment.pa import PersonalAssistant
from app.errors import AppError
from app.funding.agreement import Agreement, Funder, Pot
from app.funding.changing import FunderChange, Kept, KeptPa
from app.funding.payments import in_force
from app.funding.streams import stream
from app.money import NOTHING, Money, total
from app.period import ONE_DAY
from app.store.book import Book
from app.store.work import Work
from app.usecases.funding.streams import change_funder_on
from app.usecases.pay.days import schedule
from app.words import t

AHEAD = timedelta(days=70)


@dataclass(frozen=True, slots=True)
class TeamMember:
    """One job that the old money pays: the terms, the last pay day from it, and what the new funder says.

    `last_pay` pays for the old money's last day; `shared` says that it pays for days of both. `moved` says
    that the terms are already paid from the new money from the first day on.
    """

    pa: PersonalAssistant
    terms: Contract
    last_pay: date | None
    shared: bool
    kept: KeptPa
    moved: bool


@dataclass(frozen=True, slots=True)
class ChangeView:
    """One change of funder with everything that hangs on it.

    `contribution` is what was paid a week from one's own money, which stops with the old money's last day
    where `stops`; `new` is the stream that took over, None before.
    """

    change: FunderChange
    pot: Pot
    funder: Funder
    new: Pot | None
    team: tuple[TeamMember, ...]
    contribution: Money
    stops: bool

    @property
    def last_day(self) -> date:
        """The old money's last day."""
        return self.change.first - ONE_DAY

    @property
    def last_pay(self) -> date | None:
        """The last pay day that the old money pays for, of the whole team."""
        return max((each.last_pay for each in self.team if each.last_pay is not None), default=None)


def funder_changes(book: Book) -> tuple[ChangeView, ...]:
    """Give every change of funder that was planned, the latest first."""
    with book.begin() as work:
        kept = sorted(
            work.agreeing.funder_changes.all(), key=lambda each: (each.first, each.id), reverse=True
        )
        return tuple(_view(work, each) for each in kept)


@dataclass(frozen=True, slots=True)
class TeamOwed:
    """What the team's jobs would cost today if they ended; whoever pays last has to know it."""

    wages: Money
    leave: Money
    notice: Money
    redundancy: Money


def team_owed(book: Book, team: Iterable[TeamMember], today: date) -> TeamOwed:
    """Work out what the jobs of a team would cost if they ended today."""
    from app.usecases.owed.liability import liability  # payroll, where there is a team

    names = {each.pa.name for each in team}
    jobs = [job for job in liability(book, today).jobs if job.name in names] if names else []
    return TeamOwed(
        total(job.wages for job in jobs),
        total(job.leave for job in jobs),
        total(job.notice for job in jobs),
        total(job.redundancy for job in jobs),
    )


def keep_change(book: Book, change: FunderChange) -> FunderChange:
    """Keep what is known of a change of funder: its day, whom was asked and when, and the answer."""
    if change.answered is not None and (change.asked is None or change.answered < change.asked):
        raise AppError(t("An answer comes after the question."), t("Look at the two days again."))
    with book.begin(t("Planned a change of funder")) as work:
        work.pots.get(change.pot_id)
        if change.id:
            work.agreeing.funder_changes.change(change)
            return change
        return work.agreeing.funder_changes.add(change)


def take_change_out(book: Book, number: int) -> None:
    """Take out a change of funder that does not come after all."""
    with book.begin(t("Took a change of funder out")) as work:
        for each in work.agreeing.kept_pas.all():
            if each.change_id == number:
                work.agreeing.kept_pas.remove(each.id)
        work.agreeing.funder_changes.remove(number)


def say_kept(book: Book, answer: KeptPa) -> KeptPa:
    """Keep what the new funder says of one PA's job."""
    with book.begin(t("Wrote down whether somebody stays")) as work:
        old = _answer(work, answer.change_id, answer.pa_id)
        if old.id:
            kept = replace(answer, id=old.id)
            work.agreeing.kept_pas.change(kept)
            return kept
        return work.agreeing.kept_pas.add(replace(answer, id=0))


def funder_takes_over(book: Book, change_id: int, new: Pot, funder: Funder | None = None) -> Pot:
    """Let the new stream begin on the change's day; the old one and its terms end the day before."""
    with book.begin() as work:
        change = work.agreeing.funder_changes.get(change_id)
        if change.new_pot_id:
            raise AppError(t("The new money has begun already."), t("Change that stream instead."))
    made = change_funder_on(book, change.pot_id, new, change.first, funder)
    keep_change(book, replace(change, new_pot_id=made.id))
    return made


def pay_team_from_new(book: Book, change_id: int) -> int:
    """Let the new money pay every PA from the change's day on, with the same terms; give how many."""
    from app.usecases.team.people import change_contract  # the team's own rules, where there is a team

    with book.begin() as work:
        view = _view(work, work.agreeing.funder_changes.get(change_id))
    if view.new is None:
        raise AppError(
            t("The new money has not begun yet."), t("Write down first that another funder takes over.")
        )
    moving = [each for each in view.team if not each.moved and each.kept.kept is not Kept.NO]
    for each in moving:
        change_contract(book, replace(each.terms, pot_id=view.new.id), view.change.first)
    return len(moving)


def view_of(work: Work, change_id: int) -> ChangeView:
    """Give one change of funder."""
    return _view(work, work.agreeing.funder_changes.get(change_id))


def _view(work: Work, change: FunderChange) -> ChangeView:
    pot = work.pots.get(change.pot_id)
    new = work.pots.find(change.new_pot_id) if change.new_pot_id else None
    terms = _terms(work, pot, change.first - ONE_DAY)
    stops = new is None or not stream(new.stream).charged
    return ChangeView(
        change,
        pot,
        work.funders.get(pot.funder_id),
        new,
        tuple(_team(work, change, pot)),
        total(each.contribution for each in terms) if terms else NOTHING,
        stops,
    )


def _terms(work: Work, pot: Pot, day: date) -> list[Agreement]:
    return list(in_force([each for each in work.agreements.all() if each.pot_id == pot.id], day))


def _team(work: Work, change: FunderChange, pot: Pot) -> Iterator[TeamMember]:
    first_pot = next((each.id for each in work.pots.all()), 0)
    for pa in work.pas.all():
        if not pa.works_on(change.first - ONE_DAY):
            continue
        contracts = work.contracts.of(pa.id)
        for terms in contracts:
            if terms.holds_on(change.first - ONE_DAY) and (terms.pot_id or first_pot) == pot.id:
                yield _member(work, change, pa, contracts, terms)


def _member(
    work: Work, change: FunderChange, pa: PersonalAssistant, contracts: Iterable[Contract], terms: Contract
) -> TeamMember:
    every = list(contracts)
    day, shared = _last_pay(every, change.first)
    later = [each for each in every if each.holds_on(change.first) and each.job == terms.job]
    moved = bool(change.new_pot_id) and any(each.pot_id == change.new_pot_id for each in later)
    return TeamMember(pa, terms, day, shared, _answer(work, change.id, pa.id), moved)


def _last_pay(contracts: list[Contract], first: date) -> tuple[date | None, bool]:
    """Give the pay day that pays for the old money's last day, and whether it pays for the new one's too."""
    plan = schedule(contracts, first + AHEAD)
    if plan is None:
        return None, False
    day = next((each for each in plan.days if plan.cut_off(each) >= first - ONE_DAY), None)
    return day, day is not None and plan.cut_off(day) >= first


def _answer(work: Work, change_id: int, pa_id: int) -> KeptPa:
    kept = work.agreeing.kept_pas.all()
    mine = (each for each in kept if (each.change_id, each.pa_id) == (change_id, pa_id))
    return next(mine, KeptPa(0, change_id, pa_id))
