"""The diary in the book: tables and repositories of what the person notes of their life and the council."""

from collections.abc import Collection
from datetime import date
from typing import ClassVar

from sqlalchemy import ColumnElement, Connection, Index, Table, func, or_, select, text

from app.plan.assessment import Assessment
from app.plan.belonging import Belonging
from app.plan.breaks import BreaksAgreed, CarerBreak
from app.plan.diary import DiaryEntry, DiaryKind
from app.plan.helped import HelpAnswer, Rhythm, Used
from app.plan.request import ChangeRequest
from app.plan.safety import SafetySaid
from app.store import tables
from app.store.codec import value
from app.store.repository import Repository
from app.store.shelf import Shelf, Shelves
from app.store.tables import METADATA, link, maybe, number, own_id, words

DIARY = Table(
    "diary",
    METADATA,
    *(own_id(), words("kind"), words("day"), words("words"), words("about"), words("ease")),
    *(number("calls"), number("minutes"), words("who"), words("budget"), words("cover")),
    *(words("contracts"), words("voice"), words("name"), maybe("told")),
    Index("diary_by_day", "kind", "day"),
    sqlite_autoincrement=True,
)

BELONGING = Table(
    "belonging",
    METADATA,
    *(own_id(), words("what"), words("bought"), words("owner"), words("if_ends"), number("cost_pence")),
    *(number("pot_id"), maybe("gone"), words("note")),
    sqlite_autoincrement=True,
)

ASSESSMENT = Table(
    "assessment",
    METADATA,
    *(own_id(), words("kind"), maybe("asked"), maybe("held"), words("who"), number("helper_id")),
    *(words("result"), maybe("consent"), words("share_with"), maybe("next_due"), number("pot_id")),
    sqlite_autoincrement=True,
)

CHANGE_REQUEST = Table(
    "change_request",
    METADATA,
    *(own_id(), words("size"), words("day"), words("what"), words("why"), number("line_id")),
    *(words("asked_of"), words("state"), maybe("sent"), maybe("answered"), words("answered_by")),
    words("answer"),
    sqlite_autoincrement=True,
)

HELP_RHYTHM = Table(
    "help_rhythm",
    METADATA,
    *(own_id(), number("line_id"), number("outcome_id"), number("uses"), number("days")),
    sqlite_autoincrement=True,
)

HELP_ANSWER = Table(
    "help_answer",
    METADATA,
    *(own_id(), number("line_id"), number("outcome_id"), words("day"), words("helped"), words("words")),
    number("uses"),
    sqlite_autoincrement=True,
)

SAFETY_SAID = Table(
    "safety_said",
    METADATA,
    *(own_id(), link("review_id", "review"), words("question"), words("words"), words("answer")),
    sqlite_autoincrement=True,
)

BREAKS_AGREED = Table(
    "breaks_agreed",
    METADATA,
    *(own_id(), number("days"), words("first"), maybe("last"), number("once"), number("pot_id")),
    *(number("line_id"), number("helper_id")),
    sqlite_autoincrement=True,
)

CARER_BREAK = Table(
    "carer_break",
    METADATA,
    *(own_id(), words("first"), words("last"), number("taken"), number("pot_id"), number("line_id")),
    *(number("helper_id"), words("care_by"), number("cost_pence"), words("rested"), words("words")),
    sqlite_autoincrement=True,
)


class Diary(Repository[DiaryEntry]):
    """What the person noted."""

    table: ClassVar[Table] = DIARY
    kind: ClassVar[type] = DiaryEntry

    def found(self, kind: DiaryKind | None = None, asked: str = "", most: int = -1) -> list[DiaryEntry]:
        """Give the notes of a kind (None: of all) that hold every word asked for, the newest first.

        `most` is how many to give, -1 for all.
        """
        c = DIARY.c
        query = select(DIARY).where(*_asked(kind, asked)).order_by(c.day.desc(), c.id.desc()).limit(most)
        return [value(DiaryEntry, stored) for stored in self._connection.execute(query).mappings()]

    def count(self, kind: DiaryKind | None = None, asked: str = "") -> int:
        """Count the notes that `found` would give."""
        query = select(func.count()).select_from(DIARY).where(*_asked(kind, asked))
        return self._connection.execute(query).scalar() or 0

    def since(self, kinds: Collection[DiaryKind], day: date = date.min) -> list[DiaryEntry]:
        """Give the notes of some kinds from a day on, the earliest first."""
        c = DIARY.c
        query = select(DIARY).where(c.kind.in_([each.value for each in kinds]), c.day >= day.isoformat())
        rows = self._connection.execute(query.order_by(c.day, c.id)).mappings()
        return [value(DiaryEntry, stored) for stored in rows]


def _asked(kind: DiaryKind | None, asked: str) -> list[ColumnElement[bool]]:
    c = DIARY.c
    found: list[ColumnElement[bool]] = [] if kind is None else [c.kind == kind.value]
    for word in asked.split():
        like = f"%{word.replace('%', '').replace('_', '')}%"
        texts = (c.words, c.who, c.name, c.budget, c.cover, c.contracts)
        found.append(or_(*(each.like(like) for each in texts)))
    return found


class Belongings(Repository[Belonging]):
    """Big things that were bought."""

    table: ClassVar[Table] = BELONGING
    kind: ClassVar[type] = Belonging


class Assessments(Repository[Assessment]):
    """Who was assessed, by whom and when."""

    table: ClassVar[Table] = ASSESSMENT
    kind: ClassVar[type] = Assessment


class ChangeRequests(Repository[ChangeRequest]):
    """Changes of support that were noted or asked for."""

    table: ClassVar[Table] = CHANGE_REQUEST
    kind: ClassVar[type] = ChangeRequest


class Rhythms(Repository[Rhythm]):
    """How often the book may ask whether something helped."""

    table: ClassVar[Table] = HELP_RHYTHM
    kind: ClassVar[type] = Rhythm


class HelpAnswers(Repository[HelpAnswer]):
    """Whether things helped."""

    table: ClassVar[Table] = HELP_ANSWER
    kind: ClassVar[type] = HelpAnswer


class SafetySayings(Repository[SafetySaid]):
    """What was said openly of being safe."""

    table: ClassVar[Table] = SAFETY_SAID
    kind: ClassVar[type] = SafetySaid


class AllBreaksAgreed(Repository[BreaksAgreed]):
    """The days of break that were agreed."""

    table: ClassVar[Table] = BREAKS_AGREED
    kind: ClassVar[type] = BreaksAgreed


class CarerBreaks(Repository[CarerBreak]):
    """The breaks that are planned or were taken."""

    table: ClassVar[Table] = CARER_BREAK
    kind: ClassVar[type] = CarerBreak


_S = tables.SPLIT.c
# In the very words of the index, which SQLite would not take for a bound nought.
_NAMED = text("(plan_line_id != 0 OR outcome_id != 0)")


class Uses:
    """How often money went to lines of the plan and outcomes; only what names one is looked at."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def since(self, day: date) -> list[Used]:
        """Count the payments from a day on by line of the plan; by outcome where no line is named."""
        rows = self._connection.execute(
            select(_S.plan_line_id, _S.outcome_id, func.count())
            .where(_S.day >= day.isoformat(), _NAMED, _S.amount_pence < 0)
            .group_by(_S.plan_line_id, _S.outcome_id)
        )
        found: dict[tuple[int, int], int] = {}
        for line, outcome, count in rows:
            key = (line, 0 if line else outcome)
            found[key] = found.get(key, 0) + count
        return [Used(line, outcome, count) for (line, outcome), count in sorted(found.items())]

    def after(self, day: date, used: Used) -> Used:
        """Count the payments of one thing that came after a day."""
        asked = select(func.count()).where(_S.day > day.isoformat(), _NAMED, _S.amount_pence < 0)
        asked = asked.where(_S.plan_line_id == used.line_id)
        if not used.line_id:
            asked = asked.where(_S.outcome_id == used.outcome_id)
        return Used(used.line_id, used.outcome_id, self._connection.execute(asked).scalar() or 0)


class Life(Shelves):
    """All that is kept of the diary and what belongs to it."""

    diary: "Shelf[Diary]" = Shelf("diary.Diary")
    belongings: "Shelf[Belongings]" = Shelf("diary.Belongings")
    assessments: "Shelf[Assessments]" = Shelf("diary.Assessments")
    requests: "Shelf[ChangeRequests]" = Shelf("diary.ChangeRequests")
    rhythms: "Shelf[Rhythms]" = Shelf("diary.Rhythms")
    help_answers: "Shelf[HelpAnswers]" = Shelf("diary.HelpAnswers")
    safety: "Shelf[SafetySayings]" = Shelf("diary.SafetySayings")
    uses: "Shelf[Uses]" = Shelf("diary.Uses", noted=False)
    breaks_agreed: "Shelf[AllBreaksAgreed]" = Shelf("diary.AllBreaksAgreed")
    breaks: "Shelf[CarerBreaks]" = Shelf("diary.CarerBreaks")
