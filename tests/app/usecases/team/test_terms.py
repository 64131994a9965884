"""The terms of a PA's job: changed from a day on, put right, and never behind a payslip."""

from dataclasses import replace
from datetime import date

import pytest

from app.employment.contract import Contract
from app.employment.timesheet import Timesheet
from app.errors import AppError
from app.money import Money
from app.payroll.kept import KeptPayslip
from app.store.book import Book
from app.usecases.team import people as team
from tests.app.usecases.teams import STARTED, TODAY, a_team_book, taken_on, terms


def contracts(book: Book, pa_id: int) -> tuple[Contract, ...]:
    return team.member(book, pa_id, TODAY).contracts


def paid(book: Book, pa_id: int, week: date) -> None:
    with book.begin("Paid") as work:
        work.timesheets.add(Timesheet(0, pa_id, week, payslip_id=1))


def test_new_terms_begin_and_those_before_them_end_the_day_before() -> None:
    book = a_team_book()
    number = taken_on(book)
    [old] = contracts(book, number)

    new = team.change_contract(book, replace(old, hourly=Money(1425), signed=STARTED), date(2026, 6, 1))

    assert contracts(book, number) == (replace(old, last=date(2026, 5, 31)), new)
    assert (new.hourly, new.first, new.last, new.signed) == (Money(1425), date(2026, 6, 1), None, None)
    again = team.change_contract(book, replace(new, hourly=Money(1450)), date(2026, 6, 1))
    assert contracts(book, number)[1:] == (again,)


def test_another_job_stands_beside_the_first_under_its_own_name() -> None:
    book = a_team_book()
    number = taken_on(book)

    nights = team.change_contract(book, terms(pa_id=number, job="Nights"), date(2026, 6, 1))
    with pytest.raises(AppError, match="job of that name"):
        team.change_contract(book, terms(pa_id=number), date(2026, 6, 1))
    with pytest.raises(AppError, match="job of that name"):
        team.put_contract_right(book, replace(nights, job=""))
    team.change_contract(book, replace(nights, hourly=Money(1500)), date(2026, 7, 1))

    assert [(one.job, one.last) for one in contracts(book, number)] == [
        ("", None),
        ("Nights", date(2026, 6, 30)),
        ("Nights", None),
    ]


def test_no_terms_reach_behind_a_payslip_or_before_the_job() -> None:
    book = a_team_book()
    number = taken_on(book)
    [old] = contracts(book, number)
    paid(book, number, date(2026, 6, 1))

    for change in (
        lambda: team.change_contract(book, old, date(2026, 6, 7)),
        lambda: team.put_contract_right(book, replace(old, hourly=Money(1))),
        lambda: team.put_contract_right(book, replace(old, last=date(2026, 6, 6))),
    ):
        with pytest.raises(AppError, match="Pay has been worked out up to 7 June 2026"):
            change()
    with pytest.raises(AppError, match="before the job began"):
        team.change_contract(book, old, date(2026, 4, 5))
    assert contracts(book, number) == (old,)


def test_what_changes_no_pay_can_be_put_right_at_any_time() -> None:
    book = a_team_book()
    number = taken_on(book)
    [old] = contracts(book, number)
    team.put_contract_right(book, replace(old, hourly=Money(1400)))
    paid(book, number, date(2026, 6, 1))

    right = replace(old, hourly=Money(1400), signed=STARTED, notice_weeks=2, last=date(2026, 6, 7))
    team.put_contract_right(book, right)

    assert contracts(book, number) == (right,)
    assert team.change_contract(book, right, date(2026, 6, 8)).first == date(2026, 6, 8)


def test_a_payslip_counts_to_its_own_last_day() -> None:
    book = a_team_book()
    number = taken_on(book)
    with book.begin("Paid") as work:
        none = Money(0)
        slip = KeptPayslip(
            0, number, "Ana", date(2026, 6, 26), STARTED, date(2026, 6, 19), *[none] * 5, data="{}", sha256=""
        )
        assert team.paid_until(work, number) is None
        work.payslips.add(slip)
        assert team.paid_until(work, number) == date(2026, 6, 19)


def test_the_same_terms_again_change_nothing() -> None:
    book = a_team_book()
    number = taken_on(book)
    kept = contracts(book, number)

    team.put_contract_right(book, kept[0])

    assert contracts(book, number) == kept


def test_a_job_for_a_time_keeps_its_end_when_its_terms_change() -> None:
    book = a_team_book()
    end = date(2026, 12, 31)
    number = taken_on(book, contract=terms(last=end))
    [old] = contracts(book, number)

    new = team.change_contract(book, replace(old, hourly=Money(1425)), date(2026, 6, 1))
    again = team.change_contract(book, new, date(2027, 1, 1))

    assert (new.last, again.last) == (end, None)
    assert [one.last for one in contracts(book, number)] == [date(2026, 5, 31), end, None]
