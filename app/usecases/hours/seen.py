"""One PA's week as it is looked at: what was planned, what was worked, who agreed, what to look at."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from app.employment.absence import away_on
from app.employment.bank_holidays import BankHoliday, bank_holidays
from app.employment.check import CheckKind, CheckState
from app.employment.contract import Contract
from app.employment.pa import PersonalAssistant
from app.employment.rest import AVERAGE_WEEKS, Working, clock_note, over_plan, rest_findings
from app.employment.rota import PlannedOnDay, on_day
from app.employment.shift import Absence, Shift, ShiftKind
from app.employment.timesheet import Timesheet, Worked
from app.employment.week import counted, working_minutes
from app.errors import Finding
from app.period import Period
from app.store.book import Book
from app.store.work import Work


@dataclass(frozen=True)
class DayRow:
    """One day of a PA's week.

    `planned` is what the rota has for this PA, also where they are away. `shifts` are those that hold, the
    newest version of each, and `replaced` the earlier versions. `minutes` are those paid by the hour;
    `nights` are sleep-ins. `notes` are short sentences to show beside the day.
    """

    day: date
    planned: tuple[PlannedOnDay, ...]
    shifts: tuple[Shift, ...]
    absence: Absence | None
    minutes: int
    nights: int
    tenth_miles: int
    notes: tuple[str, ...] = ()
    replaced: tuple[Shift, ...] = ()


@dataclass(frozen=True)
class Week:
    """One PA's week from its Monday.

    `is_locked` says that both have agreed it: shifts can then only be corrected. `timesheet` is what is to
    be agreed now (id 0 before anything is kept): the week itself, or the newest corrections to it; `sheets`
    are all of them. `contracts` are the terms that hold in it, the earliest first.
    """

    pa: PersonalAssistant
    monday: date
    rows: tuple[DayRow, ...]
    timesheet: Timesheet
    sheets: tuple[Timesheet, ...]
    contracts: tuple[Contract, ...]
    findings: tuple[Finding, ...]

    @property
    def is_locked(self) -> bool:
        """Whether the week itself is agreed by both."""
        return bool(self.sheets) and self.sheets[0].is_locked

    @property
    def minutes(self) -> int:
        """The minutes paid by the hour."""
        return sum(row.minutes for row in self.rows)

    @property
    def nights(self) -> int:
        """The sleep-ins."""
        return sum(row.nights for row in self.rows)

    @property
    def tenth_miles(self) -> int:
        """The miles, in tenths."""
        return sum(row.tenth_miles for row in self.rows)


def monday_of(day: date) -> date:
    """Give the Monday of the week that holds a day."""
    return day - timedelta(days=day.weekday())


def days_of(monday: date) -> Period:
    """Give the seven days from a Monday."""
    return Period.weeks(monday, 1)


def week(book: Book, pa_id: int, monday: date) -> Week:
    """Give one PA's week from its Monday."""
    with book.begin() as work:
        return see_week(work, pa_id, monday_of(monday))


def see_week(work: Work, pa_id: int, monday: date) -> Week:
    """Give one PA's week from its Monday, within a unit of work."""
    pa, period = work.pas.get(pa_id), days_of(monday)
    sheets = tuple(work.timesheets.of_week(pa_id, monday))
    before = Period(monday - timedelta(weeks=AVERAGE_WEEKS), period.last)
    shifts = work.shifts.within(before, pa_id)
    holding, replaced = in_force(shifts)
    planned, absences = work.planned.all(), work.absences.of(pa_id)
    holidays = holidays_in(work, period)
    rows = []
    for day in period:
        slots = [slot for slot in on_day(planned, absences, day) if pa_id in (slot.pa_id, slot.away_id)]
        own = [shift for shift in holding if shift.day == day]
        old = tuple(shift for shift in replaced if shift.day == day)
        rows.append(_row(_Day(day, tuple(slots), tuple(own), old), away_on(absences, pa_id, day), holidays))
    working = Working(pa.started, pa.born, _long_weeks_agreed(work, pa_id, monday))
    contracts = tuple(each for each in work.contracts.of(pa_id) if _touches(each, period))
    now = sheets[-1] if sheets else Timesheet(0, pa_id, monday)
    return Week(
        pa, monday, tuple(rows), now, sheets, contracts, tuple(rest_findings(holding, monday, working))
    )


@dataclass(frozen=True)
class _Day:
    day: date
    planned: tuple[PlannedOnDay, ...]
    shifts: tuple[Shift, ...]
    replaced: tuple[Shift, ...]


def _row(on: _Day, absence: Absence | None, holidays: Sequence[BankHoliday]) -> DayRow:
    worked = [shift for shift in on.shifts if not shift.no_time]
    minutes = sum(working_minutes(shift) for shift in worked)
    planned = sum(slot.minutes for slot in on.planned if slot.pa_id and not _is_sleep_in(slot.shift.kind))
    over = sum(working_minutes(shift) for shift in worked if not _is_sleep_in(shift.kind))
    names = [each.name for each in holidays if each.day == on.day]
    notes = [*names, clock_note(worked), over_plan(over, planned)]
    return DayRow(
        on.day,
        on.planned,
        on.shifts,
        absence,
        minutes,
        sum(_is_sleep_in(shift.kind) for shift in worked),
        sum(shift.tenth_miles for shift in worked),
        tuple(note for note in notes if note),
        on.replaced,
    )


def _long_weeks_agreed(work: Work, pa_id: int, monday: date) -> date | None:
    """Give the day on which a PA agreed in writing to long weeks, where that still holds."""
    agreed = [
        check.seen
        for check in work.checks.all()
        if (check.pa_id, check.kind, check.state) == (pa_id, CheckKind.OPT_OUT, CheckState.DONE)
        and check.seen is not None
        and (check.last is None or monday <= check.last)
    ]
    return min(agreed, default=None)


def _is_sleep_in(kind: ShiftKind) -> bool:
    return kind is ShiftKind.SLEEP_IN


def _touches(contract: Contract, period: Period) -> bool:
    return contract.first <= period.last and (contract.last is None or contract.last >= period.first)


def in_force(shifts: Iterable[Shift]) -> tuple[list[Shift], list[Shift]]:
    """Part shifts into those that hold and those that a correction has taken the place of."""
    every = list(shifts)
    named = {shift.corrects_id for shift in every if shift.corrects_id}
    return [each for each in every if each.id not in named], [each for each in every if each.id in named]


def holidays_in(work: Work, period: Period) -> tuple[BankHoliday, ...]:
    """Give the bank holidays of a period, with those that the person put in."""
    return bank_holidays(period, work.bank_holidays.all())


def worked(
    work: Work, pa_id: int, weeks: Period | None = None, *, unpaid_only: bool = True
) -> tuple[tuple[Timesheet, ...], Worked]:
    """Give a PA's timesheets that both have agreed, and all time counted on them.

    `weeks` takes those whose Sunday lies within it; None takes all. Corrections are timesheets of their
    own (`number` above 0) and their lines are differences; a week that ended long ago comes up again when
    its corrections are agreed, so give `weeks` an early first day to have them paid next. Raises AppError
    where no contract holds.
    """
    sheets = tuple(
        sheet
        for sheet in work.timesheets.of(pa_id)
        if sheet.is_locked
        and not (unpaid_only and sheet.payslip_id)
        and (weeks is None or days_of(sheet.week).last in weeks)
    )
    return sheets, counted_on(work, pa_id, sheets)


def counted_on(work: Work, pa_id: int, sheets: Sequence[Timesheet]) -> Worked:
    """Count all time on some timesheets of one PA."""
    if not sheets:
        return Worked(())
    whole = Period(sheets[0].week, days_of(sheets[-1].week).last)
    every = work.shifts.within(whole, pa_id)
    own = {(sheet.week, sheet.id if sheet.number else 0) for sheet in sheets}
    shifts = [shift for shift in every if (monday_of(shift.day), shift.sheet_id) in own]
    # A night may run on into the day after the last week.
    holidays = {each.day for each in holidays_in(work, Period(whole.first, whole.last + timedelta(days=1)))}
    return counted(shifts, work.contracts.of(pa_id), holidays, every)
