"""Hours on paper: the sheet to fill in and sign, and the card to read out to a payroll bureau."""

from collections.abc import Iterator
from datetime import date, timedelta

from app.employment.absence import absence_name, share_days
from app.employment.ring_in import AwayDays, CardPage, ring_in_card
from app.employment.rota import PlannedOnDay, qualifying_days
from app.employment.sheet import SheetDay, SheetWeek, hours_sheet
from app.employment.shift import Absence, AbsenceKind, ShiftKind
from app.employment.timesheet import Timesheet
from app.pdf.render import render
from app.people import Person
from app.period import Period
from app.store.book import Book
from app.store.work import Work
from app.usecases.hours.seen import Week, counted_on, days_of, monday_of, see_week


def hours_sheet_pdf(book: Book, pa_id: int, monday: date, weeks: int = 1) -> bytes:
    """Make the sheet of one or more weeks of a PA: hours already written are printed, the rest is empty."""
    with book.begin() as work:
        first = monday_of(monday)
        seen = [see_week(work, pa_id, first + timedelta(weeks=turn)) for turn in range(weeks)]
        document = hours_sheet(seen[0].pa.name, person(work).name, [_sheet(each) for each in seen], work.now)
    return render(document)


def person(work: Work) -> Person:
    """Give the person the book is for."""
    return next(iter(work.people.all()), Person(""))


def _sheet(week: Week) -> SheetWeek:
    return SheetWeek(
        week.monday,
        [
            SheetDay(
                row.day,
                [_times(slot) for slot in row.planned if slot.pa_id],
                row.shifts,
                absence_name(row.absence.kind) if row.absence else "",
            )
            for row in week.rows
        ],
    )


def _times(slot: PlannedOnDay) -> tuple[int, int, ShiftKind]:
    return slot.shift.start, slot.shift.finish, slot.shift.kind


def ring_in_card_pdf(book: Book, period: Period) -> bytes:
    """Make the ring-in card of a pay period: agreed hours, corrections still unpaid, and days away.

    The weeks whose Sunday lies in the period are on it; those not agreed yet are named.
    """
    with book.begin() as work:
        pages = [page for pa in work.pas.all() for page in _page(work, pa.id, period)]
        document = ring_in_card(person(work).name, period, pages, work.now)
    return render(document)


def _page(work: Work, pa_id: int, period: Period) -> Iterator[CardPage]:
    """Give a PA's page, or nothing where there is nothing to say."""
    pa = work.pas.get(pa_id)
    sheets = [sheet for sheet in work.timesheets.of(pa_id) if _is_due(sheet, period)]
    agreed = [sheet for sheet in sheets if sheet.is_locked]
    away = [_away(work, each, period) for each in work.absences.of(pa_id) if _is_away(each, period)]
    waiting = {sheet.week for sheet in sheets if not sheet.is_locked and _has_shifts(work, sheet)}
    if agreed or away or waiting:
        yield CardPage(
            pa.name,
            pa.payroll_id,
            pa.insurance_number,
            counted_on(work, pa_id, agreed),
            away,
            sorted(waiting),
        )


def _is_due(sheet: Timesheet, period: Period) -> bool:
    """Say whether a timesheet is for this card: its week ends in the period, or it corrects one before."""
    sunday = days_of(sheet.week).last
    late = sheet.number > 0 and not sheet.payslip_id and sunday < period.first
    return sunday in period or late


def _has_shifts(work: Work, sheet: Timesheet) -> bool:
    number = sheet.id if sheet.number else 0
    return any(shift.sheet_id == number for shift in work.shifts.within(days_of(sheet.week), sheet.pa_id))


def _is_away(absence: Absence, period: Period) -> bool:
    in_period = Absence(0, absence.pa_id, AbsenceKind.HOLIDAY, period.first, period.last)
    return absence.kind is not AbsenceKind.NOT_NEEDED and share_days(absence, in_period)


def _away(work: Work, absence: Absence, period: Period) -> AwayDays:
    common = Period(max(absence.first, period.first), min(absence.last or period.last, period.last))
    whole = absence.first >= period.first and absence.last == common.last
    days = qualifying_days(work.planned.all(), absence.pa_id, common)
    minutes = absence.minutes if whole else 0
    return AwayDays(absence.kind, common.first, common.last, len(days), minutes)
