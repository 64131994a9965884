"""Assessments: who was assessed, by whom, when, what came of it, and who may see the paper."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from app.errors import AppError, Finding, Severity
from app.plan.people_around import Helper, Role
from app.words import day, t


class AssessmentKind(StrEnum):
    """What was assessed."""

    NEEDS = "needs"
    CARER = "carer"
    HEALTH = "health"
    HOME = "home"
    MONEY = "money"
    CAPACITY = "capacity"
    EDUCATION = "education"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Assessment:
    """One assessment, of the person or of a carer (`helper_id`).

    `asked` is the day it was asked for, `held` the day it took place; one of them is known. `who` is who
    assessed, `result` what came of it, in plain words. `consent` is the day on which the person agreed that
    `share_with` may see it. `pot_id` is money that came of it.
    """

    id: int
    kind: AssessmentKind
    asked: date | None = None
    held: date | None = None
    who: str = ""
    helper_id: int = 0
    result: str = ""
    consent: date | None = None
    share_with: str = ""
    next_due: date | None = None
    pot_id: int = 0

    @property
    def is_open(self) -> bool:
        """Whether it was asked for and has not taken place."""
        return self.held is None


def check_assessment(one: Assessment, today: date) -> None:
    """Raise AppError where nobody could say when it was, or its days cannot be."""
    if one.asked is None and one.held is None:
        raise AppError(t("There is no day yet."), t("Type when it was asked for, or when it was held."))
    if one.held is not None and (one.held > today or (one.asked is not None and one.held < one.asked)):
        raise AppError(
            t("These days cannot be."), t("It is held after it was asked for, and not later than today.")
        )
    if one.held is not None and not one.who.strip():
        raise AppError(t("It does not say who assessed."), t("Write a name or an office."))
    if one.consent is not None and not one.share_with.strip():
        raise AppError(t("It does not say who may see it."), t("Write who you agreed to share it with."))


def of_helper(helper: Helper) -> Assessment | None:
    """Give the carer's assessment that is written down beside a carer, as one of the register; or None."""
    if helper.assessment is None and helper.assessed is None:
        return None
    kind = AssessmentKind.CARER
    return Assessment(0, kind, helper.assessment, helper.assessed, helper_id=helper.id, result=helper.needs)


def last_held(register: Iterable[Assessment], helper_id: int = 0) -> Assessment | None:
    """Give the latest assessment of the person, or of one carer, that took place."""
    mine = (each for each in register if each.helper_id == helper_id and each.held is not None)
    return max(mine, key=lambda each: (each.held or date.min, each.id), default=None)


def carers_without(
    helpers: Iterable[Helper], register: Iterable[Assessment], today: date
) -> tuple[Helper, ...]:
    """Give the carers who are around and of whom no assessment was asked for or held."""
    known = {each.helper_id for each in register}
    here = (each for each in helpers if each.last is None or each.last >= today)
    return tuple(each for each in here if each.role is Role.CARER and each.id not in known)


def assessment_findings(register: Iterable[Assessment], today: date) -> list[Finding]:
    """Say which assessments should have come again by now."""
    return [
        Finding(
            Severity.WARNING,
            t("An assessment was to come again by {day}.", day=day(each.next_due)),
            str(each.id),
            "S140",
            remedy=t("Ask for it, and write down the day you asked."),
        )
        for each in register
        if each.next_due is not None and each.next_due < today and not _came_again(each, register)
    ]


def _came_again(one: Assessment, register: Iterable[Assessment]) -> bool:
    """Say whether the same was assessed, or asked for, on or after the day it was due again."""
    since = one.next_due or date.max
    alike = (each for each in register if (each.kind, each.helper_id) == (one.kind, one.helper_id))
    return any(
        (each.held or each.asked or date.min) > (one.held or since) for each in alike if each is not one
    )


def assessment_name(kind: AssessmentKind) -> str:
    """Say what was assessed."""
    return {
        AssessmentKind.NEEDS: t("My care and support needs"),
        AssessmentKind.CARER: t("A carer’s own needs"),
        AssessmentKind.HEALTH: t("My health needs"),
        AssessmentKind.HOME: t("My home and equipment"),
        AssessmentKind.MONEY: t("What I can pay"),
        AssessmentKind.CAPACITY: t("Whether I can make a decision"),
        AssessmentKind.EDUCATION: t("My education needs"),
        AssessmentKind.OTHER: t("Something else"),
    }[kind]
