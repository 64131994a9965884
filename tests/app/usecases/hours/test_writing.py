from dataclasses import replace
from datetime import date, timedelta

import pytest

from app.employment.bank_holidays import ExtraBankHoliday
from app.employment.check import Check, CheckKind, CheckState
from app.employment.shift import Absence, AbsenceKind, ShiftKind
from app.employment.timesheet import Timesheet
from app.errors import AppError
from app.pdf.pictures import picture_of
from app.period import ONE_DAY, Period
from app.usecases.hours import writing as hours
from app.usecases.hours.absences import keep_absence
from app.usecases.hours.seen import monday_of
from app.usecases.rota import pattern as rota
from tests.app.employment.shifts import ANA, BEN, MONDAY, planned, shift
from tests.app.usecases.rostered import agree, plan, team_book, worked, write

TUESDAY, FRIDAY = MONDAY + ONE_DAY, MONDAY + timedelta(days=4)


def test_the_week_of_the_picture() -> None:
    """The week drawn in the design: planned 2 h on four days and 5½ h on Friday; sick on Thursday.

    Worked: 2.00 + 2.50 + 2.00 + 0 + (5 h 30 min − 20 min = 5.17) = 11.67 h, and 6 + 8 = 14 miles.
    """
    book = team_book()
    plan(book, *(planned(MONDAY + timedelta(days=day), "08:00-10:00") for day in range(4)))
    plan(book, planned(FRIDAY, "08:00-13:30", break_minutes=20))
    keep_absence(
        book, Absence(0, ANA, AbsenceKind.SICK, MONDAY + timedelta(days=3), MONDAY + timedelta(days=3))
    )
    hours.fill_as_planned(book, ANA, MONDAY)
    tuesday = hours.week(book, ANA, MONDAY).rows[1].shifts[0]
    write(book, replace(tuesday, finish=630, tenth_miles=60))
    friday = hours.week(book, ANA, MONDAY).rows[4].shifts[0]
    write(book, replace(friday, tenth_miles=80))

    seen = hours.week(book, ANA, FRIDAY)

    assert seen.monday == MONDAY
    assert [row.minutes for row in seen.rows] == [120, 150, 120, 0, 310, 0, 0]
    assert (seen.minutes, seen.tenth_miles, seen.nights) == (700, 140, 0)
    assert [row.notes for row in seen.rows[:2]] == [(), ("½ h over plan",)]
    sick = seen.rows[3]
    assert (sick.absence is not None, sick.planned[0].away) == (True, AbsenceKind.SICK)
    assert sick.shifts == ()
    assert (seen.findings, seen.is_locked, len(seen.contracts)) == ((), False, 1)


def test_a_week_with_nothing_in_it_has_seven_days_and_no_timesheet_yet() -> None:
    seen = hours.week(team_book(), ANA, MONDAY)

    assert len(seen.rows) == 7
    assert seen.timesheet == Timesheet(0, ANA, MONDAY)
    assert (seen.minutes, seen.sheets) == (0, ())


def test_filling_in_leaves_what_is_written_and_what_others_do() -> None:
    book = team_book()
    plan(book, planned(MONDAY, "08:00-10:00"), planned(TUESDAY, "08:00-10:00"))
    plan(book, planned(TUESDAY, "10:00-11:00", pa_id=BEN))
    [kept] = write(book, shift(MONDAY, "09:00-10:00"))

    seen = hours.fill_as_planned(book, ANA, MONDAY)

    assert seen.rows[0].shifts == (kept,)
    assert [(each.start, each.planned_id) for each in seen.rows[1].shifts] == [(480, 2)]
    assert hours.fill_as_planned(book, ANA, MONDAY) == seen


def test_a_sleep_in_counts_its_night_and_only_the_minutes_awake() -> None:
    book = team_book()
    night = shift(FRIDAY, "22:00-08:00", kind=ShiftKind.SLEEP_IN, awake_minutes=25)
    write(book, night)

    row = hours.week(book, ANA, MONDAY).rows[4]

    assert (row.minutes, row.nights, row.notes) == (25, 1, ())


def test_notes_name_bank_holidays_and_the_night_the_clocks_change() -> None:
    book = team_book()
    rota.keep_bank_holiday(book, ExtraBankHoliday(0, TUESDAY, "A day of thanks"))
    october = date(2026, 10, 24)
    write(book, shift(october, "22:00-08:00", kind=ShiftKind.WAKING_NIGHT, break_minutes=30))

    assert hours.week(book, ANA, MONDAY).rows[1].notes == ("A day of thanks",)
    [row] = [row for row in hours.week(book, ANA, october).rows if row.day == october]
    assert (row.minutes, row.notes) == (630, ("The clocks go back: this night is an hour longer",))
    christmas = hours.week(book, ANA, date(2026, 12, 25)).rows[4]
    assert christmas.notes == ("Christmas Day",)


def test_a_shift_is_changed_and_moved_and_taken_out() -> None:
    book = team_book()
    [kept] = write(book, shift(MONDAY, "08:00-10:00"))

    moved = hours.keep_shift(book, replace(kept, day=MONDAY + timedelta(weeks=1)))
    assert hours.week(book, ANA, MONDAY).minutes == 0
    assert hours.week(book, ANA, moved.day).rows[0].shifts == (moved,)

    hours.take_shift_out(book, moved.id)
    assert hours.week(book, ANA, moved.day).minutes == 0


def test_shifts_that_overlap_are_refused_and_nothing_is_kept() -> None:
    book = team_book()
    write(book, shift(MONDAY - ONE_DAY, "22:00-08:00"))

    with pytest.raises(AppError, match="overlap"):
        hours.keep_shift(book, shift(MONDAY, "07:30-09:00"))
    assert hours.week(book, ANA, MONDAY).minutes == 0
    # Another PA may well be there at the same time.
    hours.keep_shift(book, shift(MONDAY, "07:30-09:00", pa_id=BEN))


def test_a_whole_week_is_kept_at_once() -> None:
    book = team_book()
    [first, second] = write(book, shift(MONDAY, "08:00-10:00"), shift(TUESDAY, "08:00-10:00"))
    with book.begin() as work:
        before = work.history.latest(1)[0].id

    typed = [replace(first, finish=660), shift(FRIDAY, "08:00-09:00", pa_id=BEN)]
    seen = hours.keep_week(book, ANA, TUESDAY, typed)

    assert [row.minutes for row in seen.rows] == [180, 0, 0, 0, 60, 0, 0]
    assert second not in seen.rows[1].shifts
    with book.begin() as work:
        assert work.history.latest(1)[0].id == before + 1
    with pytest.raises(AppError, match="not in this week"):
        hours.keep_week(book, ANA, MONDAY, [shift(MONDAY - ONE_DAY, "08:00-09:00")])


def test_rest_is_looked_at_and_long_weeks_agreed_are_known() -> None:
    book = team_book()
    for back in range(17):
        week = [
            shift(MONDAY + timedelta(days=day, weeks=-back), "08:00-18:30", break_minutes=30)
            for day in range(5)
        ]
        hours.keep_week(book, ANA, week[0].day, week)
    assert [finding.rule for finding in hours.week(book, ANA, MONDAY).findings] == ["WEEK-48"]
    assert "advised" in hours.week(book, ANA, MONDAY).findings[0].sentence

    with book.begin("Agreed") as work:
        work.checks.add(Check(0, BEN, CheckKind.OPT_OUT, seen=date(2025, 7, 1)))
        work.checks.add(Check(0, ANA, CheckKind.OPT_OUT, CheckState.ASKED, seen=date(2025, 7, 1)))
        work.checks.add(Check(0, ANA, CheckKind.OPT_OUT, seen=date(2025, 7, 1), last=date(2025, 8, 1)))
    assert "advised" in hours.week(book, ANA, MONDAY).findings[0].sentence
    with book.begin("Agreed") as work:
        work.checks.add(Check(0, ANA, CheckKind.OPT_OUT, seen=date(2026, 7, 1)))
    assert "agreed in writing on 1 July 2026" in hours.week(book, ANA, MONDAY).findings[0].sentence


def test_only_agreed_weeks_are_counted_for_pay() -> None:
    book = team_book()
    write(book, shift(MONDAY, "08:00-10:00", tenth_miles=60))
    assert worked(book)[0] == ()
    agree(book)

    sheets, counts = worked(book)

    assert [sheet.week for sheet in sheets] == [MONDAY]
    assert [(line.minutes, line.rate.pence) for line in counts.lines] == [(120, 1340)]
    assert counts.tenth_miles == ((1, 60),)
    sunday = MONDAY + timedelta(days=6)
    assert worked(book, weeks=Period(sunday, sunday))[0] == sheets
    assert worked(book, weeks=Period(MONDAY, FRIDAY)) == ((), type(counts)(()))
    assert worked(book, BEN)[0] == ()


def test_the_sheet_and_the_card_can_be_printed() -> None:
    book = team_book()
    plan(book, planned(MONDAY, "08:00-10:00"))
    write(book, shift(MONDAY, "08:00-10:00"))
    keep_absence(book, Absence(0, ANA, AbsenceKind.HOLIDAY, TUESDAY, MONDAY + timedelta(weeks=3), minutes=60))
    keep_absence(book, Absence(0, BEN, AbsenceKind.NOT_NEEDED, TUESDAY, FRIDAY))

    for pdf in (
        hours.hours_sheet_pdf(book, ANA, MONDAY, weeks=4),
        hours.ring_in_card_pdf(book, Period.weeks(MONDAY, 1)),
        hours.ring_in_card_pdf(book, Period(date(2025, 7, 1), date(2025, 7, 2))),
    ):
        assert pdf.startswith(b"%PDF-1.7")


def test_the_card_names_weeks_that_are_not_agreed_but_no_empty_ones() -> None:
    book = team_book()
    [kept] = write(book, shift(MONDAY, "08:00-10:00"), shift(TUESDAY, "08:00-10:00", pa_id=BEN))[:1]
    card = picture_of(hours.ring_in_card_pdf(book, Period.weeks(MONDAY, 1)), 1, 500).words
    assert "The week from 16 November 2026 is not agreed yet" in " ".join(card.split())

    hours.take_shift_out(book, kept.id)
    agree(book, BEN)
    card = picture_of(hours.ring_in_card_pdf(book, Period.weeks(MONDAY, 1)), 1, 500).words
    assert "Ben Ford" in card
    assert "not agreed" not in card
    assert "Ana" not in card


def test_monday_is_found_from_any_day() -> None:
    assert {monday_of(MONDAY + timedelta(days=day)) for day in range(7)} == {MONDAY}
