"""Records as lines: a long list shows its first dozen, and the rest when it is asked for."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ui.parts.button import Button
from ui.parts.lines import AT_ONCE, Line, Lines
from ui.parts.text import Text

OnScreen = Callable[..., QWidget]


def of(count: int) -> list[Line]:
    """Give so many records, each of which can be opened."""
    return [Line(f"Number {at}", acts=(("Open", lambda: None),)) for at in range(count)]


def in_sight(lines: Lines) -> list[str]:
    """Give the records in sight, from the top."""
    shown = [one for one in lines.findChildren(Text) if one.isVisible()]
    return [one.text() for one in sorted(shown, key=lambda one: one.mapTo(lines, one.pos()).y())]


def names(numbers: Sequence[int]) -> list[str]:
    return [f"Number {number}" for number in numbers]


def test_a_short_list_is_shown_whole(on_screen: OnScreen, qtbot: QtBot) -> None:
    lines = Lines()
    on_screen(lines)

    lines.fill(of(AT_ONCE))
    qtbot.wait(1)

    assert in_sight(lines) == names(range(AT_ONCE))
    assert not lines.more.isVisible()


def test_a_long_list_shows_the_next_dozen_when_asked(on_screen: OnScreen, qtbot: QtBot) -> None:
    lines = Lines()
    on_screen(lines)
    lines.fill(of(AT_ONCE * 2 + 1))
    qtbot.wait(1)
    assert in_sight(lines) == names(range(AT_ONCE))
    assert lines.more.text() == f"Show {AT_ONCE + 1} more"

    QTest.keyClick(lines.more, Qt.Key.Key_Return)
    qtbot.wait(1)

    assert in_sight(lines) == names(range(AT_ONCE * 2))
    focused = QApplication.focusWidget()
    assert isinstance(focused, Button)
    assert focused.accessibleName() == f"Open: Number {AT_ONCE}"
    assert lines.more.text() == "Show 1 more"
    lines.more.click()
    qtbot.wait(1)
    assert in_sight(lines) == names(range(AT_ONCE * 2 + 1))
    assert not lines.more.isVisible()


def test_what_was_asked_for_stays_in_sight_when_something_changes(on_screen: OnScreen, qtbot: QtBot) -> None:
    lines = Lines()
    on_screen(lines)
    lines.fill(of(AT_ONCE + 5))
    lines.more.click()

    lines.fill(of(AT_ONCE + 4))
    qtbot.wait(1)

    assert in_sight(lines) == names(range(AT_ONCE + 4))


def test_lines_without_anything_to_do_leave_the_focus(on_screen: OnScreen, qtbot: QtBot) -> None:
    lines = Lines()
    on_screen(lines)
    lines.fill([Line(f"Number {at}") for at in range(AT_ONCE * 3)])
    qtbot.wait(1)
    lines.more.setFocus()

    lines.more.click()

    assert QApplication.focusWidget() is lines.more


def test_an_empty_list_says_so(on_screen: OnScreen, qtbot: QtBot) -> None:
    lines = Lines("Nothing yet.")
    on_screen(lines)
    qtbot.wait(1)
    assert in_sight(lines) == ["Nothing yet."]

    lines.fill(of(1))
    qtbot.wait(1)

    assert in_sight(lines) == names([0])
