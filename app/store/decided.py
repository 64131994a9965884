"""What was asked and decided, in the book: decisions, the payments that rest on them, records of capacity."""

from collections.abc import Iterator
from datetime import date
from re import findall
from typing import Any, ClassVar

from sqlalchemy import ColumnElement, Index, Select, Table, func, or_, select, text

from app.plan.decision import SHORT, Capacity, DecidedSpend, Decision
from app.store.codec import value
from app.store.repository import Repository
from app.store.tables import METADATA, link, maybe, number, own_id, words

DECISION = Table(
    "decision",
    METADATA,
    *(own_id(), words("asked"), words("what"), number("cost_pence"), words("need"), words("other_ways")),
    *(number("outcome_id"), number("line_id"), number("version_id"), number("pot_id"), words("asked_of")),
    *(words("verdict"), maybe("answered"), words("answered_by"), words("reason"), words("term")),
    *(words("my_words"), words("helped_by"), words("disagreed"), words("shown_how"), number("lasts_years")),
    Index("decision_by_day", "asked", "id"),
    Index("decision_open", "asked", "id", sqlite_where=text("verdict = 'waiting'")),
    sqlite_autoincrement=True,
)

DECIDED_SPEND = Table(
    "decided_spend",
    METADATA,
    *(own_id(), link("decision_id", "decision"), number("entry_id")),
    Index("decided_spend_by_entry", "entry_id"),
    Index("decided_spend_by_decision", "decision_id"),
    sqlite_autoincrement=True,
)

CAPACITY = Table(
    "capacity",
    METADATA,
    *(own_id(), words("about"), words("day"), words("assessor"), words("can_decide")),
    *(number("decision_id"), words("consulted"), words("in_best_interests"), words("decided_by")),
    Index("capacity_by_decision", "decision_id"),
    sqlite_autoincrement=True,
)


_C = DECISION.c
_SEARCHED = (
    *(_C.what, _C.need, _C.other_ways, _C.reason, _C.my_words, _C.term),
    *(_C.asked_of, _C.answered_by, _C.helped_by),
)
# In the very words of the index, which SQLite would not take for a bound word.
_WAITING = text("verdict = 'waiting'")


class Decisions(Repository[Decision]):
    """What was asked and decided."""

    table: ClassVar[Table] = DECISION
    kind: ClassVar[type] = Decision

    def found(self, asked: str = "", first: date = date.min, most: int | None = None) -> list[Decision]:
        """Give the decisions whose words hold every word asked for, the newest first: all, or `most`."""
        query = select(DECISION).where(_C.asked >= first.isoformat(), *_with(asked))
        return self._newest_first(query.limit(most))

    def count(self, asked: str = "") -> int:
        """Count the decisions whose words hold every word asked for."""
        query = select(func.count()).select_from(DECISION).where(*_with(asked))
        return self._connection.execute(query).scalar() or 0

    def waiting(self) -> list[Decision]:
        """Give the questions that still have no answer, the oldest first."""
        return self._newest_first(select(DECISION).where(_WAITING))[::-1]

    def perhaps_alike(self, decision: Decision) -> list[Decision]:
        """Give the others that may be about the same thing, the newest first.

        They share a line of the plan or a long word. SQLite folds English letters only, so where there are
        other letters nothing is left out.
        """
        query = select(DECISION).where(_C.id != decision.id)
        if decision.what.isascii():
            telling = [word for word in findall(r"\w+", decision.what) if len(word) > SHORT]
            shared = [_C.what.contains(word, autoescape=True) for word in telling]
            same_line = [_C.line_id == decision.line_id] if decision.line_id else []
            query = query.where(or_(_C.what.op("GLOB")("*[^ -~]*"), *same_line, *shared))
        return self._newest_first(query)

    def behind(self, numbers: set[int], lines: set[int]) -> list[Decision]:
        """Give the decisions with these numbers or about these lines of the plan, the newest first."""
        return self._newest_first(select(DECISION).where(or_(_C.id.in_(numbers), _C.line_id.in_(lines))))

    def _newest_first(self, query: Select[Any]) -> list[Decision]:
        rows = self._connection.execute(query.order_by(_C.asked.desc(), _C.id.desc())).mappings()
        return [value(Decision, stored) for stored in rows]


def _with(asked: str) -> Iterator[ColumnElement[bool]]:
    """Give what finds each word asked for somewhere in the question, the answer, or who gave it."""
    for word in asked.split():
        yield or_(*(column.contains(word, autoescape=True) for column in _SEARCHED))


class DecidedSpends(Repository[DecidedSpend]):
    """Which payments rest on which decisions."""

    table: ClassVar[Table] = DECIDED_SPEND
    kind: ClassVar[type] = DecidedSpend

    def of_entry(self, entry_id: int) -> list[DecidedSpend]:
        """Give the decisions that a payment rests on."""
        return self._where(DECIDED_SPEND.c.entry_id == entry_id)

    def of_decision(self, decision_id: int) -> list[DecidedSpend]:
        """Give the payments that rest on a decision."""
        return self._where(DECIDED_SPEND.c.decision_id == decision_id)

    def _where(self, test: ColumnElement[bool]) -> list[DecidedSpend]:
        asked = select(DECIDED_SPEND).where(test).order_by(DECIDED_SPEND.c.id)
        return [value(DecidedSpend, stored) for stored in self._connection.execute(asked).mappings()]


class Capacities(Repository[Capacity]):
    """Who found whether the person can make a decision."""

    table: ClassVar[Table] = CAPACITY
    kind: ClassVar[type] = Capacity

    def of_decisions(self, numbers: set[int]) -> list[Capacity]:
        """Give the records that belong to these decisions."""
        asked = select(CAPACITY).where(CAPACITY.c.decision_id.in_(numbers)).order_by(CAPACITY.c.id)
        return [value(Capacity, stored) for stored in self._connection.execute(asked).mappings()]
