"""The cells of a line of hours: boxes to type in and a list to choose from, each with its whole name."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QWheelEvent
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QWidget

from ui.parts.layout import column, fill
from ui.parts.text import Text, repolish
from ui.theme import limit

_STEPS = {
    Qt.Key.Key_Return: 1,
    Qt.Key.Key_Enter: 1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
}


class Box(QLineEdit):
    """A box of one line that says when it is left, and where Enter or an arrow key wants to go."""

    left = Signal()
    stepped = Signal(int)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Say that the person went on, but not when only the window or a menu came before it."""
        super().focusOutEvent(event)
        # What is longer than the box is read from its beginning.
        self.setCursorPosition(0)
        if event.reason() not in (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason):
            self.left.emit()

    def event(self, event: QEvent) -> bool:
        """Leave Ctrl+Z to the page where nothing typed here can be undone."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            undo = QKeySequence(event.keyCombination()) == QKeySequence("Ctrl+Z")
            if undo and not self.isUndoAvailable():
                event.ignore()
                return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the day below with Enter and Down, to the one above with Up."""
        step = _STEPS.get(Qt.Key(event.key()), 0)
        if step and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.left.emit()
            self.stepped.emit(step)
            return
        super().keyPressEvent(event)


class Cell(QWidget):
    """A box under its label; the label is in sight only where the lines have no common heading.

    What the person typed stays until it is kept: `show_text` leaves it alone.
    """

    left = Signal()
    stepped = Signal(int)

    def __init__(self, title: str, width: float) -> None:
        super().__init__()
        self.title = title
        self.box = Box()
        limit(self.box, width=width)
        self.label = Text(title, "small", wrap=False)
        self.label.setBuddy(self.box)
        self.after = Text("", "small", wrap=False)
        # As much room above the box as the words below it take: boxes in a line stay level.
        self._above = Text(" ", "small", wrap=False)
        fill(column(self, 2), (self._above, self.label, self.box, self.after))
        self._above.hide()
        self.after.hide()
        self._shown = ""
        self.box.left.connect(self.left)
        self.box.stepped.connect(self.stepped)

    def name(self, of: str) -> None:
        """Say of which day and shift the box is."""
        self.box.setAccessibleName(f"{self.title}, {of}")

    @property
    def text(self) -> str:
        """What stands in the box, without spaces around it."""
        return self.box.text().strip()

    @property
    def is_changed(self) -> bool:
        """Whether something was typed that is not kept yet."""
        return self.text != self._shown

    def show_text(self, text: str) -> None:
        """Show what is kept, unless something newer was typed."""
        if not self.is_changed and self.box.text() != text:
            self.box.setText(text)
        self._shown = text

    def set_kept(self, text: str) -> None:
        """Know that this text is kept now, so that what is shown next may take its place."""
        if self.text == text:
            self._shown = text

    def reset(self, text: str) -> None:
        """Show this whatever was typed: the line is for something else now."""
        self.box.setText(text)
        self._shown = text

    def show_after(self, words: str) -> None:
        """Say below the box what belongs to it: that a finish is on the next day."""
        self.after.setText(words)
        self.after.setVisible(bool(words))
        self.level()
        self._describe("")

    def level(self) -> None:
        """Keep the box level with those beside it, where it has no label of its own above."""
        self._above.setVisible(not self.after.isHidden() and self.label.isHidden())

    def show_wrong(self, sentence: str) -> None:
        """Mark the box as not understood, with what to do about it, or as right again."""
        self._describe(sentence)
        if bool(self.box.property("wrong")) != bool(sentence):
            self.box.setProperty("wrong", bool(sentence))
            repolish(self.box)

    def _describe(self, sentence: str) -> None:
        self.box.setAccessibleDescription(" ".join(filter(None, (self.after.text(), sentence))))


class _List(QComboBox):
    """A list that drops down, and says when an answer is settled, not at each one that is passed by."""

    settled = Signal()

    def hidePopup(self) -> None:
        """Take what was chosen from the list."""
        super().hidePopup()
        self.settled.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take what the arrow keys chose, once the person goes on."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.settled.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page: over a list it must not change what was worked."""
        event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take what the arrow keys chose with Enter."""
        super().keyPressEvent(event)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.settled.emit()


class ChoiceCell(QWidget):
    """A list of answers under its label; `settled` comes when another answer was chosen and left."""

    settled = Signal()

    def __init__(self, title: str, width: float) -> None:
        super().__init__()
        self.title = title
        self.box = _List()
        limit(self.box, width=width)
        self.label = QLabel(title)
        self.label.setProperty("kind", "small")
        self.label.setBuddy(self.box)
        body = column(self, 2)
        body.addWidget(self.label)
        body.addWidget(self.box)
        self._values: list[str] = []
        self._shown = self._settled = ""
        self.box.settled.connect(self._settle)

    def name(self, of: str) -> None:
        """Say of which day and shift the list is; a screen reader takes its name from the label."""
        self.label.setAccessibleName(f"{self.title}, {of}")
        self.box.setAccessibleName(f"{self.title}, {of}")

    def offer(self, options: Sequence[tuple[str, str]], value: str) -> None:
        """Offer these answers (words and value) and show the one that is kept, unless a newer was chosen."""
        newer = self.value if self.is_changed else value
        values = [one for _, one in options]
        if values != self._values:
            self._values = values
            self.box.clear()
            self.box.addItems([words for words, _ in options])
        self._shown = value
        self._settled = newer if newer in values else value
        self.box.setCurrentIndex(values.index(self._settled))

    @property
    def value(self) -> str:
        """The answer chosen, "" while none is offered."""
        return self._values[self.box.currentIndex()] if self._values else ""

    @property
    def is_changed(self) -> bool:
        """Whether an answer was chosen that is not kept yet."""
        return bool(self._values) and self.value != self._shown

    def set_kept(self, value: str) -> None:
        """Know that this answer is kept now."""
        self._shown = value if self.value == value else self._shown

    def reset(self, value: str) -> None:
        """Show this answer whatever was chosen."""
        self._shown = self._settled = value
        self.box.setCurrentIndex(self._values.index(value))

    def _settle(self) -> None:
        if self._values and self.value != self._settled:
            self._settled = self.value
            self.settled.emit()
