"""Money that a provider holds: statements are held against one another down to the hours left."""

from dataclasses import replace
from datetime import date

import pypdfium2
import pytest

from app.errors import AppError
from app.funding.holding import HeldBy, Holding
from app.funding.isf import ProviderStatement, in_hours
from app.money import Money
from app.store.book import Book
from app.usecases.funding import isf
from app.usecases.funding.streams import keep_holding
from tests.app.usecases.started import OPENED, a_book
from tests.ui.filled import receipt
from tests.verapdf import problems

MAY = ProviderStatement(
    0, 1, date(2026, 5, 1), date(2026, 5, 28),
    Money(0), Money(800_00), Money(640_00), Money(160_00), 0, 2400, 1920, 480, 1920,
)  # fmt: skip
JUNE = ProviderStatement(
    0, 1, date(2026, 5, 29), date(2026, 6, 25),
    Money(160_00), Money(800_00), Money(700_00), Money(260_00), 480, 2400, 2100, 780,
)  # fmt: skip
NOW = date(2026, 7, 1)


def held(book: Book) -> Book:
    keep_holding(book, Holding(0, 1, OPENED, HeldBy.PROVIDER, payee="Good Care Ltd"))
    return book


def test_statements_that_add_up_reconcile_to_the_hours_left() -> None:
    book = held(a_book())
    isf.keep_provider_statement(book, JUNE)
    isf.keep_provider_statement(book, MAY)

    [found] = isf.provided(book, NOW)

    assert found.findings == ()
    assert found.latest is not None
    assert (found.latest.adds_up, found.holding.left_minutes, found.holding.left) == (
        True,
        780,
        Money(260_00),
    )
    assert found.holding.left_on == JUNE.last


def test_what_does_not_add_up_is_said_in_pounds_in_hours_and_against_what_was_counted() -> None:
    book = held(a_book())
    isf.keep_provider_statement(
        book, replace(MAY, left=Money(100_00), left_minutes=360, counted_minutes=1800)
    )
    june = isf.keep_provider_statement(book, replace(JUNE, counted_minutes=0))

    [found] = isf.provided(book, NOW)

    assert [each.sentence for each in found.findings] == [
        "To 28 May 2026 they say £100.00 is left. Their own figures come to £160.00.",
        "To 28 May 2026 they say 6 hours of help are left. Their own hours come to 8 hours.",
        "To 28 May 2026 they say they gave 32 hours of help. You counted 30 hours.",
        "£100.00 was left on 28 May 2026, but the next statement begins with £160.00.",
        "6 hours of help were left on 28 May 2026, but the next statement begins with 8 hours.",
    ]
    isf.keep_provider_statement(book, replace(june, first=date(2026, 6, 1)))
    assert isf.provided(book, NOW)[0].findings[-1].sentence == (
        "No statement covers 29 May 2026 to 31 May 2026."
    )


def test_statements_do_not_lap_and_do_not_end_before_they_begin() -> None:
    book = held(a_book())
    isf.keep_provider_statement(book, MAY)
    with pytest.raises(AppError, match="some of these days"):
        isf.keep_provider_statement(book, replace(JUNE, first=MAY.last))
    with pytest.raises(AppError, match="ends before"):
        isf.keep_provider_statement(book, replace(JUNE, last=MAY.first))


def test_a_statement_taken_out_says_again_what_was_left_before() -> None:
    book = held(a_book())
    may, june = isf.keep_provider_statement(book, MAY), isf.keep_provider_statement(book, JUNE)
    isf.attach_to_statement(book, may.id, "statement.png", receipt())
    assert [number for number, _ in isf.provided(book, NOW)[0].papers] == [may.id]
    isf.take_statement_out(book, june.id)
    assert isf.provided(book, NOW)[0].holding.left_minutes == 480
    isf.take_statement_out(book, may.id)
    assert isf.provided(book, NOW)[0].latest is None


def test_the_letter_asks_the_provider_and_names_what_does_not_add_up() -> None:
    book = held(a_book())
    assert "I have had no statement from you yet." in text(isf.ask_provider_pdf(book, 1, NOW))
    isf.keep_provider_statement(book, replace(MAY, left_minutes=360))
    pdf = isf.ask_provider_pdf(book, 1, NOW)
    shown = text(pdf)
    assert problems(pdf, "ua1") == []
    for words in ("To: Good Care Ltd", "Their own hours come to 8 hours.", "what an hour costs", "40 hours"):
        assert words in shown


def text(pdf: bytes) -> str:
    with pypdfium2.PdfDocument(pdf) as opened:
        return " ".join(" ".join(page.get_textpage().get_text_range().split()) for page in opened)


def test_statements_of_earlier_days_stay_when_the_provider_holds_it_no_longer() -> None:
    book = held(a_book())
    isf.keep_provider_statement(book, MAY)
    keep_holding(book, Holding(0, 1, NOW))
    assert [each.holding.payee for each in isf.provided(book, NOW)] == ["Good Care Ltd"]
    with pytest.raises(AppError, match="No provider holds"):
        isf.ask_provider_pdf(a_book(), 1, NOW)


def test_hours_are_said_in_words() -> None:
    assert [in_hours(count) for count in (0, 45, 61, -90)] == [
        "0 hours", "45 minutes", "1 hour 1 minute", "1 hour 30 minutes too many used"
    ]  # fmt: skip
