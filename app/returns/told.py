"""What a return tells beside the money: what matters, how sure the person is, what was decided."""

from dataclasses import dataclass
from datetime import date

from app.funding.balance import Why
from app.money import Money
from app.plan.decision import Verdict
from app.plan.outcome import Feeling, Voice
from app.returns.agreed import Sure


@dataclass(frozen=True, slots=True)
class OutcomeTold:
    """One thing that matters, in the person's order (1 first), and how it went last; who said so.

    `day` is None where nothing was said of it by the return's last day. `clinician` agreed it, for health.
    """

    place: int
    words: str
    said: str = ""
    feeling: Feeling = Feeling.NOT_SAID
    day: date | None = None
    voice: Voice = Voice.ME
    name: str = ""
    clinician: str = ""


@dataclass(frozen=True, slots=True)
class SuccessTold:
    """How both sides see that one pot's money did what it is for."""

    pot: str
    words: str
    agreed_by: str = ""
    agreed: date | None = None


@dataclass(frozen=True, slots=True)
class SureThen:
    """How sure the person was at an earlier return, by its last day."""

    last: date
    sure: Sure


@dataclass(frozen=True, slots=True)
class SureTold:
    """How sure the person is that their needs will be met, who answered, and the answers before."""

    sure: Sure
    day: date
    voice: Voice = Voice.ME
    name: str = ""
    before: tuple[SureThen, ...] = ()


@dataclass(frozen=True, slots=True)
class BreaksTold:
    """A carer's breaks in the period, in days: how many were planned for it and how many were taken."""

    planned: int
    taken: int


@dataclass(frozen=True, slots=True)
class DecidedTold:
    """One thing that was asked of the funder: the answer, and the days it took or is taking."""

    what: str
    asked_of: str
    asked: date
    verdict: Verdict
    days: int
    answered: date | None = None
    answered_by: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class UnspentTold:
    """Why some money of a pot was not spent, from a day to a day."""

    pot: str
    first: date
    last: date
    amount: Money
    why: Why
    words: str = ""


@dataclass(frozen=True, slots=True)
class ProcessTold:
    """How long things took: the plan with the council, and questions that wait (days of the longest).

    `plan_days` is None where no plan was sent; `plan_waits` says that it still waits.
    """

    plan_days: int | None = None
    plan_waits: bool = False
    open_questions: int = 0
    longest: int = 0
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Told:
    """Everything a return tells beside the money."""

    outcomes: tuple[OutcomeTold, ...] = ()
    tests: tuple[SuccessTold, ...] = ()
    sure: SureTold | None = None
    breaks: BreaksTold | None = None
    decided: tuple[DecidedTold, ...] = ()
    unspent: tuple[UnspentTold, ...] = ()
    process: ProcessTold | None = None
