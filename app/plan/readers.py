"""Who may read what of the plan: the parts that can be shared, and what each kind of reader is shown."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from app.words import t


class PlanPart(StrEnum):
    """A part of the plan that is shared or kept back as a whole."""

    ABOUT = "about"
    WORDS = "words"
    OUTCOMES = "outcomes"
    COSTS = "costs"
    OTHERS = "others"
    HOURS = "hours"
    HEALTH = "health"
    RISKS = "risks"
    PEOPLE = "people"


class ReaderKind(StrEnum):
    """What a reader is to the person."""

    CARE_FUNDER = "care_funder"
    HEALTH_FUNDER = "health_funder"
    PAYROLL = "payroll"
    SUPPORT = "support"
    FAMILY = "family"
    OTHER = "other"


# Hours say the same as costs with less: whoever is shown the costs needs them no more.
ALL_PARTS = frozenset(PlanPart) - {PlanPart.HOURS}
_USUAL = {
    ReaderKind.CARE_FUNDER: ALL_PARTS - {PlanPart.OTHERS, PlanPart.HEALTH},
    ReaderKind.HEALTH_FUNDER: ALL_PARTS - {PlanPart.OTHERS},
    ReaderKind.PAYROLL: frozenset({PlanPart.HOURS}),
    ReaderKind.SUPPORT: frozenset({PlanPart.ABOUT, PlanPart.WORDS, PlanPart.OUTCOMES, PlanPart.PEOPLE}),
    ReaderKind.FAMILY: frozenset({PlanPart.ABOUT, PlanPart.WORDS, PlanPart.OUTCOMES, PlanPart.PEOPLE}),
    ReaderKind.OTHER: frozenset({PlanPart.ABOUT}),
}


@dataclass(frozen=True, slots=True)
class PlanReader:
    """Somebody who is given a copy; `parts` are what is shared, parted by spaces, `funder_id` whose money."""

    id: int
    name: str
    kind: ReaderKind
    parts: str
    funder_id: int = 0

    @property
    def shared(self) -> frozenset[PlanPart]:
        """What this reader is shown."""
        return frozenset(PlanPart(each) for each in self.parts.split())

    @property
    def kept_back(self) -> tuple[PlanPart, ...]:
        """What this reader is not shown, in the plan's order.

        Hours stand in the costs already, and who pays nothing has no others to pay beside them.
        """
        told = set(self.shared)
        if PlanPart.COSTS in told:
            told.add(PlanPart.HOURS)
        if not self.funder_id:
            told.add(PlanPart.OTHERS)
        return tuple(each for each in PlanPart if each not in told)


def usual_parts(kind: ReaderKind) -> frozenset[PlanPart]:
    """Give what a kind of reader is usually shown; the person may choose otherwise."""
    return _USUAL[kind]


def as_text(parts: Iterable[PlanPart]) -> str:
    """Write parts as they are kept, in the plan's order."""
    chosen = frozenset(parts)
    return " ".join(each for each in PlanPart if each in chosen)


def part_name(part: PlanPart) -> str:
    """Name a part of the plan."""
    return {
        PlanPart.ABOUT: t("How to talk with me"),
        PlanPart.WORDS: t("My own words on the seven questions"),
        PlanPart.OUTCOMES: t("What I want"),
        PlanPart.COSTS: t("What it takes and costs"),
        PlanPart.OTHERS: t("What others pay for"),
        PlanPart.HOURS: t("Hours and pay of my PAs"),
        PlanPart.HEALTH: t("My health"),
        PlanPart.RISKS: t("Chances I want to take"),
        PlanPart.PEOPLE: t("Who to call when support fails"),
    }[part]


def reader_name(kind: ReaderKind) -> str:
    """Say what a reader is to the person."""
    return {
        ReaderKind.CARE_FUNDER: t("Pays for care"),
        ReaderKind.HEALTH_FUNDER: t("Pays for health"),
        ReaderKind.PAYROLL: t("Works out pay"),
        ReaderKind.SUPPORT: t("Supports me"),
        ReaderKind.FAMILY: t("Family or friend"),
        ReaderKind.OTHER: t("Somebody else"),
    }[kind]
