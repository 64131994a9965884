"""The bank of hours: what the plan agrees beside what the timesheets say was used, week by week."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from app.employment.rota import within
from app.employment.shift import Absence, PlannedShift
from app.employment.stay import AwayReason, Stay
from app.employment.week import working_minutes
from app.errors import AppError
from app.funding.agreed_year import agreement_term, agreement_year
from app.funding.balance import Why
from app.funding.hours_bank import (
    WEEKS_BEFORE_ASKING,
    Fewer,
    FewerHours,
    HoursBank,
    HoursSaving,
    WeekKnown,
    check_saving,
    fewer_unexplained,
    hours_bank,
)
from app.period import ONE_DAY, Period
from app.plan.plan import LineWording, MetBy, PlanVersion, version_on
from app.store.book import Book
from app.store.work import Work
from app.usecases.hours.seen import in_force, monday_of
from app.words import t

SETTING = "fewer_hours_weeks"
MOST_WEEKS = 52
WEEK = timedelta(weeks=1)
# A person in hospital or a care home loses the hours; who is away for a while did not need them.
AWAY = {
    AwayReason.HOSPITAL: Why.HOSPITAL,
    AwayReason.CARE_HOME: Why.HOSPITAL,
    AwayReason.AWAY: Why.NOT_NEEDED,
}


@dataclass(frozen=True, slots=True)
class HoursSeen:
    """The bank of hours as it is looked at.

    `has_end` says whether the term is the agreement's own; `open_weeks` are weeks whose hours are not
    agreed yet, so that they are not counted. `fewer` is what to ask about, once `ask_after` weeks in a row
    lack hours; `said` is what was answered before.
    """

    bank: HoursBank
    has_end: bool
    open_weeks: tuple[date, ...]
    fewer: Fewer | None
    said: tuple[FewerHours, ...]
    ask_after: int


def see_hours(book: Book, today: date) -> HoursSeen | None:
    """Give the bank of hours; None while no plan that holds has hours of PAs in it."""
    with book.begin() as work:
        return open_hours(work, today)


def open_hours(work: Work, today: date) -> HoursSeen | None:
    """Give the bank of hours within a unit of work."""
    versions = work.plan.versions.all()
    began = min((each.agreed_from for each in versions if each.agreed_from is not None), default=date.max)
    lines = [each for each in work.plan.wordings.all() if each.met_by is MetBy.PAID_PA and each.minutes]
    if began > today or not lines:
        return None
    term, has_end = _term(work, lines, today)
    worked = _worked(work, Period(term.first, min(term.last, today)))
    first = max(monday_of(max(term.first, began) + 6 * ONE_DAY), min(worked.agreed, default=date.max))
    last = max(worked.agreed, default=date.min)
    records = _Records(work.stays.all(), work.planned.all(), work.absences.all())
    weeks = [
        records.week(monday, _minutes(versions, lines, monday), worked.agreed.get(monday, 0))
        for monday in _mondays(first, last)
        if monday not in worked.open
    ]
    kept = work.hours_kept
    said = tuple(sorted(kept.fewer.all(), key=lambda each: (each.first, each.id)))
    savings = sorted(kept.savings.all(), key=lambda each: (each.used, each.by, each.id))
    bank, ask_after = hours_bank(term, weeks, said, savings), weeks_before_asking(work)
    fewer = fewer_unexplained(bank.weeks, said, ask_after)
    return HoursSeen(bank, has_end, tuple(sorted(worked.open)), fewer, said, ask_after)


def weeks_to_ask_about(work: Work, today: date) -> Fewer | None:
    """Give the weeks with less support than planned that nobody has explained; None where there are none."""
    seen = open_hours(work, today)
    return None if seen is None else seen.fewer


def weeks_before_asking(work: Work) -> int:
    """Give after how many weeks with fewer hours Daybook asks why; 0 for never."""
    return int(work.settings.get(SETTING, str(WEEKS_BEFORE_ASKING)))


def ask_after(book: Book, weeks: int) -> None:
    """Keep after how many weeks with fewer hours Daybook asks why; 0 for never."""
    if not 0 <= weeks <= MOST_WEEKS:
        raise AppError(t("That is not a number of weeks in a year."), t("Type 0 to {most}.", most=MOST_WEEKS))
    with book.begin(t("Said when Daybook asks about hours")) as work:
        work.settings.put(SETTING, str(weeks))


def say_why_fewer(book: Book, fewer: FewerHours) -> FewerHours:
    """Keep why there was less support than planned; nobody else is told."""
    if fewer.last < fewer.first:
        raise AppError(
            t("The last day comes before the first day."),
            t("Put the earlier day first and the later one second."),
        )
    with book.begin(t("Said why there was less support")) as work:
        return work.hours_kept.fewer.add(fewer)


def take_why_fewer_out(book: Book, number: int) -> None:
    """Take out a reason that was said by mistake."""
    with book.begin(t("Took out why there was less support")) as work:
        work.hours_kept.fewer.remove(number)


def keep_hours_saving(book: Book, saving: HoursSaving) -> HoursSaving:
    """Keep what hours are put aside for, by when, and who agreed."""
    check_saving(saving)
    with book.begin(t("Put hours aside")) as work:
        if saving.id:
            work.hours_kept.savings.change(saving)
            return saving
        return work.hours_kept.savings.add(saving)


def take_hours_saving_out(book: Book, number: int) -> None:
    """Take out hours put aside that are not to be kept for it after all."""
    with book.begin(t("Took out hours put aside")) as work:
        work.hours_kept.savings.remove(number)


def hours_saving_used(book: Book, number: int) -> HoursSaving:
    """Say that hours put aside were used for what they were saved for."""
    with book.begin(t("Used hours that were put aside")) as work:
        used = replace(work.hours_kept.savings.get(number), used=True)
        work.hours_kept.savings.change(used)
        return used


def _term(work: Work, lines: list[LineWording], today: date) -> tuple[Period, bool]:
    """Give the days over which hours may be carried: the agreement's own, else its year."""
    pots = work.pots.all()
    named = next((line.pot_id for line in lines if line.pot_id), pots[0].id if pots else 0)
    agreements = [each for each in work.agreements.all() if each.pot_id == named]
    whole = agreement_term(agreements, today)
    if whole is not None:
        return whole, True
    return agreement_year(agreements, today), False


def _minutes(versions: list[PlanVersion], lines: list[LineWording], monday: date) -> int:
    """Give the minutes that the plan in force has for a week."""
    version = version_on(versions, monday)
    return sum(
        line.minutes
        for line in lines
        if version is not None
        and line.version_id == version.id
        and (line.first is None or line.first <= monday)
        and (line.last is None or line.last >= monday)
    )


@dataclass(frozen=True)
class _Worked:
    """The minutes used in each week that was agreed, and the weeks with hours that still wait for it."""

    agreed: dict[date, int]
    open: set[date]


def _worked(work: Work, days: Period) -> _Worked:
    """Add up the agreed time of all PAs by week; a correction counts once both have agreed it."""
    first = monday_of(days.first)
    sheets = work.timesheets.since(first)
    own = {(sheet.pa_id, sheet.week): sheet for sheet in sheets if not sheet.number}
    known = {sheet.id: sheet for sheet in sheets}
    agreed: dict[date, int] = {sheet.week: 0 for sheet in sheets if sheet.is_locked and sheet.week in days}
    waiting: set[date] = set()
    locked = []
    for shift in work.shifts.within(days):
        monday = monday_of(shift.day)
        sheet = known.get(shift.sheet_id) if shift.sheet_id else own.get((shift.pa_id, monday))
        if sheet is None or not sheet.is_locked:
            waiting.add(monday)
        else:
            locked.append(shift)
    for shift in in_force(locked)[0]:
        monday = monday_of(shift.day)
        agreed[monday] = agreed.get(monday, 0) + working_minutes(shift)
    return _Worked(agreed, waiting)


def _mondays(first: date, last: date) -> Iterator[date]:
    while first <= last:
        yield first
        first += WEEK


@dataclass(frozen=True)
class _Records:
    """Where reasons for missing hours are looked for."""

    stays: list[Stay]
    planned: list[PlannedShift]
    absences: list[Absence]

    def week(self, monday: date, agreed: int, used: int) -> WeekKnown:
        """Draw one week together; reasons are looked for only where hours are missing."""
        reasons = tuple(self._reasons(Period.weeks(monday, 1), agreed)) if used < agreed else ()
        return WeekKnown(monday, agreed, used, reasons)

    def _reasons(self, week: Period, agreed: int) -> Iterator[tuple[Why, int]]:
        """Say what took hours away: days in hospital by their share, then shifts that nobody came to."""
        for stay in self.stays:
            days = _days_of(stay, week)
            if days:
                yield AWAY[stay.reason], agreed * days // week.days
        slots = within(self.planned, self.absences, week)
        yield Why.NO_PA, sum(slot.minutes for slot in slots if not slot.is_covered)


def _days_of(stay: Stay, week: Period) -> int:
    known = stay.days_until(week.last)
    common = known.common(week) if known is not None else None
    return common.days if common is not None else 0
