"""Looking at a paper or a document inside the window: one page at a time, as a picture or as words."""

from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QPixmap, QResizeEvent
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QScrollArea, QSizePolicy, QStackedWidget, QWidget

from app.errors import AppError
from app.words import t
from ui.parts.button import Button
from ui.parts.layout import SMALL, column, in_row
from ui.parts.text import Text, announce
from ui.tasks import Tasks
from ui.theme import limit, px

STEPS = (1.0, 1.5, 2.0, 3.0)  # how much wider than the room a page is drawn


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page ready to be shown: its picture, its words, and which of how many it is."""

    picture: QImage
    words: str
    number: int
    pages: int


def sheet_of(content: bytes, mime: str, number: int, width: int) -> Sheet:
    """Make one page ready; runs beside the window, because a photo takes a moment to open."""
    # Loaded here, beside the window: looking at a paper must not make a page that needs no book slow to open.
    from app.usecases.money.papers import page_of

    if mime == "application/pdf":
        page = page_of(content, number, width)
        drawn = QImage(page.pixels, page.width, page.height, page.stride, QImage.Format.Format_RGB888)
        # The picture must own its pixels: those of the page are let go here.
        return Sheet(drawn.copy(), page.words, page.number, page.pages)
    if mime.startswith("text/"):
        return Sheet(QImage(), content.decode("utf-8", "replace"), 1, 1)
    picture = QImage.fromData(content)
    if picture.isNull():
        raise AppError(t("This picture cannot be shown."), t("It may be damaged."))
    smooth = Qt.TransformationMode.SmoothTransformation
    return Sheet(picture.scaledToWidth(min(width, picture.width() * 2), smooth), "", 1, 1)


class SheetView(QWidget):
    """Shows the pages of one paper; the words on a page are one key away."""

    def __init__(self, tasks: Tasks) -> None:
        super().__init__()
        self._tasks = tasks
        self._content, self._mime, self._name = b"", "", ""
        self._step = 0
        self.sheet: Sheet | None = None
        self._picture = QLabel()
        self._picture.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._area = QScrollArea()
        self._area.setWidget(self._picture)
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.words = QPlainTextEdit()
        self.words.setReadOnly(True)
        self.words.setTabChangesFocus(True)
        self.words.setAccessibleName(t("The words on this page"))
        self._stack = QStackedWidget()
        self._stack.addWidget(self._area)
        self._stack.addWidget(self.words)
        limit(self._stack, min_height=220)
        self.place = Text("", "muted", wrap=False)
        self._buttons()
        body = column(self, SMALL)
        body.addWidget(self._bar)
        body.addWidget(self._stack, 1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def _buttons(self) -> None:
        self.before = Button(t("&Previous page"), self._previous)
        self.after = Button(t("&Next page"), self._next)
        self.larger = Button(t("&Larger"), self._grow)
        self.smaller = Button(t("S&maller"), self._shrink)
        self.turn = Button(t("Show the &words"), self._turn, "link")
        self._bar = in_row(self.before, self.after, self.place, None, self.smaller, self.larger, self.turn)

    def show_content(self, name: str, mime: str, content: bytes) -> None:
        """Show a paper from its first page."""
        self._name, self._mime, self._content, self._step = name, mime, content, 0
        self.go(1)

    def go(self, number: int) -> None:
        """Show the page with this number."""
        width = self._width()
        content, mime = self._content, self._mime
        self._tasks.ask(self, lambda _: sheet_of(content, mime, number, width), self._show, newest=True)

    def _width(self) -> int:
        beside = self._area.verticalScrollBar().sizeHint().width() + px(8)
        room = max(self._area.width() - beside, px(200))
        return round(room * STEPS[self._step] * self.devicePixelRatio())

    def _show(self, sheet: Sheet) -> None:
        self.sheet = sheet
        pixels = QPixmap.fromImage(sheet.picture)
        pixels.setDevicePixelRatio(self.devicePixelRatio())
        self._picture.setPixmap(pixels)
        self.words.setPlainText(sheet.words or t("There are no words on this page, only a picture."))
        place = t("Page {number} of {pages}", number=sheet.number, pages=sheet.pages)
        self.place.setText(place if sheet.pages > 1 else "")
        self._area.setAccessibleName(f"{self._name}, {place}")
        self._area.setAccessibleDescription(sheet.words[:2000])
        self._settle(sheet)
        announce(self, place)

    def _settle(self, sheet: Sheet) -> None:
        many, only_words = sheet.pages > 1, sheet.picture.isNull()
        for button in (self.before, self.after):
            button.setVisible(many)
        self.before.setEnabled(sheet.number > 1)
        self.after.setEnabled(sheet.number < sheet.pages)
        for button in (self.larger, self.smaller, self.turn):
            button.setVisible(not only_words)
        self.smaller.setEnabled(self._step > 0)
        self.larger.setEnabled(self._step < len(STEPS) - 1)
        self.turn.setVisible(bool(sheet.words) and not only_words)
        if only_words:
            self._stack.setCurrentWidget(self.words)

    def _previous(self) -> None:
        self._step_to(-1)

    def _next(self) -> None:
        self._step_to(1)

    def _step_to(self, by: int) -> None:
        if self.sheet is not None:
            self.go(self.sheet.number + by)

    def _grow(self) -> None:
        self._size(1)

    def _shrink(self) -> None:
        self._size(-1)

    def _size(self, by: int) -> None:
        self._step = min(max(self._step + by, 0), len(STEPS) - 1)
        if self.sheet is not None:
            self.go(self.sheet.number)

    def _turn(self) -> None:
        words = self._stack.currentWidget() is self._area
        self._stack.setCurrentWidget(self.words if words else self._area)
        self.turn.setText(t("Show the &picture") if words else t("Show the &words"))

    def sizeHint(self) -> QSize:
        """Ask for about a page's room."""
        return QSize(px(640), px(620))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw the page again for the room there is."""
        super().resizeEvent(event)
        if self.sheet is not None and event.size().width() != event.oldSize().width():
            self.go(self.sheet.number)
