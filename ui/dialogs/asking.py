"""A dialog that asks for something and hands it over; whoever asked says whether it could be done."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QFrame, QLayout, QScrollArea, QWidget

from app.errors import AppError
from app.words import t
from ui.parts.button import Button
from ui.parts.card import ErrorSummary
from ui.parts.layout import LARGE, MIDDLE, column, fill, in_row
from ui.parts.text import Heading, Text
from ui.theme import px


class Asking(QDialog):
    """Asks, and hands the answer over with `answered`; it never writes.

    It stays open until `accept` is called, so nothing typed is lost when the answer cannot be used:
    the problem then stands at its top. Escape closes it.
    """

    answered = Signal(object)

    def __init__(self, parent: QWidget, title: str, says: str = "", ok: str = "") -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("surface", "canvas")
        self.problems = ErrorSummary()
        inside = QWidget()
        inside.setProperty("surface", "clear")
        self.body = column(inside, MIDDLE, (26, 20, 26, 12))
        fill(self.body, [Heading(title), *([Text(says, "muted")] if says else []), self.problems])
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidget(inside)
        self._inside = inside
        self.ok = Button(ok or t("Sa&ve"), self._take, "main")
        self.ok.setDefault(True)
        self.close_button = Button(t("Cance&l") if ok else t("&Close"), self.reject)
        self.buttons = column(margins=(26, 8, 26, 18))
        self.buttons.addWidget(in_row(self.ok, self.close_button, None))
        self.ok.setVisible(bool(ok))
        whole = column(self, 0)
        whole.addWidget(self._area, 1)
        whole.addLayout(self.buttons)

    def add(self, *things: QWidget | QLayout | None) -> None:
        """Put things in the dialog, one under the other; None is a stretch."""
        fill(self.body, things)

    def begin(self, wide: float = 560, *, whole: bool = False) -> None:
        """Open the dialog, as large as it needs and as there is room for; `whole` takes all the height."""
        if not whole:
            self.body.addStretch(1)
        above = self.parentWidget()
        room = above.window().size() if above is not None else self.size()
        width = min(px(wide), max(room.width() - px(LARGE), px(300)))
        inside = self._inside
        tall = inside.heightForWidth(width) if inside.hasHeightForWidth() else inside.sizeHint().height()
        tall += px(LARGE * 2) + self.ok.sizeHint().height()
        most = max(room.height() - px(LARGE), px(240))
        self.resize(width, most if whole else min(tall, most))
        self.open()

    def read(self) -> object | None:
        """Give the answer, or None once what is wrong has been shown."""
        raise NotImplementedError

    def show_problem(self, error: AppError) -> None:
        """Show at the top why the answer cannot be used."""
        self.problems.show_problem(error)
        self._area.ensureWidgetVisible(self.problems)

    def _take(self) -> None:
        answer = self.read()
        if answer is not None:
            self.answered.emit(answer)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Enter in a field for the main button, and Escape for closing."""
        entered = event.type() == QEvent.Type.KeyPress and event.key() in (
            Qt.Key.Key_Return,
            Qt.Key.Key_Enter,
        )
        if entered:
            if self.ok.isVisible():
                self.ok.click()
            return
        super().keyPressEvent(event)
