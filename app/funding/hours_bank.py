"""Hours that were agreed and not used: saved up, put aside for a day, used ahead, or lost, and why."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from app.errors import AppError
from app.funding.balance import Why
from app.period import Period
from app.words import t

# How many weeks below the plan before Daybook asks why, where nobody has said another number.
WEEKS_BEFORE_ASKING = 4
SUNDAY = timedelta(days=6)


@dataclass(frozen=True, slots=True)
class HoursSaving:
    """Hours put aside for something by a day, agreed by somebody or not yet."""

    id: int
    what: str
    by: date
    minutes: int
    agreed_by: str = ""
    used: bool = False


@dataclass(frozen=True, slots=True)
class FewerHours:
    """Why there was less support than planned from a day to a day, as the person said it on `said`."""

    id: int
    first: date
    last: date
    why: Why
    said: date
    words: str = ""


@dataclass(frozen=True, slots=True)
class WeekKnown:
    """What the records say of one week from its Monday, in minutes.

    `reasons` are what may have taken hours away, with at most how many, the surest first.
    """

    monday: date
    agreed: int
    used: int
    reasons: tuple[tuple[Why, int], ...] = ()


@dataclass(frozen=True, slots=True)
class WeekInBank:
    """One week, parted: agreed and `drawn` from what was saved are used, `saved`, or `lost` with reasons."""

    monday: date
    agreed: int
    used: int
    saved: int
    drawn: int
    lost: tuple[tuple[Why, int], ...] = ()

    @property
    def unused(self) -> int:
        """The agreed minutes that were not used."""
        return max(self.agreed - self.used, 0)

    @property
    def lost_minutes(self) -> int:
        """The minutes that were lost."""
        return sum(minutes for _, minutes in self.lost)


@dataclass(frozen=True, slots=True)
class HoursBank:
    """All weeks of a term so far, and what of the hours saved up is put aside."""

    term: Period
    weeks: tuple[WeekInBank, ...]
    savings: tuple[HoursSaving, ...] = ()

    @property
    def agreed(self) -> int:
        """The minutes that were agreed."""
        return sum(week.agreed for week in self.weeks)

    @property
    def used(self) -> int:
        """The minutes that were used."""
        return sum(week.used for week in self.weeks)

    @property
    def saved(self) -> int:
        """The minutes that were saved up, before any were used later."""
        return sum(week.saved for week in self.weeks)

    @property
    def drawn(self) -> int:
        """The minutes used beyond what a week has."""
        return sum(week.drawn for week in self.weeks)

    @property
    def lost(self) -> tuple[tuple[Why, int], ...]:
        """The minutes that were lost, by reason."""
        found: dict[Why, int] = {}
        for why, minutes in (each for week in self.weeks for each in week.lost):
            found[why] = found.get(why, 0) + minutes
        return tuple((why, found[why]) for why in Why if why in found)

    @property
    def balance(self) -> int:
        """The minutes that are saved up now; below nought more was used than agreed."""
        return self.saved - self.drawn

    @property
    def put_aside(self) -> int:
        """The minutes put aside for something that is still to come."""
        return sum(each.minutes for each in self.savings if not each.used)

    @property
    def free(self) -> int:
        """The minutes saved up for nothing yet; below nought more is put aside than there is."""
        return self.balance - self.put_aside


@dataclass(frozen=True, slots=True)
class Fewer:
    """Weeks in a row with fewer hours than planned and no reason for them, and the minutes that lack."""

    days: Period
    weeks: int
    minutes: int


def hours_bank(
    term: Period, weeks: Iterable[WeekKnown], said: Sequence[FewerHours], savings: Iterable[HoursSaving] = ()
) -> HoursBank:
    """Part each week's hours; what the person said takes what the records give no reason for."""
    return HoursBank(term, tuple(_parted(week, said) for week in weeks), tuple(savings))


def fewer_unexplained(weeks: Sequence[WeekInBank], said: Sequence[FewerHours], count: int) -> Fewer | None:
    """Give the latest weeks in a row below the plan, once `count` of them have no reason and nobody said why.

    It is asked once: as soon as something was said of any week in the row, the row is left alone.
    """
    row: list[WeekInBank] = []
    for week in reversed(weeks):
        if not week.unused:
            break
        row.insert(0, week)
    unexplained = [week for week in row if week.saved]
    if count < 1 or len(unexplained) < count:
        return None
    days = Period(row[0].monday, row[-1].monday + SUNDAY)
    if any(each.first <= days.last and days.first <= each.last for each in said):
        return None
    return Fewer(days, len(unexplained), sum(week.saved for week in unexplained))


def check_saving(saving: HoursSaving) -> None:
    """Raise AppError where hours are put aside for nothing, or none are."""
    if not saving.what.strip() or saving.minutes <= 0:
        raise AppError(
            t("Hours are saved for something, and there are some."), t("Type what for, and how many hours.")
        )


def _parted(week: WeekKnown, said: Sequence[FewerHours]) -> WeekInBank:
    left = max(week.agreed - week.used, 0)
    lost: dict[Why, int] = {}
    for why, most in (*week.reasons, *_own(week, said)):
        minutes = min(left, most)
        if minutes > 0:
            lost[why] = lost.get(why, 0) + minutes
            left -= minutes
    drawn = max(week.used - week.agreed, 0)
    return WeekInBank(week.monday, week.agreed, week.used, left, drawn, tuple(lost.items()))


def _own(week: WeekKnown, said: Sequence[FewerHours]) -> list[tuple[Why, int]]:
    """Give the person's own reason for a week; what they save up is not lost."""
    days = Period(week.monday, week.monday + SUNDAY)
    mine = [each for each in said if each.first <= days.last and days.first <= each.last]
    return [(each.why, week.agreed) for each in mine[-1:] if each.why is not Why.SAVED_FOR]
