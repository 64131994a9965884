"""Find or do anything: type a few letters, and go there or do it."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QLineEdit, QListWidget, QListWidgetItem, QWidget

from app.words import t, tn
from ui.parts.layout import MIDDLE, SMALL, column
from ui.parts.text import Text, announce
from ui.theme import px


@dataclass(frozen=True, slots=True)
class Doing:
    """One thing that can be found: its words, the page it leads to, and what that page is handed."""

    words: str
    place: str
    thing: object = None
    keys: str = ""


def matching(doings: Sequence[Doing], typed: str) -> list[Doing]:
    """Give the doings that hold every word typed: what is called just so first, then what begins so."""
    wanted = typed.casefold().strip()
    found = [one for one in doings if all(word in one.words.casefold() for word in wanted.split())]
    found.sort(key=lambda one: not one.words.casefold().startswith(wanted))
    return sorted(found, key=lambda one: one.words.casefold() != wanted)


class FindDialog(QDialog):
    """Asks what to find or do; `chosen` carries the Doing."""

    chosen = Signal(object)

    def __init__(self, doings: Sequence[Doing], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._doings = tuple(doings)
        self.setWindowTitle(t("Find or do anything"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        label = Text(t("&Find or do anything"), "subheading")
        label.setTextFormat(Qt.TextFormat.AutoText)
        self.line = QLineEdit()
        label.setBuddy(self.line)
        self.list = QListWidget()
        self.list.setAccessibleName(t("What you can do"))
        self.line.textChanged.connect(self._narrow)
        self.line.returnPressed.connect(self._take)
        self.line.installEventFilter(self)
        self.list.itemActivated.connect(self._take)
        self.list.itemClicked.connect(self._take)
        body = column(self, SMALL, (18, 18, 18, 18))
        for part in (label, self.line, self.list):
            body.addWidget(part)
        body.addWidget(Text(t("Arrow keys choose, Enter goes there, Esc closes."), "small"))
        body.setSpacing(px(MIDDLE))
        self.resize(px(520), px(420))
        self._narrow("")

    def _narrow(self, typed: str) -> None:
        self.list.clear()
        found = matching(self._doings, typed)
        for doing in found:
            item = QListWidgetItem(f"{doing.words}   {doing.keys}".rstrip())
            item.setData(Qt.ItemDataRole.UserRole, doing)
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        if typed:
            announce(self.list, tn("1 thing found", "{count} things found", len(found)))

    def _take(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            self.accept()
            self.chosen.emit(item.data(Qt.ItemDataRole.UserRole))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrow keys move in the list while the person types."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
            if step:
                at = self.list.currentRow() + step
                self.list.setCurrentRow(min(max(at, 0), self.list.count() - 1))
                return True
        return super().eventFilter(watched, event)
