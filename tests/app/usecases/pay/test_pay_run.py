"""The pay run: whose pay day it is, who cannot be paid yet, and what it comes to."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from app.employment.contract import PayFrequency
from app.employment.pa import Relation, Status
from app.errors import AppError
from app.money import Money
from app.payroll.extra import ExtraPay
from app.payroll.payslip import EarningKind
from app.payroll.record import EmployerRecord
from app.usecases.hours import writing as hours
from app.usecases.pay import run as pay
from app.usecases.pay.records import keep_employer_record, keep_extra_pay
from app.usecases.team import people as team
from tests.app.usecases.paying import (
    FIRST_PAY,
    STARTED,
    a_pa,
    employ,
    paid,
    shift,
    terms,
    with_pa,
    work_weeks,
)
from tests.app.usecases.started import a_book

THREE_WEEKS = [STARTED + timedelta(weeks=week) for week in range(3)]


def test_who_cannot_be_paid_yet_is_named_with_the_reason() -> None:
    book = a_book()
    brother = a_pa("Ned Long", relation=Relation.SIBLING, same_household=True)
    relative = employ(book, brother)
    work_weeks(book, relative, STARTED, 1)
    unagreed = employ(book, a_pa("Una Gray"))
    hours.keep_shift(book, replace(shift(STARTED), pa_id=unagreed))
    without = team.add_pa(book, a_pa("Wyn Nash"), terms()).id
    work_weeks(book, without, STARTED, 1)
    team.add_pa(book, a_pa("Sel Ferry", status=Status.SELF_EMPLOYED), terms())
    idle = employ(book, a_pa("Ida Lee"))  # did no work: simply left out

    run = pay.pay_run(book, FIRST_PAY)

    assert run.lines == ()
    assert {one.pa.id: one.page for one in run.not_yet} == {
        relative: "pa",
        unagreed: "hours",
        without: "pay_details",
    }
    assert "Not yet agreed" in run.not_yet[0].why
    with pytest.raises(AppError, match="payroll details"):
        pay.pay(book, FIRST_PAY, [without])
    with pytest.raises(AppError, match="nothing to pay"):
        pay.pay(book, FIRST_PAY, [idle])


def test_a_week_that_is_not_agreed_is_left_out_and_said() -> None:
    book, pa_id = with_pa()
    work_weeks(book, pa_id, STARTED, 1)
    second = STARTED + timedelta(weeks=1)
    hours.keep_shift(book, replace(shift(second), pa_id=pa_id))

    [line] = pay.pay_run(book, FIRST_PAY).lines

    assert [sheet.week for sheet in line.weeks] == [STARTED]
    assert any(
        "13 April 2026" in finding.sentence for finding in line.findings if finding.rule == "PAY-HOURS"
    )


def test_pay_days_ahead_and_behind_are_named_with_their_pas() -> None:
    book, pa_id = with_pa()
    monthly = employ(
        book, a_pa("Una Gray"), terms(frequency=PayFrequency.MONTHLY, first_pay_day=date(2026, 4, 30))
    )
    work_weeks(book, pa_id, STARTED, 1)

    days = pay.next_pay_days(book, date(2026, 5, 4))

    assert [(one.day, [pa.id for pa in one.pas], one.is_late) for one in days] == [
        (FIRST_PAY, [pa_id], True),
        (FIRST_PAY + timedelta(weeks=4), [pa_id], False),
        (date(2026, 5, 30), [monthly], False),
    ]


def test_who_has_left_is_paid_what_is_left_and_then_no_more() -> None:
    book, pa_id = with_pa()
    work_weeks(book, pa_id, STARTED, 1)
    with book.begin("Left") as work:
        work.pas.change(replace(work.pas.get(pa_id), left=date(2026, 4, 12)))
        [contract] = work.contracts.of(pa_id)
        work.contracts.change(replace(contract, last=date(2026, 4, 12)))

    assert [one.day for one in pay.next_pay_days(book, date(2026, 4, 20))] == [FIRST_PAY]
    paid(book, FIRST_PAY)
    assert pay.next_pay_days(book, date(2026, 5, 2)) == ()


def test_terms_that_have_not_begun_give_no_pay_day() -> None:
    book = a_book()
    team.add_pa(book, a_pa(started=date(2027, 1, 4)), terms(first=date(2027, 1, 4)))

    assert pay.next_pay_days(book, date(2026, 5, 2)) == ()
    assert pay.pay_run(book, FIRST_PAY).lines == ()


def test_more_taken_back_than_paid_cannot_be_paid() -> None:
    book, pa_id = with_pa()
    keep_extra_pay(book, ExtraPay(0, pa_id, FIRST_PAY, EarningKind.OTHER, Money(-5000), "Lent"))

    with pytest.raises(AppError, match="more would be taken"):
        paid(book, FIRST_PAY)
    assert pay.payslips(book) == ()


def test_a_pay_day_cannot_come_before_one_that_was_paid() -> None:
    book, pa_id = with_pa()
    work_weeks(book, pa_id, STARTED, 1)
    keep_extra_pay(book, ExtraPay(0, pa_id, FIRST_PAY, EarningKind.RETAINER, Money(5000), "Hospital"))
    paid(book, FIRST_PAY + timedelta(weeks=4))
    work_weeks(book, pa_id, STARTED + timedelta(weeks=1), 1)

    [waiting] = pay.pay_run(book, FIRST_PAY).not_yet

    assert "later payslip" in waiting.why


def test_a_day_beyond_the_figures_says_so() -> None:
    book, pa_id = with_pa()
    day = FIRST_PAY + timedelta(weeks=52)
    keep_extra_pay(book, ExtraPay(0, pa_id, day, EarningKind.RETAINER, Money(5000), "Hospital"))

    run = pay.pay_run(book, day)

    assert [finding.rule for finding in run.findings] == ["PAY-YEAR"]
    assert run.lines == ()
    assert "no pay figures" in run.not_yet[0].why


def test_totals_of_a_run_are_those_of_its_payslips() -> None:
    book, pa_id = with_pa(tax_code="BR", enrolled=STARTED)
    work_weeks(book, pa_id, STARTED, 3)
    keep_employer_record(book, EmployerRecord(0, paye_reference="123/AB456"))

    run = pay.pay_run(book, FIRST_PAY)

    slip = run.lines[0].payslip
    assert (run.gross, run.deducted, run.to_pay, run.cost) == (
        slip.gross,
        slip.deducted,
        slip.to_pay,
        slip.cost,
    )
    assert run.to_pay + run.to_hmrc + run.to_pension == run.cost
    assert run.findings == ()


def test_an_employer_who_must_register_is_told() -> None:
    book, pa_id = with_pa()
    work_weeks(book, pa_id, STARTED, 3, finish=14 * 60)

    assert [finding.rule for finding in pay.pay_run(book, FIRST_PAY).findings] == ["PAYE-REGISTER"]


def test_two_equal_pay_days_make_no_second_payslip() -> None:
    book, pa_id = with_pa()
    work_weeks(book, pa_id, STARTED, 1)
    paid(book, FIRST_PAY, pa_id, pa_id)

    with pytest.raises(AppError, match="nothing to pay"):
        pay.pay(book, FIRST_PAY, [pa_id])
    assert len(pay.payslips(book)) == 1


def test_terms_that_pay_later_than_before_pay_no_day_twice() -> None:
    book, pa_id = with_pa()
    work_weeks(book, pa_id, STARTED, 1)
    paid(book, FIRST_PAY)
    with book.begin("Paid forty days after") as work:
        [contract] = work.contracts.of(pa_id)
        work.contracts.change(replace(contract, worked_to_days=40))
    next_pay = FIRST_PAY + timedelta(weeks=4)
    keep_extra_pay(book, ExtraPay(0, pa_id, next_pay, EarningKind.RETAINER, Money(5000), "Hospital"))

    [kept] = paid(book, next_pay)

    assert (kept.first, kept.last) == (date(2026, 4, 19), date(2026, 4, 19))
    assert kept.gross == Money(5000)


def test_a_change_of_frequency_begins_with_the_new_terms() -> None:
    book, pa_id = with_pa()
    [old] = team.member(book, pa_id, STARTED).contracts
    weekly = replace(old, frequency=PayFrequency.WEEKLY, first_pay_day=date(2026, 6, 5))
    team.change_contract(book, weekly, date(2026, 6, 1))

    days = [one.day for one in pay.next_pay_days(book, date(2026, 5, 30))]

    assert days == [date(2026, 6, 5)]


def test_an_old_pay_day_with_nothing_to_pay_is_left_alone() -> None:
    book, pa_id = with_pa()
    work_weeks(book, pa_id, STARTED, 1)
    paid(book, FIRST_PAY + timedelta(weeks=4))

    assert pay.pay_run(book, FIRST_PAY).not_yet == ()
