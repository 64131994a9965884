"""“Did it help?”: asked of what is paid for, after so many uses and no more often than agreed."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from app.plan.diary import asking
from app.words import t


class Helped(StrEnum):
    """Whether something helped; passed over where nobody wanted to say."""

    YES = "yes"
    SOME = "some"
    NO = "no"
    PASSED = "passed"


@dataclass(frozen=True, slots=True)
class Rhythm:
    """How often the book may ask about one line of the plan, or one outcome where no line is named.

    After `uses` payments (0: never), and not before `days` have gone by since the last time.
    """

    id: int
    line_id: int
    outcome_id: int
    uses: int
    days: int


@dataclass(frozen=True, slots=True)
class HelpAnswer:
    """What was answered on a day about one line of the plan, or one outcome, after how many uses."""

    id: int
    line_id: int
    outcome_id: int
    day: date
    helped: Helped
    words: str = ""
    uses: int = 0


@dataclass(frozen=True, slots=True)
class Used:
    """How often a line of the plan, or an outcome, was paid for since it was last asked about."""

    line_id: int
    outcome_id: int
    uses: int


def usual(line_id: int, outcome_id: int) -> Rhythm:
    """Give how often the book asks where nothing else was agreed."""
    return Rhythm(0, line_id, outcome_id, asking().uses, asking().use_days)


def is_due(used: Used, rhythm: Rhythm, last: HelpAnswer | None, today: date) -> bool:
    """Say whether it is time to ask: enough uses since the last answer, and enough days."""
    rested = last is None or last.day + timedelta(days=rhythm.days) <= today
    return bool(rhythm.uses) and used.uses >= rhythm.uses and rested


def last_answer(answers: Iterable[HelpAnswer], line_id: int, outcome_id: int) -> HelpAnswer | None:
    """Give the latest answer about one thing; None where it was never asked about."""
    mine = (each for each in answers if (each.line_id, each.outcome_id) == (line_id, outcome_id))
    return max(mine, key=lambda each: (each.day, each.id), default=None)


def helped_name(helped: Helped) -> str:
    """Say whether something helped."""
    return {
        Helped.YES: t("Yes, it helped"),
        Helped.SOME: t("It helped some"),
        Helped.NO: t("No, it did not help"),
        Helped.PASSED: t("Passed over"),
    }[helped]
