"""What a long book asks of its pay: only the years that are needed, and the weeks that still wait."""

from dataclasses import replace
from datetime import date, timedelta

from app.employment.timesheet import Timesheet
from app.money import Money
from app.payroll.kept import EarnedWeek, KeptPayslip, PaidAbsence
from app.store.book import Book
from app.usecases.team.money import pa_money
from tests.app.usecases.paying import FIRST_PAY, STARTED, paid, with_pa, work_weeks

TODAY = date(2026, 6, 1)


def years_of_pay(years: int) -> tuple[Book, int]:
    """Give a book whose one payslip was given on the same day of each year before, too."""
    book, pa_id = with_pa()
    work_weeks(book, pa_id, STARTED, 3)
    paid(book, FIRST_PAY)
    with book.begin() as work:
        [kept] = work.payslips.of(pa_id)
        for back in range(1, years):
            work.payslips.add(replace(kept, pay_day=kept.pay_day.replace(year=kept.pay_day.year - back)))
    return book, pa_id


def days(slips: list[KeptPayslip]) -> list[date]:
    return [each.pay_day for each in slips]


def test_payslips_since_a_day_come_with_the_last_ones_before_it() -> None:
    book, pa_id = years_of_pay(4)
    before = FIRST_PAY.replace(year=FIRST_PAY.year - 1)
    with book.begin() as work:
        assert days(work.payslips.since(pa_id, FIRST_PAY)) == [before, FIRST_PAY]
        assert days(work.payslips.since(pa_id, date.max)) == [FIRST_PAY]
        assert work.payslips.since(pa_id, date.min) == work.payslips.of(pa_id)
        assert work.payslips.since(pa_id + 1, FIRST_PAY) == []


def test_one_pas_money_hangs_on_two_tax_years_and_what_was_paid_last_before_them() -> None:
    book, pa_id = years_of_pay(8)
    with book.begin() as work:
        one = pa_money(work, work.pas.get(pa_id), TODAY)
    assert one is not None
    assert [slip.pay.pay_day.year for slip in one.payslips] == [FIRST_PAY.year] * 3


def test_weeks_and_timesheets_are_found_by_what_they_still_mean() -> None:
    book, pa_id = years_of_pay(1)
    monday = STARTED + timedelta(weeks=30)
    with book.begin() as work:
        every = work.earned_weeks.of(pa_id)
        work.earned_weeks.add(EarnedWeek(0, pa_id, 1, monday, Money(100), 60))
        sheet = work.timesheets.add(Timesheet(0, pa_id, monday))
        [slip] = work.payslips.of(pa_id)
        gone = work.paid_absences.add(PaidAbsence(0, slip.id, 7, monday))

        assert len(every) == 3
        assert [each.week for each in work.earned_weeks.since(pa_id, monday)] == [monday]
        assert work.timesheets.unpaid(pa_id) == [sheet]
        assert work.paid_absences.of(pa_id) == [gone]
        assert work.paid_absences.of(pa_id + 1) == []
