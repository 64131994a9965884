"""Story 28: a carer with a one-off award of £600 for a break."""

from datetime import date
from functools import partial
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.funding.agreement import Pot
from app.money import Money
from app.people import Actor, Person
from app.period import Period
from app.plan.breaks import BreaksAgreed, CarerBreak
from app.returns.agreed import Length
from app.returns.data import to_data
from app.store.book import Book
from app.usecases.books.keeping import open_book
from app.usecases.funding.streams import change_pot
from app.usecases.life.breaks import agree_breaks, keep_break
from app.usecases.money.saying import Choice
from app.usecases.returns.drawing import ReturnChoice, Signed, check_return, return_choices
from app.usecases.today.badges import has_no_use_for
from tests.stories import people
from tests.ui.pages.paying import words
from tests.ui.surfaces import a_window, settle

AWARD = Period(date(2026, 4, 20), date(2026, 6, 30))
CAME, LEFT = Money(600_00), Money(132_00)
TODAY = date(2026, 7, 1)
SAID = {
    "RIVERSIDE COUNCIL": Choice("I07", 1),
    "SEAVIEW HOUSE": Choice("O15", 1),
    "A BRIGHT": Choice("O12", 1),
}


def the_book(folder: Path) -> Book:
    """Begin a carer's book with the award, go away for four days of six, and come back rested."""
    kim = {"person": Person("Kim Hart"), "actor": Actor("Kim Hart"), "weekly": Money(0), "opening": Money(0)}
    book = people.start_book(folder, people.Days(TODAY), **kim)
    change_pot(book, Pot(1, "Carer's break", 1, "Break", "one_off", AWARD.first, AWARD.last))
    people.bring_in(
        book,
        (AWARD.first, "RIVERSIDE COUNCIL", CAME),
        (date(2026, 5, 8), "A BRIGHT", Money(-150_00)),
        (date(2026, 5, 9), "SEAVIEW HOUSE", Money(-318_00)),
        said=SAID,
    )
    agree_breaks(book, BreaksAgreed(0, 6, AWARD.first, AWARD.last, once=True, pot_id=1))
    away = CarerBreak(0, date(2026, 5, 9), date(2026, 5, 12), taken=True, pot_id=1, care_by="A. Bright")
    keep_break(book, away, TODAY)
    return book


@pytest.fixture(scope="module")
def book(folder: Path) -> Book:
    return the_book(folder)


@pytest.fixture(scope="module")
def choice(book: Book) -> ReturnChoice:
    """Look at which return comes next, before it is signed."""
    [found] = return_choices(book, TODAY)
    return found


@pytest.fixture(scope="module")
def signed(book: Book, folder: Path, choice: ReturnChoice) -> Signed:
    return people.sign(book, folder / "keys", choice.funder.id, choice.coming.period, choice.pot_id)


def test_the_award_asks_for_its_own_return_of_its_own_days(choice: ReturnChoice) -> None:
    assert (choice.coming.period, choice.pot_id, choice.coming.last) == (AWARD, 1, True)


def test_signing_it_closes_the_award(book: Book, signed: Signed) -> None:
    assert signed.kept.pot_id == 1
    [after] = return_choices(book, TODAY)
    assert [kept.id for kept in after.sent] == [signed.kept.id]


def test_the_return_is_one_page(signed: Signed) -> None:
    assert people.pages_of(signed.pdf) == 1
    assert signed.drafted.set_out is not None
    assert signed.drafted.set_out.length.length is Length.SHORT


def test_the_figures_are_those_of_the_award(signed: Signed) -> None:
    figures = signed.drafted.figures
    assert (figures.money_in, figures.money_out, figures.closing) == (CAME, Money(-468_00), LEFT)
    page = people.words_of(signed.pdf)
    assert "£600.00" in page
    assert "£132.00" in page


def test_the_break_days_are_told(signed: Signed) -> None:
    assert to_data(signed.drafted)["told"]["breaks"] == {"planned": 6, "taken": 4}
    page = people.words_of(signed.pdf)
    assert "6" in page
    assert "4" in page


def test_the_return_verifies(signed: Signed) -> None:
    assert check_return(signed.pdf).genuine


def test_no_staff_stand_in_the_return(signed: Signed) -> None:
    assert "team" not in to_data(signed.drafted)
    assert not {"PA", "payslip", "payslips", "National Insurance"} & set(people.words_of(signed.pdf).split())


def test_no_staff_pages_are_shown(tmp_path: Path, qtbot: QtBot) -> None:  # noqa: ARG001  # a running program
    with the_book(tmp_path) as book:
        assert has_no_use_for(book) == {"team"}
        path = book.path
    assert path is not None
    opening = partial(open_book, path, people.PASSPHRASE, clock=people.Days(TODAY))
    with a_window(tmp_path) as window:
        window.tasks.open(window, opening, partial(window.gate.opened.emit, path))
        settle(window.tasks)
        listed = [name for name, button in window.desk.sidebar.buttons.items() if button.isVisible()]
        shown = " ".join(words(window))
    assert "team" not in listed
    assert {"today", "money", "plan", "returns"} <= set(listed)
    assert not {"PA", "PAs", "rota", "payslip"} & set(shown.split())
