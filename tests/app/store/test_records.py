"""Records by their numbers, small facts and bytes: kept, changed, gone, damaged."""

from dataclasses import replace

import pytest

from app.errors import AppError
from app.ledger.entry import Category, Direction
from app.people import Person
from app.store.book import Book
from tests.app.store.on_disk import ACTOR, clock


@pytest.fixture
def book() -> Book:
    made = Book.in_memory(actor=ACTOR, clock=clock)
    with made.begin("Added Kim") as work:
        work.people.add(Person("Kim"))
    return made


def changes(book: Book) -> list[str]:
    with book.begin() as work:
        return [change.because for change in work.history.latest(9)]


def test_a_record_that_is_not_there_is_said_in_words(book: Book) -> None:
    with book.begin("Changed nobody") as work:
        assert work.people.find(7) is None
        with pytest.raises(AppError, match="no longer in the book"):
            work.people.get(7)
        with pytest.raises(AppError, match="no longer in the book"):
            work.people.change(Person("Nobody", id=7))
        work.people.remove(7)

    assert changes(book) == ["Added Kim"]


def test_a_record_changed_to_what_it_is_leaves_no_trace(book: Book) -> None:
    with book.begin("Changed nothing") as work:
        work.people.change(work.people.get(1))

    assert changes(book) == ["Added Kim"]


def test_a_small_fact_is_the_last_one_said(book: Book) -> None:
    with book.begin() as work:
        assert work.settings.get("colour", "none yet") == "none yet"
        work.settings.put("colour", "green")
        work.settings.put("colour", "blue")

        assert work.settings.get("colour") == "blue"


def test_bytes_are_kept_once_and_given_only_as_they_were(book: Book) -> None:
    with book.begin() as work:
        print_ = work.blobs.keep(b"a receipt")
        assert work.blobs.keep(b"a receipt") == print_
        assert work.blobs.get(print_) == b"a receipt"
        with pytest.raises(AppError, match="damaged"):
            work.blobs.get("00" * 32)
    with book._raw() as raw:
        raw.execute("UPDATE blob SET content = x'00'")
        assert raw.execute("SELECT count(*) FROM blob").fetchone() == (1,)

    with book.begin() as work, pytest.raises(AppError, match="damaged"):
        work.blobs.get(print_)


def test_a_category_that_is_renamed_keeps_its_code_and_place(book: Book) -> None:
    swim, taxi = Category("O14", "Swimming", Direction.OUT), Category("O16", "Taxis", Direction.OUT)
    with book.begin() as work:
        work.categories.keep(taxi, swim)
        renamed = replace(swim, name="The pool")
        work.categories.keep(renamed)

        assert work.categories.all() == [renamed, taxi]
