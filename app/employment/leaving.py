"""The end of a job, step by step: why, when, what comes first, and what is kept for how long."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from app.employment.law import KeepAfter, KeepRule
from app.period import tax_year, years_later


class LeavingReason(StrEnum):
    """Why a job ends."""

    RESIGNS = "resigns"
    DISMISSED = "dismissed"
    REDUNDANCY = "redundancy"
    PERSON_DIED = "person_died"
    MOVED_INTO_CARE = "moved_into_care"
    FIXED_TERM_ENDS = "fixed_term_ends"

    @property
    def is_redundancy(self) -> bool:
        """Whether the job itself goes away, so that redundancy pay may be due."""
        return self in {LeavingReason.REDUNDANCY, LeavingReason.PERSON_DIED, LeavingReason.MOVED_INTO_CARE}

    @property
    def is_by_employer(self) -> bool:
        """Whether the employer ends it, so that the employer's notice is owed."""
        return self.is_redundancy or self is LeavingReason.DISMISSED


class LeavingStep(StrEnum):
    """What is to be done when a job ends, in order."""

    ASK_INSURER = "ask_insurer"
    TELL_FUNDER = "tell_funder"
    MEETING = "meeting"
    NOTICE_LETTER = "notice_letter"
    LAST_DAY = "last_day"
    PROPERTY = "property"
    LEAVE_OWED = "leave_owed"
    REDUNDANCY_PAY = "redundancy_pay"
    LAST_PAY = "last_pay"
    TAX_FORM = "p45"
    PAPERS = "papers"


@dataclass(frozen=True, slots=True)
class KeptLeaving:
    """That a job ends: why, when it was said, and the last day. `weeks` is the notice that is owed."""

    id: int
    pa_id: int
    reason: LeavingReason
    told: date
    last_day: date
    weeks: int = 0
    note: str = ""


@dataclass(frozen=True, slots=True)
class StepDone:
    """That one step was done, on which day."""

    id: int
    leaving_id: int
    step: LeavingStep
    day: date
    note: str = ""


@dataclass(frozen=True, slots=True)
class Step:
    """One step: by when, when it was done (None: not yet), and the step that has to come before it."""

    step: LeavingStep
    by: date | None = None
    done: date | None = None
    after: LeavingStep | None = None
    note: str = ""


def steps_for(reason: LeavingReason) -> tuple[LeavingStep, ...]:
    """Name the steps that a reason needs, in order."""
    left_out: set[LeavingStep] = set()
    if not reason.is_by_employer:
        left_out |= {LeavingStep.ASK_INSURER, LeavingStep.NOTICE_LETTER}
    if reason is not LeavingReason.REDUNDANCY and reason is not LeavingReason.DISMISSED:
        left_out.add(LeavingStep.MEETING)
    if not reason.is_redundancy:
        left_out.add(LeavingStep.REDUNDANCY_PAY)
    return tuple(step for step in LeavingStep if step not in left_out)


def comes_after(step: LeavingStep, reason: LeavingReason) -> LeavingStep | None:
    """Name the step that must be done first, if there is one.

    An insurer may pay nothing when it was not asked before the letter went out.
    """
    if step is LeavingStep.NOTICE_LETTER and reason.is_by_employer:
        return LeavingStep.ASK_INSURER
    return None


@dataclass(frozen=True, slots=True)
class KeepUntil:
    """How long one sort of paper is kept after a job has ended."""

    rule: KeepRule
    until: date


def keep_until(last_day: date, rules: tuple[KeepRule, ...]) -> Iterator[KeepUntil]:
    """Give each sort of paper with the last day on which it must still be there.

    Records that age one by one are counted from the last day, by when none of them is younger.
    """
    for rule in rules:
        start = tax_year(last_day).last if rule.after is KeepAfter.TAX_YEAR else last_day
        yield KeepUntil(rule, years_later(start, rule.years))
