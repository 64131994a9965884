"""The rota as it is looked at: a week of days with their shifts, gaps and warnings."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from app.employment.absence import absence_name, away_on, is_away
from app.employment.clock import Span, clock, clocks, long_hours, wall
from app.employment.health_tasks import may_be_done
from app.employment.rest import DAILY_REST
from app.employment.rota import Gap, PlannedOnDay, gaps, overlaps, planned_minutes, within
from app.employment.shift import Absence, PlannedShift
from app.period import ONE_DAY, Period
from app.store.book import Book
from app.store.work import Work
from app.usecases.hours.seen import days_of, holidays_in, monday_of
from app.words import t


@dataclass(frozen=True)
class Slot:
    """One planned shift on its day: who comes, who was to come, and what to think of."""

    planned: PlannedOnDay
    who: str
    away_name: str = ""
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True)
class RotaDay:
    """One day of the rota; `bank_holiday` is its name or ""."""

    day: date
    slots: tuple[Slot, ...]
    gaps: tuple[Gap, ...]
    absences: tuple[Absence, ...]
    bank_holiday: str = ""


@dataclass(frozen=True)
class RotaWeek:
    """A week of the rota: its days, the minutes wanted in it, and those that nobody covers yet."""

    monday: date
    days: tuple[RotaDay, ...]
    planned_minutes: int
    uncovered_minutes: int

    @property
    def gaps(self) -> tuple[Gap, ...]:
        """All gaps of the week, the earliest first."""
        return tuple(gap for day in self.days for gap in day.gaps)

    @property
    def warnings(self) -> tuple[str, ...]:
        """All warnings of the week, each once."""
        said = (warning for day in self.days for slot in day.slots for warning in slot.warnings)
        return tuple(dict.fromkeys(said))


@dataclass(frozen=True)
class WeekCover:
    """How the seven days from `first` are covered, for the first page: today's shifts, and the gaps."""

    first: date
    today: tuple[Slot, ...]
    gaps: tuple[Gap, ...]
    planned_minutes: int
    uncovered_minutes: int


def rota(book: Book, monday: date) -> RotaWeek:
    """Give a week of the rota from its Monday."""
    with book.begin() as work:
        return see_rota(work, monday_of(monday))


def see_rota(work: Work, first: date) -> RotaWeek:
    """Give seven days of the rota from a first one, within a unit of work."""
    period = days_of(first)
    planned, absences = work.planned.all(), work.absences.all()
    names = {pa.id: pa.name for pa in work.pas.all()}
    around = within(planned, absences, Period(first - ONE_DAY, period.last + ONE_DAY))
    own = [slot for slot in around if slot.day in period]
    # A night before may cover the first morning, so gaps are looked for in its company too.
    missing = [gap for gap in gaps(around) if gap.day in period]
    warned = _warnings(work, around)
    holidays = {each.day: each.name for each in holidays_in(work, period)}
    days = tuple(
        RotaDay(
            day,
            tuple(_slot(slot, names, warned.get(id(slot), [])) for slot in own if slot.day == day),
            tuple(gap for gap in missing if gap.day == day),
            tuple(each for each in absences if is_away(each, day)),
            holidays.get(day, ""),
        )
        for day in period
    )
    uncovered = sum(gap.span.minutes * gap.missing for gap in missing)
    return RotaWeek(first, days, planned_minutes(own), uncovered)


def week_cover(book: Book, today: date) -> WeekCover:
    """Say how the seven days from today are covered."""
    with book.begin() as work:
        seen = see_rota(work, today)
        return WeekCover(today, seen.days[0].slots, seen.gaps, seen.planned_minutes, seen.uncovered_minutes)


def _slot(slot: PlannedOnDay, names: dict[int, str], warnings: Iterable[str]) -> Slot:
    who = names.get(slot.pa_id, "") or slot.helper
    return Slot(slot, who, names.get(slot.away_id, ""), tuple(warnings))


def _warnings(work: Work, slots: Sequence[PlannedOnDay]) -> dict[int, list[str]]:
    """Say of each slot (by its identity) what to think of: overlaps, short rests, sign-offs run out."""
    found: dict[int, list[str]] = {}
    for one, other in overlaps(slots):
        said = t("Planned twice at the same time: {times}", times=_times(one.shift))
        found.setdefault(id(other), []).append(said)
    for before, after in _in_a_row(slots):
        rest = Span(before.span.last, after.span.first).minutes
        if 0 <= rest < DAILY_REST and before.day != after.day:
            said = t("{rest} of rest before this shift; 11 hours is the least", rest=long_hours(rest))
            found.setdefault(id(after), []).append(said)
    tasks = work.health_tasks.all()
    for slot in slots:
        for task in tasks:
            if task.pa_id == slot.pa_id and task.is_done_on(slot.day) and not may_be_done(task, slot.day):
                said = t("“{task}” is not signed off for this day", task=task.name)
                found.setdefault(id(slot), []).append(said)
    return found


def _in_a_row(slots: Iterable[PlannedOnDay]) -> list[tuple[PlannedOnDay, PlannedOnDay]]:
    coming = sorted((slot for slot in slots if slot.pa_id), key=lambda slot: (slot.pa_id, slot.span))
    return [(one, other) for one, other in pairwise(coming) if one.pa_id == other.pa_id]


def _times(shift: PlannedShift) -> str:
    return clocks(shift.start, shift.finish)


def busy(work: Work, pa_id: int, slot: PlannedOnDay) -> list[str]:
    """Say what keeps a PA from a planned shift: being away, or planned at that time."""
    absences = work.absences.all()
    away = away_on(absences, pa_id, slot.day)
    found = [absence_name(away.kind)] if away else []
    meanwhile = (other for other in _around(work, slot) if other.span.overlaps(slot.span))
    found += [
        t("Planned {times} that day", times=_times(other.shift))
        for other in meanwhile
        if other.pa_id == pa_id
    ]
    return found


def rest_notes(work: Work, pa_id: int, slot: PlannedOnDay) -> list[str]:
    """Say where a PA who took a shift would have too short a rest before or after it."""
    found = []
    for other in _around(work, slot):
        if other.pa_id != pa_id or other.day == slot.day:
            continue
        before = Span(other.span.last, slot.span.first).minutes
        after = Span(slot.span.last, other.span.first).minutes
        if 0 <= before < DAILY_REST:
            found.append(t("Works until {time} before it", time=clock(wall(other.span.last)[1])))
        if 0 <= after < DAILY_REST:
            found.append(t("Works from {time} after it", time=clock(wall(other.span.first)[1])))
    return found


def _around(work: Work, slot: PlannedOnDay) -> list[PlannedOnDay]:
    days = Period(slot.day - timedelta(days=2), slot.day + timedelta(days=2))
    return within(work.planned.all(), work.absences.all(), days)
