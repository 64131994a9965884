"""Story 6: "befriender" comes back, "companion" is sent, and it is the same line all along."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.ledger.entry import Entry
from app.money import Money
from app.plan.compared import Change
from app.plan.plan import LifeArea, LineWording, MetBy, PlanVersion
from app.store.book import Book
from app.usecases.life.grounds import grounds
from app.usecases.plan import comparing, signing_off
from app.usecases.plan import writing as plans
from tests.stories import people
from tests.ui.pages.conftest import settle
from tests.ui.pages.paying import words
from ui.pages.plan import PlanPage
from ui.parts.changes import ChangedWords
from ui.tasks import Tasks

SENT, BACK, AGREED = date(2026, 5, 4), date(2026, 5, 7), date(2026, 5, 12)
SENT_AGAIN = date(2026, 5, 9)
TODAY = date(2026, 6, 1)
OLD, NEW = "A befriender on Tuesdays", "A companion on Tuesdays"


def the_book(folder: Path) -> Book:
    """Send a plan with one word, have it come back, and send it with the other."""
    book = people.start_book(folder)
    first = plans.begin_version(book, date(2026, 4, 20))
    wording = LineWording(0, 0, first.id, OLD, MetBy.PAID_OTHER, Money(45_00))
    line = plans.add_line(book, LifeArea.WHO_SUPPORTS_ME, wording, date(2026, 4, 20))
    signing_off.send_plan(book, first.id, SENT, "Panel")
    signing_off.plan_came_back(book, first.id, BACK, "Panel", "We do not pay befrienders")
    second = plans.begin_version(book, SENT_AGAIN)
    [_, (_, copy)] = plans.wordings_of(book, line.line_id)
    plans.change_line(book, replace(copy, words=NEW, asked_by="Panel"))
    signing_off.send_plan(book, second.id, SENT_AGAIN, "Panel")
    signing_off.plan_agreed(book, second.id, AGREED, "Panel", AGREED)
    return book


@pytest.fixture(scope="module")
def book(folder: Path) -> Book:
    return the_book(folder)


@pytest.fixture(scope="module")
def both(book: Book) -> tuple[PlanVersion, PlanVersion]:
    second, first = plans.versions(book)
    return first, second


@pytest.fixture(scope="module")
def side_by_side(book: Book, both: tuple[PlanVersion, PlanVersion]) -> comparing.Compared:
    first, second = both
    return comparing.compare(book, first.id, second.id, TODAY)


def spend(book: Book, day: date) -> Entry:
    [(_, wording), *_] = plans.wordings_of(book, 1)
    return people.moved(book, day, "Kind Company Ltd", -45_00, "O12", line=wording.line_id)


def side(found: comparing.Compared, without: Change) -> str:
    [line] = found.lines
    return "".join(piece.words for piece in line.pieces if piece.change is not without)


def test_the_two_versions_stand_side_by_side(side_by_side: comparing.Compared) -> None:
    assert (side(side_by_side, Change.PUT_IN), side(side_by_side, Change.TAKEN_OUT)) == (OLD, NEW)


def test_only_the_word_is_marked_and_who_wanted_it_is_said(side_by_side: comparing.Compared) -> None:
    [line] = side_by_side.lines
    marked = [piece.words.strip() for piece in line.pieces if piece.change is not Change.SAME]
    assert (marked, line.asked_by) == (["befriender", "companion"], "Panel")


def test_five_days_lost_are_counted(side_by_side: comparing.Compared) -> None:
    assert side_by_side.days_lost == 5


@pytest.mark.parametrize("day", [date(2026, 5, 5), date(2026, 5, 13)])
def test_spending_under_either_word_reaches_the_same_line(book: Book, day: date) -> None:
    [part] = grounds(book, spend(book, day).id).parts
    assert part.wording is not None
    assert (part.wording.line_id, part.wording.words) == (1, NEW)


def test_the_page_shows_both_and_the_days_lost(
    tmp_path: Path, at_desk: Callable[[Callable[[], Book]], Tasks], qtbot: QtBot
) -> None:
    page = PlanPage(at_desk(lambda: the_book(tmp_path)), lambda: TODAY)
    qtbot.addWidget(page)
    page.resize(1056, 860)
    page.show()
    settle(qtbot, page.tasks)
    page.bar.go("versions")
    settle(qtbot, page.tasks)
    settle(qtbot, page.tasks)
    card = page.versions.comparing
    shown = [one.text() for one in card.findChildren(ChangedWords) if one.isVisible()]
    assert len(shown) == 2
    assert "5 days were lost to other words." in words(card)
