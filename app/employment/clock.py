"""The clock on the wall in the United Kingdom: what was typed, which moment it is, how long a night was."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from app.errors import AppError
from app.period import ONE_DAY
from app.words import day as in_words
from app.words import t

DAY_MINUTES = 24 * 60
ZONE = "Europe/London"


@lru_cache(1)
def zone() -> ZoneInfo:
    """Give the zone of the clock on the wall."""
    return ZoneInfo(ZONE)


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Real time from one moment to a later one, both in UTC."""

    first: datetime
    last: datetime

    @property
    def minutes(self) -> int:
        """How long it really is, in whole minutes."""
        return (self.last - self.first) // timedelta(minutes=1)

    def overlaps(self, other: "Span") -> bool:
        """Say whether some of the time is in both."""
        return self.first < other.last and other.first < self.last


def moment(day: date, minute: int, *, late: bool = False) -> datetime:
    """Give the moment of a time on the clock, in UTC; `late` means the second of two equal ones.

    A time that the clock leaves out in March is taken as by the clock before it moved.
    """
    local = datetime.combine(day, time(minute // 60, minute % 60), zone())
    return local.replace(fold=int(late)).astimezone(UTC)


def midnight(day: date) -> datetime:
    """Give the moment at which a day begins, in UTC."""
    return moment(day, 0)


def wall(at: datetime) -> tuple[date, int]:
    """Give the day and the minutes after midnight that the clock shows at a moment."""
    local = at.astimezone(zone())
    return local.date(), local.hour * 60 + local.minute


def left_out(day: date, minute: int) -> bool:
    """Say whether the clock never shows this time on this day: it goes forward past it."""
    return wall(moment(day, minute)) != (day, minute)


def comes_twice(day: date, minute: int) -> bool:
    """Say whether the clock shows this time twice on this day: it goes back over it."""
    return moment(day, minute) < moment(day, minute, late=True) and not left_out(day, minute)


def day_minutes(day: date) -> int:
    """Give the length of a day: 1440 minutes, 60 fewer or more where the clock moves."""
    return Span(midnight(day), midnight(day + ONE_DAY)).minutes


def span(day: date, start: int, finish: int, *, start_late: bool = False, finish_late: bool = False) -> Span:
    """Give the real time between two times on the clock, begun on `day`.

    A finish that does not come after the start is on the next day.
    """
    first = moment(day, start, late=start_late)
    last = moment(day, finish, late=finish_late)
    return Span(first, last if last > first else moment(day + ONE_DAY, finish, late=finish_late))


def check_shown(day: date, start: int, finish: int) -> None:
    """Raise AppError where a start or finish is a time that the clock leaves out that night."""
    ends = day if finish > start else day + ONE_DAY
    for on, minute in ((day, start), (ends, finish)):
        if left_out(on, minute):
            raise AppError(
                t(
                    "There was no {time} on {day}: the clocks went forward from 01:00 to 02:00.",
                    time=clock(minute),
                    day=in_words(on),
                ),
                t("Type the time that the clock showed."),
            )


def clock(minute: int) -> str:
    """Write a time as the clock shows it: 08:30."""
    return f"{minute // 60:02d}:{minute % 60:02d}"


def clocks(start: int, finish: int) -> str:
    """Write a stretch on the clock: 08:00–10:30."""
    return f"{clock(start)}–{clock(finish)}"


def long_hours(minutes: int) -> str:
    """Write minutes in words: 2 h, 45 min, 5 h 10 min."""
    whole, rest = divmod(abs(minutes), 60)
    parts = [t("{hours} h", hours=whole)] if whole else []
    if rest or not whole:
        parts.append(t("{minutes} min", minutes=rest))
    return ("−" if minutes < 0 else "") + " ".join(parts)


def miles(tenths: int) -> str:
    """Write tenths of a mile: 6, 6.4."""
    sign, (whole, tenth) = "−" if tenths < 0 else "", divmod(abs(tenths), 10)
    return f"{sign}{whole}.{tenth}" if tenth else f"{sign}{whole}"
