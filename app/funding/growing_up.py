"""Turning eighteen: when it is, and what has to be in place before and after it."""

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache

from app.funding.agreement import Pot
from app.period import months_later
from app.resources import resource
from app.words import t


class Growing(StrEnum):
    """A step of the way."""

    ASK = "ask"
    PLAN = "plan"
    CHILD_ENDS = "child_ends"
    ADULT_BEGINS = "adult_begins"
    LEAD = "lead"
    LAST_RETURN = "last_return"


@dataclass(frozen=True, slots=True)
class GrowingRules:
    """At which age, which streams are a child's, which go on, and how many months before each step comes."""

    age: int
    child: tuple[str, ...]
    goes_on: tuple[str, ...]
    months_shown: int
    months_after: int
    months: dict[str, int]


@dataclass(frozen=True, slots=True)
class GrowingStep:
    """One step, by when it should be done, and whether it is."""

    step: Growing
    by: date
    done: bool

    def is_late(self, today: date) -> bool:
        """Say whether its day has passed and it is not done."""
        return not self.done and self.by < today


@cache
def growing_rules() -> GrowingRules:
    """Give the steps and streams that this Daybook knows."""
    told = tomllib.loads(resource("plan", "growing_up.toml").read_text("utf-8"))
    return GrowingRules(**{**told, "child": tuple(told["child"]), "goes_on": tuple(told["goes_on"])})


def comes_of_age(born: date, rules: GrowingRules) -> date:
    """Give the birthday on which somebody is grown up; for 29 February, the last day of that month."""
    return months_later(born, 12 * rules.age)


def by_when(step: Growing, birthday: date, rules: GrowingRules) -> date:
    """Give by when a step should be done."""
    return months_later(birthday, -rules.months[step])


def child_pots(pots: Iterable[Pot], rules: GrowingRules) -> list[Pot]:
    """Give the streams that are a child's."""
    return [pot for pot in pots if pot.stream in rules.child]


def adult_pots(pots: Iterable[Pot], birthday: date, rules: GrowingRules) -> list[Pot]:
    """Give the streams of a grown-up that run on the birthday or begin later."""
    grown = (pot for pot in pots if pot.stream not in rules.child and pot.stream not in rules.goes_on)
    return [pot for pot in grown if pot.last is None or pot.last >= birthday]


def growing_name(step: Growing) -> str:
    """Say what a step is."""
    return {
        Growing.ASK: t("Ask who pays from the birthday on"),
        Growing.PLAN: t("Write the adult plan, in the young person’s own words"),
        Growing.CHILD_ENDS: t("The child’s money stream ends the day before"),
        Growing.ADULT_BEGINS: t("The adult’s money stream begins"),
        Growing.LEAD: t("The young person leads"),
        Growing.LAST_RETURN: t("Send the last return for the child’s money"),
    }[step]


def growing_help(step: Growing) -> str:
    """Say what is to be done about a step."""
    return {
        Growing.ASK: t("Write down below whom you asked, and when. Daybook counts the days."),
        Growing.PLAN: t("It can be written together with the education, health and care plan."),
        Growing.CHILD_ENDS: t("Give the stream its last day, or let another funder take over."),
        Growing.ADULT_BEGINS: t("Open the new stream, from the birthday on."),
        Growing.LEAD: t(
            "They act for themselves, or somebody is named who has the right to act for a grown-up. "
            "A parent’s own right ends."
        ),
        Growing.LAST_RETURN: t("It ends the day before the birthday. The adult’s return begins after it."),
    }[step]
