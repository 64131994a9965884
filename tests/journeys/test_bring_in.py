"""Bringing in a bank statement with the keyboard alone, in the real window on a real screen."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from app.usecases.books import keeping as books
from tests.journeys.screen import Screen
from tests.ui.filled import EARLIER, FILES, answers

PASSPHRASE = "blade visit saga plural deal muffin"

pytestmark = pytest.mark.slow


@pytest.fixture
def book(tmp_path: Path) -> Path:
    path = tmp_path / "Rose.daybook"
    clock = datetime(2026, 11, 21, tzinfo=UTC)
    books.create_book(path, answers(), PASSPHRASE, clock=lambda: clock).close()
    return path


@pytest.fixture
def screen(tmp_path: Path, book: Path) -> Iterator[Screen]:
    home = tmp_path / "screen"
    home.mkdir()
    with Screen(home, str(book)) as shown:
        yield shown


def unlock(screen: Screen) -> None:
    screen.fill("Passphrase", PASSPHRASE)
    screen.key("Return")
    screen.find("heading", "Today")


def go_to(screen: Screen, words: str, heading: str) -> None:
    screen.key("Ctrl+k")
    screen.fill("Find or do anything", words)
    screen.key("Return")
    screen.find("heading", heading)


def test_a_statement_is_brought_in_and_taken_out_by_keyboard(screen: Screen) -> None:
    unlock(screen)
    go_to(screen, "Bring in", "Bring in a bank statement")
    screen.key("Alt+c")
    screen.choose_file(FILES / "bank" / EARLIER)
    screen.find("heading", "We read 79 lines from your statement")
    screen.find("heading", "These 79 need you")
    asked = screen.focused()
    assert asked is not None
    assert asked.role == "combo box"
    assert "What was it for? FP W HOLLIS WEEKDAY PA" in [label.name for label in asked.labels]

    screen.type("Wages")
    screen.key("Alt+s")
    screen.find("heading", "Your statement is in your book")
    screen.find("heading", "79 payments were added")
    begun = screen.focused()
    assert begun is not None
    assert begun.name == "See it in Money"

    screen.key("Alt+u")
    screen.find("heading", "The statement was taken out again.")
