"""The reply to a letter that asks for money back: with a sum and without, and what it can cite."""

from dataclasses import replace
from datetime import date

import pypdfium2

from app.funding.balance import Saving
from app.money import Money
from app.plan.decision import Decision, Verdict
from app.store.book import Book
from app.usecases.funding.balance import keep_saving, saving_spent
from app.usecases.funding.balance_reply import balance_reply_pdf
from app.usecases.funding.terms import put_terms_right, terms
from app.usecases.life.decisions import ask, change_decision
from tests.app.usecases.started import OPENED, a_book
from tests.verapdf import problems

DAY = date(2026, 5, 4)


def text(pdf: bytes) -> str:
    with pypdfium2.PdfDocument(pdf) as opened:
        return " ".join(" ".join(page.get_textpage().get_text_range().split()) for page in opened)


def decided(book: Book, verdict: Verdict = Verdict.YES) -> Decision:
    asked = ask(book, Decision(0, OPENED, "A bed"))
    return change_decision(book, replace(asked, verdict=verdict, answered=DAY, answered_by="Duty team"))


def test_without_a_sum_every_pound_is_named_and_nothing_is_cited() -> None:
    pdf = balance_reply_pdf(a_book(), OPENED)
    assert problems(pdf, "ua1") == []
    shown = text(pdf)
    assert "On 1 April 2026 there was £100.00 in the account." in shown
    assert "Spare £100.00" in shown
    assert "You ask for" not in shown
    assert "This was agreed:" not in shown


def test_money_that_is_missing_is_said_and_no_more_than_nothing_is_spare() -> None:
    book = a_book()
    keep_saving(book, Saving(0, 1, "A bed", DAY, Money(400_00)))
    shown = text(balance_reply_pdf(book, OPENED, Money(50_00)))
    assert "You ask for £50.00 back. Of this £0.00 is spare." in shown
    assert "Missing £300.00" in shown


def test_weeks_that_may_be_kept_are_cited() -> None:
    book = a_book()
    [first] = terms(book)
    put_terms_right(book, replace(first, first=OPENED, retained_weeks=8))
    assert "The agreement from 1 April 2026 lets me keep the money of 8 weeks." in text(
        balance_reply_pdf(book, OPENED)
    )


def test_a_decision_is_cited_while_the_thing_is_still_saved_for() -> None:
    book = a_book()
    number = decided(book).id
    saved = keep_saving(book, Saving(0, 1, "A bed", DAY, Money(40_00), "Duty team", DAY, decision_id=number))
    keep_saving(book, Saving(0, 1, "A chair", DAY, Money(1_00)))
    assert "A bed: Duty team said yes on 4 May 2026." in text(balance_reply_pdf(book, DAY))
    saving_spent(book, saved.id)
    assert "A bed: Duty team" not in text(balance_reply_pdf(book, DAY))
