"""Where in a long task the person is: 1 Choose file · 2 Check what is new · 3 Done."""

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget

from app.words import t
from ui.parts.layout import SMALL, row
from ui.parts.text import repolish
from ui.theme import px


class Steps(QWidget):
    """The steps of a task in a row, the one in hand standing out; a screen reader hears which it is."""

    def __init__(self, names: Sequence[str], at: int = 0) -> None:
        super().__init__()
        self._names = list(names)
        self.at = at
        body = row(self, SMALL)
        self._chips = [QLabel(f"{number} {name}") for number, name in enumerate(names, 1)]
        for chip in self._chips:
            body.addWidget(chip)
        body.addStretch(1)
        self.go(at)

    def minimumSizeHint(self) -> QSize:
        """Ask for the step in hand alone; the others show when there is room."""
        return QSize(self._chips[self.at].sizeHint().width(), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show all the steps, or where there is too little room the one in hand alone."""
        super().resizeEvent(event)
        self._fold(event.size().width())

    def _fold(self, width: int) -> None:
        gap = px(SMALL)
        whole = sum(chip.sizeHint().width() + gap for chip in self._chips)
        for place, chip in enumerate(self._chips):
            chip.setVisible(whole <= width + gap or place == self.at)

    def go(self, at: int) -> None:
        """Show that step `at` (the first is 0) is in hand."""
        self.at = at
        for place, chip in enumerate(self._chips):
            stage = "now" if place == at else "done" if place < at else "later"
            chip.setProperty("stage", stage)
            chip.setAccessibleName(f"{chip.text()}{_SAID[stage]}")
            repolish(chip)
        self._fold(self.width())
        self.setAccessibleName(
            t("Step {at} of {all}: {name}", at=at + 1, all=len(self._names), name=self._names[at])
        )


_SAID = {"now": t(", you are here"), "done": t(", done"), "later": t(", still to come")}
