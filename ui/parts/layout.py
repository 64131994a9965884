"""Ways to lay things out that grow with the zoom and fold when there is little room."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QGridLayout,
    QHBoxLayout,
    QLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ui.theme import px, space

Margins = tuple[float, float, float, float]
NONE: Margins = (0, 0, 0, 0)
SMALL, MIDDLE, LARGE, HUGE = 8, 12, 18, 26


def column(parent: QWidget | None = None, gap: float = MIDDLE, margins: Margins = NONE) -> QVBoxLayout:
    """Make a column with a gap and margins in dp."""
    return space(QVBoxLayout(parent) if parent else QVBoxLayout(), gap, margins)


def row(parent: QWidget | None = None, gap: float = MIDDLE, margins: Margins = NONE) -> QHBoxLayout:
    """Make a row with a gap and margins in dp."""
    return space(QHBoxLayout(parent) if parent else QHBoxLayout(), gap, margins)


def fill(layout: QBoxLayout, things: Sequence[QWidget | QLayout | None]) -> None:
    """Add widgets and layouts one after the other; None is a stretch."""
    for thing in things:
        if thing is None:
            layout.addStretch(1)
        elif isinstance(thing, QWidget):
            layout.addWidget(thing)
        else:
            layout.addLayout(thing)


def stacked(*things: QWidget | QLayout | None, gap: float = MIDDLE) -> QWidget:
    """Put things under one another in one widget; None is a stretch."""
    holder = QWidget()
    fill(column(holder, gap), things)
    return holder


def in_row(*things: QWidget | QLayout | None, gap: float = MIDDLE) -> QWidget:
    """Put things beside one another in one widget; None is a stretch."""
    holder = QWidget()
    fill(row(holder, gap), things)
    return holder


class Folding(QWidget):
    """Children in equal or weighted columns, as many as fit, folding under one another when they do not.

    `least` is the width in dp below which a column is not pressed.
    """

    def __init__(
        self, *children: QWidget, least: float, weights: Sequence[int] = (), gap: float = LARGE
    ) -> None:
        super().__init__()
        self._children = list(children)
        self._least = least
        self._weights = tuple(weights)
        self._columns = 0
        self._grid = space(QGridLayout(self), gap)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self._arrange(max(1, len(self._children)))

    def add(self, child: QWidget) -> None:
        """Add one more child at the end."""
        self._children.append(child)
        self._arrange(self._fitting(self.width()), again=True)

    def minimumSizeHint(self) -> QSize:
        """Ask for no more than the widest child, so that the page can fold."""
        wide = max(
            (child.minimumSizeHint().width() for child in self._children if not child.isHidden()), default=0
        )
        return QSize(wide, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold or unfold as the width changes."""
        super().resizeEvent(event)
        self._arrange(self._fitting(event.size().width()))

    def refold(self) -> None:
        """Lay the children out again after one was shown or hidden."""
        self._arrange(self._fitting(self.width()), again=True)

    def _shown(self) -> list[QWidget]:
        return [child for child in self._children if not _was_hidden(child)] or self._children

    def _fitting(self, width: int) -> int:
        gap = self._grid.horizontalSpacing()
        fits = max(1, (width + gap) // (px(self._least) + gap))
        count = max(1, len(self._shown()))
        # Weighted columns belong together: all side by side, or all under one another.
        return (count if fits >= count else 1) if self._weights else min(fits, count)

    def _arrange(self, columns: int, *, again: bool = False) -> None:
        if columns == self._columns and not again:
            return
        for place in range(max(self._columns, columns)):
            self._grid.setColumnStretch(place, 0)
        self._columns = columns
        for child in self._children:
            self._grid.removeWidget(child)
            if child.parent() is None:
                child.setParent(self)
        for at, child in enumerate(self._shown()):
            self._grid.addWidget(child, at // columns, at % columns)
        for place in range(columns):
            self._grid.setColumnStretch(place, self._weights[place] if columns > 1 and self._weights else 1)


def _was_hidden(widget: QWidget) -> bool:
    """Say whether somebody hid a widget; one that was never shown yet counts as hidden for Qt too."""
    return widget.isHidden() and widget.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide)


def tiles(*children: QWidget, least: float = 230) -> Folding:
    """Lay cards out in equal columns, as many as fit."""
    return Folding(*children, least=least)


def beside(left: QWidget, right: QWidget, weights: tuple[int, int] = (1, 1), least: float = 330) -> Folding:
    """Put two things side by side by weight; the right one goes below when there is little room."""
    return Folding(left, right, least=least, weights=weights)
