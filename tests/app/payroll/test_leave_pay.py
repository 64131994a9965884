"""Sick pay, family pay and holiday beyond the table of cases."""

from datetime import date, timedelta
from decimal import Decimal

import pytest

from app.errors import AppError
from app.money import Money
from app.payroll import average_earnings
from app.payroll.family_pay import (
    FamilyPayKind,
    earns_enough_for_family_pay,
    family_pay_week,
    recovered_family_pay,
)
from app.payroll.holiday import (
    LeaveOwed,
    WorkingWeek,
    accrued_hours,
    accrued_in_year,
    built_up,
    rolled_up_pay,
    statutory_holiday,
)
from app.payroll.holiday_pay import AverageWeek, PaidWeek, average_hours_while_away, average_week
from app.payroll.sick_pay import Absence, SickPayReason, statutory_sick_pay
from app.period import Period
from tests.app.payroll.team import Y2025, Y2026, pounds_of

RULES = Y2026.holiday
WEEKDAYS = frozenset(range(5))


def absence(first: date, last: date, earnings: str = "500", **more: object) -> Absence:
    return Absence(Period(first, last), Decimal(earnings), WEEKDAYS, **more)  # type: ignore[arg-type]  # named fields


@pytest.mark.parametrize(
    ("off", "reason"),
    [
        (absence(date(2025, 6, 2), date(2025, 6, 4)), SickPayReason.TOO_SHORT),
        (absence(date(2025, 6, 2), date(2025, 6, 13), "124.99"), SickPayReason.EARNS_TOO_LITTLE),
        (absence(date(2025, 6, 6), date(2025, 6, 10)), SickPayReason.WAITING),
        (absence(date(2026, 6, 6), date(2026, 6, 7)), SickPayReason.WAITING),  # a weekend
        (absence(date(2026, 6, 1), date(2026, 6, 1)), SickPayReason.PAID),
        (absence(date(2026, 6, 1), date(2026, 6, 1), "0"), SickPayReason.USED_UP),
    ],
)
def test_why_sick_pay_is_due_or_not(off: Absence, reason: SickPayReason) -> None:
    assert statutory_sick_pay(off).reason is reason


def test_linked_absences_use_up_the_28_weeks() -> None:
    # 20 April to 1 November 2026 is 28 weeks; a week later nothing is left, nine weeks later all is new.
    long = Period(date(2026, 4, 20), date(2026, 11, 1))
    soon = absence(date(2026, 11, 9), date(2026, 11, 13), earlier=(long,))
    late = absence(date(2027, 1, 4), date(2027, 1, 8), earlier=(long,))

    assert statutory_sick_pay(absence(long.first, long.last)).days_paid == 140
    assert statutory_sick_pay(soon).reason is SickPayReason.USED_UP
    assert statutory_sick_pay(late).days_paid == 5


def test_short_absences_before_the_change_link_with_nothing() -> None:
    short = Period(date(2026, 3, 30), date(2026, 4, 1))
    off = absence(date(2026, 4, 20), date(2026, 4, 24), earlier=(short,))

    assert statutory_sick_pay(off).days_paid == 5


def test_who_was_off_and_unpaid_since_before_the_end_of_september_2025_stays_unpaid() -> None:
    # 100.00 a week lies below the old limit; from 6 April 2026 only later absences would be paid.
    old = absence(date(2025, 9, 19), date(2026, 4, 10), "100")
    newer = absence(date(2025, 9, 22), date(2026, 4, 10), "100")

    assert statutory_sick_pay(old).amount == pounds_of("0")
    assert statutory_sick_pay(newer).amount == pounds_of("80")


def test_without_agreed_days_wednesday_counts_and_a_week_may_have_its_own() -> None:
    week = Period(date(2026, 6, 1), date(2026, 6, 7))
    none_agreed = Absence(week, Decimal(500), frozenset())
    own = Absence(week, Decimal(500), frozenset(), {date(2026, 5, 31): frozenset({0, 1})})

    assert statutory_sick_pay(none_agreed).amount == pounds_of("123.25")
    assert (statutory_sick_pay(own).days_paid, statutory_sick_pay(own).amount) == (2, pounds_of("123.25"))


def test_average_earnings_by_how_often_pay_comes() -> None:
    assert average_earnings.from_weeks(pounds_of("1000")) == Decimal(125)
    assert average_earnings.from_months(pounds_of("1300"), 2) == Decimal(150)
    assert average_earnings.from_days(pounds_of("560"), 56) == Decimal(70)
    assert average_earnings.of_a_new_pa(pounds_of("100"), 9) == Decimal("77.78")  # 77.777…


@pytest.mark.parametrize(
    ("kind", "week", "day", "earnings", "pay"),
    [
        (FamilyPayKind.MATERNITY, 6, date(2026, 6, 7), "300.01", "270.01"),  # 270.009 up
        (FamilyPayKind.MATERNITY, 7, date(2026, 6, 14), "300", "194.32"),
        (FamilyPayKind.ADOPTION, 1, date(2026, 6, 14), "500", "450"),
        (FamilyPayKind.PATERNITY, 1, date(2026, 6, 14), "200", "180"),
        (FamilyPayKind.SHARED_PARENTAL, 1, date(2026, 4, 4), "500", "187.18"),
        (FamilyPayKind.NEONATAL, 1, date(2026, 4, 5), "500", "194.32"),
    ],
)
def test_a_week_of_family_pay(kind: FamilyPayKind, week: int, day: date, earnings: str, pay: str) -> None:
    assert family_pay_week(kind, week, day, Decimal(earnings)) == pounds_of(pay)


def test_there_was_no_neonatal_pay_before_april_2025() -> None:
    with pytest.raises(AppError, match="neonatal"):
        family_pay_week(FamilyPayKind.NEONATAL, 1, date(2025, 4, 1), Decimal(500))


def test_family_pay_needs_the_lower_earnings_limit_and_comes_back_from_hmrc() -> None:
    assert earns_enough_for_family_pay(Decimal(129), date(2026, 6, 1))
    assert not earns_enough_for_family_pay(Decimal("128.99"), date(2026, 6, 1))
    small = recovered_family_pay(pounds_of("194.32"), pounds_of("45000"), Y2026.family_pay)
    assert small == pounds_of("211.81")  # x 109% = 211.8088
    large = recovered_family_pay(pounds_of("194.32"), pounds_of("45000.01"), Y2026.family_pay)
    assert large == pounds_of("178.77")  # x 92% = 178.7744
    assert recovered_family_pay(pounds_of("100"), Money(0), Y2025.family_pay) == pounds_of("108.50")


def test_who_starts_and_leaves_within_a_year_gets_the_days_between() -> None:
    # 1 May to 31 August is 123 days: 123/365 x 28 = 9.435.
    year = Period(date(2026, 4, 1), date(2027, 3, 31))
    days = statutory_holiday(
        WorkingWeek(Decimal(5), Decimal(40)), RULES, year, date(2026, 5, 1), date(2026, 8, 31)
    )
    assert (days.days, days.hours) == (Decimal("9.5"), Decimal("75.5"))  # 75.48 hours


def test_a_leap_leave_year_has_366_days() -> None:
    year = Period(date(2027, 4, 1), date(2028, 3, 31))
    given = statutory_holiday(WorkingWeek(Decimal(5)), RULES, year, leaves=date(2027, 9, 29))
    assert given.days == Decimal("14.0")  # 182/366 x 28 = 13.92


def test_a_first_year_builds_up_by_the_month() -> None:
    assert built_up(Decimal("16.8"), date(2026, 6, 15), date(2026, 6, 15)) == Decimal("1.5")  # 1.4
    assert built_up(Decimal("16.8"), date(2026, 6, 15), date(2026, 9, 14)) == Decimal("4.5")  # 3/12 = 4.2
    assert built_up(Decimal("16.8"), date(2026, 6, 15), date(2026, 9, 15)) == Decimal(6)  # 4/12 = 5.6
    assert built_up(Decimal("16.8"), date(2026, 6, 15), date(2028, 1, 1)) == Decimal(17)  # a year at most


def test_irregular_hours_leaver_of_july() -> None:
    # Leave year from April 2026; hours of April to July, each x 12.07% to the nearest hour:
    # 31 -> 3.74 -> 4; 12 -> 1.45 -> 1; 3 -> 0.36 -> 0; 24 -> 2.90 -> 3: 8 earned, 3 taken, 5 x 13.10 owed.
    hours = [Decimal(each) for each in (31, 12, 3, 24)]
    earned = accrued_in_year(hours, date(2026, 4, 1), Decimal(6), RULES)
    owed = LeaveOwed(Decimal(earned), Decimal(3), pounds_of("13.10"))

    assert (earned, owed.left, owed.pay) == (8, Decimal(5), pounds_of("65.50"))
    assert accrued_in_year([Decimal(2000)], date(2026, 4, 1), Decimal(6), RULES) == 168


def test_hours_did_not_earn_holiday_before_april_2024() -> None:
    assert accrued_hours(Decimal(30), date(2024, 4, 1), RULES) == 4
    with pytest.raises(AppError, match="began so early"):
        accrued_hours(Decimal(30), date(2024, 3, 31), RULES)


def test_rolled_up_pay_is_a_share_of_pay_for_work() -> None:
    assert rolled_up_pay(pounds_of("381.30"), RULES) == pounds_of("46.02")  # 46.02291


def weeks_back(pays: list[tuple[int, int]], before: date) -> list[PaidWeek]:
    return [PaidWeek(before - timedelta(days=1, weeks=back), Money(pay), pay // 10) for back, pay in pays]


def test_an_average_week_passes_over_weeks_without_pay() -> None:
    day = date(2026, 7, 6)
    # 60 paid weeks, the newest 10 unpaid, one with sick pay alone, one too long ago: 52 of 300.00 count.
    weeks = weeks_back(
        [(n, 0) for n in range(10)] + [(n, 30000) for n in range(10, 70)] + [(104, 90000)], day
    )
    sick = PaidWeek(date(2026, 1, 3), Money(12325), 0, only_leave_pay=True)
    average = average_week([*weeks, sick], day, RULES)

    assert (average.pay, average.weeks, average.minutes) == (Money(30000), 52, Decimal(3000))
    assert average.hour == Money(600)


def test_fewer_weeks_serve_and_none_is_said() -> None:
    day = date(2026, 7, 6)
    assert average_week(weeks_back([(0, 10000), (1, 10001)], day), day, RULES).pay == Money(10001)  # 100.005
    with pytest.raises(AppError, match="no week with pay"):
        average_week([], day, RULES)
    with pytest.raises(AppError, match="No hours are recorded"):
        _ = AverageWeek(Money(1), Decimal(0), 1).hour


def test_hours_while_away_count_weeks_without_work() -> None:
    day = date(2026, 7, 6)
    weeks = weeks_back([(0, 0), (1, 12000), (60, 90000)], day)
    assert average_hours_while_away(weeks, day, RULES) == Decimal(10)
    assert average_hours_while_away([], day, RULES) == 0
