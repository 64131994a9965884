from dataclasses import replace
from datetime import timedelta

import pytest

from app.employment.shift import Shift, ShiftKind
from app.employment.timesheet import AgreedBy
from app.errors import AppError
from app.pdf.pictures import picture_of
from app.people import Actor
from app.period import ONE_DAY, Period
from app.store.book import Book
from app.usecases.hours import writing as hours
from app.usecases.money.papers import paper_bytes
from tests.app.employment.shifts import ANA, BEN, MONDAY, shift
from tests.app.usecases.rostered import PIN, agree, mark_paid, team_book, worked, write

TUESDAY = MONDAY + ONE_DAY


def an_agreed_week(*shifts: Shift) -> tuple[Book, list[Shift]]:
    book = team_book()
    kept = write(book, *(shifts or [shift(MONDAY, "08:00-10:00", tenth_miles=60)]))
    agree(book)
    return book, kept


def test_both_agree_and_the_week_is_locked() -> None:
    book = team_book()
    write(book, shift(MONDAY, "08:00-10:00"))

    first = hours.agree_as_pa(book, ANA, TUESDAY, PIN)
    assert (first.pa_how, first.is_locked) == (AgreedBy.PIN, False)
    locked = hours.agree_as_holder(book, ANA, MONDAY)

    assert locked.is_locked
    assert locked.holder_name == "Sam Reed"
    assert hours.week(book, ANA, MONDAY).timesheet == locked
    assert hours.week(book, ANA, MONDAY).is_locked
    with pytest.raises(AppError, match="Both of you have agreed"):
        hours.agree_as_pa(book, ANA, MONDAY, PIN)


@pytest.mark.parametrize(("pa_id", "pin"), [(ANA, "1357"), (ANA, ""), (BEN, PIN)])
def test_only_the_pas_own_pin_agrees(pa_id: int, pin: str) -> None:
    book = team_book()
    with pytest.raises(AppError, match="PIN"):
        hours.agree_as_pa(book, pa_id, MONDAY, pin)
    assert hours.week(book, pa_id, MONDAY).timesheet.pa_agreed is None


def test_a_signed_paper_stands_for_the_pas_agreement_and_is_kept() -> None:
    book = team_book()
    sheet = hours.agree_by_paper(book, ANA, MONDAY, "C:/scans/signed.txt", b"We agree.")

    assert sheet.pa_how is AgreedBy.PAPER
    assert paper_bytes(book, sheet.paper_id)[1] == b"We agree."


def test_nobody_agrees_their_own_hours() -> None:
    book = team_book()
    book.actor = Actor(" ana  COSTA ")
    with pytest.raises(AppError, match="Nobody can agree their own hours"):
        hours.agree_as_holder(book, ANA, MONDAY)


def test_hours_without_terms_cannot_be_agreed() -> None:
    book = team_book()
    with book.begin("No terms") as work:
        work.contracts.remove(1)
    write(book, shift(MONDAY, "08:00-10:00"))
    with pytest.raises(AppError, match="No terms of work hold"):
        hours.agree_as_holder(book, ANA, MONDAY)


def test_a_change_takes_what_one_has_agreed_back() -> None:
    book = team_book()
    [kept] = write(book, shift(MONDAY, "08:00-10:00"))
    for change in (
        lambda: hours.keep_shift(book, replace(kept, finish=630)),
        lambda: hours.keep_week(book, ANA, MONDAY, [kept]),
        lambda: hours.fill_as_planned(book, ANA, MONDAY),
        lambda: hours.take_shift_out(book, kept.id),
    ):
        hours.agree_as_pa(book, ANA, MONDAY, PIN)
        change()
        assert hours.week(book, ANA, MONDAY).timesheet.pa_agreed is None


def test_an_agreed_week_changes_by_corrections_alone() -> None:
    book, [kept] = an_agreed_week()
    next_week = replace(shift(MONDAY + timedelta(weeks=1), "08:00-10:00"), id=kept.id)
    for change in (
        lambda: hours.keep_shift(book, shift(TUESDAY, "08:00-10:00")),
        lambda: hours.keep_shift(book, replace(kept, finish=630)),
        lambda: hours.keep_shift(book, next_week),
        lambda: hours.keep_week(book, ANA, MONDAY, []),
        lambda: hours.fill_as_planned(book, ANA, MONDAY),
        lambda: hours.take_shift_out(book, kept.id),
    ):
        with pytest.raises(AppError, match="Both of you have agreed") as refused:
            change()
        assert refused.value.remedy.startswith("Correct the shift instead")
    assert hours.week(book, ANA, MONDAY).rows[0].shifts == (kept,)


def test_an_agreement_is_taken_back_until_it_is_paid() -> None:
    book, [kept] = an_agreed_week()

    again = hours.take_agreement_back(book, ANA, MONDAY)
    assert (again.is_locked, again.pa_agreed, again.holder_name, again.paper_id) == (False, None, "", 0)
    hours.keep_shift(book, replace(kept, finish=630))
    agree(book)
    mark_paid(book, again.id)

    with pytest.raises(AppError, match="These hours are paid"):
        hours.take_agreement_back(book, ANA, MONDAY)
    with pytest.raises(AppError, match="Nobody has agreed"):
        hours.take_agreement_back(book, BEN, MONDAY)


def test_a_mistake_in_a_paid_week_is_put_right_with_the_next_pay() -> None:
    """A shift was missed, and another was half an hour shorter."""
    book, [kept] = an_agreed_week()
    mark_paid(book, 1)

    right = hours.correct_shift(
        book, replace(kept, finish=570, corrects_id=kept.id, tenth_miles=40), " Left early "
    )
    missed = hours.correct_shift(book, shift(TUESDAY, "08:00-09:00"), "Forgotten")

    seen = hours.week(book, ANA, MONDAY)
    assert (right.reason, right.sheet_id, missed.sheet_id) == ("Left early", 2, 2)
    assert seen.rows[0].shifts == (right,)
    assert seen.rows[0].replaced == (kept,)
    assert (seen.minutes, seen.is_locked, seen.timesheet.number) == (150, True, 1)
    assert worked(book)[0] == ()


def test_the_next_pay_has_the_difference_and_the_week_stays_as_it_was() -> None:
    book, [kept] = an_agreed_week()
    mark_paid(book, 1)
    before = hours.week(book, ANA, MONDAY).sheets[0]
    hours.correct_shift(book, replace(kept, finish=570, corrects_id=kept.id, tenth_miles=40), "Left early")
    hours.correct_shift(book, shift(TUESDAY, "08:00-09:00"), "Forgotten")
    agree(book)

    sheets, counts = worked(book)

    assert [(one.number, one.week) for one in sheets] == [(1, MONDAY)]
    assert [(line.minutes, line.words) for line in counts.lines] == [
        (-30, "Puts right 16 Nov, 08:00–10:00"),
        (60, "Missed on 17 Nov, 08:00–09:00"),
    ]
    assert counts.tenth_miles == ((1, -20),)
    assert hours.week(book, ANA, MONDAY).sheets[0] == before
    everything, whole = worked(book, unpaid_only=False)
    assert [one.number for one in everything] == [0, 1]
    assert sum(line.minutes for line in whole.lines) == 150


def test_a_correction_that_is_not_agreed_yet_is_changed_in_place() -> None:
    book, [kept] = an_agreed_week()
    right = hours.correct_shift(book, replace(kept, finish=570, corrects_id=kept.id), "Left early")
    hours.agree_as_pa(book, ANA, MONDAY, PIN)

    again = hours.correct_shift(book, replace(kept, finish=580, corrects_id=right.id), "Left at 9:40")

    assert (again.id, again.corrects_id, again.finish) == (right.id, kept.id, 580)
    assert hours.week(book, ANA, MONDAY).timesheet.pa_agreed is None
    hours.keep_shift(book, replace(again, finish=590))
    assert hours.week(book, ANA, MONDAY).rows[0].shifts[0].finish == 590


def test_a_correction_is_corrected_and_the_oldest_is_left_alone() -> None:
    book, [kept] = an_agreed_week()
    once = hours.correct_shift(book, replace(kept, finish=570, corrects_id=kept.id), "Left early")
    agree(book)
    twice = hours.correct_shift(book, replace(once, finish=660, corrects_id=once.id), "Stayed on")
    agree(book)

    seen = hours.week(book, ANA, MONDAY)
    assert seen.rows[0].shifts == (twice,)
    assert seen.rows[0].replaced == (kept, once)
    _, counts = worked(book)
    assert [line.minutes for line in counts.lines] == [120, -30, 90]
    with pytest.raises(AppError, match="put right before"):
        hours.correct_shift(book, replace(kept, corrects_id=kept.id), "Again")


def test_a_correction_can_take_a_shift_out_and_be_taken_out_itself() -> None:
    book, [kept] = an_agreed_week(shift(MONDAY, "22:00-08:00", kind=ShiftKind.SLEEP_IN))
    gone = hours.correct_shift(book, replace(kept, no_time=True, corrects_id=kept.id), "Did not come")
    assert hours.week(book, ANA, MONDAY).nights == 0

    hours.take_shift_out(book, gone.id)

    seen = hours.week(book, ANA, MONDAY)
    assert seen.rows[0].shifts == (kept,)
    assert [one.number for one in seen.sheets] == [0]
    assert seen.timesheet.is_locked


def test_a_correction_stays_when_another_is_taken_out() -> None:
    book, [kept] = an_agreed_week()
    hours.correct_shift(book, replace(kept, finish=570, corrects_id=kept.id), "Left early")
    missed = hours.correct_shift(book, shift(TUESDAY, "08:00-09:00"), "Forgotten")

    hours.take_shift_out(book, missed.id)

    assert [one.number for one in hours.week(book, ANA, MONDAY).sheets] == [0, 1]


def test_what_cannot_be_corrected_is_said() -> None:
    book, [kept] = an_agreed_week()
    [other] = write(book, shift(MONDAY, "08:00-10:00", pa_id=BEN))
    for right, reason, said in (
        (replace(kept, corrects_id=kept.id), " ", "needs a reason"),
        (replace(kept, corrects_id=kept.id, day=MONDAY + timedelta(weeks=1)), "x", "stays in its own week"),
        (replace(kept, corrects_id=other.id), "x", "stays in its own week"),
        (shift(MONDAY + timedelta(weeks=1), "08:00-10:00"), "x", "not agreed yet"),
        (replace(other, corrects_id=other.id), "x", "not agreed yet"),
        (shift(MONDAY, "09:00-11:00"), "x", "overlap"),
    ):
        with pytest.raises(AppError, match=said):
            hours.correct_shift(book, right, reason)
    assert [one.number for one in hours.week(book, ANA, MONDAY).sheets] == [0]


def test_a_correction_of_an_earlier_week_is_on_the_next_card() -> None:
    book, [kept] = an_agreed_week()
    mark_paid(book, 1)
    hours.correct_shift(book, replace(kept, finish=570, corrects_id=kept.id), "Left early")
    agree(book)
    later = Period.weeks(MONDAY + timedelta(weeks=4), 4)

    words = picture_of(hours.ring_in_card_pdf(book, later), 1, 500).words

    assert "−0.50 hours" in words
