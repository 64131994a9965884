"""Running the checks on a quarter that is changed a little."""

from dataclasses import replace
from typing import Any

from app.funding.profile import Profile
from app.funding.profiles import load_profile, overridden
from app.money import Money
from app.period import Period
from app.returns.draft import draft_return
from app.returns.parts import Check, Return
from app.returns.records import Held
from tests.app.returns.samples import (
    BANK,
    OPENING,
    QUARTER,
    TERMS,
    TODAY,
    records,
)

HARINGEY = load_profile("gb-eng-haringey")
CLOSING = Money(4028_43)


def run(profile: Profile = HARINGEY, period: Period = QUARTER, **changes: Any) -> Return:
    return draft_return(records(**changes), profile, period, TODAY)


def of(whole: Return, rule: str) -> list[Check]:
    return [check for check in whole.checks if check.rule == rule]


def one(whole: Return, rule: str) -> Check:
    (check,) = of(whole, rule)
    return check


def held(closing: Money, bank: Money | None) -> tuple[Held, ...]:
    return (Held(BANK, OPENING, closing, bank, QUARTER.last),)


def ruled(**rules: str) -> Profile:
    return overridden(HARINGEY, {f"rules.{rule}": setting for rule, setting in rules.items()})


def terms(**changes: Any) -> dict[str, Any]:
    return {"agreements": (replace(TERMS, **changes),)}
