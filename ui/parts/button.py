"""Buttons: one main one a page, others beside it, and links in the text."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy

from ui.theme import icon


class Button(QPushButton):
    """A button that Enter presses too; its words carry a mnemonic (&Save).

    `kind` is main (the one thing to do here), second, plain, link or row.
    """

    def __init__(
        self, words: str, then: Callable[[], object] | None = None, kind: str = "plain", drawing: str = ""
    ) -> None:
        super().__init__(words)
        self.setProperty("kind", kind)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._then = then
        self.clicked.connect(self._pressed)
        if drawing:
            icon(self, drawing, {"main": "on_brand", "second": "brand", "link": "brand"}.get(kind, "ink"))

    def _pressed(self) -> None:
        if self._then is not None:
            self._then()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter press the button as Space does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)
