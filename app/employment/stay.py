"""Times when the person is in hospital or away, and the PAs are kept on but not needed as usual."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from app.errors import AppError
from app.money import NOTHING, Money
from app.period import ONE_DAY, Period
from app.words import t

WHOLE = 100


class AwayReason(StrEnum):
    """Why the person was not at home; it stands beside the hours that were not used."""

    HOSPITAL = "hospital"
    CARE_HOME = "care_home"
    AWAY = "away"


@dataclass(frozen=True, slots=True)
class Stay:
    """One stay from `first` to `last` (None: not over yet), and what was agreed for the PAs' pay.

    Planned time that is not worked is paid in full for the first `full_days` days, then `share_after` percent
    of it, up to day `days_at_most` of the stay. `rule` says in words where that comes from, `agreed_by` and
    `agreed_on` who agreed to it and when.
    """

    id: int
    first: date
    last: date | None = None
    full_days: int = 0
    share_after: int = 0
    days_at_most: int = 0
    agreed_by: str = ""
    agreed_on: date | None = None
    rule: str = ""
    reason: AwayReason = AwayReason.HOSPITAL
    note: str = ""

    def days_until(self, until: date) -> Period | None:
        """Give the days of the stay up to a day, or None before it began."""
        last = min(self.last or until, until)
        return None if last < self.first else Period(self.first, last)

    @property
    def day_count(self) -> int | None:
        """How many days it took, both ends counted; None while it is not over."""
        return None if self.last is None else Period(self.first, self.last).days


@dataclass(frozen=True, slots=True)
class PaidRetainer:
    """What a payslip paid a PA for a stay under one contract; a stay is never paid for twice."""

    id: int
    payslip_id: int
    stay_id: int
    pa_id: int
    contract_id: int
    amount: Money = NOTHING


def check_stay(stay: Stay) -> None:
    """Raise AppError where a stay ends before it begins, or its rule is none."""
    if stay.last is not None and stay.last < stay.first:
        raise AppError(t("The stay ends before it begins."), t("Look at both days again."))
    if not 0 <= stay.share_after <= WHOLE:
        raise AppError(
            t("A share of the pay lies between 0% and 100%."), t("Type the share that was agreed.")
        )
    if min(stay.full_days, stay.days_at_most) < 0:
        raise AppError(t("A number of days cannot be below nothing."), t("Type it without a minus."))
    if stay.full_days > stay.days_at_most:
        raise AppError(
            t("There are more days with full pay than days with pay at all."),
            t("Put in how many days are paid in all."),
        )


def overlaps(one: Stay, other: Stay) -> bool:
    """Say whether two stays have a day in common."""
    far = date.max - ONE_DAY
    return one.first <= (other.last or far) and other.first <= (one.last or far)


def reason_name(reason: AwayReason) -> str:
    """Name why hours were not used."""
    return {
        AwayReason.HOSPITAL: t("In hospital"),
        AwayReason.CARE_HOME: t("In a care home for a while"),
        AwayReason.AWAY: t("Away from home"),
    }[reason]
