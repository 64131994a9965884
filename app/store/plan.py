"""The plan in the book: tables and repositories of its versions, lines, outcomes and reviews."""

from typing import TYPE_CHECKING, ClassVar

from sqlalchemy import Column, ColumnElement, Index, Integer, Table, select

from app.plan.allocation import Adjustment, Allocation
from app.plan.outcome import CheckIn, Outcome, ScaleStep
from app.plan.people_around import Helper
from app.plan.plan import LineWording, PlanAnswer, PlanLine, PlanVersion
from app.plan.review import Action, Review
from app.plan.risk import Risk
from app.store.codec import value
from app.store.repository import Repository
from app.store.shelf import Shelf, Shelves
from app.store.tables import METADATA, link, maybe, number, own_id, words

if TYPE_CHECKING:
    from app.store.council_plan import CouncilPlans
    from app.store.decided import Capacities, DecidedSpends, Decisions

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

REVIEW = Table(
    "review",
    METADATA,
    *(own_id(), words("kind"), number("pot_id"), maybe("planned"), maybe("held"), words("who")),
    *(words("working"), words("not_working"), words("learned"), number("skipped_learning")),
    words("words"),
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

    def newest(self) -> PlanVersion | None:
        """Give the version written last, or None."""
        return max(self.all(), key=lambda each: each.number, default=None)


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

    def of_version(self, version_id: int) -> list[LineWording]:
        """Give the lines as one version words them."""
        return self._where(LINE_WORDING.c.version_id == version_id)

    def of_lines(self, lines: set[int]) -> list[LineWording]:
        """Give every wording that these lines ever had, the oldest first."""
        return self._where(LINE_WORDING.c.line_id.in_(lines)) if lines else []

    def _where(self, test: ColumnElement[bool]) -> list[LineWording]:
        query = select(LINE_WORDING).where(test).order_by(LINE_WORDING.c.id)
        return [value(LineWording, stored) for stored in self._connection.execute(query).mappings()]


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


class Plan(Shelves):
    """All that is kept of the plan and how life is going."""

    versions: "Shelf[PlanVersions]" = Shelf("plan.PlanVersions")
    answers: "Shelf[PlanAnswers]" = Shelf("plan.PlanAnswers")
    lines: "Shelf[PlanLines]" = Shelf("plan.PlanLines")
    wordings: "Shelf[LineWordings]" = Shelf("plan.LineWordings")
    allocations: "Shelf[Allocations]" = Shelf("plan.Allocations")
    adjustments: "Shelf[Adjustments]" = Shelf("plan.Adjustments")
    outcomes: "Shelf[Outcomes]" = Shelf("plan.Outcomes")
    scale_steps: "Shelf[ScaleSteps]" = Shelf("plan.ScaleSteps")
    check_ins: "Shelf[CheckIns]" = Shelf("plan.CheckIns")
    risks: "Shelf[Risks]" = Shelf("plan.Risks")
    decisions: "Shelf[Decisions]" = Shelf("decided.Decisions")
    capacities: "Shelf[Capacities]" = Shelf("decided.Capacities")
    decided_spends: "Shelf[DecidedSpends]" = Shelf("decided.DecidedSpends")
    council_plans: "Shelf[CouncilPlans]" = Shelf("council_plan.CouncilPlans")
    reviews: "Shelf[Reviews]" = Shelf("plan.Reviews")
    actions: "Shelf[Actions]" = Shelf("plan.Actions")
    helpers: "Shelf[Helpers]" = Shelf("plan.Helpers")
