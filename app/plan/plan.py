"""A plan's versions, what they answer, and the lines that money and hours can point at."""

from dataclasses import dataclass
from datetime import date
from enum import IntEnum, StrEnum

from app.errors import Finding, Severity
from app.money import NOTHING, Money
from app.words import t


class VersionState(StrEnum):
    """How far a version has come."""

    DRAFT = "draft"
    SENT = "sent"
    RETURNED = "returned"
    AGREED = "agreed"


class ViewsIn(StrEnum):
    """What the person says when asked whether their views are in the plan."""

    NOT_ASKED = "not_asked"
    YES = "yes"
    PARTLY = "partly"
    NO = "no"


@dataclass(frozen=True, slots=True)
class PlanVersion:
    """One version of the person's plan.

    `sent` and `answered` count the days of waiting; `answered_by` names the office that decided, `reason`
    what it said. `agreed_from` is the day from which spending rests on this version. `views` is the
    person's own answer and travels with the plan; `helped_by` is who helped to write it.
    """

    id: int
    number: int
    made: date
    state: VersionState = VersionState.DRAFT
    sent: date | None = None
    sent_to: str = ""
    answered: date | None = None
    answered_by: str = ""
    reason: str = ""
    agreed_from: date | None = None
    views: ViewsIn = ViewsIn.NOT_ASKED
    views_words: str = ""
    helped_by: str = ""

    def days_waiting(self, today: date) -> int:
        """Count the days between sending and the answer, or today."""
        return ((self.answered or today) - self.sent).days if self.sent else 0


class Question(IntEnum):
    """The seven questions that a good support plan answers (in Control's criteria)."""

    WHAT_MATTERS = 1
    WHAT_TO_CHANGE = 2
    HOW_SUPPORTED = 3
    HOW_MONEY_IS_USED = 4
    HOW_MANAGED = 5
    HOW_IN_CONTROL = 6
    HOW_TO_MAKE_IT_HAPPEN = 7


@dataclass(frozen=True, slots=True)
class PlanAnswer:
    """The person's words on one question in one version."""

    id: int
    version_id: int
    question: int
    words: str
    done: bool = False


class LifeArea(StrEnum):
    """What part of life a line is about."""

    WHERE_I_LIVE = "where_i_live"
    WHO_I_LIVE_WITH = "who_i_live_with"
    WHAT_I_DO = "what_i_do"
    WHO_SUPPORTS_ME = "who_supports_me"
    HEALTH = "health"
    GIVING = "giving"


class MetBy(StrEnum):
    """Who does what a line is about, or how it is bought."""

    MYSELF = "myself"
    UNPAID = "unpaid"
    COMMUNITY = "community"
    PAID_PA = "paid_pa"
    PAID_OTHER = "paid_other"
    BOUGHT = "bought"
    COUNCIL = "council"
    CHOSEN_NOT = "chosen_not"


class Boundary(StrEnum):
    """Whose task a line is: social care, health, both, or not agreed yet."""

    SOCIAL = "social"
    HEALTH = "health"
    BOTH = "both"
    DISPUTED = "disputed"


class CostPer(StrEnum):
    """How often a cost comes."""

    WEEK = "week"
    FOUR_WEEKS = "four_weeks"
    MONTH = "month"
    YEAR = "year"
    ONCE = "once"


@dataclass(frozen=True, slots=True)
class PlanLine:
    """One thing that the plan does, whatever it is called; money and hours point at its number."""

    id: int
    area: LifeArea
    made: date


@dataclass(frozen=True, slots=True)
class LineWording:
    """A line as one version words and costs it.

    `cost` comes `per` week, month and so on. A line of paid PA time gives `minutes` a week and the hourly
    `rate` instead, and its cost is worked out with the employer's on-costs. `asked_by` is who wanted these
    words. A line without cost is a full line. `boundary_why` and `boundary_by` say who agreed to it.
    """

    id: int
    line_id: int
    version_id: int
    words: str
    met_by: MetBy = MetBy.PAID_PA
    cost: Money = NOTHING
    per: CostPer = CostPer.WEEK
    minutes: int = 0
    rate: Money = NOTHING
    pot_id: int = 0
    outcome_id: int = 0
    who: str = ""
    first: date | None = None
    last: date | None = None
    asked_by: str = ""
    boundary: Boundary = Boundary.SOCIAL
    boundary_why: str = ""
    boundary_by: str = ""


def version_on(versions: list[PlanVersion], day: date) -> PlanVersion | None:
    """Give the version that was agreed and in force on a day, or None before the first was agreed."""
    agreed = [each for each in versions if each.agreed_from is not None and each.agreed_from <= day]
    return max(agreed, key=lambda each: (each.agreed_from or date.min, each.number), default=None)


def unanswered(answers: list[PlanAnswer]) -> tuple[Question, ...]:
    """Give the questions that have no words yet, in their order."""
    said = {answer.question for answer in answers if answer.words.strip()}
    return tuple(question for question in Question if question not in said)


def plan_findings(
    answers: list[PlanAnswer], lines: list[LineWording], *, has_contingency: bool
) -> list[Finding]:
    """Say what councils are known to send a plan back for, as advice."""
    missing = unanswered(answers)
    found = []
    if missing:
        found.append(_advice(t("Some of the seven questions have no answer yet."), "PLAN-QUESTIONS"))
    if not any(line.cost or line.minutes for line in lines):
        found.append(_advice(t("The plan does not say yet what the money is for."), "PLAN-COSTS"))
    if not has_contingency:
        found.append(_advice(t("The plan does not say yet what happens when support fails."), "PLAN-BACKUP"))
    return found


def _advice(sentence: str, rule: str) -> Finding:
    return Finding(
        Severity.WARNING, sentence, rule=rule, source="Oxfordshire and Waltham Forest plan criteria"
    )
