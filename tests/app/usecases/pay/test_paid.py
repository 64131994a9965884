"""What a pay day came to, seen afterwards."""

from dataclasses import replace
from datetime import date

import pytest

from app.errors import AppError
from app.funding.agreement import DueKind
from app.money import Money
from app.usecases.pay.paid import paid_day, paid_days, say_sent
from tests.app.usecases.paying import FIRST_PAY, STARTED, a_pa, employ, paid, terms, work_weeks
from tests.app.usecases.started import a_book


def test_a_pay_day_shows_its_payslips_and_what_it_made_owed() -> None:
    book = a_book()
    bea = a_pa(sort_code="000000", account_number="12345678")
    pas = [employ(book, bea), employ(book, a_pa("Al Short"), terms(hourly=Money(2000)))]
    for number in pas:
        work_weeks(book, number, STARTED, 3)
    paid(book, FIRST_PAY)

    [seen] = paid_days(book)

    assert [kept.name for kept in seen.payslips] == ["Al Short", "Bea Long"]
    assert seen.to_pay == Money(40200 + 60000)
    assert [one.due.kind for one in seen.dues] == [DueKind.NET_PAY, DueKind.NET_PAY, DueKind.HMRC]
    assert [one.account_number for one in seen.dues] == ["12345678", "", ""]
    assert [one.by_post for one in seen.dues] == [None, None, date(2026, 5, 19)]
    assert seen.waiting == 2
    assert paid_day(book, FIRST_PAY) == seen


def test_a_due_that_the_bank_shows_waits_no_longer() -> None:
    book = a_book()
    work_weeks(book, employ(book), STARTED, 3)
    paid(book, FIRST_PAY)
    wages = paid_day(book, FIRST_PAY).dues[0]
    with book.begin("The bank shows it") as work:
        work.dues.change(replace(wages.due, entry_id=7))

    seen = paid_day(book, FIRST_PAY)

    assert (seen.waiting, seen.dues[0].is_settled) == (0, True)


def test_the_latest_pay_days_come_first_and_no_more_than_are_asked_for() -> None:
    book = a_book()
    number = employ(book)
    for pay_day, week in ((FIRST_PAY, STARTED), (date(2026, 5, 29), date(2026, 5, 4))):
        work_weeks(book, number, week, 1)
        paid(book, pay_day)

    assert [one.day for one in paid_days(book)] == [date(2026, 5, 29), FIRST_PAY]
    assert [one.day for one in paid_days(book, 1)] == [date(2026, 5, 29)]


def test_when_figures_were_sent_is_kept_by_pay_day() -> None:
    book = a_book()
    work_weeks(book, employ(book), STARTED, 1)
    paid(book, FIRST_PAY)

    say_sent(book, FIRST_PAY, date(2026, 5, 1), "Free tool")
    say_sent(book, FIRST_PAY, date(2026, 4, 30))

    assert [one.sent_on.day for one in paid_day(book, FIRST_PAY).sent] == [30, 1]


def test_nobody_paid_is_nothing_to_see_or_send() -> None:
    book = a_book()
    assert paid_days(book) == ()
    with pytest.raises(AppError, match="Nobody was paid on 1 May 2026"):
        paid_day(book, FIRST_PAY)
    with pytest.raises(AppError, match="Nobody was paid"):
        say_sent(book, FIRST_PAY, FIRST_PAY)
