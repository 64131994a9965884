"""Ending a job step by step: notice, last day, what is owed, the insurer first, and papers to keep."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from app.employment.check import Check
from app.employment.contract import Contract
from app.employment.document import NoticeFacts, notice_letter
from app.employment.insurance import ask_insurer_first, policy_on
from app.employment.law import law
from app.employment.leaving import (
    KeepUntil,
    KeptLeaving,
    LeavingReason,
    LeavingStep,
    Step,
    StepDone,
    comes_after,
    keep_until,
    steps_for,
)
from app.employment.names import leaving_step_name
from app.employment.pa import PersonalAssistant, Status
from app.errors import AppError, Finding, Severity
from app.money import NOTHING, Money
from app.payroll import statutory
from app.payroll.ending import RedundancyPay, redundancy_of
from app.payroll.periods import Frequency, pay_days
from app.store.book import Book
from app.store.work import Work
from app.usecases.team.leaving_ends import end_rota, end_terms, must_be_free_after
from app.usecases.team.money import pa_money
from app.usecases.team.notice import notice_owed
from app.usecases.team.particulars import parties_of
from app.words import day, money, t, tn

RULE = "PA-LEAVING"
# A last pay day is looked for this far beyond the last day of work.
FAR = timedelta(days=62)


@dataclass(frozen=True, slots=True)
class Leaving:
    """How a job ends: the steps in order, and what is known of what is owed.

    `kept.id` is 0 while this only shows what would be. `notice_ends` is the last day of the notice owed,
    `last_pay` the pay day that pays the last hours. `redundancy` is None where none can be due, or where
    the birthday or the usual hours are not known.
    """

    kept: KeptLeaving
    steps: tuple[Step, ...]
    notice_ends: date
    last_pay: date | None
    redundancy: RedundancyPay | None
    keep: tuple[KeepUntil, ...]
    findings: tuple[Finding, ...]

    @property
    def is_done(self) -> bool:
        """Whether every step is done."""
        return all(step.done is not None for step in self.steps)


def leaving_steps(book: Book, pa_id: int, reason: LeavingReason, told: date, last_day: date) -> Leaving:
    """Show the steps that ending a job would take, and by when; nothing is kept.

    `told` is the day it was or will be said.
    """
    with book.begin() as work:
        return _shown(work, _made(work, pa_id, reason, told, last_day))


def leaving(book: Book, pa_id: int) -> Leaving | None:
    """Give how far the end of a PA's job has come, or None where it goes on."""
    with book.begin() as work:
        return open_leaving(work, pa_id)


def end_employment(book: Book, pa_id: int, reason: LeavingReason, told: date, last_day: date) -> Leaving:
    """End a job on a day, or move an end that was set; terms and rota end with it.

    Raises AppError when hours or a payslip reach beyond that day.
    """
    with book.begin(t("Ended a job on {day}", day=day(last_day))) as work:
        return open_end(work, pa_id, reason, (told, last_day))


def open_end(work: Work, pa_id: int, reason: LeavingReason, days: tuple[date, date]) -> Leaving:
    """End a job within a unit of work; `days` are when it was said, and the last day."""
    told, last_day = days
    made = _made(work, pa_id, reason, told, last_day)
    pa = work.pas.get(pa_id)
    must_be_free_after(work, pa, last_day)
    end_terms(work, pa, last_day)
    if pa.left is None:
        end_rota(work, pa_id, last_day, still_needed=not reason.is_redundancy)
    work.pas.change(replace(pa, left=last_day))
    if made.id:
        work.leavings.change(made)
    else:
        made = work.leavings.add(made)
    return _shown(work, made)


def open_leaving(work: Work, pa_id: int) -> Leaving | None:
    """Give how far the end of a PA's job has come, within a unit of work."""
    kept = work.leavings.of(pa_id)
    return None if kept is None else _shown(work, kept)


def job_goes_on(book: Book, pa_id: int) -> None:
    """Say that a job does not end after all. Raises AppError when its letter was given or it was paid off."""
    with book.begin(t("A job goes on after all")) as work:
        kept = work.leavings.of(pa_id)
        if kept is None:
            return
        for done in work.leaving_steps.of(kept.id):
            if done.step is LeavingStep.LAST_PAY:
                raise AppError(
                    t("The last pay was made on {day}.", day=day(done.day)),
                    t("Add them as a new PA, and say from when their service counts."),
                )
            work.leaving_steps.remove(done.id)
        for contract in work.contracts.of(pa_id):
            if contract.last == kept.last_day:
                work.contracts.change(replace(contract, last=None))
        work.pas.change(replace(work.pas.get(pa_id), left=None))
        work.leavings.remove(kept.id)


def mark_step(book: Book, pa_id: int, step: LeavingStep, on: date | None, note: str = "") -> Leaving:
    """Keep that a step was done on a day; None takes that back.

    Raises AppError when another step has to be done first: the insurer is asked before a letter goes out.
    """
    with book.begin(t("Ending a job: {step}", step=leaving_step_name(step))) as work:
        kept = work.leavings.of(pa_id)
        if kept is None:
            raise AppError(t("This job goes on."), t("First say why and when it ends."))
        done = {each.step: each for each in work.leaving_steps.of(kept.id)}
        if on is not None:
            _must_come_after(kept, step, done)
        if step in done:
            work.leaving_steps.remove(done[step].id)
        if on is not None:
            work.leaving_steps.add(StepDone(0, kept.id, step, on, note.strip()))
        return _shown(work, kept)


def notice_letter_pdf(book: Book, pa_id: int) -> bytes:
    """Print the letter of notice: tagged and archival. Raises AppError where the employer gives none."""
    from app.pdf.render import render  # ReportLab is loaded at the first document

    with book.begin() as work:
        kept = work.leavings.of(pa_id)
        if kept is None or not kept.reason.is_by_employer:
            raise AppError(
                t("There is no letter of notice to write."), t("First say why and when the job ends.")
            )
        shown = _shown(work, kept)
        amount = money(shown.redundancy.amount) if shown.redundancy and shown.redundancy.amount else ""
        facts = NoticeFacts(shown.last_pay, amount)
        return render(notice_letter(kept, facts, parties_of(work, pa_id), work.now))


def _made(work: Work, pa_id: int, reason: LeavingReason, told: date, last_day: date) -> KeptLeaving:
    pa = work.pas.get(pa_id)
    if last_day < pa.started or last_day < told:
        raise AppError(
            t("The last day is before the job began, or before it was said."), t("Look at both days again.")
        )
    before = work.leavings.of(pa_id)
    contracts = [one for one in work.contracts.of(pa.id) if one.holds_on(told)]
    weeks = notice_owed(pa, contracts, reason, told, last_day)
    note = before.note if before else ""
    return KeptLeaving(before.id if before else 0, pa_id, reason, told, last_day, weeks, note)


def _shown(work: Work, kept: KeptLeaving) -> Leaving:
    pa = work.pas.get(kept.pa_id)
    contracts = [one for one in work.contracts.of(pa.id) if one.holds_on(min(kept.told, kept.last_day))]
    last_pay = _last_pay(contracts, kept.last_day)
    notice_ends = max(kept.told + timedelta(weeks=kept.weeks), kept.told)
    week = _week(work, pa, kept.last_day)
    done = {each.step: each for each in work.leaving_steps.of(kept.id)} if kept.id else {}
    return Leaving(
        kept,
        tuple(_step(step, kept, last_pay, done.get(step)) for step in steps_for(kept.reason)),
        notice_ends,
        last_pay,
        _redundancy(pa, week, kept),
        tuple(keep_until(kept.last_day, law().keep)),
        tuple(_findings(pa, kept, notice_ends, week, policy_on(work.checks.all(), kept.told))),
    )


def _step(step: LeavingStep, kept: KeptLeaving, last_pay: date | None, done: StepDone | None) -> Step:
    early = {LeavingStep.ASK_INSURER, LeavingStep.TELL_FUNDER, LeavingStep.MEETING, LeavingStep.NOTICE_LETTER}
    late = {LeavingStep.LAST_PAY, LeavingStep.TAX_FORM, LeavingStep.REDUNDANCY_PAY}
    by = kept.told if step in early else (last_pay or kept.last_day) if step in late else kept.last_day
    after = comes_after(step, kept.reason)
    if done is None:
        return Step(step, by, after=after)
    return Step(step, by, done.day, after, done.note)


def _last_pay(contracts: list[Contract], last_day: date) -> date | None:
    """Give the first pay day that pays for the last day of work, or None where there are no terms."""
    found = [one for contract in contracts for one in _paying(contract, last_day)]
    return min(found, default=None)


def _paying(contract: Contract, last_day: date) -> Iterator[date]:
    until = last_day + timedelta(days=contract.worked_to_days) + FAR
    for paid in pay_days(contract.first_pay_day, Frequency(contract.frequency), until):
        if paid - timedelta(days=contract.worked_to_days) >= last_day:
            yield paid


def _redundancy(pa: PersonalAssistant, week: Money, kept: KeptLeaving) -> RedundancyPay | None:
    """Give redundancy pay; the law gives it to employees, and only where the job itself goes away."""
    if not kept.reason.is_redundancy or pa.status is not Status.EMPLOYEE or pa.born is None or not week:
        return None
    rules = statutory.for_day(kept.last_day).redundancy
    return redundancy_of(pa.born, pa.serves_from, kept.last_day, week, rules)


def _week(work: Work, pa: PersonalAssistant, on: date) -> Money:
    """Give a usual week's pay: by the terms, else the average of what was paid, else nothing."""
    found = pa_money(work, pa, on)
    return found.week if found else NOTHING


def _findings(
    pa: PersonalAssistant, kept: KeptLeaving, notice_ends: date, week: Money, policy: Check | None
) -> Iterator[Finding]:
    where = f"pa {pa.id}"
    if kept.last_day < notice_ends:
        weeks = tn("{count} week", "{count} weeks", kept.weeks)
        says = t("The notice is {weeks}: until {day}.", weeks=weeks, day=day(notice_ends))
        remedy = t("Move the last day, pay for what is left of it, or write down that both agreed.")
        yield Finding(Severity.WARNING, says, where, RULE, "Employment Rights Act 1996 s.86", remedy)
    source = law().known["redundancy"].first_source
    if kept.reason.is_by_employer:
        says = ask_insurer_first(policy, kept.told)
        remedy = t("Many insurers pay nothing when they were not asked first.")
        yield Finding(Severity.WARNING, says, where, RULE, source, remedy)
    if kept.reason.is_redundancy and _is_not_known(pa, week):
        says = t("Redundancy pay cannot be worked out yet.")
        remedy = t("Write down the PA’s birthday and their usual hours in a week.")
        yield Finding(Severity.WARNING, says, where, RULE, source, remedy)


def _is_not_known(pa: PersonalAssistant, week: Money) -> bool:
    return pa.status is Status.EMPLOYEE and (pa.born is None or not week)


def _must_come_after(kept: KeptLeaving, step: LeavingStep, done: dict[LeavingStep, StepDone]) -> None:
    first = comes_after(step, kept.reason)
    if first is not None and first not in done:
        raise AppError(
            t("Before that comes another step: {step}.", step=leaving_step_name(first)),
            t("Ask them, and mark it as done here."),
        )
