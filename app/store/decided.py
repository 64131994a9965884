"""What was asked and decided, in the book: decisions, the payments that rest on them, records of capacity."""

from datetime import date
from typing import ClassVar

from sqlalchemy import Index, Table, or_, select

from app.plan.decision import Capacity, DecidedSpend, Decision
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
    sqlite_autoincrement=True,
)

DECIDED_SPEND = Table(
    "decided_spend",
    METADATA,
    *(own_id(), link("decision_id", "decision"), number("entry_id")),
    Index("decided_spend_by_entry", "entry_id"),
    sqlite_autoincrement=True,
)

CAPACITY = Table(
    "capacity",
    METADATA,
    *(own_id(), words("about"), words("day"), words("assessor"), words("can_decide")),
    *(number("decision_id"), words("consulted"), words("in_best_interests"), words("decided_by")),
    sqlite_autoincrement=True,
)


class Decisions(Repository[Decision]):
    """What was asked and decided."""

    table: ClassVar[Table] = DECISION
    kind: ClassVar[type] = Decision

    def found(self, asked: str = "", first: date = date.min) -> list[Decision]:
        """Give the decisions whose words hold every word asked for, the newest first."""
        c = DECISION.c
        query = select(DECISION).where(c.asked >= first.isoformat())
        for word in asked.split():
            like = f"%{word.replace('%', '').replace('_', '')}%"
            texts = (c.what, c.need, c.other_ways, c.reason, c.my_words, c.term)
            people = (c.asked_of, c.answered_by, c.helped_by)
            query = query.where(or_(*(text.like(like) for text in (*texts, *people))))
        rows = self._connection.execute(query.order_by(c.asked.desc(), c.id.desc())).mappings()
        return [value(Decision, stored) for stored in rows]

    def behind(self, numbers: set[int], lines: set[int]) -> list[Decision]:
        """Give the decisions with these numbers or about these lines of the plan, the newest first."""
        c = DECISION.c
        query = select(DECISION).where(or_(c.id.in_(numbers), c.line_id.in_(lines)))
        rows = self._connection.execute(query.order_by(c.asked.desc(), c.id.desc())).mappings()
        return [value(Decision, stored) for stored in rows]


class DecidedSpends(Repository[DecidedSpend]):
    """Which payments rest on which decisions."""

    table: ClassVar[Table] = DECIDED_SPEND
    kind: ClassVar[type] = DecidedSpend

    def of_entry(self, entry_id: int) -> list[DecidedSpend]:
        """Give the decisions that a payment rests on."""
        asked = select(DECIDED_SPEND).where(DECIDED_SPEND.c.entry_id == entry_id)
        return [value(DecidedSpend, stored) for stored in self._connection.execute(asked).mappings()]


class Capacities(Repository[Capacity]):
    """Who found whether the person can make a decision."""

    table: ClassVar[Table] = CAPACITY
    kind: ClassVar[type] = Capacity
