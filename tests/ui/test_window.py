"""The window: in by the gate, around by keys and names, out by locking, with nothing typed lost."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.surfaces import BOOK, a_window, open_filled, settle
from ui import theme
from ui.autolock import WARNING
from ui.dialogs.find import FindDialog
from ui.pages.settings import SettingsPage
from ui.preferences import load
from ui.tasks import Progress
from ui.window import Window


@pytest.fixture
def window(tmp_path: Path) -> Iterator[Window]:
    with a_window(tmp_path) as shown:
        yield shown


def press(window: Window, keys: str) -> None:
    """Press a shortcut as the keyboard would."""
    wanted = QKeySequence(keys)
    shortcut = next(one for one in window.findChildren(QShortcut) if one.key() == wanted)
    shortcut.activated.emit()
    settle(window.tasks)


def test_it_begins_at_unlock_and_opens_on_the_first_page(window: Window) -> None:
    assert window.windowTitle() == "Welcome to Daybook – Daybook"
    open_filled(window)
    assert window.desk is not None
    first = next(iter(window.desk.places.values()))
    assert window.windowTitle() == f"{first.title} – Daybook"
    assert window.desk.sidebar.buttons[first.name].isChecked()
    assert window.desk.sidebar.book.text() == f"{BOOK.stem} book"


def test_every_page_has_its_own_title_its_help_and_opens_by_its_keys(window: Window) -> None:
    open_filled(window)
    desk = window.desk
    assert desk is not None
    titles = set()
    for place in desk.places.values():
        assert place.help.startswith("# ")
        keys = desk.keys_of(place.name)
        if keys:
            press(window, keys)
        else:
            window.go(place.name)
        settle(window.tasks)
        assert desk.here == place.name
        assert [name for name, button in desk.sidebar.buttons.items() if button.isChecked()] == [
            place.under or place.name
        ]
        titles.add(window.windowTitle())
    assert len(titles) == len(desk.places)


def test_the_windows_title_follows_the_pages_own(window: Window) -> None:
    open_filled(window)
    window.go("settings")
    settle(window.tasks)
    page = window.page
    assert page is not None
    page.header.say("Another title")
    assert window.windowTitle() == "Another title – Daybook"
    window.go("money")
    page.header.say("Out of sight")
    assert window.page is not None
    assert window.windowTitle() == f"{window.page.title} – Daybook" != "Out of sight – Daybook"


def test_a_long_name_of_a_book_is_cut_and_stays_whole_for_who_asks(window: Window) -> None:
    open_filled(window)
    assert window.desk is not None
    sidebar = window.desk.sidebar
    name = "Margaret & Rose Elizabeth Ellery-Featherstonehaugh of Mill Lane book"
    wide = sidebar.widget().minimumSizeHint().width()
    sidebar.book.say(name)
    settle(window.tasks)
    shown = sidebar.book.text()
    assert shown.endswith("…")
    assert shown.startswith("Margaret && Rose")
    assert (sidebar.book.toolTip(), sidebar.book.accessibleName()) == (name, name)
    assert sidebar.widget().minimumSizeHint().width() == wide
    assert sidebar.horizontalScrollBar().maximum() == 0
    sidebar.book.say("Rose book")
    assert sidebar.book.text() == "Rose book"


def test_the_focus_begins_at_the_title_of_a_page(window: Window) -> None:
    open_filled(window)
    window.go("settings")
    settle(window.tasks)
    assert window.page is not None
    assert QApplication.focusWidget() is window.page.header.title


def test_nothing_opens_before_the_book_is_unlocked(window: Window) -> None:
    for keys in ("Ctrl+K", "F1", "Ctrl+L", "Ctrl+1"):
        press(window, keys)
    window.go("settings")
    assert window.desk is None
    assert window.findChild(FindDialog) is None


def test_locking_closes_the_book_and_keeps_what_was_typed(window: Window) -> None:
    open_filled(window)
    window.go("settings")
    settle(window.tasks)
    page = window.page
    press(window, "Ctrl+L")
    assert not window.tasks.is_open
    assert not page.isVisible()
    assert window.windowTitle() == "Open your book – Daybook"
    window.go("help")
    open_filled(window)
    assert window.page is page
    assert page.isVisible()


def test_another_book_begins_with_fresh_pages(window: Window, qtbot: QtBot) -> None:
    open_filled(window)
    first = window.desk
    with qtbot.waitSignal(first.destroyed):
        window._opened(Path("Another.daybook"))
    assert window.desk is not None
    assert window.desk.sidebar.book.text() == "Another book"


def test_find_goes_to_a_page_and_locks(window: Window) -> None:
    open_filled(window)
    press(window, "Ctrl+K")
    asked = window.findChild(FindDialog)
    asked.line.setText("sett")
    assert asked.list.count() == 1
    asked.line.returnPressed.emit()
    settle(window.tasks)
    assert window.desk.here == "settings"
    press(window, "Ctrl+K")
    asked = next(one for one in window.findChildren(FindDialog) if one.isVisible())
    asked.line.setText("lock now")
    asked.line.returnPressed.emit()
    settle(window.tasks)
    assert not window.tasks.is_open


def test_arrow_keys_choose_while_typing(window: Window, qtbot: QtBot) -> None:
    open_filled(window)
    press(window, "Ctrl+K")
    asked = window.findChild(FindDialog)
    for key, at in (
        (Qt.Key.Key_Down, 1),
        (Qt.Key.Key_Down, 2),
        (Qt.Key.Key_Up, 1),
        (Qt.Key.Key_Up, 0),
        (Qt.Key.Key_Up, 0),
    ):
        qtbot.keyClick(asked.line, key)
        assert asked.list.currentRow() == at
    asked.line.setText("nothing is called this")
    asked.line.returnPressed.emit()
    assert asked.isVisible()
    asked.reject()


def test_f1_opens_help_for_the_page_and_closes_it_again(window: Window) -> None:
    open_filled(window)
    window.go("settings")
    press(window, "F1")
    assert window.desk.help.isVisible()
    assert window.desk.help._heading.text() == "Help: Settings"
    window.resize(700, 640)
    settle(window.tasks)
    assert not window.page.isVisible()
    press(window, "F1")
    assert window.page.isVisible()


def test_zoom_keys_change_the_size_and_keep_it(window: Window, tmp_path: Path) -> None:
    for keys, size in (("Ctrl++", 110), ("Ctrl+=", 120), ("Ctrl+-", 110), ("Ctrl+0", 100), ("Ctrl+-", 90)):
        press(window, keys)
        assert theme.current().zoom == size
        assert load(tmp_path / "window.ini").zoom == size


def test_the_sidebar_folds_to_icons_with_names(window: Window) -> None:
    open_filled(window)
    button = window.desk.sidebar.buttons["settings"]
    assert button.text() == "Settings"
    window.resize(640, 640)
    settle(window.tasks)
    assert (button.text(), button.accessibleName()) == ("", "Settings")
    button.needs(3)
    assert button.accessibleName() == "Settings, 3 things need you"
    assert not button.grab().isNull()
    window.resize(1280, 640)
    settle(window.tasks)
    assert button.text() == "Settings"


def test_saving_is_told_in_the_sidebar(window: Window) -> None:
    open_filled(window)
    window.tasks.do(window, lambda _: None)
    settle(window.tasks)
    assert f"saved {window.tasks.saved_at:%H:%M}" in window.desk.sidebar._saved.text()


def test_settings_change_the_look_at_once(window: Window) -> None:
    open_filled(window)
    window.go("settings")
    settle(window.tasks)
    page = window.page
    assert isinstance(page, SettingsPage)
    page.look.set("dark")
    assert theme.current().name == "dark"
    page.letters.box.setCurrentIndex(1)
    assert theme.current().family == theme.own_family()
    page.lock.set(0)
    assert window.wishes.now.lock_minutes == 0
    page.larger.click()
    assert theme.current().zoom == 110
    page.smaller.click()
    window.wishes.change(zoom=200)
    assert not page.larger.isEnabled()


def test_the_goal_score_is_shown_once_it_is_wished_for_in_settings(window: Window) -> None:
    open_filled(window)
    window.go("settings")
    settle(window.tasks)
    assert not window.wishes.now.goal_score
    window.page.score.box.click()
    assert window.wishes.now.goal_score
    window.go("outcomes")
    settle(window.tasks)
    assert window.page._wishes is window.wishes


def test_keys_and_clicks_in_the_window_are_signs_of_life(window: Window, qtbot: QtBot) -> None:
    open_filled(window)
    auto = window._auto
    auto._watch(window.windowHandle())
    auto.tick()
    assert auto._idle == 1
    qtbot.keyClick(window.windowHandle(), Qt.Key.Key_Shift)
    assert auto._idle == 0
    auto._watch(None)


def test_the_warning_is_shown_and_staying_takes_it_away(window: Window) -> None:
    open_filled(window)
    for _ in range(10 * 60 - WARNING):
        window._auto.tick()
    bar = window.desk.lock_bar
    assert bar.isVisible()
    bar.button.click()
    assert not bar.isVisible()
    for _ in range(10 * 60):
        window._auto.tick()
    settle(window.tasks)
    assert not window.tasks.is_open


def test_long_work_shows_in_the_page(window: Window, qtbot: QtBot) -> None:
    open_filled(window)
    progress = Progress("Counting…")
    window.tasks.busy.emit(progress)
    assert window.desk.busy.isVisible()
    assert window.desk.busy.words.text() == "Counting…"
    window.tasks.busy.emit(None)
    qtbot.waitUntil(lambda: not window.desk.busy.isVisible())


def test_the_book_menu_locks_and_leads_to_other_books(window: Window) -> None:
    open_filled(window)
    actions = {action.text().replace("&", ""): action for action in window.desk.sidebar.book.menu().actions()}
    actions["Make a new book"].trigger()
    settle(window.tasks)
    assert window.windowTitle() == "Whose money is it? – Daybook"
    assert not window.tasks.is_open


def test_one_window_and_no_other_is_opened_by_going_around(window: Window) -> None:
    open_filled(window)
    for place in window.desk.places:
        window.go(place)
        settle(window.tasks)
        shown = [one for one in QApplication.topLevelWidgets() if one.isVisible()]
        assert shown == [window]
