"""A picture with a button that shows the same figures as a table, and back."""

from collections.abc import Collection, Sequence
from operator import itemgetter

from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QWidget

from app.words import t
from ui.parts.button import Button
from ui.parts.layout import SMALL, column, in_row
from ui.parts.rows import Col, Rows
from ui.parts.table import Table

Told = tuple[str, ...]
IGNORED = QSizePolicy.Policy.Ignored


class Pictured(QWidget):
    """Holds a picture and the table that says the same; both carry one name.

    With `fits` the table is as tall as its rows, and the page scrolls.
    """

    def __init__(self, name: str, picture: QWidget, *, fits: bool = False) -> None:
        super().__init__()
        self._name, self._fits = name, fits
        self._table: Table[Told] | None = None
        self._stack = QStackedWidget()
        self._stack.addWidget(picture)
        self._button = Button(t("Show as a &table"), self._turn, "link")
        body = column(self, SMALL)
        body.addWidget(self._stack, 1)
        body.addWidget(in_row(None, self._button))

    def tell(
        self, titles: Sequence[str], lines: Sequence[Told], words: Collection[int] = (), small: int = 0
    ) -> None:
        """Put the picture's figures in the table: its columns' titles, and a line for each place.

        The first column holds words, the others figures, but for those whose place stands in `words`.
        `small` is the place in each line of what stands in small letters below its first words.
        """
        columns = [
            Col[Told](titles[0], itemgetter(0), stretch=True, note=itemgetter(small) if small else None)
        ]
        columns += [
            Col[Told](title, itemgetter(at), numeric=at not in words)
            for at, title in enumerate(titles[1:], 1)
        ]
        rows: Rows[Told] = Rows(columns, self)
        rows.fill(lines)
        table = Table(rows, self._name, fits=self._fits)
        shown = self._stack.currentIndex()
        if self._table is not None:
            self._stack.removeWidget(self._table)
            self._table.deleteLater()
        self._table = table
        self._stack.addWidget(table)
        self._stack.setCurrentIndex(shown)
        self._make_room()

    def _make_room(self) -> None:
        """Where the table fits its rows, let only what is in sight take room."""
        if not self._fits:
            return
        for widget in filter(None, map(self._stack.widget, range(self._stack.count()))):
            high = QSizePolicy.Policy.Fixed if widget is self._stack.currentWidget() else IGNORED
            widget.setSizePolicy(widget.sizePolicy().horizontalPolicy(), high)
        self._stack.adjustSize()

    def _turn(self) -> None:
        table = self._stack.currentIndex() == 0
        self._stack.setCurrentIndex(int(table))
        self._make_room()
        self._button.setText(t("Show as a pictu&re") if table else t("Show as a &table"))
