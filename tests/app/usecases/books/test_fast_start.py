"""Fast start (S063): a one-page plan and a two-line budget become the real first version of the plan."""

from dataclasses import replace
from datetime import date

import pytest

from app.errors import AppError
from app.money import Money
from app.pdf.reading import page_count
from app.people import Actor, Capacity
from app.plan.plan import CostPer, MetBy, Question
from app.store.book import Book
from app.usecases.books.fast_start import (
    FastLine,
    FastStart,
    can_start_fast,
    fast_plan_pdf,
    newest_version,
    start_fast,
)
from app.usecases.books.undoing import undo_last
from app.usecases.life.around import around
from app.usecases.plan.signing_off import send_plan
from app.usecases.plan.writing import answer_question, begin_version, plan
from tests.app.usecases.paying import words_of
from tests.app.usecases.started import a_book
from tests.verapdf import problems

DAY = date(2026, 5, 4)
SAID = FastStart(
    "My cat, and the window to the canal",
    "Somebody each morning and each night until I can stand",
    "Zed from next door, and the night nurse",
    "Ring Zed, then the ward",
    (
        FastLine("Mornings with a PA", Money(19600)),
        FastLine("A raised bed", Money(42000), CostPer.ONCE, MetBy.BOUGHT),
    ),
    "Zed Moss",
    "01632 960888",
)


def begun(**more: object) -> Book:
    book = a_book(**more)
    start_fast(book, SAID, DAY)
    return book


def test_story_22_a_plan_in_ten_minutes_is_the_real_first_version_with_its_lines_and_who_is_called() -> None:
    book = begun(actor=Actor("Bo Rose", Capacity.BROKER, "Sam Reed"))

    found = plan(book, DAY)

    assert found is not None
    assert (found.version.number, found.version.helped_by, found.can_change) == (1, "Bo Rose", True)
    said = {Question(each.question): each.words for each in found.answers}
    assert said == {
        Question.WHAT_MATTERS: SAID.matters,
        Question.HOW_SUPPORTED: SAID.this_week,
        Question.HOW_MANAGED: f"{SAID.helps}.\nIf it goes wrong: {SAID.goes_wrong}",
    }
    assert [(each.wording.words, each.costed.yearly, each.costed.once) for each in found.lines] == [
        ("Mornings with a PA", Money(19600 * 52), Money(0)),
        ("A raised bed", Money(0), Money(42000)),
    ]
    assert (found.cost.weekly, found.cost.once) == (Money(19600), Money(42000))
    [called] = around(book, DAY).backups
    assert (called.name, called.phone) == ("Zed Moss", "01632 960888")


def test_it_prints_on_one_tagged_page() -> None:
    book = begun()
    pdf = fast_plan_pdf(book, newest_version(book), DAY)
    said = words_of(pdf)
    for words in (SAID.matters, SAID.this_week, "£196.00", "£10,612.00", "£420.00", "Zed Moss", "If it goes"):
        assert words in said, words
    assert page_count(pdf) == 1
    assert problems(pdf, "ua1") == []


def test_long_words_still_make_one_page_and_the_book_keeps_them_whole() -> None:
    book = a_book()
    long = "and another thing that matters is this one " * 60
    start_fast(book, replace(SAID, matters=long, helps=long, goes_wrong="", lines=(), call=""), DAY)
    found = plan(book, DAY)
    assert found is not None
    assert found.answers[0].words == long.strip()
    assert page_count(fast_plan_pdf(book, found.version.id, DAY)) == 1
    assert around(book, DAY).backups == ()


def test_one_undo_takes_all_of_it_back() -> None:
    book = begun()
    undo_last(book)
    assert plan(book, DAY) is None
    assert newest_version(book) == 0
    assert around(book, DAY).helpers == ()
    assert can_start_fast(book)


def test_a_plan_that_was_begun_and_left_empty_is_filled() -> None:
    book = a_book()
    version = begin_version(book, DAY)
    assert can_start_fast(book)
    assert start_fast(book, SAID, DAY).id == version.id


def test_what_is_written_already_is_never_written_over() -> None:
    book = a_book()
    version = begin_version(book, DAY)
    answer_question(book, version.id, Question.WHAT_MATTERS, "The sea")
    assert not can_start_fast(book)
    with pytest.raises(AppError, match="There is a plan already"):
        start_fast(book, SAID, DAY)
    sent = begun()
    send_plan(sent, newest_version(sent), DAY, "The council")
    with pytest.raises(AppError, match="There is a plan already"):
        start_fast(sent, SAID, DAY)


def test_what_is_missing_or_too_much_is_said_and_nothing_is_kept() -> None:
    book = a_book()
    with pytest.raises(AppError, match="what matters"):
        start_fast(book, replace(SAID, this_week=" "), DAY)
    with pytest.raises(AppError, match="two lines"):
        start_fast(book, replace(SAID, lines=SAID.lines * 2), DAY)
    with pytest.raises(AppError, match="below nothing"):
        start_fast(book, replace(SAID, lines=(FastLine("A bed", Money(-1)),)), DAY)
    with pytest.raises(AppError, match="needs words"):
        start_fast(book, replace(SAID, lines=(FastLine(" ", Money(1)),)), DAY)
    assert plan(book, DAY) is None


def test_only_what_helps_may_be_left_out() -> None:
    book = a_book()
    start_fast(book, FastStart("The canal", "A lift to the clinic", "", ""), DAY)
    pdf = fast_plan_pdf(book, newest_version(book), DAY)
    assert "What the money is for" not in words_of(pdf)
    found = plan(book, DAY)
    assert found is not None
    assert len(found.answers) == 2
