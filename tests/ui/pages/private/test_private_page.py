"""Story 21 through the window: notes that nobody else sees, and a way out that leaves no trace."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPlainTextEdit
from pytestqt.qtbot import QtBot

from app.usecases.books.private_notes import read_behind, read_private, write_private
from app.usecases.money.ledger import latest_changes
from tests.ui.pages.conftest import settle
from tests.ui.pages.paying import Show, press, words
from tests.ui.surfaces import a_window, open_filled
from tests.ui.surfaces import settle as at_rest
from ui.dialogs.paper import PaperDialog
from ui.pages.private import PrivatePage
from ui.pages.private.alert_form import AlertForm
from ui.tasks import Tasks
from ui.window import Window

SECRET, NOTE = "three quiet herons", "He took my card again."
DAY = date(2026, 11, 21)


@pytest.fixture
def page(new_tasks: Tasks, show: Show) -> PrivatePage:
    page = PrivatePage(new_tasks, lambda: DAY)
    show(page)
    return page


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[Window]:  # noqa: ARG001  # needs a running program
    with a_window(tmp_path) as window:
        open_filled(window)
        yield window


def enter(page: PrivatePage, passphrase: str, qtbot: QtBot) -> None:
    page.asks.secret.set(passphrase)
    qtbot.keyClick(page.asks.secret.line, Qt.Key.Key_Return)
    settle(qtbot, page.tasks)


def texts(page: PrivatePage) -> str:
    """Give every word that the page still holds, seen or not."""
    boxes = [box.toPlainText() for box in page.findChildren(QPlainTextEdit)]
    return " ".join([*words(page), *boxes, page.asks.secret.line.text(), page._passphrase])


def test_a_note_is_written_and_found_again_under_its_passphrase(page: PrivatePage, qtbot: QtBot) -> None:
    enter(page, SECRET, qtbot)
    assert page.window().focusWidget() is page.notes.words.area
    page.notes.words.set(NOTE)
    press(page, "Keep this note", qtbot, page)
    assert {NOTE, "21 November 2026"} <= set(words(page.notes))
    assert page.notes.words.area.toPlainText() == ""
    assert read_private(page.tasks._book, SECRET)[0].words == NOTE


def test_another_passphrase_looks_just_like_an_empty_place(page: PrivatePage, qtbot: QtBot) -> None:
    enter(page, "nothing was ever here", qtbot)
    empty = (words(page), page.notes.isVisible())
    page.hide()
    page.show()
    write_private(page.tasks._book, SECRET, NOTE, DAY)
    enter(page, "nothing was ever there", qtbot)
    assert (words(page), page.notes.isVisible()) == empty
    assert any("no notes under this passphrase" in line for line in words(page))


def test_a_note_is_taken_out_for_good_only_when_asked_twice(page: PrivatePage, qtbot: QtBot) -> None:
    write_private(page.tasks._book, SECRET, NOTE, DAY)
    enter(page, SECRET, qtbot)
    press(page, f"Take it out: {NOTE}", qtbot, page)
    assert page.window().focusWidget().text() == "Take it out for good"
    press(page, f"Leave it: {NOTE}", qtbot, page)
    assert NOTE in words(page.notes)
    press(page, f"Take it out: {NOTE}", qtbot, page)
    press(page, f"Take it out for good: {NOTE}", qtbot, page)
    assert NOTE not in words(page)
    assert read_private(page.tasks._book, SECRET) == ()


def test_what_cannot_be_kept_is_said_and_nothing_typed_is_lost(page: PrivatePage, qtbot: QtBot) -> None:
    press(page, "Show my notes", qtbot, page)
    assert page.asks.secret._error.text() == "Type the passphrase of your notes."
    enter(page, "heron", qtbot)
    press(page, "Keep this note", qtbot, page)
    assert page.notes.words._error.text() == "Type your note."
    page.notes.words.set(NOTE)
    press(page, "Keep this note", qtbot, page)
    assert page.problems.isVisible()
    assert page.problems._title.text() == "This passphrase is too short to keep notes safe."
    assert page.notes.words.area.toPlainText() == NOTE


def test_writing_announces_nothing_and_leaves_no_time_behind(page: PrivatePage, qtbot: QtBot) -> None:
    before, changed = latest_changes(page.tasks._book), []
    page.tasks.changed.connect(lambda: changed.append(True))
    enter(page, SECRET, qtbot)
    page.notes.words.set(NOTE)
    press(page, "Keep this note", qtbot, page)
    assert (changed, page.tasks.saved_at) == ([], None)
    assert latest_changes(page.tasks._book) == before


def test_an_answer_that_comes_after_leaving_is_not_shown(page: PrivatePage, qtbot: QtBot) -> None:
    write_private(page.tasks._book, SECRET, NOTE, DAY)
    page.open_notes(SECRET)
    page._keep("")
    page.leave()
    settle(qtbot, page.tasks)
    assert NOTE not in texts(page)
    assert not page.problems.isVisible()
    assert page.asks.isVisible()


def private(window: Window) -> PrivatePage:
    page: Any = window.page
    assert isinstance(page, PrivatePage)
    return page


def written(window: Window, qtbot: QtBot) -> PrivatePage:
    """Open the page, keep a note, and begin another."""
    window.go("help")
    at_rest(window.tasks)
    window.page.private.click()
    at_rest(window.tasks)
    page = private(window)
    enter(page, SECRET, qtbot)
    page.notes.words.set(NOTE)
    press(page, "Keep this note", qtbot, page)
    qtbot.keyClicks(page.notes.words.area, "And on Sunday")
    return page


def test_escape_goes_to_today_at_once_and_forgets_everything(window: Window, qtbot: QtBot) -> None:
    page = written(window, qtbot)
    assert window.windowTitle() == "Private notes – Daybook"
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert (window.desk.here, window.windowTitle()) == ("today", "Today – Daybook")
    assert "Sunday" not in texts(page)
    assert NOTE not in texts(page)
    assert SECRET not in texts(page)
    # Undo in the boxes does not bring it back either.
    assert not page.notes.words.area.document().isUndoAvailable()
    assert not page.asks.secret.line.isUndoAvailable()
    window.go("private")
    at_rest(window.tasks)
    assert page.asks.isVisible()
    assert not page.notes.isVisible()


def test_the_button_to_leave_does_the_same(window: Window, qtbot: QtBot) -> None:
    page = written(window, qtbot)
    page.leave_button.click()
    assert window.desk.here == "today"
    assert "Sunday" not in texts(page)


def test_after_a_lock_the_book_opens_on_today_not_on_the_notes(window: Window, qtbot: QtBot) -> None:
    page = written(window, qtbot)
    window.lock()
    at_rest(window.tasks)
    assert "Sunday" not in texts(page)
    open_filled(window)
    assert (window.desk.here, window.windowTitle()) == ("today", "Today – Daybook")


def test_another_page_is_come_back_to_after_a_lock(window: Window) -> None:
    window.go("money")
    at_rest(window.tasks)
    window.lock()
    at_rest(window.tasks)
    open_filled(window)
    assert window.desk.here == "money"


def test_find_and_the_papers_of_the_window_hold_nothing_of_a_note(
    window: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    written(window, qtbot)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    at_rest(window.tasks)
    assert not any("card" in str(doing) and "again" in str(doing) for doing in window.desk.doings())
    kept = [file.read_bytes() for file in tmp_path.rglob("*") if file.is_file()]
    assert not any(NOTE.encode() in content for content in kept)


def test_the_numbers_to_ring_are_there_before_any_passphrase(page: PrivatePage) -> None:
    assert {"999", "101"} <= set(words(page))
    assert any("press 55" in line for line in words(page))


def alert(page: PrivatePage, qtbot: QtBot) -> AlertForm:
    press(page, "Draft an alert", qtbot, page)
    (found,) = [one for one in page.findChildren(AlertForm) if one.isVisible()]
    return found


def test_s099_an_alert_is_drafted_seen_and_marked_as_sent_behind_the_passphrase(
    page: PrivatePage, qtbot: QtBot
) -> None:
    before = latest_changes(page.tasks._book)
    enter(page, SECRET, qtbot)
    asked = alert(page, qtbot)
    asked.ok.click()
    assert asked.to._error.text() == "Write who it is for."
    asked.to.set("Adult safeguarding")
    asked.seen.set(NOTE)
    asked.ok.click()
    settle(qtbot, page.tasks)
    settle(qtbot, page.tasks)
    assert {NOTE, "To Adult safeguarding"} <= set(words(page.alerts))
    press(page, f"I have sent it: {NOTE}", qtbot, page)
    assert read_behind(page.tasks._book, SECRET).alerts[0].sent == DAY
    press(page, f"It was not sent: {NOTE}", qtbot, page)
    press(page, f"See and print: {NOTE}", qtbot, page)
    (paper,) = [one for one in page.findChildren(PaperDialog) if one.isVisible()]
    assert paper.print_button.isVisible()
    paper.reject()
    press(page, f"Take it out: {NOTE}", qtbot, page)
    press(page, f"Leave it: {NOTE}", qtbot, page)
    press(page, f"Take it out: {NOTE}", qtbot, page)
    press(page, f"Take it out for good: {NOTE}", qtbot, page)
    assert read_behind(page.tasks._book, SECRET).alerts == ()
    assert latest_changes(page.tasks._book) == before


def test_leaving_takes_an_open_alert_with_it(page: PrivatePage, qtbot: QtBot) -> None:
    enter(page, SECRET, qtbot)
    gone: list[str] = []
    page.go.connect(lambda name, _: gone.append(name))
    asked = alert(page, qtbot)
    asked.seen.set(NOTE)
    qtbot.keyClick(asked, Qt.Key.Key_Escape)
    assert gone == ["today"]
    assert not any(one.isVisible() for one in page.findChildren(AlertForm))
    settle(qtbot, page.tasks)
    assert NOTE not in texts(page)


def test_an_alert_that_cannot_be_kept_stays_in_its_form(page: PrivatePage, qtbot: QtBot) -> None:
    enter(page, "heron", qtbot)
    asked = alert(page, qtbot)
    asked.to.set("Adult safeguarding")
    asked.seen.set(NOTE)
    asked.ok.click()
    settle(qtbot, page.tasks)
    assert asked.problems._title.text() == "This passphrase is too short to keep notes safe."
    assert asked.seen.read() == NOTE
    asked.reject()


def test_s096_words_typed_elsewhere_wait_unseen_for_the_passphrase(page: PrivatePage, qtbot: QtBot) -> None:
    page.arrive(NOTE)
    assert NOTE not in " ".join(words(page))
    enter(page, SECRET, qtbot)
    assert page.notes.words.area.toPlainText() == NOTE
    page.leave()
    page.arrive(NOTE)
    page.leave()
    enter(page, SECRET, qtbot)
    assert page.notes.words.area.toPlainText() == ""
