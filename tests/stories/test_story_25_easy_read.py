"""Story 25: a holder who reads little sees what is left, and says yes and no to things with a supporter."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.money import Money
from app.plan.decision import Verdict
from app.plan.people_around import Helper, Role
from app.store.book import Book
from app.usecases.funding.terms import Bill, add_bill
from app.usecases.life.around import keep_helper
from app.usecases.life.decisions import decisions
from tests.stories import people
from tests.ui.pages.conftest import settle
from tests.ui.pages.easing import choose, to_page, type_in
from tests.ui.pages.paying import words
from ui.pages.easy import EasyPage
from ui.parts.pictogram import Pictogram
from ui.tasks import Tasks

TODAY = date(2026, 5, 4)
SUPPORTER = "Ann Ellery"
ENTER, TAB = Qt.Key.Key_Return, Qt.Key.Key_Tab


def the_book(folder: Path) -> Book:
    """£500 are in the account, £60 of them promised to a taxi; a supporter is around."""
    book = people.start_book(folder, opening=Money(500_00))
    add_bill(book, Bill("Taxi", Money(60_00), date(2026, 5, 8), "O16"))
    people.outcome(book, "I see my friends", "Hardly ever")
    keep_helper(book, Helper(0, SUPPORTER, Role.ADVOCATE, people.OPENED))
    return book


@pytest.fixture
def easy(tmp_path: Path, at_desk: Callable[[Callable[[], Book]], Tasks], qtbot: QtBot) -> EasyPage:
    page = EasyPage(at_desk(lambda: the_book(tmp_path)), lambda: TODAY)
    qtbot.addWidget(page)
    page.resize(1056, 860)
    page.show()
    settle(qtbot, page.tasks)
    to_page(page, qtbot)
    return page


def in_sight(part: QWidget, kind: type[QWidget]) -> list[QWidget]:
    return [one for one in part.findChildren(kind) if one.isVisible()]


def check_the_page(page: EasyPage, asked: list[str]) -> None:
    """See that the page has one question that no page before it had, a picture, and words beside it."""
    assert page.title not in asked
    asked.append(page.title)
    assert in_sight(page.runner, Pictogram)
    assert words(page.runner)
    assert len([line for line in words(page.runner) if line.startswith("What happens next: ")]) == 1


def think_it_through(page: EasyPage, qtbot: QtBot, what: str, *, wants: bool) -> list[str]:
    """Go through “Can I buy this?” with the keyboard alone, the supporter beside; give the questions."""
    asked: list[str] = []
    choose(page, qtbot, "Can I buy this?")
    for typed, *then in ((what, ENTER), ("24", ENTER), ("I get out", TAB, ENTER)):
        check_the_page(page, asked)
        type_in(page, qtbot, typed, *then)
    for answer in ("I see my friends", "Yes, I want it" if wants else "No, I do not want it"):
        check_the_page(page, asked)
        choose(page, qtbot, answer)
    if wants:
        check_the_page(page, asked)
        choose(page, qtbot, "Yes, I ask first")
        check_the_page(page, asked)
        type_in(page, qtbot, "Duty team", ENTER)
    check_the_page(page, asked)
    choose(page, qtbot, SUPPORTER)
    choose(page, qtbot, "Keep it")
    return asked


def test_what_is_left_is_seen_one_thing_a_page(easy: EasyPage, qtbot: QtBot) -> None:
    choose(easy, qtbot, "How much money is left?")
    asked: list[str] = []
    for amount in ("£500.00", "£60.00"):
        check_the_page(easy, asked)
        assert amount in words(easy.runner)
        choose(easy, qtbot, "Next")
    check_the_page(easy, asked)
    assert "£440.00" in words(easy.runner)
    assert asked == ["This is all your money", "This much is promised", "This much is free"]


def test_a_yes_with_a_supporter_is_kept_with_who_helped(easy: EasyPage, qtbot: QtBot) -> None:
    asked = think_it_through(easy, qtbot, "A dance class", wants=True)
    assert len(asked) == 8  # one question a page
    [kept] = decisions(easy.tasks._book)
    assert (kept.what, kept.cost, kept.my_words) == ("A dance class", Money(24_00), "Yes, I want this.")
    assert (kept.helped_by, kept.verdict, kept.asked_of) == (SUPPORTER, Verdict.WAITING, "Duty team")


def test_a_no_with_a_supporter_is_kept_with_who_helped_and_asks_nobody(easy: EasyPage, qtbot: QtBot) -> None:
    asked = think_it_through(easy, qtbot, "A gym pass", wants=False)
    assert len(asked) == 6
    [kept] = decisions(easy.tasks._book)
    assert (kept.verdict, kept.answered_by) == (Verdict.NO, "Sam Reed")
    assert (kept.helped_by, kept.my_words) == (SUPPORTER, "No, I do not want this.")
    assert kept.asked_of == ""
