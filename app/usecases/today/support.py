"""Who is coming: the support of the next days as the first page shows it, and where nobody comes yet."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from app.employment.clock import clocks
from app.store.work import Work
from app.usecases.hours.seen import monday_of
from app.usecases.rota.seen import RotaWeek, Slot, see_rota

DAYS_SHOWN = timedelta(days=1)  # shifts of today and tomorrow are shown, gaps of all seven days


class Coming(StrEnum):
    """How sure it is that somebody comes."""

    AGREED = "agreed"
    PLANNED = "planned"
    NOBODY = "nobody"


@dataclass(frozen=True, slots=True)
class ComingShift:
    """One time of support: its day, its times on the clock, who comes ("" nobody), how sure that is."""

    day: date
    times: str
    who: str
    coming: Coming


@dataclass(frozen=True, slots=True)
class Support:
    """The seven days from today: what to show of them, the minutes planned, and those nobody covers."""

    shifts: tuple[ComingShift, ...]
    planned_minutes: int
    uncovered_minutes: int


def see_support(work: Work, today: date) -> Support | None:
    """Give the support of the days from today, within a unit of work; None where nothing is planned."""
    seen = see_rota(work, today)
    if not seen.planned_minutes and not seen.gaps:
        return None
    shown = sorted([*_shifts(work, seen, today), *_gaps(seen)], key=lambda one: (one.day, one.times))
    return Support(tuple(shown), seen.planned_minutes, seen.uncovered_minutes)


def _shifts(work: Work, seen: RotaWeek, today: date) -> Iterator[ComingShift]:
    for day in seen.days:
        if day.day <= today + DAYS_SHOWN:
            for slot in day.slots:
                if slot.who:
                    coming = Coming.AGREED if _is_agreed(work, slot) else Coming.PLANNED
                    yield ComingShift(day.day, _times(slot), slot.who, coming)


def _is_agreed(work: Work, slot: Slot) -> bool:
    if not slot.planned.pa_id:
        return False
    sheets = work.timesheets.of_week(slot.planned.pa_id, monday_of(slot.planned.day))
    return bool(sheets) and sheets[0].is_locked


def _times(slot: Slot) -> str:
    return clocks(slot.planned.shift.start, slot.planned.shift.finish)


def _gaps(seen: RotaWeek) -> Iterator[ComingShift]:
    for gap in seen.gaps:
        yield ComingShift(gap.day, clocks(gap.start, gap.finish), "", Coming.NOBODY)
