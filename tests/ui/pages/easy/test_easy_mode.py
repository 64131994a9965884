"""Easy read as the way the window begins: a short sidebar, and one way back to everything."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.surfaces import a_window, open_filled, settle
from ui.window import Window


def listed(window: Window) -> list[str]:
    """Give the pages that the sidebar lists, the way back to everything among them."""
    sidebar = window.desk.sidebar
    shown = [name for name, button in sidebar.buttons.items() if button.isVisible()]
    return [*shown, *(["everything"] if sidebar.all.isVisible() else [])]


def test_once_wished_for_the_window_begins_on_easy_read_and_stays_so(tmp_path: Path, qtbot: QtBot) -> None:
    with a_window(tmp_path) as window:
        open_filled(window)
        everything = listed(window)
        assert "easy" not in everything
        window.go("settings")
        settle(window.tasks)
        window.page.easy.box.setFocus()
        qtbot.keyClick(window.page.easy.box, Qt.Key.Key_Space)
        assert listed(window) == ["easy", "help", "settings", "everything"]
        assert window.desk.sidebar.buttons["settings"].isChecked()

    with a_window(tmp_path) as window:
        open_filled(window)
        assert window.page.title == "Easy read"
        assert window.desk.sidebar.buttons["easy"].isChecked()
        assert listed(window) == ["easy", "help", "settings", "everything"]
        window.go("private")
        assert window.desk.sidebar.buttons["help"].isChecked()
        window.desk.sidebar.all.setFocus()
        qtbot.keyClick(window.desk.sidebar.all, Qt.Key.Key_Return)
        settle(window.tasks)
        assert listed(window) == everything
        assert window.page.title == "Today"
        assert QApplication.focusWidget() is window.page.header.title

    with a_window(tmp_path) as window:
        open_filled(window)
        assert window.page.title == "Today"


def test_a_task_half_done_is_there_again_after_the_book_was_locked(tmp_path: Path) -> None:
    with a_window(tmp_path) as window:
        open_filled(window)
        window.go("easy", "paid")
        settle(window.tasks)
        page = window.page
        page.runner.answer.put_back("A bus ticket")
        window.lock()
        settle(window.tasks)
        open_filled(window)
        assert window.page is page
        assert page.leave_draft()
        assert (page.title, page.runner.answer.typed()) == ("What did you pay for?", "A bus ticket")


def test_the_words_of_help_are_not_there_again_after_a_lock(tmp_path: Path) -> None:
    with a_window(tmp_path) as window:
        open_filled(window)
        window.go("easy", "help")
        settle(window.tasks)
        assert window.windowTitle() == "Ring 999 – Daybook"
        window.lock()
        settle(window.tasks)
        open_filled(window)
        settle(window.tasks)
        assert window.windowTitle() == "Easy read – Daybook"


def test_going_away_and_coming_back_finds_the_step_in_hand(tmp_path: Path) -> None:
    with a_window(tmp_path) as window:
        open_filled(window)
        window.go("easy", "buy")
        settle(window.tasks)
        window.page.runner.answer.put_back("A gym")
        window.go("help")
        settle(window.tasks)
        window.go("easy")
        settle(window.tasks)
        assert window.page.title == "What do you want to buy?"
        assert window.page.runner.answer.typed() == "A gym"
