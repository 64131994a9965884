"""A line chart painted in the theme's colours, with the same figures as a table one key away."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.parts.pictured import Pictured
from ui.theme import Theme, current, limit

_PENS = {"solid": Qt.PenStyle.SolidLine, "dotted": Qt.PenStyle.DotLine, "dashed": Qt.PenStyle.DashLine}


@dataclass(frozen=True, slots=True)
class Series:
    """One line of a chart: its name, a value for each place along (None where there is none), and its pen.

    `pen` is solid, dotted or dashed, so that lines differ by more than colour; `label` stands at its end.
    `told` is what the table says for each place, where that is more exact than the picture's scale;
    `marks` puts a dot at each value, for lines with few of them.
    """

    name: str
    values: tuple[float | None, ...]
    pen: str = "solid"
    colour: str = "brand"
    label: str = ""
    told: tuple[str, ...] = ()
    marks: bool = False


class LineChart(QWidget):
    """Draws lines over places along the bottom; what it shows in words is its accessible description."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        limit(self, min_height=180, min_width=240)
        self._places: tuple[str, ...] = ()
        self._series: tuple[Series, ...] = ()
        self._write: Callable[[float], str] = str
        self._where: tuple[float, ...] = ()
        self._over: tuple[float, ...] = ()

    def show_lines(
        self,
        places: Sequence[str],
        series: Sequence[Series],
        write: Callable[[float], str],
        words: str,
        where: Sequence[float] = (),
        over: Sequence[float] = (),
    ) -> None:
        """Draw these lines. `write` writes a value; `words` say in a sentence what the picture shows.

        `where` says how far along each place stands, from 0 to 1; without it they are equally far apart.
        `over` are values that the scale reaches, whether they occur or not.
        """
        self._over = tuple(over)
        self._places, self._series, self._write = tuple(places), tuple(series), write
        last = max(1, len(self._places) - 1)
        self._where = tuple(where) or tuple(at / last for at in range(len(self._places)))
        self.setAccessibleDescription(words)
        self.update()

    def paintEvent(self, _: QPaintEvent) -> None:
        """Draw the scale, the places and the lines."""
        theme = current()
        values = [value for each in self._series for value in each.values if value is not None]
        if not values:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        letters = QFont(self.font())
        letters.setPixelSize(theme.px(14))
        painter.setFont(letters)
        reached = [*values, *self._over]
        steps = scale(min(0, *reached), max(reached))
        plot = self._plot(painter, theme, steps)
        self._draw_scale(painter, theme, plot, steps)
        for each in self._series:
            self._draw_line(painter, theme, plot, each, steps)
        self._draw_names(painter, theme, plot)
        painter.end()

    def _plot(self, painter: QPainter, theme: Theme, steps: Sequence[float]) -> QRectF:
        measure = painter.fontMetrics()
        left = max(measure.horizontalAdvance(self._write(step)) for step in steps) + theme.px(10)
        return QRectF(self.rect()).adjusted(left, theme.px(14), -theme.px(24), -theme.px(30))

    def _draw_scale(self, painter: QPainter, theme: Theme, plot: QRectF, steps: Sequence[float]) -> None:
        for step in steps:
            high = _height(plot, step, steps)
            painter.setPen(QPen(theme.colour("line"), theme.px(1)))
            painter.drawLine(QPointF(plot.left(), high), QPointF(plot.right(), high))
            painter.setPen(theme.colour("muted"))
            box = QRectF(0, high - theme.px(12), plot.left() - theme.px(8), theme.px(24))
            painter.drawText(
                box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, self._write(step)
            )
        widest = max(painter.fontMetrics().horizontalAdvance(place) for place in self._places) + theme.px(16)
        free = -float(widest)
        for place, along in zip(self._places, self._where, strict=True):
            middle = plot.left() + plot.width() * along
            # At the right edge a long name moves in, so that it is not cut off.
            left = min(middle - widest / 2, self.width() - widest)
            if left < free:
                continue
            free = left + widest
            box = QRectF(left, plot.bottom() + theme.px(6), widest, theme.px(22))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, place)

    def _draw_line(
        self, painter: QPainter, theme: Theme, plot: QRectF, series: Series, steps: Sequence[float]
    ) -> None:
        points = [
            QPointF(plot.left() + plot.width() * self._where[at], _height(plot, value, steps))
            for at, value in enumerate(series.values)
            if value is not None
        ]
        if not points:
            return
        painter.setPen(
            QPen(theme.colour(series.colour), theme.px(4 if series.pen == "solid" else 2), _PENS[series.pen])
        )
        painter.drawPolyline(QPolygonF(points))
        painter.setBrush(theme.colour(series.colour))
        for point in points if series.marks else ():
            painter.drawEllipse(point, theme.px(5), theme.px(5))
        if not series.label:
            return
        painter.drawEllipse(points[-1], theme.px(5), theme.px(5))
        wide = painter.fontMetrics().horizontalAdvance(series.label) + theme.px(8)
        left = max(plot.left(), min(points[-1].x() - wide, plot.right() - wide))
        painter.setPen(theme.colour("ink"))
        box = QRectF(left, max(0.0, points[-1].y() - theme.px(32)), wide, theme.px(22))
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, series.label)

    def _draw_names(self, painter: QPainter, theme: Theme, plot: QRectF) -> None:
        """Name the lines that carry no label, low on the right, where a line that grows leaves room."""
        high, middle = theme.px(22), plot.bottom() - theme.px(14)
        for series in reversed([each for each in self._series if not each.label]):
            wide = painter.fontMetrics().horizontalAdvance(series.name)
            box = QRectF(plot.right() - wide, middle - high / 2, wide, high)
            painter.setPen(QPen(theme.colour(series.colour), theme.px(2), _PENS[series.pen]))
            start = QPointF(box.left() - theme.px(38), middle)
            painter.drawLine(start, QPointF(box.left() - theme.px(8), middle))
            painter.setPen(theme.colour("ink"))
            painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, series.name)
            middle -= high


def scale(lowest: float, highest: float, wanted: int = 4) -> list[float]:
    """Give round numbers from below the lowest to above the highest value, about as many as wanted."""
    span = max(highest - lowest, 1)
    power = 10 ** (len(str(int(span / wanted))) - 1)
    step = next(each * power for each in (1, 2, 5, 10, 20) if each * power * wanted >= span)
    first = int(lowest // step)
    last = max(first + 1, int(-(-highest // step)))
    return [float(at * step) for at in range(first, last + 1)]


def _height(plot: QRectF, value: float, steps: Sequence[float]) -> float:
    return plot.bottom() - (value - steps[0]) / (steps[-1] - steps[0]) * plot.height()


class Chart(Pictured):
    """A line chart with a button that shows the same figures as a table, and back."""

    def __init__(self, name: str, place: str) -> None:
        self.lines = LineChart(name)
        super().__init__(name, self.lines)
        self._place = place

    def show_lines(
        self,
        places: Sequence[str],
        series: Sequence[Series],
        write: Callable[[float], str],
        words: str,
        where: Sequence[float] = (),
        over: Sequence[float] = (),
    ) -> None:
        """Draw these lines, and put the same figures in the table."""
        self.lines.show_lines(places, series, write, words, where, over)
        told = [(place, *(_written(each, at, write) for each in series)) for at, place in enumerate(places)]
        self.tell((self._place, *(each.name for each in series)), told)


def _written(series: Series, at: int, write: Callable[[float], str]) -> str:
    if at < len(series.told):
        return series.told[at]
    value = series.values[at] if at < len(series.values) else None
    return write(value) if value is not None else "–"
