"""What easy read shows and keeps is what the other pages show and keep."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from app.employment.shift import PlannedShift, Shift
from app.errors import AppError
from app.funding.agreement import Due, DueKind
from app.ledger.entry import Entry, Split
from app.money import Money
from app.plan.people_around import Helper, Role
from app.plan.review import ReviewKind
from app.store.book import Book
from app.usecases.hours.agreed import agree_as_holder, agree_as_pa
from app.usecases.hours.seen import week
from app.usecases.life.around import keep_helper
from app.usecases.life.reviews import keep_review, plan_review, reviews
from app.usecases.money.ledger import entry_detail
from app.usecases.money.papers import papers_of
from app.usecases.today import easy
from tests.app.employment.shifts import ANA, BEN, MONDAY
from tests.app.usecases.rostered import PIN, plan, team_book, write
from tests.app.usecases.started import ACTOR, a_book

DAY = date(2026, 7, 1)
SUNDAY = MONDAY + timedelta(days=6)
LETTER = b"One bus ticket. 2.40 pounds."


def helper(book: Book, name: str, **more: object) -> Helper:
    return keep_helper(book, replace(Helper(0, name, Role.FRIEND, date(2026, 4, 1)), **more))


def shift(day: date = MONDAY, pa_id: int = ANA, start: int = 480) -> Shift:
    return Shift(0, pa_id, day, start, start + 120)


def test_what_is_left_is_what_is_held_less_what_is_promised() -> None:
    book = a_book()
    with book.begin("Wrote down a bill") as work:
        work.dues.add(Due(0, DueKind.HMRC, date(2026, 7, 2), Money(-2500), "HMRC", 1))

    left = easy.money_left(book, DAY)

    assert (left.held, left.promised, left.free) == (Money(10000), Money(2500), Money(7500))


def test_people_who_are_gone_neither_help_nor_are_called() -> None:
    book = a_book()
    helper(book, "Zoe", phone="01632 960 009")
    helper(book, "Ann", phone="01632 960 001", backup=1)
    helper(book, "Bill")
    helper(book, "Cara", phone="01632 960 003", last=date(2026, 6, 30))

    assert easy.who_can_help(book, DAY) == ("Ann", "Bill", "Zoe")
    assert [each.name for each in easy.who_to_call(book, DAY)] == ["Ann", "Zoe"]


def test_seven_days_come_from_today() -> None:
    book = team_book()
    plan(book, PlannedShift(0, ANA, MONDAY, 480, 600))

    days = easy.coming_days(book, MONDAY)

    assert (len(days), days[0].day, days[0].slots[0].who) == (7, MONDAY, "Ana Costa")


def test_a_payment_is_kept_with_its_receipt_and_an_unfit_file_keeps_nothing() -> None:
    book = a_book()
    ticket = Entry(0, 1, DAY, "Bus", Money(-240), (Split(Money(-240)),), note="A ticket")

    with pytest.raises(AppError):
        easy.pay_for(book, ticket, ("ticket.exe", b"\x00\x01\x02"))
    kept = easy.pay_for(book, ticket, ("ticket.txt", LETTER))
    plain = easy.pay_for(book, replace(ticket, payee="Train"))

    assert [paper.name for paper in papers_of(book, kept.id)] == ["ticket.txt"]
    assert (kept.id, plain.id) == (1, 2)
    assert entry_detail(book, plain.id).entry.note == "A ticket"
    assert [account.id for account in easy.open_accounts(book)] == [1]


def test_weeks_wait_until_they_are_over_and_the_holder_has_agreed() -> None:
    book = team_book()
    write(book, shift(), shift(MONDAY + timedelta(days=2)), shift(SUNDAY, BEN))

    assert [one.pa.id for one in easy.hours_to_agree(book, SUNDAY - timedelta(days=1))] == [ANA]
    both = easy.hours_to_agree(book, SUNDAY)
    assert [(one.pa.id, one.monday, len(one.shifts)) for one in both] == [(ANA, MONDAY, 2), (BEN, MONDAY, 1)]

    agree_as_holder(book, BEN, MONDAY)

    assert [one.pa.id for one in easy.hours_to_agree(book, SUNDAY)] == [ANA]
    assert easy.hours_to_agree(book, SUNDAY + timedelta(weeks=9)) == ()


def test_all_yes_agrees_the_week_and_notes_who_helped() -> None:
    book = team_book()
    write(book, shift())
    agree_as_pa(book, ANA, MONDAY, PIN)

    easy.agree_hours(book, easy.hours_to_agree(book, SUNDAY)[0], "Ann")

    seen = week(book, ANA, MONDAY)
    assert seen.is_locked
    assert seen.rows[0].shifts[0].note == "Ann helped me to agree this week."
    assert easy.hours_to_agree(book, SUNDAY) == ()


def test_hours_are_agreed_without_help_too() -> None:
    book = team_book()
    write(book, shift())

    easy.agree_hours(book, easy.hours_to_agree(book, SUNDAY)[0])

    seen = week(book, ANA, MONDAY)
    assert seen.timesheet.holder_agreed is not None
    assert seen.rows[0].shifts[0].note == ""


def test_a_no_stands_beside_the_shift_and_takes_no_agreement_back() -> None:
    book = team_book()
    first, second = write(book, replace(shift(), note="Late bus."), shift(MONDAY + timedelta(days=1)))
    agree_as_pa(book, ANA, MONDAY, PIN)

    easy.doubt_hours(book, {first.id: "She came at nine.", second.id: " "}, "Ann")

    seen = week(book, ANA, MONDAY)
    notes = [row.shifts[0].note for row in seen.rows[:2]]
    assert notes == [
        "Late bus. She came at nine. Ann helped me to say this.",
        "This is not right. Ann helped me to say this.",
    ]
    assert seen.timesheet.pa_agreed is not None
    assert seen.timesheet.holder_agreed is None
    assert len(easy.hours_to_agree(book, SUNDAY)) == 1
    easy.doubt_hours(book, {first.id: "Again."})
    assert week(book, ANA, MONDAY).rows[0].shifts[0].note.endswith("this. Again.")


def test_without_a_no_there_is_nothing_to_doubt() -> None:
    with pytest.raises(AppError, match="Nothing is wrong"):
        easy.doubt_hours(a_book(), {})


def test_my_words_wait_with_the_review_that_is_planned_and_name_who_helped_once() -> None:
    book = a_book()
    planned = plan_review(book, ReviewKind.DIRECT_PAYMENT, date(2026, 8, 3))

    review = easy.review_to_come(book, DAY)
    assert review.id == planned.id
    kept = easy.keep_my_words(book, replace(review, working="Mornings"), "Ann")
    again = easy.keep_my_words(book, replace(kept, not_working="Evenings"), "Ann")

    assert (again.working, again.not_working) == ("Mornings", "Evenings")
    assert again.words == "Ann helped me to say this."


def test_without_a_planned_review_the_words_wait_for_the_one_that_is_due() -> None:
    book = a_book()
    due = reviews(book, DAY).dues[0].kind

    kept = easy.keep_my_words(book, replace(easy.review_to_come(book, DAY), words="More evenings"))

    assert (kept.kind, kept.planned, kept.words) == (due, None, "More evenings")
    assert easy.review_to_come(book, DAY).id == kept.id


def test_a_book_without_an_agreement_gets_ready_for_a_plan_review() -> None:
    assert easy.review_to_come(Book.in_memory(actor=ACTOR), DAY).kind is ReviewKind.PLAN


def test_no_words_are_not_kept() -> None:
    book = a_book()
    review = easy.review_to_come(book, DAY)
    with pytest.raises(AppError, match="no words"):
        easy.keep_my_words(book, replace(review, working=" "), "Ann")
    assert keep_review(book, review).id == 1
