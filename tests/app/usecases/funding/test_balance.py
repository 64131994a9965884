from dataclasses import replace
from datetime import date

import pytest

from app.errors import AppError
from app.funding.balance import Saving, UnspentReason, Why
from app.money import Money, total
from app.store.book import Book
from app.usecases.funding import balance
from app.usecases.funding.terms import Bill, add_bill
from tests.app.usecases.started import a_book

DAY = date(2026, 5, 4)


def with_terms(**more: object) -> Book:
    book = a_book(opening=Money(3_480_00))
    with book.begin("Terms") as work:
        [terms] = work.agreements.all()
        work.agreements.change(replace(terms, in_advance=False, **more))  # type: ignore[arg-type]
    return book


def test_story_4_the_claw_back_letter_is_answered_pound_by_pound() -> None:
    book = with_terms(contingency=Money(1_410_00))
    add_bill(book, Bill("HMRC", Money(640_00), DAY, "O05"))
    holiday = Saving(0, 1, "a holiday with my PA", date(2026, 8, 1), Money(900_00), "M. Khan", DAY)
    saved = balance.keep_saving(book, holiday)
    reason = balance.keep_reason(book, UnspentReason(0, 1, DAY, date(2026, 6, 1), Money(300_00), Why.NO_PA))

    seen = balance.why_this_balance(book, DAY)

    assert {line.key: line.amount.pence for line in seen.named.parts} == {
        "bills": 640_00,
        f"saving.{saved.id}": 900_00,
        "contingency": 1_410_00,
    }
    assert (seen.named.spare, seen.not_reasoned) == (Money(530_00), Money(230_00))
    assert total(line.amount for line in seen.named.parts) + seen.named.spare == seen.named.held
    balance.take_reason_out(book, reason.id)
    assert balance.why_this_balance(book, DAY).not_reasoned == Money(530_00)


def test_money_paid_for_days_to_come_is_not_spare() -> None:
    book = a_book(opening=Money(1_500_00))
    seen = balance.why_this_balance(book, date(2026, 5, 10))
    assert {line.key for line in seen.named.parts} == {"ahead"}


def test_of_a_late_payment_no_more_is_named_than_is_there() -> None:
    book = a_book(opening=Money(10_00))
    seen = balance.why_this_balance(book, date(2026, 5, 10))
    assert ([line.amount for line in seen.named.parts], seen.named.spare) == ([Money(10_00)], Money(0))


def test_what_was_bought_is_no_longer_saved_for() -> None:
    book = with_terms()
    saved = balance.keep_saving(book, Saving(0, 1, "a bed", DAY, Money(100)))
    balance.keep_saving(book, replace(saved, agreed_by="M. Khan", agreed=DAY))
    balance.saving_spent(book, saved.id)
    seen = balance.why_this_balance(book, DAY)
    assert (seen.named.parts, [each.agreed_by for each in seen.savings]) == ((), ["M. Khan"])


def test_savings_and_reasons_need_an_amount() -> None:
    book = with_terms()
    with pytest.raises(AppError, match="has an amount"):
        balance.keep_saving(book, Saving(0, 1, "a bed", DAY, Money(0)))
    with pytest.raises(AppError, match="needs its days"):
        balance.keep_reason(book, UnspentReason(0, 1, DAY, DAY, Money(0), Why.OTHER))


def test_money_put_aside_is_taken_out_again() -> None:
    book = with_terms()
    saved = balance.keep_saving(book, Saving(0, 1, "a bed", DAY, Money(100)))
    balance.take_saving_out(book, saved.id)
    assert balance.why_this_balance(book, DAY).savings == ()
