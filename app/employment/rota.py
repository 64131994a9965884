"""The rota: from a repeating pattern to who comes on which day, and where nobody does."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cached_property
from itertools import combinations, pairwise

from app.employment.absence import away_on
from app.employment.clock import Span, span, wall
from app.employment.shift import Absence, AbsenceKind, PlannedShift, Shift
from app.period import ONE_DAY, Period

WEDNESDAY = 2


@dataclass(frozen=True)
class PlannedOnDay:
    """A planned shift on one day.

    `shift` has the times that hold on this day. `pa_id` and `helper` say who comes, 0 and "" where nobody
    does. `away_id` is the PA who was to come and is away, `away` why. `covers` says that this takes the
    place of the pattern for the day. `wanted` is how many PAs are wanted at once, 0 where nobody is.
    """

    shift: PlannedShift
    day: date
    pa_id: int
    helper: str = ""
    away: AbsenceKind | None = None
    away_id: int = 0
    wanted: int = 1

    @property
    def covers(self) -> bool:
        """Whether this stands for the day in the place of the pattern's shift."""
        return self.shift.covers_id != 0

    @property
    def pattern_id(self) -> int:
        """The number of the pattern's shift that this comes from."""
        return self.shift.covers_id or self.shift.id

    @property
    def two_to_one(self) -> bool:
        """Whether more than one PA is wanted at once."""
        return self.wanted > 1

    @property
    def is_covered(self) -> bool:
        """Whether somebody comes, or nobody is wanted."""
        return bool(self.pa_id or self.helper or not self.wanted)

    @cached_property
    def span(self) -> Span:
        """The real time from start to finish."""
        return span(self.day, self.shift.start, self.shift.finish)

    @property
    def minutes(self) -> int:
        """How long it is, without the break."""
        return self.span.minutes - self.shift.break_minutes


@dataclass(frozen=True, slots=True)
class Gap:
    """Planned time with fewer PAs than wanted: `missing` more are wanted.

    `planned_id` names the shift of the pattern and `day` its day; `start` and `finish` are on the clock.
    """

    planned_id: int
    day: date
    start: int
    finish: int
    missing: int
    span: Span


def falls_on(planned: PlannedShift, day: date) -> bool:
    """Say whether a planned shift begins on a day."""
    if not planned.every_weeks:
        return day == planned.first
    if day < planned.first or (planned.last is not None and day > planned.last):
        return False
    return (day - planned.first).days % (7 * planned.every_weeks) == 0


def on_day(planned: Iterable[PlannedShift], absences: Sequence[Absence], day: date) -> list[PlannedOnDay]:
    """Give what is planned on a day, by start: exceptions stand in the pattern's place, absences are out."""
    falling = [each for each in planned if falls_on(each, day)]
    replaced = {each.covers_id for each in falling if each.covers_id}
    kept = [each for each in falling if each.id not in replaced]
    return [_placed(each, absences, day) for each in sorted(kept, key=lambda p: (p.start, p.finish, p.id))]


def _placed(shift: PlannedShift, absences: Sequence[Absence], day: date) -> PlannedOnDay:
    away = away_on(absences, shift.pa_id, day) if shift.pa_id else None
    if away is None:
        return PlannedOnDay(shift, day, shift.pa_id, shift.helper, wanted=shift.needs)
    wanted = shift.needs if away.needs_cover else 0
    return PlannedOnDay(shift, day, 0, "", away.kind, shift.pa_id, wanted)


def within(
    planned: Sequence[PlannedShift], absences: Sequence[Absence], period: Period
) -> list[PlannedOnDay]:
    """Give what is planned on the days of a period, in order."""
    return [slot for day in period for slot in on_day(planned, absences, day)]


def gaps(slots: Iterable[PlannedOnDay]) -> list[Gap]:
    """Say where fewer PAs come than are wanted, the earliest first.

    Shifts at the same time do not add up: two PAs are wanted at once only where one of the shifts says so.
    """
    found: list[Gap] = []
    for part, active in _parts([slot for slot in slots if slot.wanted]):
        wanting = max(active, key=lambda slot: (slot.wanted, not slot.is_covered, -slot.shift.id))
        missing = wanting.wanted - len(_coming(active))
        if missing > 0:
            _add(found, _gap(wanting, part, missing))
    return found


def _parts(slots: Sequence[PlannedOnDay]) -> Iterator[tuple[Span, list[PlannedOnDay]]]:
    """Cut time wherever a shift begins or ends; give each part with the shifts that run through it."""
    edges = sorted({edge for slot in slots for edge in (slot.span.first, slot.span.last)})
    for first, last in pairwise(edges):
        part = Span(first, last)
        active = [slot for slot in slots if slot.span.overlaps(part)]
        if active:
            yield part, active


def _coming(active: Iterable[PlannedOnDay]) -> set[int | str]:
    return {slot.pa_id or slot.helper for slot in active if slot.pa_id or slot.helper}


def _gap(slot: PlannedOnDay, part: Span, missing: int) -> Gap:
    return Gap(slot.pattern_id, slot.day, wall(part.first)[1], wall(part.last)[1], missing, part)


def _add(found: list[Gap], gap: Gap) -> None:
    """Add a gap, or let the one before it go on where it is the same."""
    before = found[-1] if found else None
    if (
        before is not None
        and before.span.last == gap.span.first
        and (before.planned_id, before.day, before.missing) == (gap.planned_id, gap.day, gap.missing)
    ):
        found[-1] = replace(before, finish=gap.finish, span=Span(before.span.first, gap.span.last))
    else:
        found.append(gap)


def overlaps(slots: Iterable[PlannedOnDay]) -> list[tuple[PlannedOnDay, PlannedOnDay]]:
    """Give each two planned shifts that want the same PA at the same time."""
    coming = [slot for slot in slots if slot.pa_id]
    return [
        (one, other)
        for one, other in combinations(coming, 2)
        if one.pa_id == other.pa_id and one.span.overlaps(other.span)
    ]


def planned_minutes(slots: Iterable[PlannedOnDay]) -> int:
    """Add up the real minutes in which somebody is wanted, those that want two counted twice."""
    parts = _parts([slot for slot in slots if slot.wanted])
    return sum(part.minutes * max(slot.wanted for slot in active) for part, active in parts)


def changed_from(
    old: PlannedShift, new: PlannedShift, day: date
) -> tuple[PlannedShift | None, PlannedShift | None]:
    """Give the old pattern up to the day before, and the new one from its first turn on or after the day.

    None stands where nothing is left of one.
    """
    ended = replace(old, last=day - ONE_DAY) if old.every_weeks and old.first < day else None
    if not new.every_weeks:
        return ended, replace(new, last=None)
    first = new.first
    if first < day:
        turn = 7 * new.every_weeks
        first += timedelta(days=-(-(day - first).days // turn) * turn)
    if new.last is not None and first > new.last:
        return ended, None
    return ended, replace(new, first=first)


def usual_weekdays(planned: Iterable[PlannedShift], pa_id: int, day: date) -> frozenset[int]:
    """Give the weekdays (0 Monday) on which the pattern that holds on a day has a PA begin work.

    Single days and cover do not count, nor does it matter who is away.
    """
    holding = (each for each in planned if each.every_weeks and each.pa_id == pa_id)
    return frozenset(
        each.first.weekday()
        for each in holding
        if each.first <= day and (each.last is None or day <= each.last)
    )


def qualifying_days(planned: Sequence[PlannedShift], pa_id: int, period: Period) -> tuple[date, ...]:
    """Give the days of a period on which the pattern has a PA begin work: those that sick pay is due for.

    A PA without a pattern has Wednesdays, as the law has it where no days were agreed.
    """
    own = [each for each in planned if each.every_weeks and each.pa_id == pa_id]
    if not own:
        return tuple(day for day in period if day.weekday() == WEDNESDAY)
    return tuple(day for day in period if any(falls_on(each, day) for each in own))


def as_worked(slot: PlannedOnDay) -> Shift:
    """Give the shift that a planned one becomes when it is worked as planned."""
    planned = slot.shift
    # A time that the clock leaves out in March becomes the one it shows instead.
    start, finish = wall(slot.span.first)[1], wall(slot.span.last)[1]
    return Shift(
        0,
        slot.pa_id,
        slot.day,
        start,
        finish,
        planned.kind,
        planned.break_minutes,
        job=planned.job,
        planned_id=slot.pattern_id,
    )
