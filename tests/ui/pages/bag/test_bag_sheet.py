"""The emergency sheet on its page, and on the lock screen of a real window with a real keyring."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.people import Actor, Capacity
from app.plan.people_around import Helper, Role
from app.usecases.books import places
from app.usecases.books.keeping import create_book
from app.usecases.life.around import keep_helper
from tests.app.usecases.bagged import PASSPHRASES, PEOPLE, own_computer, visits
from tests.app.usecases.paying import words_of
from tests.app.usecases.started import answers
from tests.keyring import an_unlocked_keyring
from tests.ui.pages.conftest import settle
from tests.ui.pages.paying import Show, chips, press, words
from tests.ui.surfaces import a_window
from tests.ui.surfaces import settle as at_rest
from ui.dialogs.emergency_sheet import SheetDialog
from ui.leaving import keep_sheet
from ui.pages.bag import BagPage
from ui.pages.unlock import open_book
from ui.tasks import Tasks
from ui.window import Window

TODAY = date(2026, 11, 21)


@pytest.fixture
def page(tasks: Tasks, show: Show) -> BagPage:
    page = BagPage(tasks, lambda: TODAY)
    show(page)
    return page


def turn(page: BagPage, name: str, qtbot: QtBot) -> None:
    page.bar.buttons[name].click()
    settle(qtbot, page.tasks)


@pytest.fixture
def window(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Window]:
    """Give a window on a computer with a keyring, and on it a book that a broker has open."""
    ring = tmp_path / "ring"
    ring.mkdir(mode=0o700)
    with an_unlocked_keyring(ring, monkeypatch):
        home = own_computer(tmp_path / "bo", monkeypatch)
        with a_window(home) as shown:
            [path] = visits(tmp_path / "laptop", 1)
            shown.tasks.at_closing = keep_sheet
            open_again(shown, path)
            yield shown


def open_again(window: Window, path: Path) -> None:
    window.tasks.open(
        window,
        lambda: open_book(path, PASSPHRASES[0], keep=False),
        lambda: window.gate.opened.emit(path),
    )
    at_rest(window.tasks)
    window.go("bag", "sheet")
    at_rest(window.tasks)


def allowed(window: Window) -> BagPage:
    """Allow the sheet on the lock screen, as the person agreed."""
    page = window.page
    assert isinstance(page, BagPage)
    page.sheet.agreed.box.setChecked(True)
    page.sheet.allow()
    at_rest(window.tasks)
    return page


def test_the_lock_screen_shows_the_sheet_once_the_person_agreed(window: Window) -> None:
    page = window.page
    assert isinstance(page, BagPage)
    page.sheet.allow()
    at_rest(window.tasks)
    assert "Only the person" in page.problems._title.text()
    assert chips(allowed(window).sheet) == ["On"]
    window.lock()
    at_rest(window.tasks)
    button = window.gate.unlock.sheet
    assert button.isVisible()
    button.click()
    at_rest(window.tasks)
    shown = next(one for one in window.findChildren(SheetDialog) if one.isVisible())
    assert PEOPLE[0] in shown.view.words.toPlainText()
    shown.print()
    at_rest(window.tasks)
    shown.reject()


def test_what_was_taken_back_shows_no_longer_and_is_gone(window: Window, tmp_path: Path) -> None:
    page = allowed(window)
    window.lock()
    at_rest(window.tasks)
    open_again(window, tmp_path / "laptop" / "visit-0.daybook")
    page.sheet.take_back()
    at_rest(window.tasks)
    assert chips(page.sheet) == ["Off"]
    window.lock()
    at_rest(window.tasks)
    assert not window.gate.unlock.sheet.isVisible()
    assert list(places.sheets().iterdir()) == []


def test_the_locked_sheet_is_made_anew_when_the_book_is_closed_with_changes(window: Window) -> None:
    allowed(window)
    [file] = places.sheets().iterdir()
    before = file.read_bytes()
    again = Helper(0, "Vi Moss", Role.FRIEND, TODAY, backup=2)
    window.tasks.do(window, lambda book: keep_helper(book, again))
    at_rest(window.tasks)
    window.lock()
    at_rest(window.tasks)
    assert file.read_bytes() != before


def test_the_emergency_sheet_says_what_it_holds_and_needs_a_keyring_for_the_lock_screen(
    page: BagPage, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own_computer(tmp_path, monkeypatch)
    turn(page, "sheet", qtbot)
    assert "Nobody has been named yet." in words(page.sheet)
    assert chips(page.sheet) == ["Off"]
    assert not page.sheet.agreed.isVisible()
    press(page.sheet, "Allow it on the lock screen", qtbot, page)
    assert "no safe place" in page.problems._title.text()
    assert words_of(page.sheet._print(page.tasks._book)).startswith("In an emergency: Rose Ellery")
    with qtbot.waitSignal(page.go) as asked:
        press(page.sheet, "People around me", qtbot, page)
    assert asked.args == ["around", None]


def test_a_broker_is_asked_whether_the_person_agrees(
    page: BagPage, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own_computer(tmp_path, monkeypatch)
    actor = Actor("Bo Rose", Capacity.BROKER, "Sam Reed")
    with qtbot.waitSignal(page.tasks.opened, timeout=20_000):
        page.tasks.open(
            page, lambda: create_book(tmp_path / "a.daybook", answers(actor=actor), "three words")
        )
    turn(page, "sheet", qtbot)
    assert page.sheet.agreed.box.text() == "Sam Reed &agrees to this"
    assert page.sheet.agreed.isVisible()
