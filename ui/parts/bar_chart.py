"""Amounts as bars lying under one another, with the same figures as a table one key away."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.parts.pictured import Pictured, Told
from ui.theme import Theme, current

LETTERS, HIGH, GAP = 14, 16, 14  # dp: of the words, of a bar, between one bar and the next words


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: what it is, how long (in any one unit), and its value as it is written."""

    name: str
    value: int
    written: str


class BarPicture(QWidget):
    """Draws bars from one line; each has its name and its value above it, so that nothing hangs on colour."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self._bars: tuple[Bar, ...] = ()

    def show_bars(self, bars: Sequence[Bar], words: str) -> None:
        """Draw these bars; `words` say in a sentence what they show."""
        self._bars = tuple(bars)
        self.setAccessibleDescription(words)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for the height of all bars."""
        return QSize(current().px(280), max(1, len(self._bars)) * _tall(self, current()))

    def minimumSizeHint(self) -> QSize:
        """Need all of the height, and little width."""
        return QSize(current().px(200), self.sizeHint().height())

    def paintEvent(self, _: QPaintEvent) -> None:
        """Draw each bar in its place."""
        theme = current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(_letters(self, theme))
        most = max((bar.value for bar in self._bars), default=0)
        tall = _tall(self, theme)
        for at, bar in enumerate(self._bars):
            self._draw(painter, theme, bar, QRect(0, at * tall, self.width(), tall), most)
        painter.end()

    def _draw(self, painter: QPainter, theme: Theme, bar: Bar, box: QRect, most: int) -> None:
        high = painter.fontMetrics().height()
        line = QRect(box.left(), box.top(), box.width(), high)
        painter.setPen(theme.colour("ink"))
        room = box.width() - painter.fontMetrics().horizontalAdvance(bar.written) - theme.px(12)
        name = painter.fontMetrics().elidedText(bar.name, Qt.TextElideMode.ElideRight, room)
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, name)
        painter.drawText(line, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, bar.written)
        track = QRect(box.left(), box.top() + high + theme.px(3), box.width(), theme.px(HIGH))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("plain_soft"))
        painter.drawRoundedRect(track, theme.px(4), theme.px(4))
        if most > 0 and bar.value > 0:
            track.setWidth(max(theme.px(4), round(track.width() * bar.value / most)))
            painter.setBrush(theme.colour("brand"))
            painter.drawRoundedRect(track, theme.px(4), theme.px(4))


def _letters(widget: QWidget, theme: Theme) -> QFont:
    letters = QFont(widget.font())
    letters.setPixelSize(theme.px(LETTERS))
    return letters


def _tall(widget: QWidget, theme: Theme) -> int:
    return QFontMetrics(_letters(widget, theme)).height() + theme.px(3 + HIGH + GAP)


class BarChart(Pictured):
    """Bars with a button that shows the same figures as a table, and back."""

    def __init__(self, name: str) -> None:
        self.bars = BarPicture(name)
        super().__init__(name, self.bars, fits=True)

    def show_bars(
        self,
        bars: Sequence[Bar],
        said: str,
        titles: Sequence[str],
        lines: Sequence[Told],
        *,
        words: Collection[int] = (),
        small: int = 0,
    ) -> None:
        """Draw these bars, and put the figures behind them in the table, in as much detail as is known.

        `said` says the picture in a sentence; `words` and `small` are as in `Pictured.tell`.
        """
        self.bars.show_bars(bars, said)
        self.tell(titles, lines, words, small)
