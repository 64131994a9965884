from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise
from typing import Any

import pytest

from app.employment.absence import CarriedLeave
from app.employment.contract import Contract, HolidayPay, HoursKind, PayFrequency
from app.employment.shift import Absence, AbsenceKind
from app.errors import AppError
from app.period import Period
from app.store.book import Book
from app.usecases.hours import absences
from app.usecases.hours import writing as hours
from app.usecases.hours.leave import leave_year
from app.usecases.hours.leave_accrual import LeaveUnit, pay_periods
from tests.app.employment.shifts import ANA, BEN, MONDAY, planned, shift
from tests.app.usecases.rostered import plan, team_book, terms

TODAY = date(2026, 11, 22)
APRIL = date(2026, 4, 1)
YEAR = Period(APRIL, date(2027, 3, 31))


def with_terms(book: Book, *contracts: Contract) -> Book:
    with book.begin("Terms") as work:
        for old in work.contracts.of(ANA):
            work.contracts.remove(old.id)
        for new in contracts:
            work.contracts.add(new)
    return book


def irregular(**more: Any) -> Contract:
    """Give terms with hours that vary, paid on the 30th for the month up to it."""
    plain: dict[str, Any] = {
        "hours": HoursKind.IRREGULAR,
        "frequency": PayFrequency.MONTHLY,
        "first_pay_day": date(2025, 6, 30),
        "weekly_minutes": 0,
        "half_days": 0,
    }
    return terms(**{**plain, **more})


def holiday(book: Book, first: date, last: date, minutes: int = 0) -> Absence:
    return absences.keep_absence(book, Absence(0, ANA, AbsenceKind.HOLIDAY, first, last, minutes))


def test_regular_hours_have_weeks_a_year_in_days() -> None:
    """Five days a week: 5.6 × 5 = 28 days. Taken two days of the pattern, booked one."""
    book = team_book()
    for day in range(5):
        plan(book, planned(date(2026, 4, 6) + timedelta(days=day), "08:00-10:00"))
    holiday(book, date(2026, 5, 4), date(2026, 5, 5))
    holiday(book, date(2026, 12, 23), date(2026, 12, 23))
    holiday(book, date(2027, 4, 1), date(2027, 4, 2))

    ledger = absences.leave_ledger(book, ANA, TODAY)

    assert (ledger.unit, ledger.leave_year) == (LeaveUnit.DAYS, YEAR)
    assert (ledger.entitled, ledger.earned) == (Decimal(28), Decimal(28))
    assert (ledger.taken, ledger.booked, ledger.left) == (Decimal(2), Decimal(1), Decimal(26))
    assert [line.booked for line in ledger.lines] == [False, True]
    assert not ledger.rolled_up


def test_three_days_a_week_and_days_without_a_pattern() -> None:
    """Three days: 16.8 a year. A week's holiday uses three of its five where no pattern says which.

    Ten hours and eight minutes at 4.5 h a day (13½ h over 3 days) are 2.25 days, 2.3 to the nearest tenth.
    """
    book = with_terms(team_book(), terms(half_days=6))
    holiday(book, MONDAY, MONDAY + timedelta(days=6))
    holiday(book, date(2026, 8, 3), date(2026, 8, 5), minutes=608)

    ledger = absences.leave_ledger(book, ANA, TODAY)

    assert ledger.entitled == Decimal("16.8")
    assert [line.amount for line in ledger.lines] == [Decimal("2.3"), Decimal(3)]


def test_a_pattern_that_began_later_says_nothing_of_holiday_before_it() -> None:
    book = team_book()
    plan(book, planned(MONDAY, "08:00-10:00"))
    holiday(book, date(2026, 8, 3), date(2026, 8, 4))

    assert absences.leave_ledger(book, ANA, TODAY).taken == Decimal(2)


def test_the_first_year_builds_up_month_by_month() -> None:
    """Began 1 September 2026: 7 twelfths of 28 are 16⅓, up to 16½ days; on 22 November three are built up."""
    book = team_book(started=date(2026, 9, 1))

    ledger = absences.leave_ledger(book, ANA, TODAY)

    assert (ledger.entitled, ledger.earned) == (Decimal("16.5"), Decimal(7))


def test_a_leaver_has_the_share_of_the_year_up_to_the_last_day() -> None:
    """Leaves on 30 September 2026: 183 of 365 days of 28 is 14.04, shown as 14.1."""
    book = team_book(left=date(2026, 9, 30))

    assert absences.leave_ledger(book, ANA, TODAY).entitled == Decimal("14.1")


def test_a_change_of_days_within_the_year_counts_each_part() -> None:
    """Five days a week for 183 of 365 days, three for 182: 14.04 + 8.38 = 22.41, up to 22.5."""
    october = date(2026, 10, 1)
    book = with_terms(
        team_book(), terms(last=date(2026, 9, 30)), terms(first=october, half_days=6, weekly_minutes=486)
    )

    assert absences.leave_ledger(book, ANA, TODAY).entitled == Decimal("22.5")


def worked(book: Book, day: date, times: str) -> None:
    hours.keep_shift(book, shift(day, times))


def test_irregular_hours_earn_by_the_hour_until_a_pa_leaves_in_july() -> None:
    """Story 13 by hand: 12.07 % of each pay period's hours, to the nearest whole hour.

    To 30 April 40 h: 4.83, 5 h. To 30 May 62 h: 7.48, 7 h. To 30 June 31 h: 3.74, 4 h. July up to the last
    day, the 10th, 12 h: 1.45, 1 h. Earned 17 h; taken 6 h; owed 11 h.
    """
    book = with_terms(team_book(left=date(2026, 7, 10)), irregular())
    for days, first in ((5, date(2026, 4, 13)), (4, date(2026, 6, 2))):
        for day in range(days):
            worked(book, first + timedelta(days=day), "09:00-17:00" if days == 5 else "09:00-16:45")
    for day in range(10):
        worked(book, date(2026, 5, 4) + timedelta(days=day), "09:00-15:12")
    for day in (6, 7, 8):
        worked(book, date(2026, 7, day), "09:00-13:00")
    holiday(book, date(2026, 6, 15), date(2026, 6, 15), minutes=360)

    ledger = absences.leave_ledger(book, ANA, TODAY)

    assert ledger.unit is LeaveUnit.HOURS
    assert (ledger.earned, ledger.taken, ledger.left) == (Decimal(17), Decimal(6), Decimal(11))


def test_a_pay_period_that_has_not_ended_has_earned_nothing_yet() -> None:
    book = with_terms(team_book(), irregular())
    worked(book, date(2026, 11, 5), "09:00-17:00")

    assert absences.leave_ledger(book, ANA, TODAY).earned == Decimal(0)
    assert absences.leave_ledger(book, ANA, date(2026, 11, 30)).earned == Decimal(1)


def test_sick_weeks_earn_by_the_average_of_the_weeks_before() -> None:
    """26 weeks of 20 h in the 52 before: 10 h a week. Sick 14 days in November: 20 h earn 2.41, 2 h."""
    book = with_terms(team_book(), irregular())
    for back in range(1, 27):
        worked(book, MONDAY - timedelta(weeks=2 * back), "02:00-22:00")
    before = absences.leave_ledger(book, ANA, date(2026, 11, 30)).earned

    sick = Absence(0, ANA, AbsenceKind.SICK, MONDAY, MONDAY + timedelta(days=13))
    absences.keep_absence(book, sick)

    worked_hours = 20  # on 2 November, in the same pay period
    assert before == _by_hand(book) + round(Decimal("0.1207") * worked_hours)
    assert absences.leave_ledger(book, ANA, date(2026, 11, 30)).earned == _by_hand(book) + round(
        Decimal("0.1207") * (worked_hours + 20)
    )


def _by_hand(book: Book) -> Decimal:
    """Add up the pay periods from April to October: 40 h are 5 h, 60 h are 7 h."""
    ended = absences.leave_ledger(book, ANA, date(2026, 10, 30))
    return ended.earned


def test_sickness_at_the_start_of_a_job_has_no_average() -> None:
    book = with_terms(team_book(started=MONDAY), irregular(first=MONDAY))
    absences.keep_absence(book, Absence(0, ANA, AbsenceKind.SICK, MONDAY))

    assert absences.leave_ledger(book, ANA, date(2026, 12, 30)).earned == Decimal(0)


def test_part_of_a_year_with_regular_hours_and_part_without() -> None:
    """Regular for April to September: 28 days × 2.7 h × 183/365 = 37.91 h; then 40 h in October give 5 h."""
    october = date(2026, 10, 1)
    book = with_terms(team_book(), terms(last=date(2026, 9, 30)), irregular(first=october))
    for day in range(5, 10):
        worked(book, date(2026, 10, day), "09:00-17:00")

    ledger = absences.leave_ledger(book, ANA, TODAY)

    assert (ledger.unit, ledger.entitled) == (LeaveUnit.HOURS, Decimal("43.0"))


def test_holiday_in_hours_uses_what_was_planned_where_nothing_else_is_said() -> None:
    book = with_terms(team_book(), irregular(holiday=HolidayPay.ROLLED_UP))
    plan(book, planned(MONDAY, "08:00-10:30"), planned(MONDAY, "08:00-10:00", pa_id=BEN))
    holiday(book, MONDAY, MONDAY + timedelta(days=6))

    ledger = absences.leave_ledger(book, ANA, TODAY)

    assert (ledger.taken, ledger.rolled_up) == (Decimal("2.5"), True)


def test_holiday_over_the_end_of_the_leave_year_is_shared() -> None:
    """Wednesday 31 March is one of three working days: a third of 6 h belongs to the old leave year."""
    book = with_terms(team_book(), irregular())
    holiday(book, date(2027, 3, 31), date(2027, 4, 2), minutes=360)

    old = absences.leave_ledger(book, ANA, date(2027, 3, 31))
    new = absences.leave_ledger(book, ANA, date(2027, 4, 1))

    assert (old.taken, new.taken) == (Decimal(2), Decimal(4))


def test_carried_holiday_counts_in_its_year() -> None:
    book = team_book()
    absences.keep_carried_leave(book, CarriedLeave(0, ANA, APRIL, 15, "Ill in March"))
    absences.keep_carried_leave(book, CarriedLeave(0, ANA, APRIL, 25, "Ill in March"))

    ledger = absences.leave_ledger(book, ANA, TODAY)

    assert (ledger.carried, ledger.left) == (Decimal("2.5"), Decimal("30.5"))


def test_somebody_without_terms_has_no_ledger() -> None:
    with pytest.raises(AppError, match="Ana Costa has no terms of work yet"):
        absences.leave_ledger(with_terms(team_book()), ANA, TODAY)


def test_terms_that_are_over_still_say_what_their_year_was() -> None:
    book = with_terms(team_book(), terms(last=date(2026, 3, 1)))

    assert absences.leave_ledger(book, ANA, TODAY).leave_year == YEAR


def test_leave_years_begin_on_their_day_whatever_the_year() -> None:
    first = date(2024, 2, 29)

    assert leave_year(first, date(2026, 2, 27)) == Period(date(2025, 2, 28), date(2026, 2, 27))
    assert leave_year(first, date(2026, 2, 28)).first == date(2026, 2, 28)
    assert leave_year(date(2027, 4, 1), TODAY) == YEAR


@pytest.mark.parametrize(
    ("frequency", "ends"),
    [
        (PayFrequency.WEEKLY, ["2026-04-06", "2026-04-13"]),
        (PayFrequency.FORTNIGHTLY, ["2026-04-06", "2026-04-20"]),
        (PayFrequency.FOUR_WEEKLY, ["2026-04-20", "2026-05-18"]),
        (PayFrequency.MONTHLY, ["2026-04-25", "2026-05-25"]),
    ],
)
def test_pay_periods_follow_the_pay_days(frequency: PayFrequency, ends: list[str]) -> None:
    monthly = frequency is PayFrequency.MONTHLY
    first = date(2025, 6, 30) if monthly else date(2025, 6, 21)
    contract = replace(terms(), frequency=frequency, first_pay_day=first, worked_to_days=5)

    found = list(pay_periods(contract, YEAR))

    assert [period.last.isoformat() for period in found[:2]] == ends
    assert all(one.last + timedelta(days=1) == other.first for one, other in pairwise(found))
    assert found[-1].last in YEAR
