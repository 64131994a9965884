from dataclasses import replace
from datetime import date, timedelta

import pytest

from app.employment.shift import Absence, AbsenceKind
from app.errors import AppError
from app.period import ONE_DAY
from app.store.book import Book
from app.usecases.hours import absences
from app.usecases.hours import writing as hours
from app.usecases.money import ledger
from tests.app.employment.shifts import ANA, BEN, MONDAY, shift
from tests.app.usecases.rostered import agree, mark_paid, team_book, write

TUESDAY, FRIDAY = MONDAY + ONE_DAY, MONDAY + timedelta(days=4)


def holiday(first: date = TUESDAY, last: date | None = TUESDAY, **more: object) -> Absence:
    return replace(Absence(0, ANA, AbsenceKind.HOLIDAY, first, last), **more)


def test_days_away_are_kept_changed_and_taken_out() -> None:
    book = team_book()
    kept = absences.keep_absence(book, holiday(note=" seaside "))
    later = absences.keep_absence(book, holiday(FRIDAY, FRIDAY))
    other = absences.keep_absence(book, holiday(pa_id=BEN))
    assert kept.note == "seaside"
    assert absences.absences(book, ANA) == (later, kept)
    assert set(absences.absences(book)) == {kept, later, other}

    longer = absences.keep_absence(book, replace(kept, first=MONDAY))
    absences.take_absence_out(book, later.id)

    assert absences.absences(book, ANA) == (longer,)


def test_what_cannot_be_is_said() -> None:
    book = team_book(left=FRIDAY)
    kept = absences.keep_absence(book, holiday())
    for wrong, said in (
        (holiday(FRIDAY, MONDAY), "last day comes before"),
        (holiday(MONDAY, FRIDAY), "days away from 17 November 2026 already"),
        (holiday(MONDAY, None), "days away from"),
        (holiday(date(2025, 6, 1), date(2025, 6, 1)), "did not work for you on 1 June 2025"),
        (holiday(FRIDAY, FRIDAY + ONE_DAY), "did not work for you on 21 November"),
    ):
        with pytest.raises(AppError, match=said):
            absences.keep_absence(book, wrong)
    assert absences.absences(book) == (kept,)


def test_sickness_that_goes_on_is_written_down_whatever_is_booked_for_later() -> None:
    book = team_book()
    booked = absences.keep_absence(book, holiday(FRIDAY, FRIDAY))
    sick = absences.keep_absence(book, Absence(0, ANA, AbsenceKind.SICK, MONDAY))
    later = absences.keep_absence(book, holiday(FRIDAY + timedelta(weeks=1), FRIDAY + timedelta(weeks=1)))
    assert absences.absences(book, ANA) == (later, booked, sick)
    with pytest.raises(AppError, match="days away from 20 November 2026 already"):
        absences.keep_absence(book, replace(sick, last=FRIDAY))
    with pytest.raises(AppError, match="days away from 16 November 2026 already"):
        absences.keep_absence(book, Absence(0, ANA, AbsenceKind.SICK, TUESDAY))
    with pytest.raises(AppError, match="days away from 16 November 2026 already"):
        absences.keep_absence(book, holiday(MONDAY - ONE_DAY, MONDAY))


def test_days_of_an_agreed_week_stay_as_they_are() -> None:
    book = team_book()
    sick = absences.keep_absence(book, Absence(0, ANA, AbsenceKind.SICK, FRIDAY))
    agree(book)
    for change in (
        lambda: absences.keep_absence(book, holiday()),
        lambda: absences.keep_absence(book, replace(sick, first=FRIDAY - ONE_DAY)),
        lambda: absences.keep_absence(book, replace(sick, kind=AbsenceKind.HOLIDAY)),
        lambda: absences.take_absence_out(book, sick.id),
    ):
        with pytest.raises(AppError, match="The week from 16 November 2026 is agreed"):
            change()
    # Another PA's week, other weeks, and what changes only later days are open.
    absences.keep_absence(book, holiday(pa_id=BEN))
    absences.keep_absence(book, holiday(MONDAY - timedelta(weeks=2), MONDAY - timedelta(weeks=2)))
    ended = replace(sick, last=MONDAY + timedelta(weeks=1), fit_note=MONDAY, note="Flu")
    assert absences.keep_absence(book, ended) == ended


def undo_last(book: Book) -> None:
    ledger.undo(book, ledger.latest_changes(book)[0].id)


def change_of(book: Book, because: str) -> int:
    return next(change.id for change in ledger.latest_changes(book) if change.because == because)


def test_undoing_does_not_reach_into_agreed_hours() -> None:
    book = team_book()
    write(book, shift(MONDAY, "08:00-10:00"))
    written = change_of(book, "Wrote down hours")
    absences.keep_absence(book, holiday())
    away = change_of(book, "Wrote down days away")
    agree(book)

    for change in (written, away):
        with pytest.raises(AppError, match="The week from 16 November 2026 is agreed"):
            ledger.undo(book, change)

    undo_last(book)
    assert not hours.week(book, ANA, MONDAY).is_locked
    ledger.undo(book, away)
    assert absences.absences(book) == ()


def test_hours_that_are_paid_or_put_right_stay_agreed() -> None:
    book = team_book()
    [kept] = write(book, shift(MONDAY, "08:00-10:00"))
    agree(book)
    agreed = change_of(book, "Agreed hours")
    right = hours.correct_shift(book, replace(kept, finish=570, corrects_id=kept.id), "Left early")
    corrected = change_of(book, "Put hours right")

    with pytest.raises(AppError, match="paid or put right"):
        ledger.undo(book, agreed)
    ledger.undo(book, corrected)
    assert right.id not in {each.id for each in hours.week(book, ANA, MONDAY).rows[0].shifts}
    mark_paid(book, 1)
    with pytest.raises(AppError, match="paid or put right"):
        undo_last(book)


def test_days_away_that_are_gone_again_are_not_undone_twice() -> None:
    book = team_book()
    kept = absences.keep_absence(book, holiday())
    written = change_of(book, "Wrote down days away")
    absences.take_absence_out(book, kept.id)

    with pytest.raises(AppError, match="changed again"):
        ledger.undo(book, written)


def test_taking_hours_out_is_undone_while_the_week_is_open() -> None:
    book = team_book()
    [kept] = write(book, shift(MONDAY, "08:00-10:00"))
    hours.take_shift_out(book, kept.id)

    undo_last(book)

    assert hours.week(book, ANA, MONDAY).rows[0].shifts == (kept,)
