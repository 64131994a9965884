"""What was allocated, how the council came to it, and whether it is enough."""

from dataclasses import dataclass
from datetime import date, timedelta

from app.errors import AppError, Finding
from app.funding.agreement import Agreement, ContributionModel
from app.funding.payments import in_force
from app.money import NOTHING, Money, total
from app.period import Period
from app.plan.allocation import (
    Adjustment,
    Allocation,
    Sufficiency,
    allocation_findings,
    not_explained,
    sufficiency,
)
from app.plan.plan import version_on
from app.store.book import Book
from app.store.work import Work
from app.usecases.plan.writing import view
from app.words import t


@dataclass(frozen=True, slots=True)
class AllocationView:
    """What one pot was told, step by step, with the part that nobody explained."""

    allocation: Allocation
    steps: tuple[Adjustment, ...]
    not_explained: Money
    findings: tuple[Finding, ...]


def allocations(book: Book) -> tuple[AllocationView, ...]:
    """Give every allocation, the newest first."""
    with book.begin() as work:
        steps = work.plan.adjustments.all()
        kept = sorted(work.plan.allocations.all(), key=lambda each: (each.told, each.id), reverse=True)
        return tuple(_view(each, steps) for each in kept)


def keep_allocation(book: Book, allocation: Allocation) -> Allocation:
    """Keep what a pot was told it would get."""
    if allocation.indicative.pence < 0 or (allocation.final is not None and allocation.final.pence < 0):
        raise AppError(t("An allocation cannot be below nothing."), t("Type the amount without a minus."))
    with book.begin(t("Wrote down an allocation")) as work:
        if allocation.id:
            work.plan.allocations.change(allocation)
            return allocation
        return work.plan.allocations.add(allocation)


def keep_adjustment(book: Book, step: Adjustment) -> Adjustment:
    """Keep a step from the guide to the final sum, or something that was asked for."""
    if not step.what.strip():
        raise AppError(t("A step needs words."), t("Say what was changed or asked for."))
    with book.begin(t("Wrote down how an allocation changed")) as work:
        work.plan.allocations.get(step.allocation_id)
        if step.id:
            work.plan.adjustments.change(step)
            return step
        return work.plan.adjustments.add(step)


def take_allocation_out(book: Book, number: int) -> None:
    """Take out an allocation that was written down by mistake, with its steps."""
    with book.begin(t("Took an allocation out")) as work:
        for step in work.plan.adjustments.all():
            if step.allocation_id == number:
                work.plan.adjustments.remove(step.id)
        work.plan.allocations.remove(number)


def take_adjustment_out(book: Book, number: int) -> None:
    """Take out a step that was written down by mistake."""
    with book.begin(t("Took out how an allocation changed")) as work:
        work.plan.adjustments.remove(number)


def is_enough(book: Book, today: date) -> Sufficiency | None:
    """Hold the money that comes in a week against the plan that is agreed; None without a plan or terms.

    Spending is counted in whole weeks since the plan's first day, only on lines of the plan.
    """
    with book.begin() as work:
        version = version_on(work.plan.versions.all(), today)
        terms = in_force(work.agreements.all(), today)
        if version is None or version.agreed_from is None or not terms:
            return None
        weekly_cost = view(work, version, today).cost.weekly
        weeks = (today - version.agreed_from).days // 7
        spent = _spent(work, version.agreed_from, weeks)
        return sufficiency(total(_weekly(each) for each in terms), weekly_cost, spent, weeks)


def _spent(work: Work, first: date, weeks: int) -> Money:
    if weeks <= 0:
        return NOTHING
    period = Period(first, first + timedelta(weeks=weeks) - timedelta(days=1))
    return total(amount for line, _, amount in work.sums.by_plan(period) if line)


def _weekly(terms: Agreement) -> Money:
    """Give what comes in a week, with the person's own share where the council pays net of it."""
    own = terms.contribution if terms.contribution_model is ContributionModel.NET else NOTHING
    return terms.weekly + own


def _view(allocation: Allocation, steps: list[Adjustment]) -> AllocationView:
    mine = tuple(each for each in steps if each.allocation_id == allocation.id)
    findings = tuple(allocation_findings(allocation, mine))
    return AllocationView(allocation, mine, not_explained(allocation, mine), findings)
