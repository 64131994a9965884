"""Pictures: what they draw is also said in words and in a table, one key away."""

from collections.abc import Callable

from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from ui import theme
from ui.parts.bar_chart import Bar, BarChart
from ui.parts.table import Table

Shown = Callable[..., QWidget]
BARS = [Bar("Wages", 40000, "£400.00"), Bar("Holiday", 10000, "£100.00"), Bar("Redundancy", 0, "£0.00")]
LINES = [("Wages", "£300.00", "£100.00"), ("Holiday", "£100.00", "£0.00"), ("Redundancy", "£0.00", "£0.00")]


def chart() -> BarChart:
    made = BarChart("What I owe")
    made.show_bars(BARS, "Most of it is wages.", ("Part", "Asha", "Ben"), LINES)
    return made


def drawn(widget: QWidget, colour: str, height: int) -> int:
    """Count the pixels of a colour across a widget at a height."""
    picture, wanted = widget.grab().toImage(), theme.current().colour(colour).rgb()
    return sum(1 for x in range(picture.width()) if picture.pixel(x, height) == wanted)


def test_a_bar_is_as_long_as_its_share_of_the_longest(on_screen: Shown) -> None:
    made = chart()
    made.setFixedWidth(400)
    on_screen(made)
    bars = made.bars
    assert bars.height() >= bars.sizeHint().height()
    middle = [round((at + 0.55) * bars.sizeHint().height() / 3) for at in range(3)]
    long, short, none = (drawn(bars, "brand", high) for high in middle)
    assert long > 3 * short > 0
    assert none == 0


def test_the_picture_says_itself_and_turns_into_its_table_and_back(on_screen: Shown, qtbot: QtBot) -> None:
    made = chart()
    on_screen(made)
    assert made.bars.accessibleName() == "What I owe"
    assert made.bars.accessibleDescription() == "Most of it is wages."
    turn = made.findChild(QPushButton)
    turn.click()
    table = made.findChild(Table)
    qtbot.waitUntil(table.isVisible)
    shown = [[table.rows.data(table.rows.index(row, at)) for at in range(3)] for row in range(3)]
    assert [tuple(line) for line in shown] == LINES

    made.show_bars(BARS[:1], "Wages.", ("Part", "Asha"), [("Wages", "£300.00")])
    (left,) = [one for one in made.findChildren(Table) if one.isVisible()]
    assert left.rows.rowCount() == 1
    turn.click()
    assert made.bars.isVisible()
    assert turn.text() == "Show as a &table"
