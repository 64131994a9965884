"""Pay for days away: holiday and sick pay, each paid once, put right when the days change."""

from dataclasses import replace
from datetime import date, timedelta

from app.employment.contract import HolidayPay, HoursKind, PayFrequency
from app.employment.shift import AbsenceKind
from app.money import Money
from app.payroll.kept import read_payslip
from app.payroll.payslip import Earning, EarningKind
from app.store.book import Book
from app.usecases.pay import run as pay
from tests.app.usecases.paying import (
    FIRST_PAY,
    STARTED,
    a_pa,
    agree,
    away,
    employ,
    paid,
    plan,
    shift,
    terms,
    with_pa,
    work_weeks,
)
from tests.app.usecases.started import a_book

NEXT_PAY = FIRST_PAY + timedelta(weeks=4)
MONDAY = STARTED + timedelta(weeks=1)
SIX_DAYS = timedelta(days=6)


def lines(book: Book, day: date) -> tuple[Earning, ...]:
    return read_payslip(paid(book, day)[0]).pay.earnings


def test_sick_pay_is_due_for_the_days_of_the_rota() -> None:
    book, pa_id = with_pa()
    plan(book, pa_id)
    away(book, pa_id, AbsenceKind.SICK, MONDAY, MONDAY + timedelta(days=1))

    [line] = lines(book, FIRST_PAY)

    # No payslip yet: £134.00 a week by the contract, 80% of it is £107.20, two days of five £42.88.
    assert (line.kind, line.amount, line.words) == (EarningKind.SICK, Money(4288), "13 Apr to 14 Apr")


def test_a_long_sickness_is_paid_pay_by_pay_and_never_twice() -> None:
    book, pa_id = with_pa()
    plan(book, pa_id)
    number = away(book, pa_id, AbsenceKind.SICK, MONDAY)
    [first] = lines(book, FIRST_PAY)  # up to 26 April: two weeks
    [second] = lines(book, NEXT_PAY)  # four weeks more

    assert (first.amount, second.amount) == (Money(2 * 10720), Money(4 * 10720))
    with book.begin("Back at work") as work:
        work.absences.change(replace(work.absences.get(number), last=date(2026, 5, 24)))
    assert pay.pay_run(book, NEXT_PAY + timedelta(weeks=4)).lines == ()


def test_sick_pay_that_was_not_due_comes_off_the_next_pay() -> None:
    book, pa_id = with_pa()
    plan(book, pa_id)
    number = away(book, pa_id, AbsenceKind.SICK, MONDAY, MONDAY)
    lines(book, FIRST_PAY)
    with book.begin("Was there after all") as work:
        work.absences.remove(number)
    agree(book, pa_id, STARTED + timedelta(weeks=3), [shift(STARTED + timedelta(weeks=3), 8 * 60, 16 * 60)])

    back = lines(book, NEXT_PAY)[-1]

    assert (back.kind, back.amount, back.words) == (
        EarningKind.SICK,
        Money(-2144),
        "Sick pay that was not due",
    )


def test_average_earnings_are_those_of_the_pay_days_of_eight_weeks() -> None:
    book, pa_id = with_pa()
    plan(book, pa_id)
    work_weeks(book, pa_id, STARTED, 11)
    for count in range(3):
        paid(book, FIRST_PAY + timedelta(weeks=4 * count))
    sick = date(2026, 7, 6)
    away(book, pa_id, AbsenceKind.SICK, sick, sick)

    [line] = lines(book, FIRST_PAY + timedelta(weeks=12))

    # Eight weeks at £134.00: 80% is £107.20 a week, £21.44 a day.
    assert line.amount == Money(2144)


def test_who_was_paid_for_less_than_eight_weeks_has_what_was_paid_averaged() -> None:
    book, pa_id = with_pa()
    plan(book, pa_id)
    work_weeks(book, pa_id, STARTED, 3)
    paid(book, FIRST_PAY)
    away(book, pa_id, AbsenceKind.SICK, date(2026, 5, 4), date(2026, 5, 4))

    [line] = lines(book, NEXT_PAY)

    assert line.amount == Money(2144)  # £402.00 over 21 days is £134.00 a week


def test_monthly_pay_is_averaged_by_months() -> None:
    book = a_book()
    monthly = terms(frequency=PayFrequency.MONTHLY, first_pay_day=date(2026, 4, 30))
    pa_id = employ(book, a_pa(), monthly)
    plan(book, pa_id)
    work_weeks(book, pa_id, STARTED, 12)
    for day in (date(2026, 4, 30), date(2026, 5, 30), date(2026, 6, 30)):
        paid(book, day)
    away(book, pa_id, AbsenceKind.SICK, date(2026, 7, 6), date(2026, 7, 6))

    [line] = lines(book, date(2026, 7, 30))

    # May 5 weeks, June 4 weeks: £1,206.00 over two months is £139.1538 a week; 80% a fifth of it £22.27 up.
    assert line.amount == Money(2227)


def test_odd_pay_days_are_averaged_by_days() -> None:
    book = a_book()
    weekly = terms(frequency=PayFrequency.WEEKLY, first_pay_day=date(2026, 4, 17))
    pa_id = employ(book, a_pa(), weekly)
    plan(book, pa_id)
    work_weeks(book, pa_id, STARTED, 9)
    with book.begin("Paid on Thursdays at first") as work:
        [contract] = work.contracts.of(pa_id)
        work.contracts.change(replace(contract, first_pay_day=date(2026, 4, 16)))
    paid(book, date(2026, 4, 16))
    with book.begin("Then on Fridays") as work:
        work.contracts.change(contract)
    for count in range(8):
        paid(book, date(2026, 4, 24) + timedelta(weeks=count))
    sick = date(2026, 6, 15)
    away(book, pa_id, AbsenceKind.SICK, sick, sick)

    [line] = lines(book, date(2026, 6, 26))

    assert line.amount == Money(2107)  # £1,072.00 over 57 days: £131.649 a week, 80% of a fifth


def test_the_first_spell_of_a_chain_sets_the_earnings() -> None:
    book, pa_id = with_pa(average_week=Money(10000))
    plan(book, pa_id)
    away(book, pa_id, AbsenceKind.SICK, MONDAY, MONDAY)
    work_weeks(book, pa_id, MONDAY + timedelta(weeks=1), 1)
    paid(book, FIRST_PAY)
    away(book, pa_id, AbsenceKind.SICK, date(2026, 5, 4), date(2026, 5, 4))

    [line] = lines(book, NEXT_PAY)

    assert line.amount == Money(1600)  # 80% of £100.00, one day of five


def test_a_spell_long_ago_does_not_set_the_earnings() -> None:
    book, pa_id = with_pa(average_week=Money(10000))
    plan(book, pa_id)
    away(book, pa_id, AbsenceKind.SICK, STARTED, STARTED)
    work_weeks(book, pa_id, MONDAY, 14)
    for count in range(4):
        paid(book, FIRST_PAY + timedelta(weeks=4 * count))
    away(book, pa_id, AbsenceKind.SICK, date(2026, 7, 27), date(2026, 7, 27))

    line = lines(book, FIRST_PAY + timedelta(weeks=16))[-1]

    assert line.amount == Money(2144)  # 80% of the £134.00 of the last eight weeks, one day of five


def test_somebody_sick_across_the_change_of_april_2026_keeps_the_flat_rate() -> None:
    book = a_book()
    started = date(2026, 3, 2)
    weekly = terms(first=started, frequency=PayFrequency.WEEKLY, first_pay_day=date(2026, 3, 13))
    pa_id = employ(book, a_pa(started=started), weekly)
    plan(book, pa_id, started)
    away(book, pa_id, AbsenceKind.SICK, date(2026, 3, 30), date(2026, 4, 10))

    first, second = lines(book, date(2026, 4, 10)), lines(book, date(2026, 4, 17))

    # Three waiting days, then two days of £118.75 a week; from 6 April £123.25, though 80% is less.
    assert [one.amount for one in (*first, *second)] == [Money(4750), Money(12325)]


def test_holiday_of_irregular_hours_is_paid_by_the_average_of_paid_weeks() -> None:
    book = a_book()
    irregular = terms(hours=HoursKind.IRREGULAR, weekend_hourly=Money(2000), weekly_minutes=0)
    pa_id = employ(book, a_pa(), irregular)
    saturday = STARTED + timedelta(days=5)
    agree(book, pa_id, STARTED, [shift(STARTED), shift(saturday)])
    paid(book, FIRST_PAY)
    away(book, pa_id, AbsenceKind.HOLIDAY, date(2026, 4, 29), date(2026, 4, 29), minutes=60)

    [line] = lines(book, NEXT_PAY)

    assert (line.rate, line.amount) == (Money(1670), Money(1670))  # £66.80 for four hours


def test_holiday_before_anything_was_earned_is_paid_by_the_contract() -> None:
    book = a_book()
    pa_id = employ(book, a_pa(), terms(hours=HoursKind.IRREGULAR))
    away(book, pa_id, AbsenceKind.HOLIDAY, MONDAY, MONDAY, minutes=90)

    [line] = lines(book, FIRST_PAY)

    assert (line.minutes, line.amount) == (90, Money(2010))


def test_holiday_that_reaches_beyond_the_pay_is_shared_by_working_days() -> None:
    book, pa_id = with_pa()
    plan(book, pa_id)
    # Monday 20 April to Friday 1 May: five working days in this pay, five in the next.
    away(book, pa_id, AbsenceKind.HOLIDAY, date(2026, 4, 20), date(2026, 5, 1), minutes=1200)

    first, second = lines(book, FIRST_PAY), lines(book, NEXT_PAY)

    assert [(one.minutes, one.amount) for one in (*first, *second)] == [
        (600, Money(13400)),
        (600, Money(13400)),
    ]


def test_holiday_without_minutes_is_counted_in_usual_days() -> None:
    book, pa_id = with_pa()
    away(book, pa_id, AbsenceKind.HOLIDAY, MONDAY, MONDAY + SIX_DAYS)

    [line] = lines(book, FIRST_PAY)

    assert line.minutes == 600


def test_holiday_that_was_not_taken_comes_back_at_what_was_paid() -> None:
    book, pa_id = with_pa()
    number = away(book, pa_id, AbsenceKind.HOLIDAY, MONDAY, MONDAY + SIX_DAYS, minutes=600)
    lines(book, FIRST_PAY)
    with book.begin("Came back early") as work:
        work.absences.change(replace(work.absences.get(number), last=MONDAY + timedelta(days=2), minutes=360))
    work_weeks(book, pa_id, MONDAY + timedelta(weeks=2), 1)

    back = lines(book, NEXT_PAY)[-1]

    assert (back.minutes, back.amount, back.rate) == (-240, Money(-5360), None)


def test_rolled_up_holiday_is_not_paid_again_when_it_is_taken() -> None:
    book = a_book()
    pa_id = employ(book, a_pa(), terms(hours=HoursKind.IRREGULAR, holiday=HolidayPay.ROLLED_UP))
    away(book, pa_id, AbsenceKind.HOLIDAY, MONDAY, MONDAY, minutes=60)

    assert pay.pay_run(book, FIRST_PAY).lines == ()


def test_days_away_that_nobody_pays_for_are_no_pay() -> None:
    book, pa_id = with_pa()
    plan(book, pa_id)
    away(book, pa_id, AbsenceKind.UNPAID, MONDAY, MONDAY)
    away(book, pa_id, AbsenceKind.HOLIDAY, date(2026, 6, 1), date(2026, 6, 1), minutes=60)

    assert pay.pay_run(book, FIRST_PAY).lines == ()
