"""Undoing the last thing that was done, and doing it again."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.errors import AppError
from app.store.book import Book
from app.store.history import Before
from app.store.work import Work
from app.usecases.money.ledger import undo
from app.words import t

LOOKED_BACK = 500  # changes
# Records of everyday work and of what was agreed. Signing a return, starting a book: no key undoes these.
EVERYDAY = frozenset({"entry", "rule", "due", "statement", "paper", "paper_link", "reason"})
AGREED = frozenset({"person", "funder", "agreement", "account"})
# The support team and its hours. A pay run is kept for good, so nothing before it is undone by a key either.
TEAM = frozenset(
    [
        "pa",
        "contract",
        "pa_paper",
        "health_task",
        "pa_exception",
        "particulars",
        "leaving",
        "leaving_step",
        "payroll_record",
        "employer_record",
        "carried_in",
        "extra_pay",
        "planned_shift",
        "shift",
        "timesheet",
        "absence",
        "carried_leave",
        "bank_holiday",
        "back_up",
        "hospital_stay",
    ]
)
# The plan, what comes of it, and the people in it.
PLAN = frozenset(
    [
        "plan_version",
        "plan_answer",
        "plan_line",
        "line_wording",
        "allocation",
        "adjustment",
        "outcome",
        "scale_step",
        "check_in",
        "risk",
        "decision",
        "decided_spend",
        "capacity",
        "review",
        "review_action",
        "helper",
        "council_plan",
    ]
)
# Whose money it is, how it is held and shared, and who agreed to what.
STREAMS = frozenset(
    [
        "pot",
        "holding",
        "control",
        "step_name",
        "shared_cost",
        "pot_debt",
        "pool",
        "unspent_reason",
        "saving",
        "trust",
        "trustee",
        "approval",
        "proposal",
        "provider_statement",
        "funder_change",
        "kept_pa",
        "plan_reader",
        "hours_saving",
        "fewer_hours",
    ]
)
# That everything ends.
ENDS = frozenset({"ending"})
# What is agreed, wished, answered and asked about returns.
RETURNS = frozenset(["success_test", "return_term", "return_wish", "confidence", "extra_asked"])
# The diary, and what belongs to it.
LIFE = frozenset(
    [
        "diary",
        "belonging",
        "assessment",
        "change_request",
        "help_rhythm",
        "help_answer",
        "safety_said",
        "breaks_agreed",
        "carer_break",
    ]
)
UNDONE = EVERYDAY | AGREED | TEAM | PLAN | STREAMS | RETURNS | LIFE | ENDS


@dataclass(frozen=True, slots=True)
class Undone:
    """What was undone (or done again), in the words of the history."""

    change_id: int
    because: str


def undo_last(book: Book) -> Undone:
    """Undo the newest change that still stands; raises AppError when there is none that can be undone."""
    with book.begin() as work:
        found = _newest_standing(work)
    if found is None:
        raise AppError(t("There is nothing to undo."))
    undo(book, found.change_id)
    return found


def redo_last(book: Book) -> Undone:
    """Do again what was undone last; raises AppError when something else was done since."""
    with book.begin() as work:
        newest = next(iter(work.history.latest(1)), None)
        target = work.history.change(newest.undoes_id) if newest and newest.undoes_id else None
        # An undoing that was itself a doing-again is not done a third time.
        if newest is None or target is None or target.undoes_id:
            raise AppError(t("There is nothing to do again."))
    undo(book, newest.id)
    return Undone(newest.id, target.because)


def _newest_standing(work: Work) -> Undone | None:
    cancelled: set[int] = set()
    for change in work.history.latest(LOOKED_BACK):
        if change.id in cancelled:
            continue
        if change.undoes_id:
            cancelled.add(change.undoes_id)
            continue
        touched = work.history.touched_by(change.id)
        return Undone(change.id, change.because) if _may_be_undone(touched) else None
    return None


def _may_be_undone(touched: Sequence[Before]) -> bool:
    """Say whether a key may undo this; a book's start, which makes its person, is never undone."""
    starts = any(before.kind == "person" and before.text is None for before in touched)
    return not starts and {before.kind for before in touched} <= UNDONE
