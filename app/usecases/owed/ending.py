"""Ending everything: when the person dies or moves into a care home, or the money stops for good."""

from dataclasses import dataclass, replace
from datetime import date

from app.employment.insurance import ask_insurer_first, policy_on
from app.employment.leaving import LeavingReason, LeavingStep
from app.errors import AppError
from app.funding.agreement import Pot
from app.funding.ending import OWN, Ending, WhyEnds
from app.period import ONE_DAY
from app.store.book import Book
from app.store.work import Work
from app.usecases.money.sealed import refuse_signed_terms
from app.usecases.team.leaving import Leaving, mark_step, open_end, open_leaving
from app.words import day, t

REASONS = {
    WhyEnds.DIED: LeavingReason.PERSON_DIED,
    WhyEnds.CARE_HOME: LeavingReason.MOVED_INTO_CARE,
    WhyEnds.MONEY_STOPS: LeavingReason.REDUNDANCY,
}


@dataclass(frozen=True, slots=True)
class EndOfJob:
    """One PA whose job ends with everything, and how far that has come."""

    pa_id: int
    name: str
    leaving: Leaving

    def done_on(self, step: LeavingStep) -> date | None:
        """Give the day on which a step was done, or None."""
        return next((each.done for each in self.leaving.steps if each.step is step), None)


@dataclass(frozen=True, slots=True)
class EndingView:
    """How far the end of everything has come; `ending` is None while nothing ends.

    `first` is what comes before anybody is told: the insurer's own condition.
    """

    ending: Ending | None
    first: str
    jobs: tuple[EndOfJob, ...]

    @property
    def insurer_asked(self) -> bool:
        """Whether the insurer was asked about every job."""
        return all(job.done_on(LeavingStep.ASK_INSURER) is not None for job in self.jobs)


def ending(book: Book, today: date) -> EndingView:
    """Give how far the end of everything has come."""
    with book.begin() as work:
        return open_ending(work, today)


def open_ending(work: Work, today: date) -> EndingView:
    """Give how far the end of everything has come, within a unit of work."""
    kept = next(iter(work.endings.all()), None)
    first = ask_insurer_first(policy_on(work.checks.all(), today), today)
    return EndingView(kept, first, tuple(_jobs(work, kept)) if kept else ())


def end_everything(book: Book, end: Ending, told: date) -> EndingView:
    """End every job, every stream of public money and its terms; `told` is the day the PAs are told.

    It is one change, so that one undo takes it back. Raises AppError where days do not follow one another, or
    where hours, pay or a signed return reach beyond the last days.
    """
    if end.jobs_until < told or end.money_until < end.day:
        raise AppError(
            t("The last days come before the day it happened, or before the PAs are told."),
            t("Look at the days again."),
        )
    with book.begin(t("Everything ends, from {day}", day=day(end.day))) as work:
        for pa in work.pas.all():
            if pa.status.is_on_the_payroll and (pa.left is None or pa.left > end.jobs_until):
                open_end(work, pa.id, REASONS[end.why], (told, end.jobs_until))
        for pot in work.pots.all():
            if pot.stream != OWN and (pot.last is None or pot.last > end.money_until):
                _end_pot(work, pot, end.money_until)
        before = next(iter(work.endings.all()), None)
        if before is None:
            work.endings.add(end)
        else:
            work.endings.change(replace(end, id=before.id))
        return open_ending(work, told)


def insurer_asked(book: Book, on: date, note: str = "") -> None:
    """Write down for every job that ends that the insurer's legal line was asked on a day."""
    for job in ending(book, on).jobs:
        if job.done_on(LeavingStep.ASK_INSURER) is None:
            mark_step(book, job.pa_id, LeavingStep.ASK_INSURER, on, note)


def letter_given(book: Book, pa_id: int, on: date) -> Leaving:
    """Write down that a PA has the letter of notice. Raises AppError while the insurer was not asked."""
    return mark_step(book, pa_id, LeavingStep.NOTICE_LETTER, on)


def _end_pot(work: Work, pot: Pot, last: date) -> None:
    """End a stream with the terms that hold on its last day; terms that would begin later go."""
    refuse_signed_terms(work, pot.id, last + ONE_DAY)
    work.pots.change(replace(pot, last=last))
    for terms in work.agreements.all():
        if terms.pot_id != pot.id:
            continue
        if terms.first > last:
            work.agreements.remove(terms.id)
        elif terms.last is None or terms.last > last:
            work.agreements.change(replace(terms, last=last))


def _jobs(work: Work, kept: Ending) -> list[EndOfJob]:
    """Give the jobs that end with everything; who had left before for another reason is not among them."""
    found = ((pa, open_leaving(work, pa.id)) for pa in work.pas.all())
    return [
        EndOfJob(pa.id, pa.name, leaving)
        for pa, leaving in found
        if leaving is not None and leaving.kept.reason is REASONS[kept.why]
    ]
