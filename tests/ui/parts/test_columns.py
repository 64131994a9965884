"""Cells stand in the same columns line by line, and flow below their name where there is little room."""

from collections.abc import Callable

from PySide6.QtWidgets import QLineEdit, QWidget

from ui.parts.columns import Columns, to_right
from ui.parts.text import Text
from ui.theme import limit


def made() -> tuple[QWidget, list[QWidget]]:
    holder = QWidget()
    columns = Columns(holder)
    cells: list[QWidget] = [
        Text("Mon 16", wrap=False),
        *(limit(QLineEdit(), width=80) for _ in range(2)),
        Text(""),
    ]
    for cell, width in zip(cells, (90, 80, 100, 0), strict=True):
        columns.put(cell, width)
    return holder, cells


def test_cells_stand_in_their_columns_and_the_last_takes_the_rest(
    on_screen: Callable[..., QWidget],
) -> None:
    holder, cells = made()
    on_screen(holder)
    holder.resize(500, 60)
    lefts = [cell.geometry().left() for cell in cells]
    assert lefts == [0, 100, 190, 300]
    assert cells[3].width() == 200
    assert len({cell.geometry().center().y() for cell in cells[1:3]}) == 1
    cells[1].hide()
    holder.layout().activate()
    assert [cell.geometry().left() for cell in (cells[0], cells[2], cells[3])] == [0, 100, 210]


def test_without_room_the_first_stands_alone_and_the_rest_below(on_screen: Callable[..., QWidget]) -> None:
    holder, cells = made()
    on_screen(holder)
    holder.resize(190, 300)
    assert cells[0].geometry().bottom() < cells[1].geometry().top()
    assert cells[1].geometry().top() == cells[2].geometry().top()
    assert cells[2].geometry().left() == 90
    assert holder.layout().sizeHint().width() == 300


def test_figures_end_where_their_column_ends(on_screen: Callable[..., QWidget]) -> None:
    words = Text("2.50", wrap=False)
    to_right(words)
    holder = QWidget()
    Columns(holder).put(words, 120)
    on_screen(holder)
    holder.resize(300, 40)
    assert words.width() == 120
