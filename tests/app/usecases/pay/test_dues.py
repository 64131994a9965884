"""What payslips make owed: it adds up to what they cost, bills follow later payslips, the bank settles."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from app.employment.contract import PayFrequency
from app.errors import AppError
from app.funding.agreement import Due, DueKind
from app.money import NOTHING, Money, total
from app.payroll.extra import ExtraPay
from app.payroll.kept import KeptPayslip, read_payslip
from app.payroll.pay import work_out_pay
from app.payroll.payslip import Earning, EarningKind
from app.payroll.record import EmployerRecord
from app.payroll.year import YearSoFar
from app.store.book import Book
from app.usecases.money.bank import import_statement
from app.usecases.money.incoming import File
from app.usecases.pay import run as pay
from app.usecases.pay.dues import HMRC, hmrc_by_pot, net_by_pot, pension_by_pot
from app.usecases.pay.records import (
    employer_record,
    keep_employer_record,
    keep_extra_pay,
    keep_payroll_record,
    payroll_record,
)
from tests.app.payroll.team import pay_on, slip
from tests.app.usecases.paying import (
    FIRST_PAY,
    STARTED,
    a_pa,
    agree,
    employ,
    paid,
    shift,
    terms,
    with_pa,
    work_weeks,
)
from tests.app.usecases.started import a_book, a_statement

WEEKLY = terms(frequency=PayFrequency.WEEKLY, first_pay_day=date(2026, 4, 17), hourly=Money(2500))


def dues(book: Book, kind: DueKind) -> list[Due]:
    with book.begin() as work:
        return [due for due in work.dues.all() if due.kind is kind]


def a_weekly_book(**record: object) -> tuple[Book, int]:
    book = a_book()
    return book, employ(book, a_pa(), WEEKLY, **record)


def pay_weeks(book: Book, pa_id: int, count: int, **more: object) -> list[KeptPayslip]:
    """Let a PA work and be paid so many weeks one after the other."""
    kept = []
    for week in range(count):
        work_weeks(book, pa_id, STARTED + timedelta(weeks=week), 1, finish=16 * 60, **more)
        kept += paid(book, date(2026, 4, 17) + timedelta(weeks=week))
    return kept


def test_everybody_is_owed_their_part_and_all_parts_are_the_cost() -> None:
    book, pa_id = a_weekly_book(tax_code="BR", enrolled=STARTED)

    [kept] = pay_weeks(book, pa_id, 1)

    payslip = read_payslip(kept)
    [net], [hmrc], [pension] = (dues(book, kind) for kind in (DueKind.NET_PAY, DueKind.HMRC, DueKind.PENSION))
    assert (net.payee, net.day, net.amount) == ("Bea Long", date(2026, 4, 17), -payslip.to_pay)
    assert (hmrc.payee, hmrc.day) == (HMRC, date(2026, 5, 22))
    assert (pension.payee, pension.day) == ("Pension provider", date(2026, 5, 22))
    assert net.amount + hmrc.amount + pension.amount == -payslip.cost


def test_pay_of_the_same_tax_month_goes_into_the_same_bill() -> None:
    book, pa_id = a_weekly_book()

    kept = pay_weeks(book, pa_id, 4)  # 17 and 24 April and 1 May in one tax month, 8 May in the next

    bills = dues(book, DueKind.HMRC)
    assert [bill.day for bill in bills] == [date(2026, 5, 22), date(2026, 6, 22)]
    paid_in = [read_payslip(one) for one in kept]
    owed = [slip.deducted + slip.insurance.employer for slip in paid_in]
    assert [-bill.amount for bill in bills] == [total(owed[:3]), owed[3]]


def test_a_quarter_is_one_bill() -> None:
    book, pa_id = a_weekly_book()
    keep_employer_record(book, EmployerRecord(0, quarterly=True))

    pay_weeks(book, pa_id, 5)

    [bill] = dues(book, DueKind.HMRC)
    assert bill.day == date(2026, 7, 22)


def test_bills_follow_when_the_employer_goes_over_to_quarters() -> None:
    book, pa_id = a_weekly_book()
    pay_weeks(book, pa_id, 4)
    monthly = total(due.amount for due in dues(book, DueKind.HMRC))

    keep_employer_record(book, replace(employer_record(book), quarterly=True))

    [bill] = dues(book, DueKind.HMRC)
    assert (bill.day, bill.amount) == (date(2026, 7, 22), monthly)


def test_what_was_settled_stays_and_the_rest_of_the_bill_is_owed() -> None:
    book, pa_id = a_weekly_book()
    pay_weeks(book, pa_id, 1)
    [first] = dues(book, DueKind.HMRC)
    with book.begin("Paid early") as work:
        work.dues.change(replace(first, entry_id=7))
    work_weeks(book, pa_id, STARTED + timedelta(weeks=1), 1, finish=16 * 60)
    [kept] = paid(book, date(2026, 4, 24))
    payslip = read_payslip(kept)

    settled, rest = dues(book, DueKind.HMRC)

    assert settled == replace(first, entry_id=7)
    assert (rest.entry_id, rest.day) == (0, first.day)
    assert -rest.amount == payslip.deducted + payslip.insurance.employer


def test_tax_that_comes_back_is_taken_off_the_next_bill() -> None:
    book, pa_id = a_weekly_book(tax_code="BR")
    pay_weeks(book, pa_id, 3)
    record = payroll_record(book, pa_id)
    assert record is not None
    keep_payroll_record(book, replace(record, first=date(2026, 5, 2), tax_code="1257L"))
    keep_extra_pay(book, ExtraPay(0, pa_id, date(2026, 5, 8), EarningKind.OTHER, Money(1000), "Gift"))
    [refunded] = paid(book, date(2026, 5, 8))
    assert read_payslip(refunded).deducted < NOTHING
    assert [due.day for due in dues(book, DueKind.HMRC)] == [date(2026, 5, 22)]

    for week in range(4, 9):
        work_weeks(book, pa_id, STARTED + timedelta(weeks=week), 1, finish=16 * 60)
    kept = [*paid(book, date(2026, 6, 12))]

    late = read_payslip(kept[0])
    bills = dues(book, DueKind.HMRC)
    to_hmrc = late.deducted + late.insurance.employer + read_payslip(refunded).deducted
    assert [(bill.day, -bill.amount) for bill in bills[1:]] == [(date(2026, 7, 22), to_hmrc)]


def test_the_employment_allowance_takes_the_employers_part_off() -> None:
    book, pa_id = a_weekly_book()
    grounds = "All care for somebody who needs it"
    used = Money(1_050_000 - 1000)
    keep_employer_record(
        book,
        EmployerRecord(
            0,
            claims_allowance=True,
            allowance_grounds=grounds,
            allowance_year="2026-27",
            allowance_used=used,
        ),
    )

    [kept] = pay_weeks(book, pa_id, 1)

    payslip = read_payslip(kept)
    assert payslip.insurance.employer > Money(1000)
    [bill] = dues(book, DueKind.HMRC)
    assert -bill.amount == payslip.deducted + payslip.insurance.employer - Money(1000)


def test_bank_lines_settle_what_pay_made_owed() -> None:
    book, pa_id = a_weekly_book(tax_code="BR", enrolled=STARTED)
    keep_employer_record(book, EmployerRecord(0, pension_provider="NEST Corporation"))
    pay_weeks(book, pa_id, 1)
    owed = {kind: dues(book, kind)[0].amount for kind in (DueKind.NET_PAY, DueKind.HMRC, DueKind.PENSION)}
    pounds = {kind: f"{amount.pence / 100:.2f}" for kind, amount in owed.items()}

    import_statement(
        book,
        File(
            "may.csv",
            a_statement(
                ("17 Apr 2026", "B LONG WAGES", pounds[DueKind.NET_PAY]),
                ("20 May 2026", "HMRC CUMBERNAULD", pounds[DueKind.HMRC]),
                ("21 May 2026", "NEST PENSION", pounds[DueKind.PENSION]),
                opening="1000.00",
            ),
        ),
    )

    with book.begin() as work:
        assert all(due.entry_id for due in work.dues.all() if due.kind in owed)


def test_bills_by_pot_can_be_looked_at() -> None:
    book, pa_id = a_weekly_book(tax_code="BR", enrolled=STARTED)
    kept = pay_weeks(book, pa_id, 1)

    [bill] = hmrc_by_pot(kept, EmployerRecord(0))
    [pension] = pension_by_pot(kept, EmployerRecord(0, pension_due_day=10))

    assert (str(bill.period), bill.due) == ("2026-04-06..2026-05-05", date(2026, 5, 22))
    assert (str(pension.period), pension.due) == ("2026-04-06..2026-05-05", date(2026, 5, 10))


def test_a_payslip_cannot_be_changed_or_taken_out() -> None:
    book, pa_id = with_pa()
    agree(book, pa_id, STARTED, [shift(STARTED)])
    [kept] = paid(book, FIRST_PAY)
    with pytest.raises(AppError, match="stays as it is"), book.begin("Change") as work:
        work.payslips.change(replace(kept, gross=Money(1)))
    with pytest.raises(AppError, match="stays as it is"), book.begin("Undo") as work:
        work.payslips.remove(kept.id)
    assert pay.payslips(book) == (kept,)


def test_expenses_alone_leave_the_rest_with_the_first_pot() -> None:
    expenses = (Earning(EarningKind.OTHER, Money(450), "10 miles", job="2"),)
    payslip = work_out_pay(
        slip("0").terms, replace(pay_on(FIRST_PAY), expenses=expenses), YearSoFar("2026-27")
    )

    assert net_by_pot(payslip, {"1": 5, "2": 6}) == {5: NOTHING, 6: Money(450)}


def test_a_bill_that_somebody_took_out_is_written_down_again_with_the_next_pay() -> None:
    book, pa_id = a_weekly_book()
    pay_weeks(book, pa_id, 1)
    [first] = dues(book, DueKind.HMRC)
    with book.begin("Took it out") as work:
        work.dues.remove(first.id)
    work_weeks(book, pa_id, STARTED + timedelta(weeks=1), 1, finish=16 * 60)
    paid(book, date(2026, 4, 24))

    [again] = dues(book, DueKind.HMRC)

    assert again.amount < first.amount
