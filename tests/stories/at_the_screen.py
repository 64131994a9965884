"""What the stories in the real window share: a book on the screen, opened and gone through by keyboard."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.journeys.node import FOCUSED, Node
from tests.journeys.screen import Screen
from tests.stories.people import PASSPHRASE

STOPS = 80  # Tab stops on a page at most


@contextmanager
def opened(path: Path, home: Path, passphrase: str = PASSPHRASE) -> Iterator[Screen]:
    """Open a book in the real window with its passphrase."""
    home.mkdir()
    with Screen(home, str(path)) as screen:
        unlock(screen, passphrase)
        yield screen


def unlock(screen: Screen, passphrase: str = PASSPHRASE) -> None:
    """Type the passphrase of the book."""
    screen.fill("Passphrase", passphrase)
    screen.key("Return")
    screen.find("heading", "Today")


def go_to(screen: Screen, words: str, heading: str) -> None:
    """Go to a page, or begin something there, by what is typed into Find."""
    screen.key("Ctrl+k")
    screen.fill("Find or do anything", words)
    screen.key("Return")
    screen.find("heading", heading)


def tab_to(screen: Screen, role: str, name: str) -> Node:
    """Press Tab until the focus is on something."""
    wanted = screen.find(role, name)
    for _ in range(STOPS):
        if FOCUSED in wanted.states:
            return wanted
        screen.key("Tab")
    raise AssertionError(f"Tab does not reach {role} “{name}”")


def press(screen: Screen, name: str) -> None:
    """Go to a button with Tab, and press it with Enter."""
    tab_to(screen, "push button", name)
    screen.key("Return")


def said(screen: Screen) -> list[str]:
    """Give everything that can be read in sight."""
    return [one.name for one in screen.all("label")]
