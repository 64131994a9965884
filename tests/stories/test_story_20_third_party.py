"""Story 20: a daughter acts for her mother under a right that ends in May."""

from datetime import date
from pathlib import Path

import pytest

from app.errors import AppError
from app.people import Actor, Capacity, Person
from app.period import Period
from app.store.book import Book
from app.usecases.books.acting import reading_only, representatives
from app.usecases.books.keeping import open_book
from app.usecases.money.ledger import entry_detail, latest_changes
from app.usecases.returns.drawing import Signed, check_return, kept_returns, return_pdf, say_own_words
from tests.stories import people

MOTHER, DAUGHTER = "May Reed", Actor("Ana Reed", Capacity.ATTORNEY, "May Reed")
ENDS = date(2027, 5, 31)
QUARTER = Period(people.OPENED, date(2026, 6, 30))
OWN_WORDS = "I swim every week now. My daughter does the money, and I say what it is for."


@pytest.fixture(scope="module")
def clock() -> people.Days:
    return people.Days(people.OPENED)


@pytest.fixture(scope="module")
def book(folder: Path, clock: people.Days) -> Book:
    """Let the daughter begin her mother's book, bring in a bank file, and take one thing down by hand."""
    person = Person(MOTHER, date(1941, 3, 2), words="Ring before you visit.")
    book = people.start_book(folder, clock, person=person, actor=DAUGHTER, authority_ends=ENDS)
    clock.day = date(2026, 6, 30)
    council, swim = people.Choice("I01", 1), people.Choice("O14", 1)
    people.bring_in(
        book,
        (date(2026, 4, 6), "RIVERSIDE COUNCIL", people.Money(1_476_00)),
        (date(2026, 6, 30), "KINGFISHER SWIM", people.Money(-48_00)),
        said={"RIVERSIDE COUNCIL": council, "KINGFISHER SWIM": swim},
    )
    return book


@pytest.fixture(scope="module")
def signed(book: Book, folder: Path, clock: people.Days) -> Signed:
    clock.day = date(2026, 7, 10)
    say_own_words(book, 1, QUARTER, OWN_WORDS)
    return people.sign(book, folder / "keys", 1, QUARTER)


@pytest.fixture
def later(book: Book, signed: Signed, tmp_path: Path) -> Book:
    """Open a copy of the book on the day after the right has ended."""
    assert signed.pdf
    book.back_up(tmp_path / "copy.daybook")
    return open_book(tmp_path / "copy.daybook", people.PASSPHRASE, clock=people.Days(date(2027, 6, 1)))


def test_every_entry_shows_who_acted_for_whom(book: Book, signed: Signed) -> None:
    assert signed.kept.id
    for number in (1, 2):
        assert {change.actor for change in entry_detail(book, number).history} == {DAUGHTER}
    assert {change.actor for change in latest_changes(book)} == {DAUGHTER}


def test_the_right_and_its_end_are_written_down(book: Book) -> None:
    [right] = representatives(book)
    assert (right.name, right.capacity, right.last) == ("Ana Reed", Capacity.ATTORNEY, ENDS)


def test_the_mothers_own_words_lead_the_return(signed: Signed) -> None:
    first_page = people.words_of(signed.pdf)
    assert OWN_WORDS in first_page
    assert first_page.index(OWN_WORDS) < first_page.index("£1,476.00")


def test_the_return_names_who_acted_and_by_what_right(signed: Signed) -> None:
    assert signed.drafted.representative == "Ana Reed, attorney"
    assert "I, Ana Reed, acting for May Reed as attorney" in people.words_of(signed.pdf)
    verdict = check_return(signed.pdf)
    assert (verdict.genuine, verdict.signer) == (True, "Ana Reed")


def test_after_the_end_she_can_read(later: Book) -> None:
    assert reading_only(later) == "The right of Ana Reed to act ended on 31 May 2027."
    assert entry_detail(later, 1).entry.payee == "RIVERSIDE COUNCIL"
    [kept] = kept_returns(later)
    assert check_return(return_pdf(later, kept.id)).genuine


def test_after_the_end_she_cannot_post(later: Book, tmp_path: Path) -> None:
    ended, day = "ended on 31 May 2027", date(2027, 6, 1)
    with pytest.raises(AppError, match=ended):
        people.moved(later, day, "Somebody", -1_00, "O14")
    with pytest.raises(AppError, match=ended):
        people.bring_in(later, (day, "SOMEBODY", people.Money(-1_00)))
    with pytest.raises(AppError, match=ended):
        people.sign(later, tmp_path, 1, Period(date(2026, 7, 1), date(2026, 9, 30)))
