"""Lines of cells that stand in the same columns one line below the other, and flow where they do not fit."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLabel, QLayoutItem, QSizePolicy, QWidget

from ui.parts.flow import Flow
from ui.theme import px, space


class Columns(Flow):
    """Gives each cell the width in dp it was added with; one of 0 takes the room that is left.

    Cells that are hidden leave no gap. Where the rest do not fit side by side, the first, which names the
    line, stands alone, and the others flow below it.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._widths: dict[int, float] = {}
        space(self, 10)

    def put(self, cell: QWidget, width: float) -> None:
        """Add a cell with its width."""
        self._widths[id(cell)] = width
        self.addWidget(cell)

    def needs(self) -> int:
        """Say how many pixels the cells in sight need to stand side by side."""
        shown = self._shown()
        return sum(self._width(item) for item in shown) + self.spacing() * max(0, len(shown) - 1)

    def sizeHint(self) -> QSize:
        """Ask for one line with every column."""
        return QSize(self.needs(), super().sizeHint().height())

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _width(self, item: QLayoutItem) -> int:
        return px(self._widths.get(id(item.widget()), 0))

    def _lines(self, width: int) -> list[list[tuple[QLayoutItem, QSize]]]:
        shown = self._shown()
        return [*self._dealt(shown[:1], width), *self._dealt(shown[1:], width)]

    def _lay_out(self, rect: QRect, *, move: bool) -> int:
        left_over = rect.width() - self.needs()
        if left_over < 0:
            return super()._lay_out(rect, move=move)
        shown = self._shown()
        widths = [self._width(item) or left_over for item in shown]
        heights = [_height(item, width) for item, width in zip(shown, widths, strict=True)]
        tall = max(heights, default=0)
        left = rect.left()
        for item, width, height in zip(shown, widths, heights, strict=True):
            if move:
                item.setGeometry(QRect(left, rect.top() + (tall - height) // 2, width, height))
            left += width + self.spacing()
        return tall


def to_right(words: QLabel) -> None:
    """Let figures end where their column ends."""
    words.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
    words.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


def _height(item: QLayoutItem, width: int) -> int:
    return item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()
