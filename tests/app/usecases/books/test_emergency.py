"""The emergency sheet: one page, and on the lock screen only where the owner allowed it."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from app import keys
from app.employment.back_up import BackUp
from app.employment.health_tasks import HealthTask
from app.errors import AppError
from app.money import Money
from app.pdf.elements import Document, Heading, Text
from app.pdf.reading import page_count
from app.people import Capacity, Person, Representative
from app.plan.plan import Question
from app.plan.risk import Risk
from app.store.book import Book
from app.usecases.books import places, sealed_sheet
from app.usecases.books.emergency import MOST, emergency, emergency_pdf
from app.usecases.books.keeping import open_book
from app.usecases.books.one_page import on_one_page, shortened
from app.usecases.life.around import keep_risk
from app.usecases.plan.writing import answer_question, begin_version
from tests.app.usecases.bagged import DAY, PASSPHRASES, fill, own_computer, told_anywhere, visits
from tests.app.usecases.paying import a_pa, employ, words_of
from tests.app.usecases.started import a_book
from tests.keyring import an_unlocked_keyring
from tests.verapdf import problems

LONG = "and on and on it goes, as long as anybody cares to write " * 30


def rich(count: int = 1) -> Book:
    """Give a book that has everything the sheet can show, many times if wished."""
    book = a_book()
    fill(book, "Samuel Reed")
    pa = employ(book, a_pa())
    with book.begin("Details") as work:
        known = Person("Sam Reed", date(1960, 2, 3), "943 476 5919", "1 Quay\nBath", "Slowly", id=1)
        work.people.change(known)
        work.representatives.add(Representative("Ann Reed", Capacity.ATTORNEY, DAY))
        [terms] = work.agreements.all()
        work.agreements.change(replace(terms, contingency=Money(50000)))
        for number in range(count):
            done = {"practitioner_signed": DAY, "holder_signed": DAY, "pa_signed": DAY}
            task = HealthTask(0, pa, f"PEG feed {number}", "Nurse Ito", trained=DAY, competent=DAY, **done)
            work.health_tasks.add(replace(task, stop_when=f"The tube is out {LONG if count > 1 else ''}"))
            work.back_ups.add(BackUp(0, number, pa, note="Ring late"))
            work.back_ups.add(BackUp(0, number, 0, f"Agency {number}", "01632 960555"))
    risk = Risk(0, "Walk alone", DAY, if_it_happens="Ring Zed", stop_when="The path is icy")
    for _ in range(count):
        keep_risk(book, replace(risk, why=LONG, if_it_happens=LONG if count > 1 else "Ring Zed"))
    keep_risk(book, Risk(0, "Only a wish", DAY))
    return book


def test_the_sheet_has_whom_to_call_what_to_do_and_passes_as_a_tagged_page() -> None:
    book = rich()
    answer_question(book, 1, Question.HOW_MANAGED, "Zed steps in")

    pdf = emergency_pdf(book, DAY)

    said = words_of(pdf)
    told = (
        *("999", "Neighbour of Samuel Reed", "01632 960777", "Bea Long, covers for a PA", "PEG feed 0"),
        *("Nurse Ito", "The tube is out", "Walk alone", "The path is icy", "Zed steps in", "£500.00"),
        *("Ann Reed acts for Sam Reed", "1 Quay, Bath", "Slowly", "3 February 1960"),
    )
    assert [words for words in told if words not in said] == []
    assert page_count(pdf) == 1
    assert problems(pdf, "ua1") == []


def test_a_sheet_with_far_too_much_still_fits_on_one_page_and_says_that_there_is_more() -> None:
    book = rich(12)
    found = emergency(book, DAY)
    assert (len(found.tasks), len(found.risks), len(found.call)) == (MOST, MOST, MOST)
    assert found.left_out > MOST
    pdf = emergency_pdf(book, DAY)
    assert page_count(pdf) == 1
    assert "more in the book than has room" in words_of(pdf)


def test_an_empty_book_makes_a_sheet_that_says_so() -> None:
    book = a_book()
    assert emergency(book, DAY).is_bare
    assert "Nobody has been named yet" in words_of(emergency_pdf(book, DAY))


def test_what_will_not_fit_is_given_whole() -> None:
    begun = rich().begin
    with begun() as work:
        moment = work.now

    def made(_: int) -> Document:
        return Document("T", "T", "T", (Heading("T"), *(Text(LONG) for _ in range(9))), moment)

    assert page_count(on_one_page(made)) > 1
    assert shortened("a  b\nc", 9) == "a b c"
    assert shortened("abcdef", 4) == "abc…"


@pytest.fixture
def computer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    return own_computer(tmp_path, monkeypatch)


def test_the_lock_screen_shows_the_sheet_only_where_it_was_allowed_and_no_file_can_be_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ring = tmp_path / "ring"
    ring.mkdir(mode=0o700)
    with an_unlocked_keyring(ring, monkeypatch):
        home = own_computer(tmp_path / "bo", monkeypatch)
        [path] = visits(tmp_path / "laptop", 1)
        with open_book(path, PASSPHRASES[0]) as book:
            assert not sealed_sheet.is_allowed(book)
            assert not places.has_sheet(path)
            with pytest.raises(AppError, match="cannot be opened here"):
                sealed_sheet.show(path)
            sealed_sheet.allow(book, DAY)
            assert sealed_sheet.is_allowed(book)
            today = DAY
            plain = emergency_pdf(book, today)
        assert places.has_sheet(path)
        shown = sealed_sheet.show(path)
        key = keys.recall_sheet(book.id)
        with open_book(path, PASSPHRASES[0]) as book:
            assert key not in (None, book.key)
            sealed_sheet.take_back(book.id)
        assert keys.recall_sheet(book.id) is None
    assert words_of(shown) == words_of(plain)
    assert told_anywhere(home, "Samuel Reed", "01632", "%PDF", "visit-0") == ["recent.json"]
    assert list(places.sheets().iterdir()) == []


def test_the_locked_sheet_is_made_anew_when_the_book_has_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ring = tmp_path / "ring"
    ring.mkdir(mode=0o700)
    with an_unlocked_keyring(ring, monkeypatch):
        own_computer(tmp_path / "bo", monkeypatch)
        book = a_book()
        fill(book, "Samuel Reed")
        assert not sealed_sheet.keep_fresh(book)
        with book.begin() as work:
            today = work.now.date()
        sealed_sheet.allow(book, today)
        assert not sealed_sheet.keep_fresh(book)
        begin = places.sheet_file(book.id).read_bytes()
        keep_risk(book, Risk(0, "Swim", DAY, if_it_happens="Ring Zed"))
        assert sealed_sheet.keep_fresh(book)
        assert places.sheet_file(book.id).read_bytes() != begin
        # A byte that was changed closes it, until it is made anew.
        file = places.sheet_file(book.id)
        file.write_bytes(file.read_bytes()[:-1] + b"!")
        assert sealed_sheet.keep_fresh(book)
        keys.forget_sheet(book.id)
        assert not sealed_sheet.keep_fresh(book)
        assert not sealed_sheet.is_allowed(book)


@pytest.mark.usefixtures("computer")
def test_without_a_keyring_or_the_owners_leave_the_wish_is_refused() -> None:
    book = a_book()
    with pytest.raises(AppError, match="no safe place"):
        sealed_sheet.allow(book, DAY)
    with pytest.raises(AppError, match="Only the person"):
        sealed_sheet.allow(book, DAY, agreed=False)
    assert not places.sheets().exists()
    assert not places.has_sheet(Path("nowhere.daybook"))


def test_a_plan_without_answers_says_nothing_of_support() -> None:
    book = a_book()
    begin_version(book, DAY)
    assert emergency(book, DAY).answers == ()
