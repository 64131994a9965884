"""Checks on an award for one thing: that it came, and what of it is left when it closes."""

from app.errors import Severity
from app.funding.profile import Profile
from app.money import NOTHING
from app.returns.length import is_award
from app.returns.outcomes import amiss, good
from app.returns.parts import Check, Return
from app.returns.records import Records
from app.words import money, t

AWARD = "R32"


def is_of_award(records: Records) -> bool:
    """Say whether the return is an award's own: no weekly sum, and no limit on what may be kept."""
    return bool(records.pots) and all(is_award(pot) for pot in records.pots)


def check_award(drafted: Return, records: Records, _: Profile) -> list[Check]:
    """R32: an award is spent when it closes, or what is left of it is known to both."""
    if not is_of_award(records):
        return []
    left = drafted.position.available
    if left <= NOTHING:
        return [good(AWARD, t("Nothing of the award is left"))]
    says = t("{amount} of the award is left", amount=money(left))
    remedy = t("Send it back, or ask the funder whether it may stay.")
    return [amiss(Severity.NOTE, AWARD, "left", says, "", remedy)]
