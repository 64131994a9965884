"""Story 16: nineteen days in hospital, by the rule of the agreement."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from app.employment.shift import PlannedShift, Shift
from app.employment.stay import AwayReason, Stay
from app.funding.balance import UnspentReason, Why
from app.money import Money
from app.payroll.kept import KeptPayslip
from app.period import Period
from app.store.book import Book
from app.usecases.funding.balance import keep_reason, why_this_balance
from app.usecases.hours.seen import week
from app.usecases.hours.writing import keep_shift
from app.usecases.money.ledger import latest_changes
from app.usecases.pay import hospital
from app.usecases.returns.drawing import open_return
from app.usecases.rota.pattern import plan_shift, planned
from tests.stories import people

FIRST, LAST = date(2026, 4, 8), date(2026, 4, 26)  # a Wednesday, and the Sunday nineteen days on
PAY_DAY, TODAY = date(2026, 5, 1), date(2026, 5, 4)
RULE = "Direct payment agreement, section 9: full pay for a week, then half, for two weeks in all"
DAY = Money(26_80)  # two hours at £13.40


@pytest.fixture(scope="module")
def book(folder: Path) -> Book:
    """Plan two hours each weekday, and let the person be in hospital; one hour is worked on the ward."""
    book = people.start_book(folder)
    pa_id = people.employ(book)
    for weekday in range(5):
        day = people.STARTED + timedelta(days=weekday)
        plan_shift(book, PlannedShift(0, pa_id, day, 8 * 60, 10 * 60))
    agreed = {"agreed_by": "M. Khan, Riverside Council", "agreed_on": date(2026, 4, 9), "rule": RULE}
    hospital.keep_stay(book, Stay(0, FIRST, LAST, 7, 50, 14, reason=AwayReason.HOSPITAL, **agreed))  # type: ignore[arg-type]
    keep_shift(book, Shift(0, pa_id, date(2026, 4, 9), 8 * 60, 9 * 60, note="On the ward"))
    return book


@pytest.fixture(scope="module")
def slip(book: Book) -> KeptPayslip:
    monday = people.STARTED
    for turn in range(3):
        people.agree(book, 1, monday + timedelta(weeks=turn))
    [paid] = people.pay_everybody(book, PAY_DAY)
    return paid


@pytest.fixture(scope="module")
def stay(book: Book, slip: KeptPayslip) -> hospital.StayPay:  # noqa: ARG001  # looked at after the pay
    return hospital.stay_pay(book, 1, TODAY)


def test_it_was_nineteen_days(stay: hospital.StayPay) -> None:
    assert stay.stay.day_count == 19


def test_the_rule_is_chosen_from_the_agreement(stay: hospital.StayPay) -> None:
    kept = stay.stay
    assert (kept.full_days, kept.share_after, kept.days_at_most, kept.rule) == (7, 50, 14, RULE)


def test_who_agreed_and_when_is_recorded(stay: hospital.StayPay) -> None:
    assert (stay.stay.agreed_by, stay.stay.agreed_on) == ("M. Khan, Riverside Council", date(2026, 4, 9))


def test_the_retainer_follows_the_rule(stay: hospital.StayPay) -> None:
    # Days 1 to 7 hold five weekdays in full, one of them half worked; days 8 to 14 five at half.
    assert stay.retainer == DAY * 4 + Money(13_40) + Money(13_40) * 5


def test_the_hour_on_the_ward_is_recorded_and_paid_as_an_hour(
    stay: hospital.StayPay, slip: KeptPayslip
) -> None:
    [one] = stay.team
    assert (one.planned, one.worked, one.unused) == (13 * 120, 60, 13 * 120 - 60)
    # The payslip pays the hour, and the retainer once.
    assert (one.paid, slip.gross) == (one.retainer, one.retainer + Money(13_40))


def test_unspent_hours_have_the_reason_hospital(book: Book, stay: hospital.StayPay) -> None:
    with book.begin() as work:
        reasons = hospital.unused_reasons(work, 1, Period(FIRST, LAST))
    assert len(reasons) == 13
    assert {each.reason for each in reasons.values()} == {AwayReason.HOSPITAL}
    assert stay.unused == 13 * 120 - 60


def test_unspent_money_has_the_reason_hospital(book: Book) -> None:
    keep_reason(book, UnspentReason(0, 1, FIRST, date(2026, 6, 30), Money(40_20), Why.HOSPITAL))
    assert [each.why for each in why_this_balance(book, TODAY).reasons] == [Why.HOSPITAL]


def test_the_return_says_why(book: Book) -> None:
    drafted = open_return(book, 1, Period(people.OPENED, date(2026, 6, 30)))
    assert [(away.period, away.where) for away in drafted.away] == [(Period(FIRST, LAST), "In hospital")]


def test_nothing_is_deleted(book: Book, slip: KeptPayslip) -> None:
    assert slip.pay_day == PAY_DAY
    assert len(planned(book)) == 5
    written = week(book, 1, people.STARTED).rows
    assert [shift.note for row in written for shift in row.shifts] == ["On the ward"]
    assert not any(
        words in change.because for change in latest_changes(book) for words in ("Took", "Removed")
    )
