"""The minimum wage, mileage, retainers, and what is owed when a job ends."""

from datetime import date
from decimal import Decimal

import pytest

from app.errors import AppError
from app.money import NOTHING, Money
from app.payroll.ending import notice_pay, notice_weeks, redundancy_of, taxable_redundancy
from app.payroll.figures import Notice
from app.payroll.mileage import Vehicle, approved_mileage, mileage_pay
from app.payroll.minimum_wage import (
    Stretch,
    TimeKind,
    Worker,
    check_pay,
    check_wage,
    counted_minutes,
    minimum_rate,
    sleep_in,
    wage_findings,
)
from app.payroll.payslip import Earning, EarningKind, for_minimum_wage
from app.payroll.retainer import PlannedDay, RetainerRule, retainer
from app.period import Period
from tests.app.payroll.team import Y2025, Y2026, pounds_of

JUNE = Period.month(2026, 6)


@pytest.mark.parametrize(
    ("worker", "day", "rate"),
    [
        (Worker(date(2005, 6, 15)), date(2026, 6, 1), "10.85"),  # 21 within the period, 20 on its first day
        (Worker(date(2005, 6, 15)), date(2026, 7, 1), "12.71"),
        (Worker(date(2008, 2, 29)), date(2026, 2, 28), "7.55"),  # 18 on 1 March
        (Worker(date(2008, 2, 29)), date(2026, 3, 1), "10.00"),
        (
            Worker(date(2008, 1, 1), date(2025, 1, 1)),
            date(2026, 6, 1),
            "8.00",
        ),  # 18: the apprentice rate goes on
        (Worker(date(2000, 1, 1), date(2025, 9, 1)), date(2026, 8, 31), "8.00"),  # in the first year
        (Worker(date(2000, 1, 1), date(2025, 9, 1)), date(2026, 9, 1), "12.71"),
    ],
)
def test_the_first_day_of_a_period_says_the_rate(worker: Worker, day: date, rate: str) -> None:
    assert minimum_rate(worker, day) == pounds_of(rate)


def test_asleep_by_arrangement_does_not_count_and_awake_to_work_does() -> None:
    night = sleep_in(600, 45)

    assert sum(stretch.minutes for stretch in night) == 600
    assert counted_minutes(night) == 45


@pytest.mark.parametrize(
    ("kind", "counts"),
    [
        (TimeKind.WORK, True),
        (TimeKind.WAKING_NIGHT, True),
        (TimeKind.TRAVEL_BETWEEN, True),
        (TimeKind.TRAINING, True),
        (TimeKind.HOME_TRAVEL, False),
        (TimeKind.BREAK, False),
        (TimeKind.ON_CALL_AT_HOME, False),
    ],
)
def test_which_time_counts(kind: TimeKind, counts: bool) -> None:  # a column of the table
    assert counted_minutes([Stretch(kind, 60)]) == 60 * counts


def test_holiday_pay_and_sick_pay_never_meet_the_minimum_wage() -> None:
    kinds = (EarningKind.WORK, EarningKind.ROLLED_UP_HOLIDAY, EarningKind.SICK, EarningKind.SLEEP_IN)
    assert for_minimum_wage(Earning(kind, Money(1000)) for kind in kinds) == Money(1000)


def test_what_is_missing_is_said() -> None:
    # 30 h 20 min at 12.71 is 385.54 (385.5366); 381.00 was paid.
    check = check_wage(JUNE, pounds_of("12.71"), Decimal(1820) / 60, pounds_of("381"))

    assert (check.due, check.short) == (pounds_of("385.54"), pounds_of("4.54"))
    assert "£4.54 below" in wage_findings(check, "June")[0].sentence
    enough = check_wage(JUNE, pounds_of("12.71"), Decimal(30), pounds_of("381.30"))
    assert (enough.short, wage_findings(enough, "June")) == (NOTHING, [])


def test_a_week_with_a_sleep_in_and_travel() -> None:
    # 20 h of work, 30 min between visits, a sleep-in with 45 min awake to work: 21.25 h x 12.71 = 270.0875.
    stretches = [Stretch(TimeKind.WORK, 1200), Stretch(TimeKind.TRAVEL_BETWEEN, 30), *sleep_in(540, 45)]
    check = check_pay(
        Worker(date(1990, 1, 1)), Period.weeks(date(2026, 6, 1), 1), stretches, pounds_of("270")
    )

    assert (check.due, check.short) == (pounds_of("270.09"), Money(9))


def test_a_period_longer_than_a_month_is_refused() -> None:
    with pytest.raises(AppError, match="a month at most"):
        check_wage(Period(date(2026, 6, 1), date(2026, 7, 2)), pounds_of("12.71"), Decimal(1), Money(1))


@pytest.mark.parametrize(
    ("told", "weeks"),
    [
        (date(2026, 4, 29), 0),  # a day short of a month
        (date(2026, 4, 30), 1),
        (date(2028, 3, 30), 1),
        (date(2028, 3, 31), 2),
        (date(2037, 3, 30), 10),
        (date(2040, 3, 31), 12),
    ],
)
def test_notice_grows_with_service(told: date, weeks: int) -> None:
    # From 1 April 2026 the first month ends with 30 April, the second year with 31 March 2028.
    assert notice_weeks(date(2026, 4, 1), told, Y2026.notice) == weeks


def test_the_contract_may_ask_for_longer_notice() -> None:
    rules: Notice = Y2026.notice
    assert notice_weeks(date(2026, 4, 1), date(2026, 4, 2), rules, by_contract=1) == 1
    assert notice_weeks(date(2026, 4, 1), date(2027, 4, 2), rules, by_contract=4) == 4
    assert notice_pay(4, pounds_of("300.10")) == pounds_of("1200.40")


def test_redundancy_from_birthday_and_service() -> None:
    # Born 10 May 1984, from 1 May 2020 to 30 April 2026: 41 on the last day, six years; ages 40 to 35.
    born, ends, rules = date(1984, 5, 10), date(2026, 4, 30), Y2026.redundancy
    pay = redundancy_of(born, date(2020, 5, 1), ends, pounds_of("400"), rules)
    assert (pay.weeks, pay.amount) == (Decimal(6), pounds_of("2400"))
    # A day less of service is five years.
    less = redundancy_of(born, date(2020, 5, 2), ends, pounds_of("400"), rules)
    assert less.weeks == Decimal(5)


def test_redundancy_pay_is_free_of_tax_to_a_limit() -> None:
    assert taxable_redundancy(pounds_of("22530"), Y2026.redundancy) == NOTHING
    assert taxable_redundancy(pounds_of("30000.01"), Y2026.redundancy) == Money(1)


def test_mileage_falls_after_ten_thousand_miles() -> None:
    # 100 miles, of which 60 within the first 10,000: 60 x 55p + 40 x 25p.
    paid = approved_mileage(Vehicle.CAR, Decimal(100), Decimal(9940), Y2026.mileage)
    assert paid == pounds_of("43")
    assert approved_mileage(Vehicle.CAR, Decimal("12.5"), Decimal(0), Y2025.mileage) == pounds_of("5.63")
    assert approved_mileage(Vehicle.CAR, Decimal(10), Decimal(20000), Y2026.mileage) == pounds_of("2.50")
    assert approved_mileage(Vehicle.BICYCLE, Decimal(10), Decimal(0), Y2025.mileage) == pounds_of("2")


def test_a_rate_that_nobody_confirmed_is_not_used() -> None:
    with pytest.raises(AppError, match="does not know this year"):
        approved_mileage(Vehicle.BICYCLE, Decimal(10), Decimal(0), Y2026.mileage)


def test_mileage_above_the_approved_amount_is_pay() -> None:
    assert mileage_pay(pounds_of("60"), pounds_of("55")).taxed == pounds_of("5")
    below = mileage_pay(pounds_of("45"), pounds_of("55"))
    assert (below.free, below.taxed) == (pounds_of("45"), NOTHING)


def test_nineteen_days_in_hospital() -> None:
    # Full pay for a week, half after that, fourteen days at most; the PA works every second day.
    away = Period(date(2026, 6, 1), date(2026, 6, 19))
    planned = [PlannedDay(date(2026, 6, day), pounds_of("80.01")) for day in range(1, 30, 2)]
    rule = RetainerRule(full_days=7, share_after=Decimal("0.5"), days_at_most=14)

    # 1, 3, 5 and 7 June in full; 9, 11 and 13 June at 40.01 (40.005 up); nothing after.
    assert retainer(planned, away, rule) == pounds_of("440.07")
