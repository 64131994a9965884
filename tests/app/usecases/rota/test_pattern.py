from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest

from app.employment.back_up import BackUp
from app.employment.bank_holidays import ExtraBankHoliday
from app.employment.health_tasks import HealthTask
from app.employment.shift import Absence, AbsenceKind, ShiftKind
from app.errors import AppError
from app.money import Money
from app.pdf.pictures import picture_of
from app.period import ONE_DAY, Period
from app.store.book import Book
from app.usecases.hours.absences import keep_absence
from app.usecases.rota import pattern as rota
from tests.app.employment.shifts import ANA, BEN, MONDAY, planned
from tests.app.employment.test_calendar_file import read
from tests.app.usecases.rostered import plan, team_book

TUESDAY, FRIDAY = MONDAY + ONE_DAY, MONDAY + timedelta(days=4)
NEXT = MONDAY + timedelta(weeks=1)


def away(book: Book, day: date = MONDAY, pa_id: int = ANA, **more: object) -> Absence:
    return keep_absence(book, replace(Absence(0, pa_id, AbsenceKind.SICK, day, day), **more))


def test_a_week_shows_who_comes_when_and_what_nobody_covers() -> None:
    book = team_book()
    plan(book, planned(MONDAY, "08:00-10:00"), planned(TUESDAY, "22:00-08:00", kind=ShiftKind.SLEEP_IN))
    plan(book, planned(FRIDAY, "12:00-13:00", pa_id=0))
    away(book)
    rota.keep_bank_holiday(book, ExtraBankHoliday(0, FRIDAY, "A day of thanks"))

    seen = rota.rota(book, FRIDAY)

    assert seen.monday == MONDAY
    monday, tuesday, friday = seen.days[0], seen.days[1], seen.days[4]
    assert (monday.slots[0].who, monday.slots[0].away_name) == ("", "Ana Costa")
    assert (len(monday.gaps), len(monday.absences)) == (1, 1)
    assert [slot.who for slot in tuesday.slots] == ["Ana Costa"]
    assert (friday.bank_holiday, len(friday.gaps)) == ("A day of thanks", 1)
    assert [gap.day for gap in seen.gaps] == [MONDAY, FRIDAY]
    assert (seen.planned_minutes, seen.uncovered_minutes) == (13 * 60, 3 * 60)
    assert seen.warnings == ()


def test_the_sunday_night_before_covers_the_monday_morning() -> None:
    book = team_book()
    plan(book, planned(MONDAY - ONE_DAY, "22:00-08:00"), planned(MONDAY, "07:00-08:00", pa_id=0))

    assert rota.rota(book, MONDAY).gaps == ()


def test_the_rota_warns_of_overlaps_short_rests_and_sign_offs_run_out() -> None:
    book = team_book()
    plan(
        book, planned(MONDAY, "14:00-23:00"), planned(MONDAY, "22:00-23:30"), planned(TUESDAY, "08:00-09:00")
    )
    with book.begin("Tasks") as work:
        signed = HealthTask(
            0, ANA, "PEG feed", "", "", "", MONDAY, MONDAY, MONDAY, MONDAY, "", MONDAY, MONDAY
        )
        work.health_tasks.add(signed)

    seen = rota.rota(book, MONDAY)

    assert seen.warnings == (
        "Planned twice at the same time: 14:00–23:00",
        "8 h 30 min of rest before this shift; 11 hours is the least",
        "“PEG feed” is not signed off for this day",
    )
    assert seen.days[0].slots[0].warnings == ()


def test_the_first_page_learns_how_the_next_seven_days_are_covered() -> None:
    book = team_book()
    plan(book, planned(TUESDAY, "08:00-10:00"), planned(MONDAY, "08:00-10:00", pa_id=0))

    cover = rota.week_cover(book, TUESDAY)

    assert ([slot.who for slot in cover.today], [gap.day for gap in cover.gaps]) == (["Ana Costa"], [NEXT])
    assert (cover.first, cover.planned_minutes, cover.uncovered_minutes) == (TUESDAY, 240, 120)


def test_the_pattern_changes_from_a_day_on() -> None:
    book = team_book()
    [old] = plan(book, planned(MONDAY, "08:00-10:00"))
    rota.cover(book, old.id, NEXT, BEN)

    new = rota.change_planned(book, replace(old, finish=660), NEXT)

    assert new is not None
    assert rota.planned(book) == (replace(old, last=NEXT - ONE_DAY), new)
    assert (new.first, new.finish) == (NEXT, 660)
    put_right = rota.change_planned(book, replace(new, finish=690), NEXT)
    assert put_right == replace(new, finish=690)
    assert rota.change_planned(book, replace(new, last=NEXT), NEXT + ONE_DAY) is None
    once = plan(book, planned(FRIDAY, "08:00-09:00", every_weeks=0))[0]
    assert rota.change_planned(book, replace(once, first=TUESDAY), MONDAY) == replace(once, first=TUESDAY)


def test_a_change_that_leaves_nothing_takes_the_shift_out() -> None:
    book = team_book()
    [old] = plan(book, planned(MONDAY, "08:00-10:00"))
    over = replace(old, first=MONDAY - timedelta(weeks=1), last=MONDAY - ONE_DAY)

    assert rota.change_planned(book, over, MONDAY) is None

    assert rota.planned(book) == ()


def test_a_shift_is_taken_out_from_a_day_on_with_its_cover() -> None:
    book = team_book()
    [one, two] = plan(book, planned(MONDAY, "08:00-10:00"), planned(FRIDAY, "08:00-09:00", every_weeks=0))
    rota.cover(book, one.id, MONDAY, BEN)
    rota.cover(book, one.id, NEXT, BEN)

    rota.take_planned_out(book, one.id, NEXT)
    rota.take_planned_out(book, two.id, MONDAY)

    assert [(each.first, each.last, each.covers_id) for each in rota.planned(book)] == [
        (MONDAY, NEXT - ONE_DAY, 0),
        (MONDAY, None, one.id),
    ]


def test_cover_is_found_changed_and_let_go() -> None:
    book = team_book()
    [pattern] = plan(book, planned(MONDAY, "08:00-10:00"))
    away(book)
    first = rota.cover(book, pattern.id, MONDAY, BEN, " Ana is away ", Money(320))
    assert (first.pa_id, first.reason, first.extra) == (BEN, "Ana is away", Money(320))
    assert rota.rota(book, MONDAY).gaps == ()

    rota.cover_by_other(book, first.id, MONDAY, " Riverside Care ", "Ben is ill", Money(2400))
    [slot] = rota.rota(book, MONDAY).days[0].slots
    assert (slot.who, slot.planned.shift.extra) == ("Riverside Care", Money(2400))
    rota.not_needed(book, pattern.id, MONDAY, "Out with Mum")
    assert rota.rota(book, MONDAY).gaps == ()
    rota.no_cover(book, pattern.id, MONDAY)
    assert [gap.day for gap in rota.rota(book, MONDAY).gaps] == [MONDAY]


def test_what_cannot_be_planned_is_said() -> None:
    book = team_book()
    [pattern] = plan(book, planned(MONDAY, "08:00-10:00"), planned(MONDAY, "09:00-11:00", pa_id=BEN))[:1]
    away(book, TUESDAY, BEN)
    with book.begin("Left") as work:
        work.pas.change(replace(work.pas.get(ANA), left=FRIDAY))
    tries: tuple[tuple[Callable[[], object], str], ...] = (
        (lambda: rota.plan_shift(book, planned(MONDAY, "08:00-10:00", last=MONDAY - ONE_DAY)), "last day"),
        (lambda: rota.plan_shift(book, planned(MONDAY, "08:00-10:00", needs=0)), "at least one"),
        (lambda: rota.plan_shift(book, planned(MONDAY, "08:00-10:00", break_minutes=120)), "break is longer"),
        (lambda: rota.plan_shift(book, planned(NEXT, "08:00-10:00")), "Ana Costa has left"),
        (lambda: rota.cover(book, pattern.id, TUESDAY, BEN), "not planned on 17 November 2026"),
        (lambda: rota.cover(book, pattern.id, NEXT, ANA), "Ana Costa is away on 23 November"),
        (lambda: rota.cover(book, pattern.id, MONDAY, BEN), "Ben Ford is planned at that time already"),
        (lambda: rota.cover_by_other(book, pattern.id, MONDAY, " "), "Say who comes"),
        (lambda: rota.keep_back_up(book, BackUp(0, 1)), "Say who is to be asked"),
        (lambda: rota.keep_bank_holiday(book, ExtraBankHoliday(0, MONDAY)), "needs a name"),
    )
    before = rota.planned(book)
    for attempt, said in tries:
        with pytest.raises(AppError, match=said):
            attempt()
    assert rota.planned(book) == before


def test_who_could_cover_comes_in_the_agreed_order_then_who_is_free() -> None:
    book = team_book()
    with book.begin("More PAs") as work:
        for name in ("Cleo", "Dan", "Eve"):
            work.pas.add(replace(work.pas.get(BEN), id=0, name=name))
    [wanted] = plan(book, planned(TUESDAY, "08:00-10:00"))
    plan(book, planned(TUESDAY, "09:00-11:00", pa_id=3), planned(MONDAY, "14:00-23:00", pa_id=4))
    plan(book, planned(TUESDAY + ONE_DAY, "07:00-09:00", pa_id=5), planned(TUESDAY, "12:00-13:00", pa_id=4))
    away(book, TUESDAY)
    agency = rota.keep_back_up(book, BackUp(0, 2, name="Riverside Care", phone="01632 960 001", note="Dear"))
    rota.keep_back_up(book, BackUp(0, 1, pa_id=BEN))
    gone = rota.keep_back_up(book, BackUp(0, 3, name="Neighbour"))
    rota.take_back_up_out(book, gone.id)
    rota.keep_back_up(book, replace(agency, note="Costs more"))

    found = rota.who_could_cover(book, wanted.id, TUESDAY)

    assert [(each.name, each.free, each.why) for each in found] == [
        ("Ben Ford", True, ()),
        ("Riverside Care", True, ("Costs more",)),
        ("Eve", True, ()),
        ("Dan", True, ("Works until 23:00 before it",)),
        ("Ana Costa", False, ("Sick",)),
        ("Cleo", False, ("Planned 09:00–11:00 that day",)),
    ]
    assert [each.phone for each in found[:2]] == ["01632 960 002", "01632 960 001"]
    assert [each.pa_id for each in rota.back_ups(book)] == [BEN, 0]


def test_a_short_rest_after_the_shift_is_noted_too() -> None:
    book = team_book()
    [wanted] = plan(book, planned(MONDAY, "14:00-23:00", pa_id=0))
    plan(book, planned(TUESDAY, "07:00-09:00", pa_id=BEN))

    [_, ben] = rota.who_could_cover(book, wanted.id, MONDAY)

    assert ben.why == ("Works from 07:00 after it",)


def test_a_pa_who_left_is_not_asked() -> None:
    book = team_book(left=MONDAY)
    [wanted] = plan(book, planned(TUESDAY, "08:00-10:00", pa_id=0))
    rota.keep_back_up(book, BackUp(0, 1, pa_id=ANA))

    assert [each.name for each in rota.who_could_cover(book, wanted.id, TUESDAY)] == ["Ben Ford"]


def test_the_cover_sheet_names_who_is_free_and_the_tasks() -> None:
    book = team_book()
    [wanted] = plan(book, planned(MONDAY, "08:00-10:00", note="Medicine at nine"))
    with book.begin("Task") as work:
        work.health_tasks.add(HealthTask(0, BEN, "PEG feed"))
        work.health_tasks.add(HealthTask(0, BEN, "Dressing", ended=MONDAY - ONE_DAY))
    away(book)

    words = picture_of(rota.cover_sheet_pdf(book, wanted.id, MONDAY), 1, 600).words

    assert all(said in words for said in ("1. Ben Ford", "01632 960 002", "Medicine at nine", "PEG feed"))
    assert "Ana" not in words
    assert "Dressing" not in words


def test_the_calendar_has_who_comes_and_who_is_away_but_not_why() -> None:
    book = team_book()
    plan(book, planned(MONDAY, "08:00-10:00"), planned(TUESDAY, "08:00-10:00", pa_id=BEN, note="Shopping"))
    plan(book, planned(FRIDAY, "08:00-10:00", pa_id=0))
    rota.not_needed(book, plan(book, planned(FRIDAY, "12:00-13:00"))[0].id, FRIDAY)
    away(book)
    away(book, FRIDAY + timedelta(weeks=2), last=None)
    week = Period.weeks(MONDAY, 1)

    events = read(rota.calendar_file(book, week))

    assert [event["SUMMARY"] for event in events] == [
        "Nobody yet: Usual",
        "Ben Ford: Usual",
        "Nobody yet: Usual",
        "Ana Costa is away",
    ]
    assert events[1]["DESCRIPTION"] == "Shopping"
    assert b"Sick" not in rota.calendar_file(book, week)
    [own] = read(rota.calendar_file(book, week, BEN))
    assert own["DTSTART"] == "20261117T080000Z"
    assert own["UID"] == events[1]["UID"]


def test_bank_holidays_are_put_in_and_taken_out() -> None:
    book = team_book()
    kept = rota.keep_bank_holiday(book, ExtraBankHoliday(0, FRIDAY, " A day of thanks "))
    assert rota.rota(book, MONDAY).days[4].bank_holiday == "A day of thanks"

    rota.take_bank_holiday_out(book, kept.id)

    assert rota.rota(book, MONDAY).days[4].bank_holiday == ""


def test_the_october_night_has_no_gap_and_two_at_once_in_its_hour() -> None:
    """Story 8 in the rota: a sleep-in of 11 real hours, and a second PA at 02:00–03:00."""
    book = team_book()
    saturday = date(2026, 10, 24)
    sunday = saturday + ONE_DAY
    plan(book, planned(saturday, "22:00-08:00", kind=ShiftKind.SLEEP_IN))
    plan(book, planned(sunday, "02:00-03:00", pa_id=BEN, needs=2))

    seen = rota.rota(book, saturday)

    assert seen.gaps == ()
    assert seen.planned_minutes == 11 * 60 + 60
    assert [slot.planned.two_to_one for day in seen.days for slot in day.slots] == [False, True]
