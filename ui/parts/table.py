"""The view of a table: arrow keys move, Enter opens, Tab leaves; everything grows with the zoom."""

from typing import Any, Generic, TypeVar

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from ui.parts.rows import DRAWING, NOTE, STRONG, TONE, Rows
from ui.parts.text import SIGNS
from ui.theme import Theme, current, picture

T = TypeVar("T")
PAD, LOOKED_AT = 10, 100  # room beside a cell's words in dp; rows measured for the width of a column


class _Cells(QStyledItemDelegate):
    """Draws a cell from the theme: words, a second line, a chip or an icon, and the line below."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw one cell."""
        painter.save()
        try:
            _draw(painter, option, index)
        finally:
            painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Give the room the cell would like."""
        theme = current()
        text, note = str(index.data() or ""), str(index.data(NOTE) or "")
        letters = _font(option.font, theme, 16, strong=bool(index.data(STRONG)))
        wide = QFontMetrics(letters).horizontalAdvance(text)
        small = QFontMetrics(_font(option.font, theme, 14, strong=False)).horizontalAdvance(note)
        if index.data(TONE):
            wide += theme.px(40)
        if index.data(DRAWING):
            wide = theme.px(18)
        return QSize(max(wide, small) + theme.px(2 * PAD + 2), theme.px(64 if note else 46))


def _draw(
    painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
) -> None:
    theme = current()
    box = QRect(option.rect)
    if option.state & QStyle.StateFlag.State_Selected:
        painter.fillRect(box, theme.colour("brand_soft"))
    painter.setPen(QPen(theme.colour("line"), theme.px(1)))
    painter.drawLine(box.bottomLeft(), box.bottomRight())
    inside = box.adjusted(theme.px(PAD), 0, -theme.px(PAD), 0)
    if drawing := index.data(DRAWING):
        shown = picture(drawing, "ink", 18)
        side = round(shown.deviceIndependentSize().height())
        painter.drawPixmap(QPoint(inside.left(), inside.center().y() - side // 2), shown)
    elif (tone := index.data(TONE)) and index.data():
        _draw_chip(painter, theme, inside, str(index.data()), tone)
    else:
        _draw_words(painter, theme, inside, index)


def _font(base: QFont, theme: Theme, size: int, *, strong: bool) -> QFont:
    font = QFont(base)
    font.setPixelSize(theme.px(size))
    font.setWeight(QFont.Weight.DemiBold if strong else QFont.Weight.Normal)
    return font


def _draw_words(
    painter: QPainter, theme: Theme, box: QRect, index: QModelIndex | QPersistentModelIndex
) -> None:
    note = str(index.data(NOTE) or "")
    side = index.data(Qt.ItemDataRole.TextAlignmentRole) & Qt.AlignmentFlag.AlignHorizontal_Mask
    font = _font(painter.font(), theme, 16, strong=bool(index.data(STRONG)))
    lines = [(str(index.data() or ""), font, "ink")]
    if note:
        lines.append((note, _font(painter.font(), theme, 14, strong=False), "muted"))
    heights = [QFontMetrics(each).height() for _, each, _ in lines]
    top = box.center().y() - sum(heights) // 2
    for (words, each, colour), height in zip(lines, heights, strict=True):
        painter.setFont(each)
        painter.setPen(theme.colour(colour))
        shown = QFontMetrics(each).elidedText(words, Qt.TextElideMode.ElideRight, box.width())
        line = QRect(box.left(), top, box.width(), height)
        painter.drawText(line, side | Qt.AlignmentFlag.AlignVCenter, shown)
        top += height


def _draw_chip(painter: QPainter, theme: Theme, box: QRect, words: str, tone: str) -> None:
    font = _font(painter.font(), theme, 14, strong=True)
    measure = QFontMetrics(font)
    # In a table, info, other and plain name a sort of money; only the rest pass judgement and need a sign.
    sign = SIGNS[tone] if tone in ("ok", "warn", "bad") else ""
    before = theme.px(29 if sign else 9)
    height = measure.height() + theme.px(6)
    wide = min(box.width(), measure.horizontalAdvance(words) + before + theme.px(9))
    chip = QRect(box.left(), box.center().y() - height // 2, wide, height)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour(f"{tone}_soft"))
    painter.drawRoundedRect(chip, theme.px(5), theme.px(5))
    ink = "muted" if tone == "plain" else tone
    if sign:
        drawn = picture(sign, ink, 14)
        side = round(drawn.deviceIndependentSize().height())
        painter.drawPixmap(QPoint(chip.left() + theme.px(9), chip.center().y() - side // 2), drawn)
    painter.setFont(font)
    painter.setPen(theme.colour(ink))
    room = wide - before - theme.px(9)
    words = measure.elidedText(words, Qt.TextElideMode.ElideRight, room + 1)
    painter.drawText(chip.adjusted(before, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, words)


class Table(QTableView, Generic[T]):
    """Shows `Rows`; `picked` follows the row in hand, `opened` comes with Enter or a double click.

    `name` is what a screen reader calls it. With `fits` it is as tall as its rows and the page scrolls.
    """

    picked = Signal(object)
    opened = Signal(object)

    def __init__(self, rows: Rows[T], name: str, *, fits: bool = False) -> None:
        super().__init__()
        self.rows = rows
        self._fits = fits
        self.setAccessibleName(name)
        self.setModel(rows)
        self.setItemDelegate(_Cells(self))
        self._settle()
        self._measuring = QTimer(self, singleShot=True, interval=0)
        self._measuring.timeout.connect(self.measure)
        rows.modelReset.connect(self._changed)
        rows.dataChanged.connect(self._arrived)
        self.activated.connect(self._open)
        self.selectionModel().currentRowChanged.connect(self._pick)
        self._changed()

    def _settle(self) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setMinimumSectionSize(10)
        if self._fits:
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def row(self) -> T | None:
        """Give the row in hand."""
        return self.rows.at(self.currentIndex().row())

    def go(self, place: int) -> None:
        """Move to the row at a place."""
        if 0 <= place < self.rows.rowCount():
            self.setCurrentIndex(self.rows.index(place, 0))

    def measure(self) -> None:
        """Give rows their height and columns their width for the theme in use."""
        theme = current()
        count = min(self.rows.rowCount(), LOOKED_AT)
        option = QStyleOptionViewItem()
        option.font = self.font()
        delegate = self.itemDelegate()
        tall = theme.px(46)
        widths = []
        for place in range(self.rows.columnCount()):
            title = self.horizontalHeader().sectionSizeFromContents(place).width()
            hints = [delegate.sizeHint(option, self.rows.index(at, place)) for at in range(count)]
            widths.append(max([title, *(hint.width() for hint in hints)]))
            tall = max([tall, *(hint.height() for hint in hints)])
        self.verticalHeader().setDefaultSectionSize(tall)
        self._share(widths)
        self.updateGeometry()

    def _share(self, widths: list[int]) -> None:
        left = self.viewport().width() - sum(widths)
        stretching = [at for at, column in enumerate(self.rows.columns) if column.stretch]
        for at in stretching:
            widths[at] = max(widths[at] + left // len(stretching), current().px(160))
        for at, width in enumerate(widths):
            self.setColumnWidth(at, width)

    def sizeHint(self) -> QSize:
        """Ask for the height of the rows where the table fits them."""
        if not self._fits:
            return super().sizeHint()
        rows = self.rows.rowCount() * self.verticalHeader().defaultSectionSize()
        bar = self.horizontalScrollBar()
        below = bar.sizeHint().height() if bar.maximum() > 0 else 0
        return QSize(
            super().sizeHint().width(), self.horizontalHeader().sizeHint().height() + rows + below + 2
        )

    def minimumSizeHint(self) -> QSize:
        """Let the table be narrow: it scrolls by itself."""
        return QSize(current().px(200), self.sizeHint().height() if self._fits else current().px(180))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the room out again."""
        super().resizeEvent(event)
        self._measuring.start()

    def changeEvent(self, event: QEvent) -> None:
        """Measure again when letters or style change."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange) and hasattr(self, "_measuring"):
            self._measuring.start()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the row in hand with Enter or Space."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._open(self.currentIndex())
            return
        super().keyPressEvent(event)

    def _changed(self) -> None:
        # A table without a current cell says nothing to a screen reader, and has crashed some.
        if self.rows.rowCount():
            self.setCurrentIndex(self.rows.index(0, 0))
        self.measure()

    def _arrived(self, first: QModelIndex, last: QModelIndex) -> None:
        if first.row() < LOOKED_AT:
            self._measuring.start()
        if first.row() <= self.currentIndex().row() <= last.row():
            self._pick(self.currentIndex(), None)

    def _open(self, index: QModelIndex) -> None:
        row = self.rows.at(index.row())
        if row is not None:
            self.opened.emit(row)

    def _pick(self, index: QModelIndex, _: Any) -> None:  # noqa: ANN401  # Qt hands over the row before
        row = self.rows.at(index.row())
        if row is not None:
            self.picked.emit(row)
