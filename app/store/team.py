"""The support team in the book: tables and repositories of PAs, their terms, the rota and the hours."""

from datetime import date
from typing import ClassVar

from sqlalchemy import Column, ColumnElement, Index, Integer, Table, TextClause, select, text

from app.employment.contract import Contract
from app.employment.pa import PersonalAssistant
from app.employment.shift import Absence, PlannedShift, Shift
from app.employment.timesheet import Timesheet
from app.period import Period
from app.store.codec import value
from app.store.repository import Repository
from app.store.tables import METADATA, link, maybe, number, own_id, words

PA = Table(
    "pa",
    METADATA,
    *(own_id(), words("name"), words("started"), maybe("born"), words("status"), maybe("left")),
    *(maybe("continuous_from"), words("address"), words("phone"), words("email")),
    *(words("insurance_number"), words("payroll_id"), words("bank_name"), words("sort_code")),
    *(words("account_number"), words("kin_name"), words("kin_phone"), words("relation")),
    *(number("same_household"), number("drives"), maybe("apprentice_since"), words("pin"), words("note")),
    maybe("long_weeks_agreed"),
    sqlite_autoincrement=True,
)

_RATES = ("evening_hourly", "waking_night_hourly", "weekend_hourly", "bank_holiday_hourly")
_MORE_RATES = ("travel_hourly", "training_hourly", "awake_hourly")

CONTRACT = Table(
    "contract",
    METADATA,
    *(own_id(), link("pa_id", "pa"), words("first"), number("hourly_pence"), words("frequency")),
    *(words("first_pay_day"), maybe("last"), words("job")),
    *(Column(f"{rate}_pence", Integer) for rate in (*_RATES, *_MORE_RATES)),
    *(number("sleep_in_pence"), number("mileage_pence"), words("hours"), number("weekly_minutes")),
    *(number("half_days"), words("holiday"), maybe("leave_year"), number("notice_weeks")),
    *(number("worked_to_days"), number("pot_id"), maybe("signed")),
    *(number("evening_from"), number("evening_to")),
    sqlite_autoincrement=True,
)

PLANNED_SHIFT = Table(
    "planned_shift",
    METADATA,
    *(own_id(), number("pa_id"), words("first"), number("start"), number("finish"), number("every_weeks")),
    *(maybe("last"), words("kind"), number("break_minutes"), number("needs"), words("job"), words("note")),
    *(number("covers_id"), words("helper"), words("reason"), number("extra_pence")),
    sqlite_autoincrement=True,
)

SHIFT = Table(
    "shift",
    METADATA,
    *(own_id(), link("pa_id", "pa"), words("day"), number("start"), number("finish"), words("kind")),
    *(number("break_minutes"), number("awake_minutes"), number("tenth_miles"), words("note"), words("job")),
    *(number("start_late"), number("finish_late"), number("no_time"), number("corrects_id")),
    *(words("reason"), number("planned_id"), number("sheet_id")),
    Index("shift_by_day", "day", "pa_id"),
    sqlite_autoincrement=True,
)

ABSENCE = Table(
    "absence",
    METADATA,
    *(own_id(), link("pa_id", "pa"), words("kind"), words("first"), maybe("last"), number("minutes")),
    *(number("needs_cover"), maybe("fit_note"), words("note")),
    sqlite_autoincrement=True,
)

TIMESHEET = Table(
    "timesheet",
    METADATA,
    *(own_id(), link("pa_id", "pa"), words("week"), maybe("pa_agreed"), maybe("pa_how")),
    *(maybe("holder_agreed"), words("holder_name"), number("paper_id"), number("payslip_id")),
    number("number"),
    Index("timesheet_by_week", "week", "pa_id"),
    Index("timesheet_unpaid", "pa_id", "week", "number", sqlite_where=text("payslip_id = 0")),
    sqlite_autoincrement=True,
)


class Pas(Repository[PersonalAssistant]):
    """Who works for the person."""

    table: ClassVar[Table] = PA
    kind: ClassVar[type] = PersonalAssistant


class Contracts(Repository[Contract]):
    """On what terms."""

    table: ClassVar[Table] = CONTRACT
    kind: ClassVar[type] = Contract

    def of(self, pa_id: int) -> list[Contract]:
        """Give a PA's terms, the earliest first."""
        return sorted((each for each in self.all() if each.pa_id == pa_id), key=lambda c: (c.first, c.id))


class PlannedShifts(Repository[PlannedShift]):
    """The rota."""

    table: ClassVar[Table] = PLANNED_SHIFT
    kind: ClassVar[type] = PlannedShift


class Shifts(Repository[Shift]):
    """What was worked."""

    table: ClassVar[Table] = SHIFT
    kind: ClassVar[type] = Shift

    def within(self, period: Period, pa_id: int = 0) -> list[Shift]:
        """Give the shifts that begin on these days, of one PA or of all, by day and start."""
        c = SHIFT.c
        asked = select(SHIFT).where(c.day.between(period.first.isoformat(), period.last.isoformat()))
        if pa_id:
            asked = asked.where(c.pa_id == pa_id)
        rows = self._connection.execute(asked.order_by(c.day, c.start, c.id)).mappings()
        return [value(Shift, stored) for stored in rows]


class Absences(Repository[Absence]):
    """Holiday, sickness and other days away."""

    table: ClassVar[Table] = ABSENCE
    kind: ClassVar[type] = Absence

    def of(self, pa_id: int) -> list[Absence]:
        """Give a PA's absences, the earliest first."""
        return sorted((each for each in self.all() if each.pa_id == pa_id), key=lambda a: (a.first, a.id))


# In the very words of the index, which SQLite would not take for a bound nought.
_UNPAID = text("payslip_id = 0")


class Timesheets(Repository[Timesheet]):
    """Whether the weeks are agreed."""

    table: ClassVar[Table] = TIMESHEET
    kind: ClassVar[type] = Timesheet

    def of_week(self, pa_id: int, week: date) -> list[Timesheet]:
        """Give a PA's timesheets of the week that begins on this Monday: its own, then its corrections."""
        c = TIMESHEET.c
        asked = select(TIMESHEET).where(c.pa_id == pa_id, c.week == week.isoformat()).order_by(c.number)
        return [value(Timesheet, found) for found in self._connection.execute(asked).mappings()]

    def since(self, week: date) -> list[Timesheet]:
        """Give everybody's timesheets of the weeks from a Monday on, the earliest first."""
        c = TIMESHEET.c
        asked = select(TIMESHEET).where(c.week >= week.isoformat()).order_by(c.week, c.pa_id, c.number)
        return [value(Timesheet, stored) for stored in self._connection.execute(asked).mappings()]

    def of(self, pa_id: int) -> list[Timesheet]:
        """Give a PA's timesheets, the earliest week first."""
        return self._of(pa_id)

    def unpaid(self, pa_id: int) -> list[Timesheet]:
        """Give a PA's timesheets that no payslip has paid, agreed or not, the earliest week first."""
        return self._of(pa_id, _UNPAID)

    def _of(self, pa_id: int, *tests: ColumnElement[bool] | TextClause) -> list[Timesheet]:
        c = TIMESHEET.c
        asked = select(TIMESHEET).where(c.pa_id == pa_id, *tests).order_by(c.week, c.number)
        return [value(Timesheet, stored) for stored in self._connection.execute(asked).mappings()]
