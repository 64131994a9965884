"""Tables as data: a list of columns, and the rows they show. One model serves every page."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

T = TypeVar("T")
Index = QModelIndex | QPersistentModelIndex
PAGE = 200  # rows fetched at once where a table is longer than memory should hold
ROOT = QModelIndex()

NOTE = Qt.ItemDataRole.UserRole + 1
TONE = Qt.ItemDataRole.UserRole + 2
STRONG = Qt.ItemDataRole.UserRole + 3
DRAWING = Qt.ItemDataRole.UserRole + 4


@dataclass(frozen=True)
class Col(Generic[T]):
    """One column: its title, the value it takes from a row, and how that value is written.

    `note` gives a second, smaller line; `tone` makes the cell a chip; `drawing` an icon, whose words then
    are only spoken; `said` is what a screen reader says instead of the text; `order` is the name by which
    the book sorts; `stretch` takes the room that is left.
    """

    title: str
    value: Callable[[T], Any]
    text: Callable[[Any], str] = str
    numeric: bool = False
    strong: bool = False
    stretch: bool = False
    note: Callable[[T], str] | None = None
    tone: Callable[[T], str] | None = None
    drawing: Callable[[T], str] | None = None
    said: Callable[[T], str] | None = None
    order: str = ""


class Rows(QAbstractTableModel, Generic[T]):
    """The rows of one table: all of them (`fill`), or as many as are looked at (`expect`, then `put`).

    A long table says with `wanted(offset, limit)` which rows it needs next, and with
    `sort_wanted(order, descending)` that the book should sort; a short one sorts itself, by value.
    """

    wanted = Signal(int, int)
    sort_wanted = Signal(str, bool)

    def __init__(self, columns: Sequence[Col[T]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self._rows: dict[int, T] = {}
        self._count = 0
        self._asked: set[int] = set()
        self._paged = False

    def fill(self, rows: Sequence[T]) -> None:
        """Show exactly these rows."""
        self.beginResetModel()
        self._rows = dict(enumerate(rows))
        self._count, self._paged = len(rows), False
        self._asked.clear()
        self.endResetModel()

    def expect(self, count: int, first: Sequence[T] = ()) -> None:
        """Show `count` rows that are fetched as they come into sight; `first` are those already in hand."""
        self.beginResetModel()
        self._rows = dict(enumerate(first))
        self._count, self._paged = count, True
        self._asked = set(range(0, len(first), PAGE))
        self.endResetModel()

    def put(self, offset: int, rows: Sequence[T]) -> None:
        """Take in rows that were fetched; `offset` is the place of the first."""
        self._rows.update(enumerate(rows, offset))
        if rows:
            last = self.index(min(offset + len(rows), self._count) - 1, len(self.columns) - 1)
            self.dataChanged.emit(self.index(offset, 0), last)

    def at(self, row: int) -> T | None:
        """Give the row at a place, or None where there is none or it has not come yet."""
        return self._rows.get(row)

    def place_of(self, test: Callable[[T], bool]) -> int:
        """Give the place of the first row in hand that passes the test, or -1."""
        return next((place for place, row in sorted(self._rows.items()) if test(row)), -1)

    def rowCount(self, parent: Index = ROOT) -> int:
        """Say how many rows there are."""
        return 0 if parent.isValid() else self._count

    def columnCount(self, parent: Index = ROOT) -> int:
        """Say how many columns there are."""
        return 0 if parent.isValid() else len(self.columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:  # noqa: ANN401  # Qt takes any value
        """Give a column's title, or a row's number."""
        if orientation == Qt.Orientation.Vertical:
            return str(section + 1) if role == Qt.ItemDataRole.DisplayRole else None
        column = self.columns[section]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return column.title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _side(column)
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401  # as above
        """Give what one cell shows, says, or looks like."""
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _side(self.columns[index.column()])
        row = self._rows.get(index.row())
        if row is None:
            self._want(index.row())
            return "…" if role == Qt.ItemDataRole.DisplayRole and not index.column() else None
        teller = _TELLERS.get(role)
        return teller(self.columns[index.column()], row) if teller is not None else None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column's value, or ask for it where not all rows are in hand."""
        if column < 0:
            return
        descending = order == Qt.SortOrder.DescendingOrder
        if self._paged:
            if self.columns[column].order:
                self.sort_wanted.emit(self.columns[column].order, descending)
            return
        self.layoutAboutToBeChanged.emit()
        rows = sorted(self._rows.values(), key=self.columns[column].value, reverse=descending)
        self._rows = dict(enumerate(rows))
        self.layoutChanged.emit()

    def _want(self, row: int) -> None:
        page = row // PAGE * PAGE
        if self._paged and page not in self._asked and 0 <= row < self._count:
            self._asked.add(page)
            self.wanted.emit(page, PAGE)


def _text(column: Col[T], row: T) -> str:
    return "" if column.drawing is not None else column.text(column.value(row))


def _said(column: Col[T], row: T) -> str:
    words = column.said(row) if column.said is not None else column.text(column.value(row))
    return words if column.note is None else f"{words}, {column.note(row)}".rstrip(", ")


def _side(column: Col[T]) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column.numeric else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter


_TELLERS: dict[int, Callable[[Col[Any], Any], Any]] = {
    Qt.ItemDataRole.DisplayRole: _text,
    Qt.ItemDataRole.AccessibleTextRole: _said,
    Qt.ItemDataRole.ToolTipRole: _said,
    NOTE: lambda column, row: column.note(row) if column.note is not None else "",
    TONE: lambda column, row: column.tone(row) if column.tone is not None else "",
    STRONG: lambda column, _: column.strong,
    DRAWING: lambda column, row: column.drawing(row) if column.drawing is not None else "",
}
