"""What the stories in the real window share: a book on the screen, opened and gone through by keyboard."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from tests.journeys.node import FOCUSED, GoneError
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


def tab_to(screen: Screen, role: str, name: str) -> None:
    """Press Tab until the focus is on something."""
    for _ in range(STOPS):
        # A page that reads its book anew makes its parts anew, so each look is for the part that is there.
        with suppress(GoneError):
            if FOCUSED in screen.find(role, name).states:
                return
        screen.key("Tab")
    raise AssertionError(f"Tab does not reach {role} “{name}”")


def press(screen: Screen, name: str) -> None:
    """Go to a button with Tab, and press it with Enter."""
    tab_to(screen, "push button", name)
    screen.key("Return")


def said(screen: Screen, role: str = "label") -> list[str]:
    """Give everything of one role that can be read in sight."""
    for _ in range(STOPS):
        with suppress(GoneError):
            return [one.name for one in screen.all(role)]
    raise AssertionError("The window does not come to rest")
