"""Story 20: a daughter acts for her mother under a right that ends in May."""

from datetime import UTC, date, datetime

import pytest

from app.errors import AppError
from app.people import Actor, Capacity, Person, Representative
from app.store.book import Book
from app.usecases.books import acting
from app.usecases.books.keeping import about, fill
from app.usecases.funding.terms import change_person
from app.usecases.money.bank import import_statement
from app.usecases.money.incoming import File
from app.usecases.money.ledger import latest_changes
from tests.app.usecases.started import a_statement, answers

DAUGHTER = Actor("Ana Reed", Capacity.ATTORNEY, "Sam Reed")
MAY_31 = date(2026, 5, 31)


class Days:
    """A clock that is put to a day by hand."""

    def __init__(self, day: date) -> None:
        self.day = day

    def __call__(self) -> datetime:
        return datetime(self.day.year, self.day.month, self.day.day, 12, tzinfo=UTC)


def a_book(clock: Days) -> Book:
    book = Book.in_memory(actor=DAUGHTER, clock=clock)
    with book.begin("Started") as work:
        fill(work, answers(actor=DAUGHTER, authority_ends=MAY_31))
    acting.set_actor(book)
    return book


def rename(book: Book) -> None:
    change_person(book, Person("Sam Reed", reference="77", id=1))


def test_what_she_does_says_for_whom_and_after_the_end_she_can_read_but_not_change() -> None:
    clock = Days(MAY_31)
    book = a_book(clock)
    rename(book)
    assert latest_changes(book)[0].actor == DAUGHTER

    clock.day = date(2026, 6, 1)
    acting.set_actor(book)

    assert book.actor == DAUGHTER
    assert acting.reading_only(book) == "The right of Ana Reed to act ended on 31 May 2026."
    assert about(book).person.name == "Sam Reed"
    with pytest.raises(AppError, match="ended on 31 May 2026"):
        change_person(book, Person("Sam", id=1))
    assert about(book).person.name == "Sam Reed"


def test_after_the_end_no_bank_file_comes_in_either() -> None:
    book = a_book(Days(MAY_31))
    book._clock = Days(date(2026, 6, 1))
    acting.set_actor(book)
    file = File("june.csv", a_statement(("01 Jun 2026", "SOMEBODY", "-1.00")))
    with pytest.raises(AppError, match="ended on 31 May 2026"):
        import_statement(book, file)
    assert about(book).entries == 0


def test_a_renewed_right_lets_her_change_again() -> None:
    clock = Days(date(2026, 6, 1))
    book = a_book(Days(MAY_31))
    book._clock = clock
    acting.set_actor(book)
    renewed = Representative("Ana Reed", Capacity.ATTORNEY, date(2026, 6, 1))
    acting.name_representative(book, renewed)
    rename(book)
    latest, before = acting.representatives(book)
    assert (latest.last, before.last) == (None, MAY_31)


def test_another_takes_over_and_the_first_ends_the_day_before() -> None:
    book = a_book(Days(date(2026, 5, 10)))
    acting.name_representative(book, Representative("Jo Hill", Capacity.NOMINATED, date(2026, 5, 20)))
    assert book.actor == Actor("Jo Hill", Capacity.NOMINATED, "Sam Reed")
    assert acting.representatives(book)[1].last == date(2026, 5, 19)


def test_the_person_acts_for_themselves_again() -> None:
    clock = Days(date(2026, 5, 10))
    book = a_book(clock)
    acting.act_for_oneself(book, date(2026, 5, 10))
    assert (book.actor, book.reading_only) == (Actor("Sam Reed"), "")
    rename(book)
    acting.name_representative(book, Representative("Ana Reed", Capacity.ATTORNEY, date(2026, 5, 10)))
    assert book.actor == DAUGHTER


def test_a_book_without_anybody_else_is_the_persons() -> None:
    book = Book.in_memory(actor=Actor(""), clock=Days(MAY_31))
    acting.set_actor(book)
    assert acting.who_acts(book) == Actor("")
    acting.set_actor(book, Actor("Sam Reed"))
    assert book.actor == Actor("Sam Reed")


@pytest.mark.parametrize(
    ("new", "said"),
    [
        (Representative(" ", Capacity.ATTORNEY, MAY_31), "has a name"),
        (Representative("Jo", Capacity.SELF, MAY_31), "has a name"),
        (Representative("Jo", Capacity.ATTORNEY, MAY_31, date(2026, 5, 1)), "before it begins"),
    ],
)
def test_whoever_acts_has_a_name_a_right_and_days_in_order(new: Representative, said: str) -> None:
    with pytest.raises(AppError, match=said):
        acting.name_representative(a_book(Days(MAY_31)), new)
