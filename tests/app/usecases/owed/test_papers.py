"""The papers of what is owed: what they say, and that everybody can read them."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from app.errors import AppError
from app.funding.agreement import Agreement, Due, DueKind, Pot
from app.ledger.entry import Account
from app.money import Money
from app.people import Actor, Capacity
from app.store.book import Book
from app.usecases.owed import summary as owed
from app.usecases.owed import wage_rise
from tests.app.usecases.owing import FUNDER, PERSON, TODAY, a_team, is_readable
from tests.app.usecases.paying import (
    STARTED,
    a_pa,
    employ,
    terms,
    words_of,
)
from tests.app.usecases.started import a_book


def test_the_sheet_to_pay_from_names_everybody_with_bank_details() -> None:
    book = a_team()
    pdf = owed.supplier_out_pdf(book, TODAY)
    said = words_of(pdf)

    for words in ("Bea Long", "£402.00", "1 May 2026, late", "20-00-00", "12345678", "Pay 010526"):
        assert words in said
    assert "HM Revenue and Customs" in said
    assert "123PA00045678" in said
    assert is_readable(pdf)


def test_several_pots_are_added_up_each_by_itself() -> None:
    book = a_team()
    with book.begin("Health money too") as work:
        health = work.pots.add(Pot(0, "Health budget", 1, "NHS"))
        work.agreements.add(Agreement(0, health.id, STARTED, Money(10000), STARTED))
        work.dues.add(Due(0, DueKind.INVOICE, date(2026, 5, 20), Money(-9000), "Agency", health.id, "March"))
        work.dues.add(Due(0, DueKind.INVOICE, date(2026, 5, 21), Money(-1), "Shop", health.id))

    said = words_of(owed.supplier_out_pdf(book, TODAY))
    assert "£90.01 from Health budget" in said
    assert "Bill: March" in said


def test_a_sheet_of_nobody_says_so() -> None:
    assert "Nobody is owed anything." in words_of(owed.supplier_out_pdf(a_book(), TODAY))


def test_a_bank_number_of_another_shape_is_printed_as_it_is() -> None:
    book = a_team()
    with book.begin("Typed otherwise") as work:
        work.pas.change(replace(work.pas.all()[0], sort_code="20-00"))

    assert " 20-00 " in words_of(owed.supplier_out_pdf(book, TODAY))


def lent(book: Book) -> int:
    dues = tuple(one.due_id for one in owed.who_is_owed(book, TODAY) if one.kind is DueKind.NET_PAY)
    said = owed.Lending("Mary Reed", TODAY, dues, date(2026, 6, 1), "The card did not work.")
    return owed.lend_wages(book, said)[0].id


def test_the_letter_says_who_lent_what_why_and_when_it_comes_back() -> None:
    book = a_team()
    pdf = owed.lent_letter_pdf(book, lent(book), TODAY)
    said = words_of(pdf)

    for words in ("Riverside Council, Direct payments, Town Hall", "Reference: SC-4471", "11 May 2026"):
        assert words in said
    assert "Mary Reed paid £402.00 out of their own money" in said
    assert "Why: The card did not work." in said
    assert "back from the direct payment by 1 June 2026" in said
    assert is_readable(pdf)
    assert "Mary Reed lent £402.00 on 11 May 2026" in words_of(owed.supplier_out_pdf(book, TODAY))


def test_the_letter_of_a_loan_that_came_back_says_when() -> None:
    book = a_team()
    number = lent(book)
    with book.begin("Given back, without a reason said") as work:
        due = work.dues.get(work.lent.get(number).due_id)
        entry = work.entries.all()[0]
        work.entries.change(replace(entry, day=date(2026, 6, 2)))
        work.dues.change(replace(due, entry_id=entry.id))
        work.lent.change(replace(work.lent.get(number), why=""))

    said = words_of(owed.lent_letter_pdf(book, number, TODAY))
    assert "Mary Reed got it back on 2 June 2026." in said
    assert "Why:" not in said


def test_a_letter_of_a_loan_that_is_not_there_is_refused() -> None:
    with pytest.raises(AppError, match="no longer in the book"):
        owed.lent_letter_pdf(a_book(), 7, TODAY)


def test_why_the_money_is_not_spare_is_the_meter_on_paper() -> None:
    book = a_team()
    meter, pdf = owed.liability(book, TODAY), owed.liability_pdf(book, TODAY)
    said = words_of(pdf)

    for amount in (meter.amount, meter.held, meter.wages, meter.leave, meter.notice, meter.net_pay):
        assert str(amount) in said
    assert "Ask the legal line of Fish" in said
    assert "birthday is missing" in said
    assert is_readable(pdf)


def test_without_pas_there_is_no_table_of_them() -> None:
    assert "For each PA" not in words_of(owed.liability_pdf(a_book(), TODAY))


def test_the_letter_asks_for_what_a_rise_adds() -> None:
    book = a_book(person=PERSON, funder=FUNDER, weekly=Money(13000), opened=date(2025, 9, 1))
    began = date(2025, 9, 1)
    employ(book, a_pa(started=began), terms(first=began, hourly=Money(1221), first_pay_day=date(2025, 10, 3)))
    pdf = wage_rise.wage_rise_letter_pdf(book, date(2026, 4, 1), today=date(2026, 2, 20))
    said = words_of(pdf)

    assert "From 1 April 2026 the law asks more than I pay now for Bea Long." in said
    assert "A week now costs £125.98. It will cost £131.73, which is £5.75 more." in said
    assert "It lacks £1.73 a week." in said
    assert is_readable(pdf)


def test_a_rise_of_ones_own_that_the_money_reaches_asks_for_nothing() -> None:
    book = a_team()
    said = words_of(wage_rise.wage_rise_letter_pdf(book, date(2026, 9, 1), Money(20), today=TODAY))

    assert "From 1 September 2026 I will pay my PAs more." in said
    assert "It lacks" not in said


def test_somebody_who_acts_for_the_person_signs_for_them_and_a_book_without_funder_names_none() -> None:
    book = a_book(
        person=replace(PERSON, reference=""), actor=Actor("Jo Reed", Capacity.NOMINATED, "Sam Reed")
    )
    employ(book, a_pa(), terms(hourly=Money(1280)))
    with book.begin("No pot yet") as work:
        for agreement in work.agreements.all():
            work.agreements.remove(agreement.id)
        for account in work.accounts.all():
            work.accounts.change(Account(**{**fields_of(account), "pot_id": 0}))
        for pot in work.pots.all():
            work.pots.remove(pot.id)
    said = words_of(wage_rise.wage_rise_letter_pdf(book, date(2026, 9, 1), today=TODAY))

    assert "Jo Reed, for Sam Reed" in said
    assert "To:" not in said
    assert "Reference:" not in said


def fields_of(account: Account) -> dict[str, Any]:
    return {name: getattr(account, name) for name in Account.__dataclass_fields__}
