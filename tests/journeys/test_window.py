"""The real window on a real screen: opened with the keyboard, and every page read as a screen reader does."""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from app.funding.agreement import Funder, FunderKind
from app.money import Money
from app.people import Actor, Person
from app.usecases.books import keeping as books
from tests.journeys.node import FOCUSABLE, SENSITIVE, Node
from tests.journeys.screen import Screen
from ui.places import places

PASSPHRASE = "blade visit saga plural deal muffin"
WORD = re.compile(r"[^\W\d_]{2,}")
# Parts that Qt keeps inside a control, or that only hold others: they are no stops of their own.
FURNITURE = {"scroll bar", "filler", "scroll pane", "frame", "panel", "layered pane", "viewport", "separator"}

pytestmark = pytest.mark.slow


@pytest.fixture
def book(tmp_path: Path) -> Path:
    path = tmp_path / "Rose.daybook"
    answers = books.FirstRun(
        Person("Rose Ellery"),
        Actor("Rose Ellery"),
        Funder(0, "Oakshire Council", FunderKind.COUNCIL),
        Money(48000),
        date(2026, 4, 7),
        "Support account",
        date(2026, 4, 1),
        Money(287140),
    )
    books.create_book(path, answers, PASSPHRASE).close()
    return path


@pytest.fixture
def screen(tmp_path: Path, book: Path) -> Iterator[Screen]:
    home = tmp_path / "screen"
    home.mkdir()
    with Screen(home, str(book)) as shown:
        yield shown


def nameless(screen: Screen) -> list[str]:
    """Give what a keyboard can reach on the page in sight and that has no name with a word in it."""
    return [f"{one.role} “{one.name}”" for one in screen.all() if _is_a_stop(one) and not _is_named(one)]


def _is_a_stop(one: Node) -> bool:
    return {FOCUSABLE, SENSITIVE} <= one.states and one.role not in FURNITURE


def _is_named(one: Node) -> bool:
    said = [label.name for label in one.labels] if one.role == "combo box" else [one.name]
    return any(WORD.search(each) for each in said)


def test_the_keyboard_alone_opens_a_book_and_every_page_has_names(screen: Screen, tmp_path: Path) -> None:
    screen.find("text", "Passphrase")
    assert nameless(screen) == []
    screen.fill("Passphrase", "six words that are wrong")
    screen.key("Return")
    screen.find("label", "That does not open this book.")
    screen.fill("Passphrase", PASSPHRASE)
    screen.key("Return")
    first, *others = places()
    screen.find("heading", first.title)
    seen = {first.name}
    assert nameless(screen) == []
    for place in others:
        screen.key("Ctrl+k")
        screen.fill("Find or do anything", place.title)
        screen.key("Return")
        screen.find("heading", place.title)
        assert nameless(screen) == [], place.name
        seen.add(place.name)
    assert seen == {place.name for place in places()}
    picture = screen.picture(tmp_path / "screen.png")
    assert picture.stat().st_size > 10_000
    screen.key("Ctrl+l")
    screen.find("heading", "Open your book")
    screen.find("text", "Passphrase")
