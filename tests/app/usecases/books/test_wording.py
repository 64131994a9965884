"""A book's own words: kept in it, said while it is open, and never in what was kept before."""

from pathlib import Path

import pytest

from app import words
from app.errors import AppError
from app.local_words import LocalWord
from app.people import Actor
from app.store.book import Book
from app.usecases.books.keeping import open_book
from app.usecases.books.wording import call_it, local_words, own_words_again, say_as_kept
from app.usecases.returns.drawing import check_return
from tests.app.usecases.paying import words_of
from tests.app.usecases.returns.test_drawing import filled, sign

HELPER = LocalWord("pa", "support worker")
SECRET = "three quiet herons"


def test_words_are_kept_and_said_while_the_book_is_open(tmp_path: Path) -> None:
    file = tmp_path / "mine.daybook"
    with Book.create(file, SECRET, actor=Actor("Sam")) as book:
        call_it(book, HELPER)
        assert words.t("My PAs") == "My support workers"
    assert words.t("My PAs") == "My PAs"

    with open_book(file, SECRET) as again:
        assert local_words(again) == (HELPER,)
        assert words.t("My PAs") == "My support workers"
        call_it(again, LocalWord("council", "borough"))
        assert words.t("A PA of the council") == "A support worker of the borough"
        call_it(again, LocalWord("pa", ""))
        assert words.t("A PA of the council") == "A PA of the borough"
        own_words_again(again)
        assert local_words(again) == ()
    assert words.wording_now() is None


def test_a_book_without_words_of_its_own_speaks_as_daybook_does() -> None:
    with Book.in_memory(actor=Actor("Sam")) as book:
        say_as_kept(book)

        assert words.wording_now() is None
        call_it(book, LocalWord("pa", "PA"))
        assert local_words(book) == ()


def test_another_book_that_closes_leaves_the_words_alone() -> None:
    with Book.in_memory(actor=Actor("Sam")) as mine:
        call_it(mine, HELPER)
        Book.in_memory(actor=Actor("Jo")).close()

        assert words.t("A PA") == "A support worker"


def test_words_that_do_not_fit_and_people_who_only_read_are_refused() -> None:
    with Book.in_memory(actor=Actor("Sam")) as book:
        with pytest.raises(AppError, match="cannot be changed"):
            call_it(book, LocalWord("surplus", "extra"))
        with pytest.raises(AppError, match="cannot be used"):
            call_it(book, LocalWord("pa", "{x}"))
        book.reading_only = "You may look."
        with pytest.raises(AppError, match="You may look"):
            call_it(book, HELPER)
        with pytest.raises(AppError, match="You may look"):
            own_words_again(book)


def test_a_return_in_local_words_is_genuine_and_stays_so_without_them(tmp_path: Path) -> None:
    with filled() as book:
        call_it(book, LocalWord("return", "monitoring form"))
        call_it(book, LocalWord("direct_payment", "individual budget"))
        signed = sign(book, tmp_path)

        assert "Individual budget monitoring form" in words_of(signed.pdf)
        assert check_return(signed.pdf).genuine
    assert check_return(signed.pdf).genuine
