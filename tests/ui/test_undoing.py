"""Undoing with a key, on whatever page, with a sentence that says what was undone."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.ledger.search import EntryQuery
from app.usecases.money.ledger import count_entries, file_entry
from app.usecases.money.saying import Choice
from tests.ui.filled import number_of
from tests.ui.surfaces import a_window, open_filled, settle
from ui.window import Window


def needs(window: Window) -> int:
    return count_entries(window.tasks._book, EntryQuery(needs_you=True))


def press(window: Window, key: Qt.Key) -> None:
    QTest.keyClick(window, key, Qt.KeyboardModifier.ControlModifier)
    settle(window.tasks)


def test_the_last_change_is_undone_and_done_again_by_keys(tmp_path: Path) -> None:
    with a_window(tmp_path) as window:
        open_filled(window)
        window.go("today")
        settle(window.tasks)
        file_entry(window.tasks._book, number_of(window.tasks._book, "pharmacy"), Choice("O21", 1))
        assert needs(window) == 1

        press(window, Qt.Key.Key_Z)
        assert needs(window) == 2
        assert window.page.notice._title.text() == "Undone: Said what an entry was for"

        press(window, Qt.Key.Key_Y)
        assert needs(window) == 1
        assert window.page.notice._title.text() == "Done again: Said what an entry was for"

        press(window, Qt.Key.Key_Z)
        press(window, Qt.Key.Key_Z)
        assert window.page.notice._title.text() == "Undone: Attached a paper"


def test_how_the_book_began_is_not_undone(tmp_path: Path) -> None:
    from tests.ui.filled import new_book

    with a_window(tmp_path) as window:
        window.tasks.open(window, new_book, lambda: window.gate.opened.emit(Path("New.daybook")))
        settle(window.tasks)
        window.go("today")
        settle(window.tasks)
        press(window, Qt.Key.Key_Z)
        assert window.page.problems._title.text() == "There is nothing to undo."
        press(window, Qt.Key.Key_Y)
        assert window.page.problems._title.text() == "There is nothing to do again."
