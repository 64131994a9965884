"""The plan in the book: tables and repositories of its versions, lines, outcomes, decisions and reviews."""

from datetime import date
from typing import ClassVar

from sqlalchemy import Column, Connection, Index, Integer, Table, or_, select

from app.plan.allocation import Adjustment, Allocation
from app.plan.decision import Capacity, DecidedSpend, Decision
from app.plan.outcome import CheckIn, Outcome, ScaleStep
from app.plan.people_around import Helper
from app.plan.plan import LineWording, PlanAnswer, PlanLine, PlanVersion
from app.plan.review import Action, Review
from app.plan.risk import Risk
from app.store.codec import value
from app.store.council_plan import CouncilPlans
from app.store.history import Touched
from app.store.repository import Repository
from app.store.tables import METADATA, link, maybe, number, own_id, words

PLAN_VERSION = Table(
    "plan_version",
    METADATA,
    *(own_id(), number("number"), words("made"), words("state"), maybe("sent"), words("sent_to")),
    *(maybe("answered"), words("answered_by"), words("reason"), maybe("agreed_from"), words("views")),
    *(words("views_words"), words("helped_by")),
    sqlite_autoincrement=True,
)

PLAN_ANSWER = Table(
    "plan_answer",
    METADATA,
    *(own_id(), link("version_id", "plan_version"), number("question"), words("words"), number("done")),
    sqlite_autoincrement=True,
)

PLAN_LINE = Table("plan_line", METADATA, own_id(), words("area"), words("made"), sqlite_autoincrement=True)

LINE_WORDING = Table(
    "line_wording",
    METADATA,
    *(own_id(), link("line_id", "plan_line"), link("version_id", "plan_version"), words("words")),
    *(words("met_by"), number("cost_pence"), words("per"), number("minutes"), number("rate_pence")),
    *(number("pot_id"), number("outcome_id"), words("who"), maybe("first"), maybe("last")),
    *(words("asked_by"), words("boundary"), words("boundary_why"), words("boundary_by")),
    sqlite_autoincrement=True,
)

ALLOCATION = Table(
    "allocation",
    METADATA,
    *(own_id(), link("pot_id", "pot"), words("told"), words("told_by"), words("questionnaire")),
    *(words("points"), words("table"), number("indicative_pence"), Column("final_pence", Integer)),
    *(maybe("final_told"), number("assumed_rate_pence"), number("assessed_minutes")),
    *(number("unpaid_minutes"), words("note")),
    sqlite_autoincrement=True,
)

ADJUSTMENT = Table(
    "adjustment",
    METADATA,
    *(own_id(), link("allocation_id", "allocation"), words("day"), words("what"), number("amount_pence")),
    *(number("asked_pence"), words("why"), words("who"), words("answer")),
    sqlite_autoincrement=True,
)

OUTCOME = Table(
    "outcome",
    METADATA,
    *(own_id(), words("words"), words("first"), number("rank"), words("tags"), words("start")),
    *(words("wanted"), maybe("ended"), words("clinician"), maybe("agreed"), number("weight")),
    words("framework"),
    sqlite_autoincrement=True,
)

SCALE_STEP = Table(
    "scale_step",
    METADATA,
    *(own_id(), link("outcome_id", "outcome"), number("level"), words("words"), words("written")),
    sqlite_autoincrement=True,
)

CHECK_IN = Table(
    "check_in",
    METADATA,
    *(own_id(), link("outcome_id", "outcome"), words("day"), words("words"), words("feeling")),
    *(Column("level", Integer), words("voice"), words("name")),
    Index("check_in_by_outcome", "outcome_id", "day"),
    sqlite_autoincrement=True,
)

RISK = Table(
    "risk",
    METADATA,
    *(own_id(), words("want"), words("made"), words("why"), words("could_go_wrong"), words("likely")),
    *(words("how_bad"), words("already"), words("would_help"), words("if_it_happens"), words("stop_when")),
    *(words("my_voice"), words("worker_voice"), words("worker"), words("agreed_by")),
    *(words("not_agreed_by"), maybe("agreed"), maybe("look_again"), number("finished")),
    sqlite_autoincrement=True,
)

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

REVIEW = Table(
    "review",
    METADATA,
    *(own_id(), words("kind"), number("pot_id"), maybe("planned"), maybe("held"), words("who")),
    *(words("working"), words("not_working"), words("learned"), number("skipped_learning")),
    *(number("private_asked"), words("words")),
    sqlite_autoincrement=True,
)

ACTION = Table(
    "review_action",
    METADATA,
    *(own_id(), link("review_id", "review"), words("what"), words("who"), maybe("by"), maybe("done")),
    sqlite_autoincrement=True,
)

HELPER = Table(
    "helper",
    METADATA,
    *(own_id(), words("name"), words("role"), words("first"), maybe("last"), words("organisation")),
    *(words("phone"), words("email"), words("decides"), words("may_see"), maybe("consent")),
    *(maybe("consent_ends"), number("weekly_minutes"), number("willing"), number("backup")),
    *(maybe("assessment"), maybe("assessed"), words("needs"), words("note")),
    sqlite_autoincrement=True,
)


class PlanVersions(Repository[PlanVersion]):
    """The versions of the person's plan."""

    table: ClassVar[Table] = PLAN_VERSION
    kind: ClassVar[type] = PlanVersion


class PlanAnswers(Repository[PlanAnswer]):
    """The seven answers of each version."""

    table: ClassVar[Table] = PLAN_ANSWER
    kind: ClassVar[type] = PlanAnswer


class PlanLines(Repository[PlanLine]):
    """What the plan does, whatever it is called at the time."""

    table: ClassVar[Table] = PLAN_LINE
    kind: ClassVar[type] = PlanLine


class LineWordings(Repository[LineWording]):
    """How each version words and costs its lines."""

    table: ClassVar[Table] = LINE_WORDING
    kind: ClassVar[type] = LineWording


class Allocations(Repository[Allocation]):
    """What was allocated."""

    table: ClassVar[Table] = ALLOCATION
    kind: ClassVar[type] = Allocation


class Adjustments(Repository[Adjustment]):
    """How the guide became the final sum."""

    table: ClassVar[Table] = ADJUSTMENT
    kind: ClassVar[type] = Adjustment


class Outcomes(Repository[Outcome]):
    """What matters to the person."""

    table: ClassVar[Table] = OUTCOME
    kind: ClassVar[type] = Outcome


class ScaleSteps(Repository[ScaleStep]):
    """What each level of a goal looks like."""

    table: ClassVar[Table] = SCALE_STEP
    kind: ClassVar[type] = ScaleStep


class CheckIns(Repository[CheckIn]):
    """How outcomes were on a day."""

    table: ClassVar[Table] = CHECK_IN
    kind: ClassVar[type] = CheckIn


class Risks(Repository[Risk]):
    """Chances worth taking."""

    table: ClassVar[Table] = RISK
    kind: ClassVar[type] = Risk


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
            texts = (c.what, c.need, c.other_ways, c.reason, c.my_words, c.answered_by, c.term)
            query = query.where(or_(*(text.like(like) for text in texts)))
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


class Reviews(Repository[Review]):
    """Reviews that were held, or are planned."""

    table: ClassVar[Table] = REVIEW
    kind: ClassVar[type] = Review


class Actions(Repository[Action]):
    """What is to be done after a review."""

    table: ClassVar[Table] = ACTION
    kind: ClassVar[type] = Action


class Helpers(Repository[Helper]):
    """The people around the person."""

    table: ClassVar[Table] = HELPER
    kind: ClassVar[type] = Helper


class Plan:
    """All that is kept of the plan and how life is going."""

    def __init__(self, connection: Connection, touched: list[Touched]) -> None:
        at = (connection, touched)
        self.versions, self.answers = PlanVersions(*at), PlanAnswers(*at)
        self.lines, self.wordings = PlanLines(*at), LineWordings(*at)
        self.allocations, self.adjustments = Allocations(*at), Adjustments(*at)
        self.outcomes, self.scale_steps, self.check_ins = Outcomes(*at), ScaleSteps(*at), CheckIns(*at)
        self.risks, self.decisions, self.capacities = Risks(*at), Decisions(*at), Capacities(*at)
        self.decided_spends, self.council_plans = DecidedSpends(*at), CouncilPlans(*at)
        self.reviews, self.actions, self.helpers = Reviews(*at), Actions(*at), Helpers(*at)
