"""Story 21: something is wrong at home, and a delegate has full money rights."""

from dataclasses import replace
from datetime import date

import pypdfium2
import pytest
from sqlalchemy import select

from app.errors import AppError
from app.people import Actor, Capacity
from app.store.book import Book
from app.store.cipher import derive
from app.store.private import COMPARTMENTS, MOST, PRIVATE, SIZE
from app.usecases.books import private_notes as private
from app.usecases.books.export import ExportAs, export
from tests.app.usecases.started import a_book
from tests.verapdf import problems

SECRET, OTHER = "seven quiet herons", "nine loud herons"
DAY = date(2026, 5, 4)
WORDS = "He took my card again on Friday."


def place(book: Book) -> bytes:
    with book.begin() as work:
        return work.private._content()


def test_a_note_is_there_under_its_passphrase_and_under_no_other() -> None:
    book = a_book()
    assert private.read_private(book, SECRET) == ()
    private.write_private(book, SECRET, f" {WORDS} ", DAY)
    private.write_private(book, SECRET, "Rang the helpline.", date(2026, 5, 5))

    assert [note.words for note in private.read_private(book, " Seven  quiet HERONS")] == [
        "Rang the helpline.",
        WORDS,
    ]
    assert private.read_private(book, OTHER) == ()


def test_notes_in_compartments_of_their_own_do_not_disturb_one_another() -> None:
    book = a_book()
    salt = place(book)[:16]
    own: dict[int, str] = {}
    for number in range(4):
        passphrase = f"passphrase number {number}"
        own.setdefault(derive(passphrase, salt)[-1] % COMPARTMENTS, passphrase)
    for passphrase in own.values():
        private.write_private(book, passphrase, passphrase, DAY)
    assert len(own) > 1
    assert all(private.read_private(book, each)[0].words == each for each in own.values())


def test_a_delegate_finds_nothing_in_history_export_or_size() -> None:
    book = a_book()
    before = len(place(book))
    with book.begin() as work:
        changes = work.history.latest(100)
    private.write_private(book, SECRET, WORDS, DAY)

    book.actor = Actor("Jo Reed", Capacity.NOMINATED, "Sam Reed")
    with book.begin() as work:
        assert work.history.latest(100) == changes
        assert work.broken_history() == 0
    assert len(place(book)) == before
    assert WORDS.encode() not in place(book)
    assert all("card again" not in export(book, form) for form in ExportAs)


def test_an_empty_place_and_a_used_one_cannot_be_told_apart_by_their_bytes() -> None:
    book = a_book()
    private.write_private(book, SECRET, WORDS, DAY)
    content = place(book)
    counts = [content.count(bytes([value])) for value in range(256)]
    expected = len(content) / 256
    assert len(content) == SIZE + 16
    # Chi-squared of random bytes, with 255 degrees of freedom: above 400 once in a hundred million times.
    assert sum((count - expected) ** 2 / expected for count in counts) < 400


def test_a_note_that_is_taken_out_is_gone_for_good() -> None:
    book = a_book()
    [note] = private.write_private(book, SECRET, WORDS, DAY)
    assert private.take_private_out(book, SECRET, replace(note)) == ()


def test_short_passphrases_empty_notes_and_too_long_ones_are_not_kept() -> None:
    book = a_book()
    with pytest.raises(AppError, match="too short"):
        private.write_private(book, "heron", WORDS, DAY)
    with pytest.raises(AppError, match="no words"):
        private.write_private(book, SECRET, " ", DAY)
    with pytest.raises(AppError, match="no more room"):
        private.write_private(book, SECRET, "x" * MOST, DAY)
    assert private.read_private(book, SECRET) == ()


def test_the_place_is_one_row_in_every_book() -> None:
    book = a_book()
    with book.begin() as work:
        assert len(list(work.private._connection.execute(select(PRIVATE.c.id)))) == 1


ALERT = private.Alert(
    DAY,
    "Adult safeguarding, Riverside Council",
    "He took my card.",
    "01632 960 000",
    "My neighbour",
    "Friday",
)


def test_s099_an_alert_is_drafted_marked_as_sent_and_taken_out() -> None:
    book = a_book()
    private.write_private(book, SECRET, WORDS, DAY)
    assert private.keep_alert(book, SECRET, ALERT).alerts == (ALERT,)
    sent = private.alert_sent(book, SECRET, ALERT, date(2026, 5, 5)).alerts
    assert sent == (replace(ALERT, sent=date(2026, 5, 5)),)
    assert private.alert_sent(book, SECRET, sent[0], None).alerts == (ALERT,)
    changed = replace(ALERT, wish="My card back.")
    assert private.keep_alert(book, SECRET, changed, ALERT).alerts == (changed,)
    assert [note.words for note in private.read_private(book, SECRET)] == [WORDS]
    assert private.read_behind(book, OTHER) == private.Behind()
    assert private.take_alert_out(book, SECRET, changed).alerts == ()


def test_an_alert_leaves_no_trace_outside_its_passphrase_nor_in_the_size() -> None:
    book = a_book()
    before = len(place(book))
    private.keep_alert(book, SECRET, ALERT)
    private.alert_pdf(book, ALERT)
    with book.begin() as work:
        assert all("alert" not in change.because.lower() for change in work.history.latest(100))
        assert work.papers.all() == []
    assert len(place(book)) == before
    assert ALERT.seen.encode() not in place(book)
    assert all(ALERT.seen not in export(book, form) for form in ExportAs)


def test_an_alert_says_what_was_seen_and_for_whom_it_is() -> None:
    book = a_book()
    with pytest.raises(AppError, match="what was seen"):
        private.keep_alert(book, SECRET, replace(ALERT, seen=" "))
    with pytest.raises(AppError, match="to nobody"):
        private.keep_alert(book, SECRET, replace(ALERT, to=""))
    with pytest.raises(AppError, match="too short"):
        private.keep_alert(book, "heron", ALERT)


def test_an_alert_is_printed_with_everything_that_was_said() -> None:
    pdf = private.alert_pdf(a_book(), replace(ALERT, wish="My card back."))
    with pypdfium2.PdfDocument(pdf) as opened:
        shown = " ".join(opened[0].get_textpage().get_text_range().split())
    for words in (ALERT.to, ALERT.seen, "My neighbour", "Friday", "My card back.", "4 May 2026", "Sam Reed"):
        assert words in shown
    assert problems(pdf, "ua1") == []
