"""Words on a page: headings, running text, chips, and what is said aloud to a screen reader."""

from functools import lru_cache

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAccessibleInterface,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QAccessibleWidget, QLabel, QSizePolicy, QWidget

from ui.theme import picture, px

SIGNS = {"ok": "sign-ok", "warn": "sign-warn", "bad": "sign-bad", "info": "sign-info"}
_KINDS = {1: "title", 2: "heading", 3: "subheading"}


class Text(QLabel):
    """Running text that wraps; `kind` is body, muted, small, strong, lead, amount, huge, error or words."""

    def __init__(self, text: str = "", kind: str = "body", *, wrap: bool = True) -> None:
        super().__init__(text)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        self.setProperty("kind", kind)
        self.setMinimumWidth(1)
        if not wrap:
            self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)


class Heading(Text):
    """A heading of level 1 (the page), 2 (a card) or 3; screen readers can jump from one to the next."""

    def __init__(self, text: str, level: int = 2) -> None:
        super().__init__(text, _KINDS[level])
        self.level = level
        self.setAccessibleName(text)
        # A title takes the focus when a page opens, but is no stop for Tab.
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def say(self, text: str) -> None:
        """Change the heading's words."""
        self.setText(text)
        self.setAccessibleName(text)


class Chip(QLabel):
    """A word on a soft tint, with a sign before it, so that its meaning never hangs on colour.

    `tone` is ok, warn, bad, info, other or plain; `sign` False leaves the sign away where the word says all.
    """

    def __init__(self, word: str, tone: str = "plain", *, sign: bool = True) -> None:
        super().__init__()
        self._wants_sign = sign
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set(word, tone)

    def set(self, word: str, tone: str) -> None:
        """Change the word and its tone."""
        self.tone = tone
        self._sign = SIGNS.get(tone, "") if self._wants_sign else ""
        self.setText(word)
        self.setProperty("tone", tone)
        self.setProperty("sign", bool(self._sign))
        repolish(self)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the label, then the sign in the room left for it."""
        super().paintEvent(event)
        if self._sign:
            drawn = picture(self._sign, self.tone, 14)
            side = round(drawn.deviceIndependentSize().height())
            painter = QPainter(self)
            painter.drawPixmap(QPoint(px(9), (self.height() - side) // 2), drawn)
            painter.end()


def repolish(widget: QWidget) -> None:
    """Let the style sheet see a property that has changed."""
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    # A frame works its margins out again only when it hears that the style has changed.
    QCoreApplication.sendEvent(widget, QEvent(QEvent.Type.StyleChange))
    widget.update()


def announce(widget: QWidget, words: str, *, at_once: bool = False) -> None:
    """Say something to a screen reader without moving the focus; `at_once` breaks into what is being read."""
    event = QAccessibleAnnouncementEvent(widget, words)
    if at_once:
        event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
    QAccessible.updateAccessibility(event)


class _HeadingRole(QAccessibleWidget):
    def __init__(self, heading: Heading) -> None:
        super().__init__(heading, QAccessible.Role.Heading)


_roles: dict[int, _HeadingRole] = {}


def _heading_role(name: str, thing: QObject | None) -> QAccessibleInterface | None:
    if name != "Heading" or not isinstance(thing, Heading):
        return None
    made = _HeadingRole(thing)
    # Qt holds no reference of its own, so the role must live as long as its heading.
    key = id(thing)
    _roles[key] = made
    thing.destroyed.connect(lambda: _roles.pop(key, None))
    return made


@lru_cache
def know_headings() -> None:
    """Teach the accessibility tree, once, that a Heading is a heading."""
    QAccessible.installFactory(_heading_role)
