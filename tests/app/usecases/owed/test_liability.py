"""The liability meter from a book's records, each part against a sum done by hand."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from app.employment.check import Check, CheckKind
from app.employment.contract import HolidayPay, HoursKind
from app.employment.pa import Status
from app.employment.shift import AbsenceKind
from app.errors import AppError
from app.money import NOTHING, Money
from app.store.book import Book
from app.usecases.funding import terms as my_terms
from app.usecases.hours import writing as hours
from app.usecases.owed import summary as owed
from app.usecases.team import people as team
from app.usecases.team.papers import keep_check
from tests.app.usecases.paying import (
    FIRST_PAY,
    STARTED,
    a_pa,
    away,
    employ,
    paid,
    shift,
    terms,
    weekdays,
    with_pa,
    work_weeks,
)
from tests.app.usecases.started import a_book

TODAY = date(2026, 5, 11)


def long_served(book: Book, **more: object) -> int:
    """Take on somebody aged 46 with six whole years of service, at £12.50 for ten hours a week."""
    pa = a_pa("Ali Khan", born=date(1980, 1, 1), continuous_from=date(2020, 1, 6), **more)
    return employ(book, pa, terms(hourly=Money(1250)))


def test_every_part_is_the_sum_done_by_hand() -> None:
    book, pa_id = with_pa()
    long_served(book)
    work_weeks(book, pa_id, STARTED, 3)
    paid(book, FIRST_PAY)
    work_weeks(book, pa_id, date(2026, 4, 27), 2)
    meter = owed.liability(book, TODAY)
    bea, ali = meter.jobs

    # Two weeks of ten hours at £13.40.
    assert bea.wages == Money(26800)
    # 36 of 365 days of 28 days a year is 2.76, up to 2.8; five days a week: £26.80 a day.
    assert (bea.leave, ali.leave) == (Money(7504), Money(7000))
    assert (bea.notice_weeks, bea.notice) == (1, Money(13400))
    # Six whole years: in five of them the PA was 41 or older, so 8.5 weeks of £125.00.
    assert (ali.notice_weeks, ali.notice, ali.redundancy) == (6, Money(75000), Money(106250))
    assert bea.redundancy == NOTHING
    # £477.04 in one pay of four weeks is £92.04 above £385.00: 15% is £13.81.
    assert bea.on_costs == Money(1381)
    assert meter.net_pay == Money(40200)
    assert meter.ending.hmrc == Money(255)
    assert meter.held == Money(10000)
    assert meter.amount == bea.amount + ali.amount + Money(40200) + Money(255)
    assert meter.left == meter.held - meter.amount


def test_the_sums_over_all_pas_are_those_of_each() -> None:
    book, pa_id = with_pa()
    long_served(book)
    work_weeks(book, pa_id, STARTED, 1)
    meter = owed.liability(book, TODAY)
    parts = (meter.wages, meter.leave, meter.notice, meter.redundancy, meter.on_costs)

    assert sum(part.pence for part in parts) == sum(job.amount.pence for job in meter.jobs)


def test_hours_that_nobody_has_agreed_are_owed_all_the_same() -> None:
    book, pa_id = with_pa()
    hours.keep_week(book, pa_id, STARTED, [replace(one, pa_id=pa_id) for one in weekdays(STARTED)])

    assert owed.liability(book, TODAY).wages == Money(13400)


def test_miles_are_owed_with_the_hours() -> None:
    book, pa_id = with_pa()
    hours.keep_shift(book, replace(shift(STARTED, tenth_miles=100), pa_id=pa_id))

    assert owed.liability(book, TODAY).wages == Money(2680 + 450)


def test_holiday_that_was_taken_is_not_owed_again() -> None:
    book, pa_id = with_pa()
    away(book, pa_id, AbsenceKind.HOLIDAY, date(2026, 5, 5), date(2026, 5, 6))

    # 2.8 days earned, 2 taken; the two days have not been paid out yet.
    meter = owed.liability(book, TODAY)
    assert (meter.leave, meter.wages) == (Money(2144), Money(5360))


def test_holiday_that_is_paid_with_each_pay_is_not_owed() -> None:
    book = a_book()
    employ(book, None, terms(hours=HoursKind.IRREGULAR, holiday=HolidayPay.ROLLED_UP, weekly_minutes=0))

    meter = owed.liability(book, TODAY)
    assert meter.leave == NOTHING
    assert [finding.rule for finding in meter.findings] == ["OWED-HOURS"]


def test_irregular_hours_count_by_the_average_of_the_weeks_paid() -> None:
    book = a_book()
    pa_id = employ(book, None, terms(hours=HoursKind.IRREGULAR, weekly_minutes=0))
    work_weeks(book, pa_id, STARTED, 3)
    paid(book, FIRST_PAY)
    [job] = owed.liability(book, TODAY).jobs

    # 30 hours earn 12.07%, 3.6 hours, to the nearest whole hour: 4 hours at £13.40.
    assert (job.notice, job.leave) == (Money(13400), Money(5360))


def test_irregular_hours_without_any_pay_have_the_rate_of_the_terms() -> None:
    book = a_book()
    pa_id = employ(book, None, terms(hours=HoursKind.IRREGULAR, weekly_minutes=0))
    work_weeks(book, pa_id, STARTED, 4)

    assert owed.liability(book, date(2026, 5, 4)).leave == Money(1340 * 5)


def test_who_has_left_is_owed_wages_and_holiday_and_nobody_else_is_named() -> None:
    book, pa_id = with_pa()
    gone = employ(book, a_pa("Gone Gray"))
    work_weeks(book, pa_id, STARTED, 3)
    with book.begin("Both left") as work:
        for number in (pa_id, gone):
            work.pas.change(replace(work.pas.get(number), left=date(2026, 4, 26)))
    [job] = owed.liability(book, TODAY).jobs

    assert (job.name, job.wages, job.notice, job.redundancy) == ("Bea Long", Money(40200), NOTHING, NOTHING)
    # 21 of 365 days of 28: 1.61, up to 1.7 days of £26.80.
    assert job.leave == Money(4556)


def test_a_worker_gets_no_redundancy_pay_and_an_agency_is_not_employed() -> None:
    book = a_book()
    long_served(book, status=Status.WORKER)
    employ(book, a_pa("Kay Temp", status=Status.AGENCY))
    [job] = owed.liability(book, TODAY).jobs

    assert (job.name, job.redundancy) == ("Ali Khan", NOTHING)


def test_a_missing_birthday_counts_at_the_highest_and_is_named() -> None:
    book = a_book()
    employ(book, a_pa("Ali Khan", born=None, continuous_from=date(2020, 1, 6)), terms(hourly=Money(1250)))
    meter = owed.liability(book, TODAY)

    assert meter.redundancy == Money(12500 * 9)
    assert [finding.rule for finding in meter.findings] == ["OWED-BORN"]


def test_missing_payroll_details_are_named() -> None:
    book = a_book()
    team.add_pa(book, a_pa(), terms())

    assert [finding.rule for finding in owed.liability(book, TODAY).findings] == ["OWED-TAX"]


def test_a_pa_without_terms_is_left_out() -> None:
    book, pa_id = with_pa()
    with book.begin("No terms") as work:
        for contract in work.contracts.of(pa_id):
            work.contracts.remove(contract.id)

    assert owed.liability(book, TODAY).jobs == ()


def test_other_bills_are_named_beside() -> None:
    book, _ = with_pa()
    my_terms.add_bill(book, my_terms.Bill("Agency", Money(9000), date(2026, 5, 20), "O12"))

    assert owed.liability(book, TODAY).bills == Money(9000)


@pytest.mark.parametrize(
    ("last", "words"),
    [(date(2026, 5, 1), "Fish ended on 1 May 2026"), (TODAY, "Ask the legal line of Fish")],
)
def test_the_insurer_that_is_written_down_comes_first(last: date, words: str) -> None:
    book, _ = with_pa()
    assert "No insurer is written down yet" in asked_first(book)
    keep_check(book, Check(0, 0, CheckKind.LIABILITY_INSURANCE, name="Fish", last=last))

    assert words in asked_first(book)


def asked_first(book: Book) -> str:
    meter = owed.liability(book, TODAY)
    return owed.ask_insurer_first(meter.policy, meter.on)


def test_a_day_without_figures_is_refused() -> None:
    book, _ = with_pa()

    with pytest.raises(AppError, match="no pay figures"):
        owed.liability(book, date(2031, 1, 1))


def test_two_jobs_of_one_pa_add_up() -> None:
    book = a_book()
    employ(book, None, terms(), terms(job="Nights", hourly=Money(1500), half_days=4, weekly_minutes=480))
    [job] = owed.liability(book, STARTED + timedelta(days=6)).jobs

    assert job.notice == Money(13400) + Money(12000)
    assert Decimal(job.leave.pence) > 0
