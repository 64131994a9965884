"""The sidebar: where the person can go, what needs them there, and whether all is saved."""

from collections.abc import Collection, Sequence
from functools import partial

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from app.words import t, tn
from ui.parts.button import Button
from ui.parts.layout import column, row
from ui.parts.text import Text, repolish
from ui.places import Place
from ui.theme import current, icon, limit, picture

WIDE, NARROW = 224, 70
EASY = "easy"


class PlaceButton(Button):
    """One page of the sidebar, with how many things need the person there.

    A title that people's own words made long is cut where there is no room, and stays whole for who asks.
    """

    def __init__(self, place: Place, shortcut: str) -> None:
        super().__init__(place.title, kind="place")
        self.place = place
        self.count = 0
        self._narrow = False
        self.setCheckable(True)
        self.setSizePolicy(self.sizePolicy().Policy.Ignored, self.sizePolicy().Policy.Fixed)
        self._shortcut = shortcut
        icon(self, place.drawing, "sidebar_ink", "on_chosen", gap=10)
        self.needs(0)

    def needs(self, count: int) -> None:
        """Show how many things need the person."""
        self.count = count
        said = tn("1 thing needs you", "{count} things need you", count) if count else ""
        self.setAccessibleName(f"{self.place.title}, {said}" if said else self.place.title)
        self.setToolTip(f"{self.place.title} ({self._shortcut})" if self._shortcut else self.place.title)
        self.update()

    def fold(self, narrow: bool) -> None:  # narrow or wide, as the sidebar is
        """Show the icon alone, or with its words."""
        self._narrow = narrow
        icon(self, self.place.drawing, "sidebar_ink", "on_chosen", gap=0 if narrow else 10)
        self.setProperty("narrow", narrow)
        repolish(self)
        self._cut()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut the title to the new room."""
        super().resizeEvent(event)
        self._cut()

    def _cut(self) -> None:
        letters, title = self.fontMetrics(), "" if self._narrow else self.place.title
        beside = self.sizeHint().width() - letters.horizontalAdvance(self.text())
        room = self.width() - beside
        fits = letters.horizontalAdvance(title) <= room
        self.setText(title if fits else letters.elidedText(title, Qt.TextElideMode.ElideRight, room))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the button, then its count."""
        super().paintEvent(event)
        if not self.count:
            return
        theme = current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        letters = self.font()
        letters.setPixelSize(theme.px(14))
        letters.setBold(True)
        painter.setFont(letters)
        high = theme.px(20)
        wide = max(
            theme.px(20 if self._narrow else 24),
            painter.fontMetrics().horizontalAdvance(str(self.count)) + theme.px(10 if self._narrow else 14),
        )
        top = 0 if self._narrow else (self.height() - high) // 2
        box = QRect(self.width() - wide - theme.px(0 if self._narrow else 12), top, wide, high)
        painter.setBrush(theme.colour("badge"))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawRoundedRect(box, high / 2, high / 2)
        painter.setPen(theme.colour("on_badge"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(self.count))
        painter.end()


class BookButton(Button):
    """Says which book is open; a long name is cut where there is no room, and stays whole for who asks."""

    def __init__(self) -> None:
        super().__init__("", kind="book")
        self._name = self._shown = ""
        # The words take what room there is: they must not make the sidebar wider than it is.
        self.setSizePolicy(self.sizePolicy().Policy.Ignored, self.sizePolicy().Policy.Fixed)
        self.say(t("My book"))

    def say(self, name: str) -> None:
        """Name the book."""
        self._name = name
        self.setAccessibleName(name)
        self.setToolTip(name)
        self._cut()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut the name to the new room."""
        super().resizeEvent(event)
        self._cut()

    def changeEvent(self, event: QEvent) -> None:
        """Cut the name anew when the letters change."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._cut()

    def _cut(self) -> None:
        letters = self.fontMetrics()
        beside = self.sizeHint().width() - letters.horizontalAdvance(self._shown)
        self._shown = letters.elidedText(self._name, Qt.TextElideMode.ElideRight, self.width() - beside)
        # A name may have an & of its own.
        self.setText(self._shown.replace("&", "&&"))


class Sidebar(QScrollArea):
    """Lists the pages; `chosen` carries the name of the one pressed.

    For easy read it is short: that page, the ones at the foot, and one way back to everything (`everything`).
    """

    chosen = Signal(str)
    everything = Signal()

    def __init__(self, places: Sequence[Place]) -> None:
        super().__init__()
        self.buttons: dict[str, PlaceButton] = {}
        self._short, self._left_out = False, set[str]()
        self.setProperty("surface", "sidebar")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside = QWidget()
        inside.setProperty("surface", "sidebar")
        inside.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWidget(inside)
        self._body = column(inside, 4, (12, 20, 12, 18))
        self._head()
        self._list([place for place in places if place.name == EASY], 0)
        self.all = PlaceButton(Place("", t("Show everything"), "more", ""), "")
        self.all.setCheckable(False)
        self.all.clicked.connect(self.everything)
        shown = [place for place in places if not place.under]
        self._list([place for place in shown if not place.foot], 1)
        self._body.addStretch(1)
        self._body.addWidget(self.all)
        self._list([place for place in shown if place.foot], 0)
        self._foot()
        self.shorten(on=False)
        self.fold(narrow=False)

    def _head(self) -> None:
        self._brand = Text("Daybook", "brand")
        self.book = BookButton()
        self._top = QWidget()
        head = column(self._top, 2, (12, 0, 4, 6))
        head.addWidget(self._brand)
        head.addWidget(self.book)
        self._body.addWidget(self._top)

    def _list(self, places: Sequence[Place], first: int) -> None:
        for number, place in enumerate(places, first):
            button = PlaceButton(place, f"Ctrl+{number}" if first else "")
            button.clicked.connect(partial(self.chosen.emit, place.name))
            self.buttons[place.name] = button
            self._body.addWidget(button)

    def _foot(self) -> None:
        self._bottom = QWidget()
        line = row(self._bottom, 8, (12, 8, 4, 0))
        self._lock = Text("", wrap=False)
        self._saved = Text(t("Locked to you"), "small")
        line.addWidget(self._lock, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self._saved, 1)
        self._body.addWidget(self._bottom)

    def fold(self, *, narrow: bool) -> None:
        """Show icons alone, or words too."""
        self._top.setVisible(not narrow)
        self._bottom.setVisible(not narrow)
        for button in (*self.buttons.values(), self.all):
            button.fold(narrow)
        self._body.setProperty("dp", [2, 6, 8, 6, 8] if narrow else [4, 12, 20, 12, 18])
        limit(self, width=NARROW if narrow else WIDE)
        self.redraw()

    def shorten(self, *, on: bool) -> None:
        """List easy read and little else, or everything."""
        self._short = on
        self._show()

    def leave_out(self, names: Collection[str]) -> None:
        """List everything but these pages, which the book has no use for."""
        if set(names) != self._left_out:
            self._left_out = set(names)
            self._show()

    def _show(self) -> None:
        self.all.setVisible(self._short)
        for name, button in self.buttons.items():
            listed = button.place.foot or (name == EASY) is self._short
            button.setVisible(listed and name not in self._left_out)

    def redraw(self) -> None:
        """Draw the lock in the theme's colour."""
        self._lock.setPixmap(picture("lock", "sidebar_muted", 16))

    def show_chosen(self, name: str, under: str = "") -> None:
        """Mark the page that is open, or the one it is under where it is not listed itself."""
        listed = name in self.buttons and not self.buttons[name].isHidden()
        # No group of buttons: in one, Tab would stop at the page that is open and at no other.
        for each, button in self.buttons.items():
            button.setChecked(each == (name if listed else under))

    def show_saved(self, words: str) -> None:
        """Say whether the book is locked and when it was last saved."""
        self._saved.setText(words)
