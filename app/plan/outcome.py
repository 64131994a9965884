"""What somebody wants of life, where it began, and how it is going, in words and never only in numbers."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from app.errors import Finding, Severity
from app.plan.scaling import Level
from app.words import t


class Voice(StrEnum):
    """Who said it."""

    ME = "me"
    WITH_HELP = "with_help"
    FAMILY = "family"
    PA = "pa"
    BROKER = "broker"
    OFFICER = "officer"


class Feeling(StrEnum):
    """How something is beside how it was."""

    BETTER = "better"
    SAME = "same"
    WORSE = "worse"
    NOT_SAID = "not_said"


@dataclass(frozen=True, slots=True)
class Outcome:
    """One thing that matters, in the person's words.

    `tags` are codes of the legal lists, parted by spaces. `start`, `wanted` say how it was and how it is
    to be. `rank` is the person's own order, 1 first. `clinician` and `agreed` are for health money, whose
    outcomes a clinician agrees. `weight` is how much it counts in goal scaling, 0 to leave it out.
    `framework` may name a section of an education, health and care plan.
    """

    id: int
    words: str
    first: date
    rank: int = 0
    tags: str = ""
    start: str = ""
    wanted: str = ""
    ended: date | None = None
    clinician: str = ""
    agreed: date | None = None
    weight: int = 1
    framework: str = ""

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes of the legal lists that it is linked to."""
        return tuple(self.tags.split())


@dataclass(frozen=True, slots=True)
class ScaleStep:
    """What one level looks like for one outcome, written down before the time begins."""

    id: int
    outcome_id: int
    level: int
    words: str
    written: date


@dataclass(frozen=True, slots=True)
class CheckIn:
    """How an outcome was on a day: in words, as better or worse, and by its scale where it has one."""

    id: int
    outcome_id: int
    day: date
    words: str = ""
    feeling: Feeling = Feeling.NOT_SAID
    level: int | None = None
    voice: Voice = Voice.ME
    name: str = ""


def in_order(outcomes: Iterable[Outcome]) -> list[Outcome]:
    """Give outcomes in the person's own order; those without a place come last."""
    return sorted(outcomes, key=lambda each: (each.rank == 0, each.rank, each.id))


def latest(check_ins: Iterable[CheckIn], outcome_id: int, until: date = date.max) -> CheckIn | None:
    """Give how an outcome was last, up to a day."""
    mine = (each for each in check_ins if each.outcome_id == outcome_id and each.day <= until)
    return max(mine, key=lambda each: (each.day, each.id), default=None)


def scale_findings(
    outcome: Outcome, steps: Iterable[ScaleStep], check_ins: Iterable[CheckIn]
) -> list[Finding]:
    """Say where goal scaling would not be honest: a level missing, or written after it was first used."""
    mine = [step for step in steps if step.outcome_id == outcome.id and step.words.strip()]
    used = [each.day for each in check_ins if each.outcome_id == outcome.id and each.level is not None]
    if not used:
        return []
    found = []
    if {step.level for step in mine} != {int(level) for level in Level}:
        found.append(_note(t("Not every level of this goal has been described yet.")))
    if any(step.written > min(used) for step in mine):
        found.append(_note(t("A level of this goal was described only after it was first used.")))
    return found


def _note(sentence: str) -> Finding:
    return Finding(Severity.NOTE, sentence, rule="GAS", source="Kiresuk and Sherman 1968")


class Adult(StrEnum):
    """The ten outcomes of an adult: Care and Support (Eligibility Criteria) Regulations 2014, reg 2(2)."""

    NUTRITION = "adult.a"
    HYGIENE = "adult.b"
    TOILET = "adult.c"
    CLOTHED = "adult.d"
    SAFE_HOME = "adult.e"
    HABITABLE_HOME = "adult.f"
    RELATIONSHIPS = "adult.g"
    WORK = "adult.h"
    COMMUNITY = "adult.i"
    CHILD = "adult.j"


class Carer(StrEnum):
    """The eight outcomes of a carer: the same Regulations, reg 3(2)."""

    CHILD = "carer.a"
    OTHERS = "carer.b"
    HABITABLE_HOME = "carer.c"
    NUTRITION = "carer.d"
    RELATIONSHIPS = "carer.e"
    WORK = "carer.f"
    COMMUNITY = "carer.g"
    RECREATION = "carer.h"


class Wellbeing(StrEnum):
    """The nine areas of wellbeing: Care Act 2014, section 1(2)."""

    DIGNITY = "wellbeing.a"
    HEALTH = "wellbeing.b"
    SAFETY = "wellbeing.c"
    CONTROL = "wellbeing.d"
    WORK = "wellbeing.e"
    MONEY = "wellbeing.f"
    RELATIONSHIPS = "wellbeing.g"
    HOME = "wellbeing.h"
    CONTRIBUTION = "wellbeing.i"


def tag_name(code: str) -> str:
    """Name a code of the legal lists in plain words; an unknown code is shown as it is."""
    return {**_adult_names(), **_carer_names(), **_wellbeing_names()}.get(code, code)


def _adult_names() -> dict[str, str]:
    return {
        Adult.NUTRITION: t("Eating and drinking well"),
        Adult.HYGIENE: t("Keeping myself clean"),
        Adult.TOILET: t("Managing my toilet needs"),
        Adult.CLOTHED: t("Being dressed for the weather and the day"),
        Adult.SAFE_HOME: t("Being safe in and around my home"),
        Adult.HABITABLE_HOME: t("Keeping my home fit to live in"),
        Adult.RELATIONSHIPS: t("Family and other people close to me"),
        Adult.WORK: t("Work, training, learning or volunteering"),
        Adult.COMMUNITY: t("Getting about and using what is in my area"),
        Adult.CHILD: t("Caring for a child of mine"),
    }


def _carer_names() -> dict[str, str]:
    return {
        Carer.CHILD: t("Caring for a child"),
        Carer.OTHERS: t("Caring for others"),
        Carer.HABITABLE_HOME: t("Keeping the home fit to live in"),
        Carer.NUTRITION: t("Eating and drinking well as a carer"),
        Carer.RELATIONSHIPS: t("Time with family and friends as a carer"),
        Carer.WORK: t("Work, training, learning or volunteering as a carer"),
        Carer.COMMUNITY: t("Using what is in the area as a carer"),
        Carer.RECREATION: t("Time off and hobbies as a carer"),
    }


def _wellbeing_names() -> dict[str, str]:
    return {
        Wellbeing.DIGNITY: t("Dignity and respect"),
        Wellbeing.HEALTH: t("Health of body, mind and feelings"),
        Wellbeing.SAFETY: t("Being safe from abuse and neglect"),
        Wellbeing.CONTROL: t("Control over my day"),
        Wellbeing.WORK: t("Taking part in work, learning or leisure"),
        Wellbeing.MONEY: t("Having enough to live on and people to see"),
        Wellbeing.RELATIONSHIPS: t("Home life, family and friends"),
        Wellbeing.HOME: t("A home that suits me"),
        Wellbeing.CONTRIBUTION: t("Giving something back"),
    }
