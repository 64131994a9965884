"""What a payment rests on: its line of the plan, what it is good for, the plan of that day, and decisions."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from app.ledger.entry import Entry, Split
from app.plan.decision import Capacity, Decision
from app.plan.outcome import Outcome, in_order
from app.plan.plan import LineWording, PlanVersion, version_on
from app.store.book import Book
from app.store.work import Work
from app.usecases.life.decisions import decisions_behind


@dataclass(frozen=True, slots=True)
class Ground:
    """What one part of a payment serves.

    `wording` is how the plan of that day words its line; `in_plan` is False where the plan of that day did
    not have the line, and these are its newest words. `outcome` is the one named, or else the line's.
    """

    split: Split
    wording: LineWording | None
    in_plan: bool
    outcome: Outcome | None


@dataclass(frozen=True, slots=True)
class Grounds:
    """Why a payment is fine; with what could be named for it, `lines` and `outcomes` of that day.

    `version` is the plan agreed for that day, or None before the first was agreed. `capacities` are the
    records of whether the person can make the decisions.
    """

    parts: tuple[Ground, ...]
    version: PlanVersion | None
    decisions: tuple[Decision, ...]
    lines: tuple[LineWording, ...]
    outcomes: tuple[Outcome, ...]
    capacities: tuple[Capacity, ...] = ()

    @property
    def are_named(self) -> bool:
        """Whether anything is named that the payment rests on."""
        return bool(self.decisions) or any(part.wording or part.outcome for part in self.parts)


def grounds(book: Book, entry_id: int) -> Grounds:
    """Give what a payment rests on, and what could be named for it."""
    with book.begin() as work:
        entry = work.entries.get(entry_id)
        version = version_on(work.plan.versions.all(), entry.day)
        outcomes = work.plan.outcomes.all()
        wordings = work.plan.wordings.of_lines({split.plan_line_id for split in entry.splits} - {0})
        decided = decisions_behind(work, entry)
        return Grounds(
            tuple(_ground(split, wordings, version, outcomes) for split in entry.splits),
            version,
            decided,
            lines_on(work, entry.day),
            outcomes_on(work, entry.day),
            _capacities(work, decided),
        )


@dataclass(frozen=True, slots=True)
class Offered:
    """What could be named for payments of one day: the plan's lines and the outcomes."""

    lines: tuple[LineWording, ...] = ()
    outcomes: tuple[Outcome, ...] = ()


def offered_on(book: Book, days: Iterable[date]) -> dict[date, Offered]:
    """Give what could be named for payments of each of these days."""
    with book.begin() as work:
        return {day: Offered(lines_on(work, day), outcomes_on(work, day)) for day in days}


def lines_on(work: Work, day: date) -> tuple[LineWording, ...]:
    """Give the lines of the plan of a day, as it words them; of the newest plan where none was agreed yet."""
    versions = work.plan.versions.all()
    offered = version_on(versions, day) or max(versions, key=lambda each: each.number, default=None)
    if offered is None:
        return ()
    return tuple(work.plan.wordings.of_version(offered.id))


def outcomes_on(work: Work, day: date) -> tuple[Outcome, ...]:
    """Give the outcomes that are wanted on a day, in the person's own order."""
    kept = in_order(work.plan.outcomes.all())
    return tuple(each for each in kept if each.ended is None or each.ended > day)


def _ground(
    split: Split, wordings: list[LineWording], version: PlanVersion | None, outcomes: list[Outcome]
) -> Ground:
    mine = [each for each in wordings if split.plan_line_id and each.line_id == split.plan_line_id]
    then = next((each for each in mine if version is not None and each.version_id == version.id), None)
    wording = then or max(mine, key=lambda each: each.version_id, default=None)
    number = split.outcome_id or (wording.outcome_id if wording else 0)
    outcome = next((each for each in outcomes if each.id == number), None)
    return Ground(split, wording, then is not None, outcome)


def _capacities(work: Work, decided: tuple[Decision, ...]) -> tuple[Capacity, ...]:
    return tuple(work.plan.capacities.of_decisions({each.id for each in decided}))


def can_be_named(entry: Entry) -> bool:
    """Say whether a payment can rest on the plan: money that went out, not a move between accounts."""
    return entry.amount.pence < 0 and not entry.transfer_id
