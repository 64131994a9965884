"""The pay run: hours to payslips."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from app.employment.contract import HolidayPay, HoursKind
from app.employment.shift import AbsenceKind, ShiftKind
from app.errors import AppError
from app.funding.agreement import DueKind
from app.money import Money
from app.payroll.extra import ExtraPay
from app.payroll.kept import read_payslip
from app.payroll.payslip import EarningKind
from app.payroll.record import CarriedIn
from app.usecases.hours import writing as hours
from app.usecases.pay import run as pay
from app.usecases.pay.records import keep_carried_in, keep_extra_pay
from app.usecases.team import people as team
from tests.app.usecases.paying import (
    FIRST_PAY,
    STARTED,
    a_pa,
    agree,
    agree_newest,
    away,
    employ,
    paid,
    plan,
    shift,
    terms,
    weekdays,
    with_pa,
    work_weeks,
)
from tests.app.usecases.started import a_book

THREE_WEEKS = [STARTED + timedelta(weeks=week) for week in range(3)]


def test_agreed_hours_become_a_payslip_that_adds_up() -> None:
    book, pa_id = with_pa()
    work_weeks(book, pa_id, STARTED, 3)

    [line] = pay.pay_run(book, FIRST_PAY).lines

    [earned] = line.payslip.pay.earnings
    assert (earned.minutes, earned.rate, earned.amount) == (1800, Money(1340), Money(40200))
    # Four weeks: £402.00 is above the secondary threshold of £385: 15% of £17.00 is £2.55.
    assert line.payslip.insurance.employer == Money(255)
    assert (line.payslip.to_pay, line.payslip.cost) == (Money(40200), Money(40455))
    assert [sheet.week for sheet in line.weeks] == THREE_WEEKS
    assert str(line.payslip.pay.worked) == "2026-04-06..2026-04-26"


def test_a_run_keeps_nothing_until_it_is_paid() -> None:
    book, pa_id = with_pa()
    work_weeks(book, pa_id, STARTED, 1)
    before = pay.pay_run(book, FIRST_PAY)

    assert pay.payslips(book) == ()
    [kept] = paid(book, FIRST_PAY)

    assert read_payslip(kept) == before.lines[0].payslip
    run = pay.pay_run(book, FIRST_PAY)
    assert (run.lines, run.paid) == ((), (kept,))
    with book.begin() as work:
        assert {sheet.payslip_id for sheet in work.timesheets.all()} == {kept.id}


def test_each_rate_has_a_line_of_its_own() -> None:
    book = a_book()
    pa_id = employ(book, a_pa(), terms(weekend_hourly=Money(1500)))
    saturday = STARTED + timedelta(days=5)
    night = shift(saturday, 22 * 60, 7 * 60, kind=ShiftKind.SLEEP_IN, awake_minutes=45)
    agree(book, pa_id, STARTED, [shift(STARTED), shift(saturday), night])

    [line] = pay.pay_run(book, FIRST_PAY).lines

    by_kind = [(one.kind, one.amount, one.minutes) for one in line.payslip.pay.earnings]
    assert by_kind == [
        (EarningKind.WORK, Money(2680), 120),
        (EarningKind.WORK, Money(3000), 120),
        (EarningKind.SLEEP_IN, Money(7500), 0),
        (EarningKind.AWAKE, Money(1005), 45),
    ]
    assert [one.words for one in line.payslip.pay.earnings] == ["", "Weekends", "1 night at £75.00", ""]


def test_miles_are_paid_back_beside_the_pay_and_what_is_above_the_rate_is_pay() -> None:
    book = a_book()
    pa_id = employ(book, a_pa(), terms(mileage=Money(60)))
    agree(book, pa_id, STARTED, [shift(STARTED, tenth_miles=140)])

    [line] = pay.pay_run(book, FIRST_PAY).lines

    # 14 miles at 60p are £8.40; at the 55p of 2026-27 £7.70 are free of tax.
    assert [one.amount for one in line.payslip.pay.expenses] == [Money(770)]
    assert line.payslip.gross == Money(2680 + 70)
    assert line.payslip.to_pay == Money(2680 + 840)


def test_rolled_up_holiday_is_a_line_of_its_own() -> None:
    book = a_book()
    pa_id = employ(book, a_pa(), terms(hours=HoursKind.IRREGULAR, holiday=HolidayPay.ROLLED_UP))
    agree(book, pa_id, STARTED, weekdays(STARTED))

    [line] = pay.pay_run(book, FIRST_PAY).lines

    rolled = line.payslip.pay.earnings[-1]
    assert (rolled.kind, rolled.amount) == (EarningKind.ROLLED_UP_HOLIDAY, Money(1617))
    assert rolled.words == "12.07% of £134.00"


def test_march_hours_keep_the_old_rate_after_an_april_rise() -> None:
    book = a_book()
    started = date(2026, 3, 2)
    pa_id = employ(
        book,
        a_pa(started=started),
        terms(first=started, hourly=Money(1230), first_pay_day=date(2026, 4, 10)),
    )
    [old] = team.member(book, pa_id, started).contracts
    team.change_contract(book, replace(old, hourly=Money(1300)), date(2026, 4, 1))
    monday = date(2026, 3, 30)
    agree(book, pa_id, monday, weekdays(monday))

    [line] = pay.pay_run(book, date(2026, 4, 10)).lines

    assert [(one.minutes, one.rate) for one in line.payslip.pay.earnings] == [
        (240, Money(1230)),
        (360, Money(1300)),
    ]
    # The reference period began in March, so March's minimum of £12.21 holds for all of it.
    assert [finding for finding in line.findings if finding.rule == "NMW"] == []


def test_pay_below_the_minimum_wage_is_said_for_its_own_period() -> None:
    book = a_book()
    pa_id = employ(book, a_pa(), terms(hourly=Money(1250)))
    work_weeks(book, pa_id, STARTED, 1)

    [line] = pay.pay_run(book, FIRST_PAY).lines

    [short] = [finding for finding in line.findings if finding.rule == "NMW"]
    assert "£2.10 below" in short.sentence


def test_premium_rates_do_not_hide_a_basic_rate_below_the_minimum() -> None:
    book = a_book()
    pa_id = employ(book, a_pa(), terms(hourly=Money(1250), weekend_hourly=Money(2000)))
    agree(book, pa_id, STARTED, [shift(STARTED), shift(STARTED + timedelta(days=5), 480, 720)])

    [line] = pay.pay_run(book, FIRST_PAY).lines

    assert any(finding.rule == "NMW" for finding in line.findings)


def test_a_late_week_is_paid_with_the_next_pay() -> None:
    book, pa_id = with_pa()
    work_weeks(book, pa_id, STARTED + timedelta(weeks=1), 2)
    paid(book, FIRST_PAY)
    work_weeks(book, pa_id, STARTED, 1)

    [line] = pay.pay_run(book, FIRST_PAY + timedelta(weeks=4)).lines

    assert [sheet.week for sheet in line.weeks] == [STARTED]
    assert line.payslip.to_date.gross == Money(3 * 13400)


def test_a_correction_is_a_line_of_the_next_payslip_and_the_old_one_stays_byte_for_byte() -> None:
    book, pa_id = with_pa()
    work_weeks(book, pa_id, STARTED, 1)
    [first] = paid(book, FIRST_PAY)
    with book.begin() as work:
        wrong = work.shifts.within(read_payslip(first).pay.worked, pa_id)[0]
    hours.correct_shift(
        book, replace(wrong, id=0, finish=wrong.finish + 90, corrects_id=wrong.id), "Stayed on"
    )
    agree_newest(book, pa_id, STARTED)

    [second] = paid(book, FIRST_PAY + timedelta(weeks=4))

    [line] = read_payslip(second).pay.earnings
    assert (line.minutes, line.amount) == (90, Money(2010))
    assert "6 Apr" in line.words
    assert second.corrects_id == first.id
    assert pay.payslips(book, pa_id) == (second, first)


def test_two_jobs_of_one_pa_are_lines_of_one_pay_and_each_pot_pays_its_own() -> None:
    book = a_book()
    with book.begin("Another pot") as work:
        [pot] = work.pots.all()
        other = work.pots.add(replace(pot, id=0, name="NHS", label="NHS"))
    night_job = terms(job="Nights", pot_id=other.id, hourly=Money(1500))
    pa_id = employ(book, a_pa(), terms(job="Days", pot_id=pot.id), night_job)
    agree(
        book,
        pa_id,
        STARTED,
        [shift(STARTED, job="Days"), shift(STARTED + timedelta(days=1), job="Nights", tenth_miles=100)],
    )

    [kept] = paid(book, FIRST_PAY)

    assert [line.words for line in read_payslip(kept).pay.earnings] == ["Days", "Nights"]
    with book.begin() as work:
        owed = {due.pot_id: due.amount for due in work.dues.all() if due.kind is DueKind.NET_PAY}
    assert owed == {pot.id: Money(-2680), other.id: Money(-3000 - 450)}


def test_an_extra_line_is_paid_once() -> None:
    book, pa_id = with_pa()
    extra = keep_extra_pay(book, ExtraPay(0, pa_id, FIRST_PAY, EarningKind.RETAINER, Money(5000), "Hospital"))

    [kept] = paid(book, FIRST_PAY)

    assert kept.gross == Money(5000)
    assert pay.pay_run(book, FIRST_PAY + timedelta(weeks=4)).lines == ()
    with book.begin() as work:
        assert work.extra_pays.get(extra.id).payslip_id == kept.id


def test_figures_from_elsewhere_and_the_p45_go_on_into_the_year() -> None:
    book, pa_id = with_pa(
        p45_left=date(2026, 4, 5) + timedelta(days=5),
        p45_code="1257L",
        earlier_pay=Money(100000),
        earlier_tax=Money(5000),
    )
    keep_carried_in(book, CarriedIn(0, pa_id, "2026-27", gross=Money(30000), taxable=Money(30000)))
    work_weeks(book, pa_id, STARTED, 1)

    [kept] = paid(book, FIRST_PAY)

    year = read_payslip(kept).to_date
    assert (year.gross, year.taxable, year.earlier_pay, year.earlier_tax) == (
        Money(43400),
        Money(43400),
        Money(100000),
        Money(5000),
    )
    with pytest.raises(AppError, match="already a payslip"):
        keep_carried_in(book, CarriedIn(0, pa_id, "2026-27"))


def test_holiday_is_paid_as_it_is_taken() -> None:
    book, pa_id = with_pa()
    plan(book, pa_id)
    away(book, pa_id, AbsenceKind.HOLIDAY, STARTED, STARTED + timedelta(days=13), minutes=1200)

    [kept] = paid(book, FIRST_PAY)

    [line] = read_payslip(kept).pay.earnings
    assert (line.kind, line.minutes, line.amount) == (EarningKind.HOLIDAY, 1200, Money(26800))
    assert Decimal(line.minutes) / 60 == 20


def test_a_week_and_its_corrections_can_be_paid_at_once() -> None:
    book, pa_id = with_pa()
    work_weeks(book, pa_id, STARTED, 1)
    with book.begin() as work:
        wrong = work.shifts.all()[0]
    hours.correct_shift(book, replace(wrong, id=0, finish=660, corrects_id=wrong.id), "Stayed on")
    agree_newest(book, pa_id, STARTED)

    [kept] = paid(book, FIRST_PAY)

    assert (kept.gross, kept.corrects_id) == (Money(13400 + 1340), 0)


def test_who_has_worked_for_many_years_is_paid_by_this_years_figures() -> None:
    book = a_book()
    long_ago = date(2019, 3, 4)
    anchor = FIRST_PAY - timedelta(weeks=4 * 90)
    pa_id = employ(book, a_pa(started=long_ago), terms(first=long_ago, first_pay_day=anchor))
    work_weeks(book, pa_id, STARTED, 1)

    [line] = pay.pay_run(book, FIRST_PAY).lines

    assert str(line.payslip.terms.tax_code) == "1257L"
