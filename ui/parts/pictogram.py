"""Pictures beside words, for people who would rather look than read; they take the colours of the look."""

from functools import lru_cache

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QWidget

from app.resources import resource
from ui.theme import current, limit

DRAWN_IN = "#0b5351"  # the colour that the drawings are kept in


class Pictogram(QWidget):
    """One drawing of `resources/pictures`, `size` dp square.

    It says nothing that does not stand in words beside it, so a screen reader passes it by.
    """

    def __init__(self, name: str, size: float = 72, colour: str = "brand") -> None:
        super().__init__()
        self._name, self._colour = name, colour
        limit(self, width=size, height=size)

    @property
    def name(self) -> str:
        """Which drawing it is."""
        return self._name

    def paintEvent(self, _: QPaintEvent) -> None:
        """Draw it, sharp at any size."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        drawing = _drawing(self._name).replace(DRAWN_IN, current().colours[self._colour])
        QSvgRenderer(drawing.encode()).render(painter, QRectF(self.rect()))
        painter.end()


@lru_cache
def _drawing(name: str) -> str:
    return resource("pictures", f"{name}.svg").read_text("utf-8")
