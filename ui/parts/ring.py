"""The focus ring: 3 px of ink inside 3 px of yellow, around whatever has the focus, everywhere."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget
from shiboken6 import isValid

from ui.theme import current

WIDE = 3  # pixels of each of the two lines; they do not grow with the zoom
_MOVES = {QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide, QEvent.Type.ParentChange}


class FocusRing(QWidget):
    """Draws the ring over the window, beside the control, so that no control needs to leave room for it.

    It lives in the part that scrolls (or the window), moves with the control, and lets clicks through.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._target: QWidget | None = None
        self._watched: list[QWidget] = []
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        program = QApplication.instance()
        if isinstance(program, QApplication):
            program.focusChanged.connect(self._follow)
            self._follow(None, program.focusWidget())

    def _follow(self, _: QWidget | None, now: QWidget | None) -> None:
        if not isValid(self) or not isValid(self._window):
            return
        for widget in filter(isValid, self._watched):
            widget.removeEventFilter(self)
        self._watched = []
        self._target = now if now is not None and _wants_ring(now) else None
        if self._target is None:
            self.hide()
            self.setParent(self._window)
            return
        ground = _ground(self._target)
        if self.parent() is not ground:
            self.setParent(ground)
        self._target.destroyed.connect(self._gone)
        self._watch(self._target, ground)
        self._place()

    def _watch(self, widget: QWidget, ground: QWidget) -> None:
        each: QWidget | None = widget
        while each is not None and each is not ground:
            each.installEventFilter(self)
            self._watched.append(each)
            each = each.parentWidget()

    def _gone(self) -> None:
        if isValid(self):
            self._place()

    def _place(self) -> None:
        target, ground = self._target, self.parentWidget()
        if target is None or not isValid(target) or ground is None or not target.isVisible():
            self.hide()
            return
        at = target.mapTo(ground, QPoint(0, 0))
        # Inside the ground always: a control at the very edge keeps its ring in sight.
        around = QRect(at, target.size()).adjusted(-2 * WIDE, -2 * WIDE, 2 * WIDE, 2 * WIDE)
        self.setGeometry(around & ground.rect())
        self.show()
        self.raise_()
        self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the control as it moves, grows or goes."""
        if event.type() in _MOVES:
            self._place()
        return super().eventFilter(watched, event)

    def paintEvent(self, _: QPaintEvent) -> None:
        """Draw the two lines."""
        theme = current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for inset, colour in ((WIDE / 2, "focus"), (WIDE * 1.5, "focus_ink")):
            painter.setPen(QPen(theme.colour(colour), WIDE))
            box = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
            painter.drawRoundedRect(box, theme.px(9), theme.px(9))
        painter.end()


def _wants_ring(widget: QWidget) -> bool:
    popup = widget.window().windowFlags() & Qt.WindowType.WindowType_Mask == Qt.WindowType.Popup
    return not popup and widget.focusPolicy() != Qt.FocusPolicy.NoFocus and widget is not widget.window()


def _ground(widget: QWidget) -> QWidget:
    """Find what the ring is drawn on: the content of the nearest scroll area, or the window."""
    each = widget.parentWidget()
    while each is not None and not each.isWindow():
        above = each.parentWidget()
        area = above.parentWidget() if above is not None else None
        if isinstance(area, QScrollArea) and area.widget() is each:
            return each
        each = above
    return widget.window()
