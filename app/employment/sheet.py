"""The sheet of hours to fill in or sign: a row for each day, and a place for both to sign."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from app.employment.clock import clock, clocks, long_hours, miles
from app.employment.shift import Shift, ShiftKind
from app.employment.time_names import shift_name
from app.employment.week import working_minutes
from app.pdf.elements import Cell, Column, Document, Element, Heading, NewPage, SigningLines, Table, Text
from app.words import hours, stretch, t


@dataclass(frozen=True, slots=True)
class SheetDay:
    """One day on the sheet: what was planned (times and kind), what was worked, why the PA is away."""

    day: date
    planned: Sequence[tuple[int, int, ShiftKind]] = ()
    shifts: Sequence[Shift] = ()
    away: str = ""


@dataclass(frozen=True, slots=True)
class SheetWeek:
    """A week on the sheet from its Monday."""

    monday: date
    days: Sequence[SheetDay]

    @property
    def shifts(self) -> list[Shift]:
        """All shifts of the week."""
        return [shift for day in self.days for shift in day.shifts]


def hours_sheet(pa: str, holder: str, weeks: Sequence[SheetWeek], made_at: datetime) -> Document:
    """Set out one or more weeks of one PA; what is written down is printed, the rest is left to fill in."""
    first, last = weeks[0].monday, weeks[-1].monday + timedelta(days=6)
    return Document(
        title=t("Hours: {name}, {days}", name=pa, days=stretch(first, last)),
        subject=t("Hours to be signed by both"),
        author=holder,
        elements=tuple(_elements(pa, holder, weeks)),
        made_at=made_at,
        running=t("Hours: {name}", name=pa),
    )


def _elements(pa: str, holder: str, weeks: Sequence[SheetWeek]) -> Iterator[Element]:
    yield Heading(t("Hours: {name}", name=pa))
    for place, week in enumerate(weeks):
        if place:
            yield NewPage()
        last = week.monday + timedelta(days=6)
        yield Heading(stretch(week.monday, last), 2)
        if not week.shifts:
            yield Text(t("Write the start and finish by the clock on the wall, and breaks in minutes."))
        yield _table(week)
        yield Text(
            t("For a sleep-in, write beside it how many minutes you were awake to work, and when."), "small"
        )
        yield Text(t("By signing we agree that these are the hours that were worked."))
        yield SigningLines(
            (
                t("{name}, personal assistant", name=pa),
                t("{name}, or who acts for them", name=holder),
            )
        )


def _table(week: SheetWeek) -> Table:
    columns = (
        Column(t("Day"), 3),
        Column(t("Planned"), 4),
        Column(t("Start"), 3),
        Column(t("Finish"), 3),
        Column(t("Break"), 3),
        Column(t("Hours"), 3, figures=bool(week.shifts)),
        Column(t("Miles"), 2, figures=bool(week.shifts)),
        Column(t("Kind and notes"), 6),
    )
    rows = [row for day in week.days for row in _day(day)]
    if week.shifts:
        rows.append(_total(week.shifts))
    return Table(columns, rows, t("Hours of each day"), row_headings=True, write_in=True)


def _day(day: SheetDay) -> Iterator[list[Cell]]:
    named = f"{_short(day.day)} {day.day.day}"
    planned = ", ".join(_planned(*each) for each in day.planned)
    shifts = [shift for shift in day.shifts if not shift.no_time]
    if not shifts:
        yield [Cell(named), Cell(planned), *[Cell("")] * 5, Cell(day.away)]
    for place, shift in enumerate(shifts):
        yield _worked(named if not place else "", planned if not place else "", shift)


def _short(day: date) -> str:
    return (t("Mon"), t("Tue"), t("Wed"), t("Thu"), t("Fri"), t("Sat"), t("Sun"))[day.weekday()]


def _planned(start: int, finish: int, kind: ShiftKind) -> str:
    times = clocks(start, finish)
    return times if kind is ShiftKind.USUAL else f"{times} {shift_name(kind).lower()}"


def _worked(named: str, planned: str, shift: Shift) -> list[Cell]:
    return [
        Cell(named or t("and")),
        Cell(planned),
        Cell(clock(shift.start)),
        Cell(clock(shift.finish)),
        Cell(long_hours(shift.break_minutes) if shift.break_minutes else ""),
        Cell(hours(working_minutes(shift))),
        Cell(miles(shift.tenth_miles) if shift.tenth_miles else ""),
        Cell("; ".join(_notes(shift))),
    ]


def _notes(shift: Shift) -> Iterator[str]:
    yield shift_name(shift.kind)
    if shift.awake_minutes:
        yield t("awake {length}", length=long_hours(shift.awake_minutes))
    if shift.reason:
        yield t("put right: {reason}", reason=shift.reason)
    if shift.note:
        yield shift.note


def _total(shifts: Sequence[Shift]) -> list[Cell]:
    tenths = sum(shift.tenth_miles for shift in shifts)
    nights = sum(shift.kind is ShiftKind.SLEEP_IN for shift in shifts)
    texts = [
        t("Total"),
        *[""] * 4,
        hours(sum(working_minutes(shift) for shift in shifts)),
        miles(tenths) if tenths else "",
        t("Sleep-ins: {count}", count=nights) if nights else "",
    ]
    return [Cell(text, strong=True) for text in texts]
