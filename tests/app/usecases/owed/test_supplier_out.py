"""The day the card is down: who is owed what, lent wages, and giving them back from the right pot."""

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest

from app.errors import AppError
from app.funding.agreement import Agreement, Due, DueKind, Pot
from app.funding.lent import Lent
from app.ledger.entry import AccountKind
from app.money import NOTHING, Money, total
from app.payroll.record import EmployerRecord
from app.returns.kept import KeptReturn
from app.store.book import Book
from app.usecases.money import bank, ledger
from app.usecases.money.incoming import File
from app.usecases.owed import summary as owed
from app.usecases.owed.supplier_out import by_in_words
from app.usecases.pay.records import keep_employer_record
from app.usecases.today.summary import see_today
from tests.app.usecases.paying import FIRST_PAY, STARTED, a_pa, employ, paid, terms, work_weeks
from tests.app.usecases.started import a_book, a_statement

NAMES = ("Amy Ash", "Bea Bell", "Cat Cole", "Dan Dyer", "Eve East")
MUM = "Mary Reed"


def five_paid() -> tuple[Book, list[int]]:
    """Start a book with five PAs whose payslips are made and whose pay has not gone out."""
    book = a_book()
    keep_employer_record(book, EmployerRecord(0, "123/AB456", "123PA00045678", pension_reference="EMP-9"))
    pas = [
        employ(
            book, a_pa(name, sort_code="20-00-00", account_number=f"0000000{place}", bank_name=name.upper())
        )
        for place, name in enumerate(NAMES)
    ]
    for pa_id in pas:
        work_weeks(book, pa_id, STARTED, 3)
    paid(book, FIRST_PAY)
    return book, pas


def wages(book: Book, on: date = FIRST_PAY) -> tuple[owed.Owed, ...]:
    return tuple(one for one in owed.who_is_owed(book, on) if one.kind is DueKind.NET_PAY)


def lend(book: Book, *dues: int, **more: Any) -> tuple[Lent, ...]:
    said = owed.Lending(MUM, FIRST_PAY, dues or tuple(one.due_id for one in wages(book)), date(2026, 6, 1))
    return owed.lend_wages(book, replace(said, why="The card did not work.", **more))


def test_each_pa_stands_there_with_net_pay_bank_details_and_the_day() -> None:
    book, pas = five_paid()
    found = wages(book)

    assert [one.pa_id for one in found] == pas
    assert {one.amount for one in found} == {Money(40200)}
    assert {one.by for one in found} == {FIRST_PAY}
    first = found[0]
    assert (first.name, first.bank_name, first.sort_code) == ("Amy Ash", "AMY ASH", "20-00-00")
    assert (first.account_number, first.reference) == ("00000000", "Pay 010526")
    assert first.has_bank_details
    assert not first.is_worked_out


def test_hmrc_stands_there_with_its_reference_and_is_due_later() -> None:
    book, _ = five_paid()
    [hmrc] = [one for one in owed.who_is_owed(book, FIRST_PAY) if one.kind is DueKind.HMRC]

    assert (hmrc.reference, hmrc.by, hmrc.amount) == ("123PA00045678", date(2026, 5, 22), Money(255 * 5))
    assert not hmrc.has_bank_details


def test_a_pay_day_that_nobody_has_run_is_worked_out() -> None:
    book = a_book()
    pa_id = employ(book, a_pa(sort_code="200000", account_number="12345678"))
    work_weeks(book, pa_id, STARTED, 3)
    [one] = owed.who_is_owed(book, date(2026, 4, 28))

    assert (one.amount, one.by, one.pa_id, one.is_worked_out) == (Money(40200), FIRST_PAY, pa_id, True)
    assert owed.who_is_owed(book, date(2026, 4, 10)) == ()


def test_a_pay_day_without_figures_says_nothing() -> None:
    book = a_book()
    employ(book, a_pa())

    assert owed.who_is_owed(book, date(2031, 5, 1)) == ()


def test_a_bill_of_somebody_else_stands_there_without_bank_details() -> None:
    book = a_book()
    with book.begin("A bill") as work:
        work.dues.add(Due(0, DueKind.INVOICE, date(2026, 5, 2), Money(-9000), "Agency", 1))
        work.dues.add(Due(0, DueKind.PAYMENT_IN, date(2026, 5, 2), Money(9000), "Council", 1))
    [one] = owed.who_is_owed(book, FIRST_PAY)

    assert (one.name, one.amount, one.reference) == ("Agency", Money(9000), "")


def test_a_late_one_says_so() -> None:
    book, _ = five_paid()
    [one, *_] = wages(book, date(2026, 5, 3))

    assert by_in_words(one, date(2026, 5, 3)) == "1 May 2026, late"
    assert by_in_words(one, FIRST_PAY) == "1 May 2026"


def test_every_kind_has_a_name() -> None:
    assert len({owed.owed_name(kind) for kind in DueKind}) == len(DueKind)


def test_lent_wages_settle_the_pay_and_are_owed_to_the_lender() -> None:
    book, _ = five_paid()
    [lent] = lend(book)

    assert wages(book) == ()
    [loan] = [one for one in owed.who_is_owed(book, FIRST_PAY) if one.kind is DueKind.LOAN]
    assert (loan.name, loan.amount, loan.by) == (MUM, Money(40200 * 5), date(2026, 6, 1))
    [seen] = owed.lent_wages(book)
    assert (seen.lent, seen.repaid) == (lent, None)
    assert [entry.payee for entry in seen.paid] == [name.upper() for name in NAMES]
    assert {entry.splits[0].category for entry in seen.paid} == {"O01"}


def test_what_was_lent_is_counted_once_in_the_lenders_purse() -> None:
    book, _ = five_paid()
    free = see_today(book, FIRST_PAY).left.free
    lend(book)
    purse = [each for each in ledger.standings(book) if each.account.kind is AccountKind.PURSE]

    assert [each.balance for each in purse] == [Money(-40200 * 5)]
    # The wages were promised before, and have now gone out of the purse: what is free stays what it was.
    assert see_today(book, FIRST_PAY).left.free == free
    meter = owed.liability(book, FIRST_PAY)
    assert (meter.net_pay, meter.bills) == (NOTHING, NOTHING)
    assert meter.held == Money(10000 - 40200 * 5)


def test_the_bank_line_that_gives_it_back_goes_into_the_purse_from_the_right_pot() -> None:
    book, _ = five_paid()
    [lent] = lend(book)
    content = a_statement(("2 Jun 2026", "MARY REED LOAN", "-2010.00"), opening="2500.00")
    done = bank.import_statement(book, File("june.csv", content))

    assert (done.matched, done.needs_you) == (1, 0)
    [seen] = owed.lent_wages(book)
    assert seen.repaid == date(2026, 6, 2)
    [purse] = [each for each in ledger.standings(book) if each.account.kind is AccountKind.PURSE]
    assert purse.balance == NOTHING
    with book.begin() as work:
        moved = [entry for entry in work.entries.all() if entry.transfer_id]
        assert total(entry.amount for entry in moved) == NOTHING
        assert {split.pot_id for entry in moved for split in entry.splits} == {lent.pot_id}
    assert [one for one in owed.who_is_owed(book, date(2026, 6, 3)) if one.kind is DueKind.LOAN] == []


def test_a_payment_that_the_bank_wrote_otherwise_can_be_named() -> None:
    book, _ = five_paid()
    [lent] = lend(book)
    content = a_statement(
        ("2 Jun 2026", "TFR 4471", "-2010.00"), ("3 Jun 2026", "SHOP", "-3.00"), opening="2500.00"
    )
    bank.import_statement(book, File("june.csv", content))
    with book.begin() as work:
        back, shop = (entry.id for entry in work.entries.all() if entry.bank_key)

    with pytest.raises(AppError, match="not the sum that was lent"):
        owed.give_back(book, lent.id, shop)
    owed.give_back(book, lent.id, back)
    assert owed.lent_wages(book)[0].repaid == date(2026, 6, 2)
    with pytest.raises(AppError, match="has been paid this already"):
        owed.give_back(book, lent.id, back)


def test_two_pots_owe_the_lender_each_its_own_part() -> None:
    book = a_book()
    with book.begin("Health money too") as work:
        health = work.pots.add(Pot(0, "Health budget", 1, "NHS"))
        work.agreements.add(Agreement(0, health.id, STARTED, Money(10000), STARTED))
    one = employ(book, a_pa("Amy Ash"))
    other = employ(book, a_pa("Bea Bell"), terms(pot_id=health.id, hourly=Money(1500)))
    for pa_id in (one, other):
        work_weeks(book, pa_id, STARTED, 3)
    paid(book, FIRST_PAY)
    lent = lend(book)

    assert [(each.pot_id, each.amount) for each in lent] == [(1, Money(40200)), (health.id, Money(45000))]
    assert len([each for each in ledger.standings(book) if each.account.kind is AccountKind.PURSE]) == 1


def test_what_is_not_said_or_already_paid_is_refused() -> None:
    book, _ = five_paid()
    first, second, *_ = (one.due_id for one in wages(book))
    lend(book, first)

    with pytest.raises(AppError, match="has been paid this already"):
        lend(book, first, second)
    with pytest.raises(AppError, match="Say who lent the money"):
        lend(book, second, lender=" ")
    with pytest.raises(AppError, match="Nothing was chosen"):
        lend(book, due_ids=())
    assert len(wages(book)) == 4


def test_the_day_the_council_was_told_is_kept() -> None:
    book, _ = five_paid()
    [lent] = lend(book)

    assert owed.told_funder(book, lent.id, date(2026, 5, 2)).told == date(2026, 5, 2)
    assert owed.lent_wages(book)[0].lent.told == date(2026, 5, 2)


def test_what_is_owed_still_comes_first_in_the_list() -> None:
    book, _ = five_paid()
    first, second, third, *_ = (one.due_id for one in wages(book))
    [one] = lend(book, first)
    [other] = lend(book, second, day=date(2026, 5, 2))
    [last] = lend(book, third, lender="Uncle Jo")
    back = a_statement(("2 Jun 2026", "UNCLE JO", "-402.00"), opening="2500.00")
    bank.import_statement(book, File("june.csv", back))

    assert [each.lent.id for each in owed.lent_wages(book)] == [other.id, one.id, last.id]


def test_a_day_in_a_signed_return_takes_no_lent_payment() -> None:
    book, _ = five_paid()
    at = datetime(2026, 7, 1, tzinfo=UTC)
    with book.begin("Signed") as work:
        work.returns.add(KeptReturn(0, 1, STARTED, date(2026, 6, 30), at, "Sam Reed", "4F2A", "", "{}"))

    with pytest.raises(AppError, match="which you have signed"):
        lend(book)
    assert len(wages(book)) == 5


def test_undoing_the_bank_file_makes_the_loan_owed_again() -> None:
    book, _ = five_paid()
    lend(book)
    content = a_statement(("2 Jun 2026", "MARY REED", "-2010.00"), opening="2500.00")
    done = bank.import_statement(book, File("june.csv", content))
    bank.undo_import(book, done.change_id)

    assert owed.lent_wages(book)[0].repaid is None
    [purse] = [each for each in ledger.standings(book) if each.account.kind is AccountKind.PURSE]
    assert purse.balance == Money(-40200 * 5)


def test_a_due_to_give_back_that_no_loan_stands_behind_is_paid_all_the_same() -> None:
    book = a_book()
    with book.begin("Left over") as work:
        work.dues.add(Due(0, DueKind.LOAN, date(2026, 6, 1), Money(-5000), MUM, 1))
    content = a_statement(("2 Jun 2026", "MARY REED", "-50.00"))
    bank.import_statement(book, File("june.csv", content))

    assert owed.who_is_owed(book, date(2026, 6, 3)) == ()
    with book.begin() as work:
        assert [entry.transfer_id for entry in work.entries.all()] == [0]
