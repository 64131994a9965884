"""Ten years of a life around the money: plans, what matters, decisions, reviews, streams, and pay."""

import random
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta

from app.employment.shift import Shift
from app.employment.timesheet import AgreedBy, Timesheet
from app.funding.agreement import Due, DueKind, Funder, FunderKind, Pot
from app.funding.balance import Saving, UnspentReason, Why
from app.funding.holding import Control, Holding, Task
from app.funding.sharing import Pool, PotDebt, SharedCost
from app.ledger.search import EntryQuery
from app.money import Money
from app.payroll.kept import EarnedWeek, KeptPayslip, keep, pots_of, read_payslip
from app.payroll.periods import name_of_year
from app.period import Period
from app.plan.allocation import Adjustment, Allocation
from app.plan.decision import Capacity, DecidedSpend, Decision, Verdict
from app.plan.outcome import CheckIn, Feeling, Outcome, ScaleStep
from app.plan.people_around import Helper, Role
from app.plan.plan import CostPer, LifeArea, LineWording, MetBy, PlanAnswer, PlanLine, PlanVersion, Question
from app.plan.plan import VersionState as State
from app.plan.review import Action, Review, ReviewKind
from app.plan.risk import Risk
from app.store.book import Book
from app.store.work import Work
from tests.bench import decade
from tests.ui.pay_filled import fill_pay

TODAY = date(2026, 11, 21)
YEAR = timedelta(days=365)
DECADE = timedelta(days=decade.DAYS)
LINES, MATTERS, WEEKS = 12, 6, 52
THINGS = ("tablet", "swim", "rail", "garden", "holiday", "art class", "taxi", "phone", "bed", "gym")
WHY = ("to see friends", "for my balance", "so that I sleep", "to get out", "for my hands", "to be safe")
SAID = (
    "It is in your plan.",
    "Ask again after the review.",
    "Up to the sum agreed.",
    "No fund pays for that.",
)


@dataclass(frozen=True)
class Life:
    """How long it was and how often something was asked; the same dice every time."""

    years: int
    decisions: int
    dice: random.Random

    @property
    def first(self) -> date:
        """The day it began."""
        return TODAY - self.years * YEAR

    def every(self, days: int) -> Iterator[date]:
        """Give days as far apart as that, from the first to today."""
        day = self.first
        while day <= TODAY:
            yield day
            day += timedelta(days=days)

    def words(self) -> str:
        """Say something that somebody might want, and why."""
        return f"{self.dice.choice(THINGS).capitalize()} {self.dice.choice(WHY)} {self.dice.randrange(10**6)}"


def begin_life(work: Work) -> None:
    """Write the lines of the plan down that rules may file payments under."""
    for number in range(LINES):
        work.plan.lines.add(PlanLine(0, list(LifeArea)[number % len(LifeArea)], TODAY))


def fill_life(book: Book, years: int, decisions: int) -> None:
    """Live so many years up to today, and ask so many questions; entries and the plan's lines are there."""
    life = Life(years, decisions, random.Random(20261121))  # noqa: S311  # the same life every time
    fill_pay(book)
    with book.begin("Lived") as work:
        _outcomes(work, life)
        _plans(work, life)
        _streams(work, life)
        _around(work, life)
        _reviews(work, life)
        _decide(work, life)
        _earlier_pay(work, life)


def _outcomes(work: Work, life: Life) -> None:
    for rank in range(1, MATTERS + 1):
        outcome = work.plan.outcomes.add(Outcome(0, life.words(), life.first, rank, start="I did not."))
        for level in range(-2, 3):
            work.plan.scale_steps.add(ScaleStep(0, outcome.id, level, life.words(), life.first))
        for day in life.every(61):
            said = CheckIn(0, outcome.id, day, life.words(), life.dice.choice(list(Feeling)), rank % 3 - 1)
            work.plan.check_ins.add(said)
    for year in range(life.years):
        day = life.first + year * YEAR
        work.plan.outcomes.add(Outcome(0, life.words(), day, MATTERS + 1 + year, ended=day + YEAR))


def _plans(work: Work, life: Life) -> None:
    for number in range(1, life.years + 1):
        day = life.first + (number - 1) * YEAR
        agreed = PlanVersion(0, number, day, State.AGREED, day, "Panel", day + timedelta(9), "Panel")
        version = work.plan.versions.add(replace(agreed, agreed_from=day + timedelta(14)))
        for question in Question:
            work.plan.answers.add(PlanAnswer(0, version.id, int(question), life.words(), done=True))
        for line in range(1, LINES + 1):
            cost, per = Money(life.dice.randrange(500, 9000)), life.dice.choice(list(CostPer))
            worded = LineWording(0, line, version.id, life.words(), MetBy.BOUGHT, cost, per)
            work.plan.wordings.add(replace(worded, pot_id=1, outcome_id=(line - 1) % MATTERS + 1))
        told = Allocation(0, 1, day, "M. Khan", points="140", indicative=Money(52400), final=Money(48000))
        kept = work.plan.allocations.add(replace(told, final_told=day + timedelta(9)))
        work.plan.adjustments.add(Adjustment(0, kept.id, day, "My sister helps", Money(-4400)))


def _streams(work: Work, life: Life) -> None:
    health = work.funders.add(Funder(0, "Riverside ICB", FunderKind.ICB))
    work.pots.add(Pot(0, "Health money", health.id, "NHS", "phb", life.first))
    for year in range(life.years):
        day = life.first + year * YEAR
        old = work.pots.add(Pot(0, f"Grant {year}", 1, f"Grant {year}", "isf", day, day + YEAR / 2))
        for pot in (1, 2, old.id):
            work.streams.holdings.add(Holding(0, pot, day))
        for quarter in range(4):
            first = day + quarter * YEAR / 4
            span = first, first + YEAR / 4 - timedelta(1)
            work.streams.reasons.add(UnspentReason(0, 1, *span, Money(12000), Why.NO_PA, life.words()))
            work.streams.controls.add(Control(0, first, list(Task)[quarter], quarter + 1))
        saving = Saving(0, 1, life.words(), day + YEAR, Money(60000), "P. Marsh", day)
        work.streams.savings.add(replace(saving, spent=day + YEAR < TODAY))
        owed = PotDebt(0, 1, 2, day, Money(5000), life.words(), repaid=Money(5000))
        work.streams.debts.add(owed)
        work.streams.pools.add(Pool(0, life.words(), day, "M, R, S", 3333, 1, Money(9000), day + YEAR))
        shared = SharedCost(0, 40 + year * 90, day, life.words(), "P. Marsh", day)
        work.streams.shared_costs.add(shared)


def _around(work: Work, life: Life) -> None:
    for number, role in enumerate(Role):
        work.plan.helpers.add(Helper(0, f"Helper {number}", role, life.first, backup=number % 3))
    for year in range(life.years):
        day = life.first + year * YEAR
        work.plan.helpers.add(Helper(0, f"Officer {year}", Role.SOCIAL_WORKER, day, day + YEAR))
        work.plan.risks.add(Risk(0, life.words(), day, could_go_wrong=life.words(), finished=year % 2 == 0))


def _reviews(work: Work, life: Life) -> None:
    for day in life.every(183):
        kind = life.dice.choice((ReviewKind.PLAN, ReviewKind.DIRECT_PAYMENT))
        held = Review(0, kind, held=day, who="P. Marsh", working=life.words(), learned=life.words())
        review = work.plan.reviews.add(held)
        for _ in range(3):
            open_still = life.dice.random() < 0.02
            done = None if open_still else day + timedelta(30)
            work.plan.actions.add(Action(0, review.id, life.words(), "Me", day + timedelta(60), done))


def _decide(work: Work, life: Life) -> None:
    entries = work.entries.numbers(EntryQuery())
    days = (TODAY - life.first).days
    for number in range(life.decisions):
        asked = life.first + timedelta(days * number // life.decisions)
        made = work.plan.decisions.add(_decision(life, asked, last=number > life.decisions - 4))
        for _ in range(life.dice.randrange(3)):
            work.plan.decided_spends.add(DecidedSpend(0, made.id, life.dice.choice(entries)))
        if number % 25 == 0:
            work.plan.capacities.add(Capacity(0, made.what, asked, "Dr M. Osei", decision_id=made.id))


def _decision(life: Life, asked: date, *, last: bool) -> Decision:
    line = life.dice.randrange(1, LINES + 1)
    made = Decision(0, asked, life.words(), Money(4500), life.words(), "Borrow one", line_id=line, pot_id=1)
    if last:
        return made
    told = asked + timedelta(life.dice.randrange(1, 30))
    return replace(
        made,
        version_id=(asked - life.first).days // YEAR.days + 1,
        verdict=life.dice.choice((Verdict.YES, Verdict.YES_IF, Verdict.NO)),
        answered=told,
        answered_by="P. Marsh",
        reason=life.dice.choice(SAID),
        term=f"Rule {life.dice.randrange(90)}",
    )


def _earlier_pay(work: Work, life: Life) -> None:
    """Pay those who were paid once for every four weeks before, as long as the life was."""
    paid = work.payslips.all()
    for back in range(1, life.years * WEEKS // 4):
        for kept in paid:
            _paid_before(work, kept, timedelta(weeks=4 * back))


def _paid_before(work: Work, kept: KeptPayslip, back: timedelta) -> None:
    slip = read_payslip(kept)
    day, worked = kept.pay_day - back, Period(kept.first - back, kept.last - back)
    to_date = replace(slip.to_date, year=name_of_year(day))
    earlier = replace(slip, pay=replace(slip.pay, pay_day=day, worked=worked), to_date=to_date)
    given = work.payslips.add(keep(kept.pa_id, earlier, pots_of(kept)))
    work.dues.add(Due(0, DueKind.NET_PAY, day, -given.to_pay, given.name, 1, entry_id=1))
    for week in range(4):
        _week_before(work, given, worked.first + timedelta(weeks=week))


def _week_before(work: Work, given: KeptPayslip, monday: date) -> None:
    work.earned_weeks.add(EarnedWeek(0, given.pa_id, given.id, monday, Money(18760), 840))
    agreed = datetime.combine(monday + timedelta(7), time(12), UTC)
    sheet = Timesheet(0, given.pa_id, monday, agreed, AgreedBy.PIN, agreed, "Ruth Amadi", 0, given.id)
    work.timesheets.add(sheet)
    for day in range(5):
        work.shifts.add(Shift(0, given.pa_id, monday + timedelta(day), 480, 648))
