"""Two versions of the plan side by side: the words that differ, and what they cost."""

from dataclasses import dataclass
from datetime import date

from app.plan.compared import CostChange, Piece, cost_change, cost_changes
from app.plan.compared import compared as words_compared
from app.plan.costing import Costed
from app.plan.plan import PlanVersion, Question, VersionState
from app.store.book import Book
from app.usecases.plan.writing import LineInPlan, PlanView, view


@dataclass(frozen=True, slots=True)
class ChangedLine:
    """A line's two wordings, piece by piece; a new line has no earlier words, one that ended no later."""

    line_id: int
    pieces: tuple[Piece, ...]
    asked_by: str


@dataclass(frozen=True, slots=True)
class Compared:
    """Two versions side by side: the answers and lines whose words differ, and the days the change took.

    `costs` are the lines that cost more or less than they did, `whole` what all lines cost together.
    """

    before: PlanVersion
    after: PlanVersion
    answers: tuple[tuple[Question, tuple[Piece, ...]], ...]
    lines: tuple[ChangedLine, ...]
    costs: tuple[CostChange, ...]
    whole: CostChange
    days: int

    @property
    def days_lost(self) -> int:
        """The days that other words cost: from sending what came back to sending what followed it.

        Nothing where the earlier one did not come back, or the later one has not gone off yet.
        """
        before, after = self.before, self.after
        if before.state is not VersionState.RETURNED or before.sent is None or after.sent is None:
            return 0
        return max(0, (after.sent - before.sent).days)


def compare(book: Book, before_id: int, after_id: int, today: date) -> Compared:
    """Lay two versions side by side: words piece by piece, costs line by line, by the figures of today."""
    with book.begin() as work:
        old = view(work, work.plan.versions.get(before_id), today)
        new = view(work, work.plan.versions.get(after_id), today)
    before, after = old.version, new.version
    days = (after.answered or after.made) - before.made
    was, now = _costed(old), _costed(new)
    return Compared(
        before,
        after,
        _answers(old, new),
        _lines(_by_number(old), _by_number(new)),
        cost_changes(was, now),
        cost_change("", was.values(), now.values()),
        days.days,
    )


def _costed(seen: PlanView) -> dict[int, Costed]:
    return {each.line.id: each.costed for each in seen.lines}


def _by_number(seen: PlanView) -> dict[int, LineInPlan]:
    return {each.line.id: each for each in seen.lines}


def _answers(old: PlanView, new: PlanView) -> tuple[tuple[Question, tuple[Piece, ...]], ...]:
    was = {each.question: each.words for each in old.answers}
    now = {each.question: each.words for each in new.answers}
    pairs = ((each, was.get(each, ""), now.get(each, "")) for each in Question)
    return tuple((each, words_compared(first, then)) for each, first, then in pairs if first != then)


def _lines(old: dict[int, LineInPlan], new: dict[int, LineInPlan]) -> tuple[ChangedLine, ...]:
    words = {number: (_words(old.get(number)), _words(new.get(number))) for number in sorted({*old, *new})}
    return tuple(
        ChangedLine(number, words_compared(*both), new[number].wording.asked_by if number in new else "")
        for number, both in words.items()
        if both[0] != both[1]
    )


def _words(line: LineInPlan | None) -> str:
    return line.wording.words if line is not None else ""
