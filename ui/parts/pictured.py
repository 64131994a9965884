"""A picture with a button that shows the same figures as a table, and back."""

from collections.abc import Sequence
from operator import itemgetter

from PySide6.QtWidgets import QStackedWidget, QWidget

from app.words import t
from ui.parts.button import Button
from ui.parts.layout import SMALL, column, in_row
from ui.parts.rows import Col, Rows
from ui.parts.table import Table

Told = tuple[str, ...]


class Pictured(QWidget):
    """Holds a picture and the table that says the same; both carry one name."""

    def __init__(self, name: str, picture: QWidget) -> None:
        super().__init__()
        self._name = name
        self._table: Table[Told] | None = None
        self._stack = QStackedWidget()
        self._stack.addWidget(picture)
        self._button = Button(t("Show as a &table"), self._turn, "link")
        body = column(self, SMALL)
        body.addWidget(self._stack, 1)
        body.addWidget(in_row(None, self._button))

    def tell(self, titles: Sequence[str], lines: Sequence[Told]) -> None:
        """Put the picture's figures in the table: its columns' titles, and a line for each place."""
        columns = [Col[Told](titles[0], itemgetter(0), stretch=True)]
        columns += [Col[Told](title, itemgetter(at), numeric=True) for at, title in enumerate(titles[1:], 1)]
        rows: Rows[Told] = Rows(columns, self)
        rows.fill(lines)
        table = Table(rows, self._name)
        shown = self._stack.currentIndex()
        if self._table is not None:
            self._stack.removeWidget(self._table)
            self._table.deleteLater()
        self._table = table
        self._stack.addWidget(table)
        self._stack.setCurrentIndex(shown)

    def _turn(self) -> None:
        table = self._stack.currentIndex() == 0
        self._stack.setCurrentIndex(int(table))
        self._button.setText(t("Show as a &picture") if table else t("Show as a &table"))
