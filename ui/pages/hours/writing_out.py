"""Writing a week out in the lines of the page, with what is to be said of each. No Qt here."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from app.employment.clock import DAY_MINUTES, Span, clocks, comes_twice, long_hours, miles
from app.employment.rest import clock_note
from app.employment.rota import PlannedOnDay, as_worked
from app.employment.shift import Shift, ShiftKind
from app.employment.week import elapsed, working_minutes
from app.period import ONE_DAY
from app.usecases.hours.writing import DayRow, Week
from app.words import hours, t
from ui.pages.hours import said
from ui.pages.hours.reading import ends_next_day, written
from ui.pages.hours.seen import LineSeen, Note, WeekSeen
from ui.pages.hours.wishes import locked_wishes, missed_wishes, open_wishes
from ui.parts.weekly import day_name, short_name


def written_out(week: Week) -> WeekSeen:
    """Write a week out in lines."""
    lines = tuple(line for row in week.rows for line in _lines(week, row))
    totals = hours(week.minutes), miles(week.tenth_miles) if week.tenth_miles else ""
    return WeekSeen(week, lines, *totals, week.findings)


def _lines(week: Week, row: DayRow) -> Iterator[LineSeen]:
    made = [*(_of_shift(week, row, shift) for shift in _in_order(row)), *_empty(week, row)]
    for nth, line in enumerate(made, 1):
        name = line.name if nth == 1 else t("{day}, shift {number}", day=line.name, number=nth)
        short = line.short if nth == 1 else ""
        notes = (*line.notes, *(_day_notes(week, row) if nth == 1 else ()))
        yield replace(line, name=name, short=short, notes=notes)


def _in_order(row: DayRow) -> list[Shift]:
    """Give every version of the day's shifts, one that was put right before what puts it right."""
    every = {shift.id: shift for shift in (*row.replaced, *row.shifts)}
    first = [shift for shift in every.values() if shift.corrects_id not in every]
    ordered = []
    for shift in sorted(first, key=lambda one: (one.start, one.id)):
        ordered.append(shift)
        while (after := _after(ordered[-1], every.values())) is not None:
            ordered.append(after)
    return ordered


def _after(shift: Shift, every: Iterable[Shift]) -> Shift | None:
    return next((one for one in every if one.corrects_id == shift.id), None)


def _of_shift(week: Week, row: DayRow, shift: Shift) -> LineSeen:
    replaced = shift in row.replaced
    locked = week.is_locked
    blank = Shift(0, week.pa.id, row.day, 0, 0, job=shift.job)
    return LineSeen(
        row.day,
        day_name(row.day),
        short_name(row.day),
        _planned_for(row, shift),
        "" if replaced else hours(working_minutes(shift)),
        written(shift),
        blank,
        shift,
        row.absence,
        replaced,
        tuple(_shift_notes(shift, replaced=replaced)),
        tuple(_twice(shift)),
        says=_clocks_change(elapsed(shift), shift.start, shift.finish),
        is_locked=locked,
        wishes=locked_wishes(week, shift, replaced=replaced) if locked else open_wishes(blank, shift),
    )


def _planned_for(row: DayRow, shift: Shift) -> str:
    """Say what was planned where the shift stands for it: the same one, or the only one of the day."""
    own = [slot for slot in row.planned if slot.pattern_id == shift.planned_id]
    alone = row.planned if len(row.planned) == 1 and len(row.shifts) == 1 else ()
    return _times((own or list(alone))[0]) if own or alone else ""


def _times(slot: PlannedOnDay) -> str:
    return clocks(slot.shift.start, slot.shift.finish)


def _shift_notes(shift: Shift, *, replaced: bool) -> Iterator[Note]:
    if replaced:
        yield t("Put right below"), "plain"
    if shift.is_correction and shift.no_time:
        yield t("Taken out: {reason}", reason=shift.reason), "info"
    elif shift.corrects_id:
        yield t("Put right: {reason}", reason=shift.reason), "info"
    elif shift.is_correction:
        yield t("Was missed: {reason}", reason=shift.reason), "info"
    if shift.kind is ShiftKind.SLEEP_IN and not shift.no_time:
        yield t("1 sleep-in"), "plain"


def _twice(shift: Shift) -> Iterator[str]:
    """Say which of a shift's two times the clock shows twice, so that it must be asked which."""
    if shift.no_time:
        return
    if comes_twice(shift.day, shift.start):
        yield "start"
    if comes_twice(shift.day + ONE_DAY if ends_next_day(shift) else shift.day, shift.finish):
        yield "finish"


def _clocks_change(real: Span, start: int, finish: int) -> str:
    """Say how long a night really is in which the clocks change."""
    by_the_clock = (finish - start) % DAY_MINUTES or DAY_MINUTES
    if real.minutes == by_the_clock:
        return ""
    length = long_hours(real.minutes)
    if real.minutes > by_the_clock:
        return t("The clocks go back in this night, so it has {length} from start to finish.", length=length)
    return t("The clocks go forward in this night, so it has {length} from start to finish.", length=length)


def _empty(week: Week, row: DayRow) -> Iterator[LineSeen]:
    """Give an empty line for each planned shift that nothing is written for, or one for a day of nothing."""
    done = {shift.planned_id for shift in row.shifts}
    open_slots = [slot for slot in row.planned if slot.pattern_id not in done]
    if week.is_locked or row.absence is not None or len(row.shifts) >= len(row.planned):
        open_slots = []
    if open_slots:
        yield from (_of_slot(week, row, slot) for slot in open_slots[: len(row.planned) - len(row.shifts)])
    elif not row.shifts and not row.replaced:
        planned = ", ".join(_times(slot) for slot in row.planned)
        yield _line(week, row, Shift(0, week.pa.id, row.day, 0, 0), planned)


def _of_slot(week: Week, row: DayRow, slot: PlannedOnDay) -> LineSeen:
    blank = replace(as_worked(slot), pa_id=week.pa.id)
    line = _line(week, row, blank, _times(slot))
    return replace(line, says=_clocks_change(slot.span, slot.shift.start, slot.shift.finish))


def _line(week: Week, row: DayRow, blank: Shift, planned: str) -> LineSeen:
    away = row.absence
    kind = (away.kind if away is not None else blank.kind).value
    return LineSeen(
        row.day,
        day_name(row.day),
        short_name(row.day),
        planned,
        hours(0) if away is not None else "",
        replace(written(None), kind=kind),
        blank,
        absence=away,
        is_locked=week.is_locked,
        wishes=missed_wishes(()) if week.is_locked else open_wishes(blank, None, away),
    )


def _day_notes(week: Week, row: DayRow) -> Iterator[Note]:
    over = t("{length} over plan", length="").strip()
    told = clock_note(row.shifts)
    for note in row.notes:
        if note == told:
            # The line itself says it, with how long the night is.
            continue
        yield note, "warn" if note.endswith(over) else "info"
    for finding in week.findings:
        if finding.where == row.day.isoformat() and finding.rule in said.rest_notes():
            yield said.rest_notes()[finding.rule], "warn"
