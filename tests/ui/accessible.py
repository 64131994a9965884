"""Everything a person can operate has a name, can be reached with Tab, is large enough, and shows whole.

One walk through every surface, in the tree that screen readers are given, by the way a person takes.
"""

import re
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QTextBrowser,
    QWidget,
)

from tests.ui.surfaces import a_window, surfaces
from ui import theme
from ui.parts.sidebar import PlaceButton
from ui.parts.text import Heading
from ui.window import Window

OPERABLE = (QAbstractButton, QLineEdit, QComboBox, QAbstractItemView, QPlainTextEdit, QTextBrowser)
WORD = re.compile(r"[^\W\d_]{2,}")
LEAST = 24  # pixels, WCAG 2.5.8
FEWEST = 17  # surfaces: an empty walk must not pass


def in_use(surface: QWidget) -> list[QWidget]:
    """Give what can be operated on a surface now; parts that Qt puts inside a control are the control's."""
    shown = [
        one for one in surface.findChildren(QWidget) if isinstance(one, OPERABLE) and one.isVisibleTo(surface)
    ]
    return [one for one in shown if one.isEnabled() and not _inside_a_control(one)]


def _inside_a_control(widget: QWidget) -> bool:
    above = widget.parentWidget()
    while above is not None:
        if isinstance(above, QComboBox | QAbstractItemView) or above.inherits("QComboBoxPrivateContainer"):
            return True
        above = above.parentWidget()
    return False


def name_of(widget: QWidget) -> str:
    """Give the name a screen reader says; that of a list that drops down is its label's."""
    spoken = QAccessible.queryAccessibleInterface(widget)
    if isinstance(widget, QComboBox):
        labels = [one for one, kind in spoken.relations(QAccessible.RelationFlag.Label)]
        return labels[0].text(QAccessible.Text.Name) if labels else ""
    return spoken.text(QAccessible.Text.Name)


def walk(folder: Path, zoom: int) -> None:
    """Look at every surface at a size of letters; what is wrong on any of them is an error."""
    theme.apply(theme.make("light", zoom))
    wrong: list[str] = []
    seen = set()
    with a_window(folder, (1024, 640) if zoom > 100 else (1280, 860)) as window:
        for name, surface in surfaces(window):
            seen.add(name)
            assert QApplication.focusWidget() is not None, f"Nothing has the focus on {name}"
            operable = in_use(surface)
            assert operable, f"Nothing can be done on {name}"
            wrong += [f"{name}: {fault}" for fault in faults(surface, operable)]
    assert not wrong, "\n".join(wrong)
    assert len(seen) >= FEWEST


def faults(surface: QWidget, operable: list[QWidget]) -> Iterator[str]:
    """Say everything that is wrong on a surface."""
    yield from _unnamed(operable)
    yield from _named_alike(operable)
    yield from _unreachable(surface, operable)
    yield from _too_small(operable)
    yield from _cut_off(surface)
    titles = [one for one in surface.findChildren(Heading) if one.level == 1 and one.isVisibleTo(surface)]
    covered = isinstance(surface, Window) and surface.desk is not None and surface.desk.help.isVisible()
    if isinstance(surface, Window) and len(titles) != 1 and not covered:
        yield f"has {len(titles)} titles"


def _unnamed(operable: list[QWidget]) -> Iterator[str]:
    for one in operable:
        said = name_of(one)
        if not WORD.search(said):
            yield f"{_which(one)} has no name"
        shown = one.text().replace("&", "") if isinstance(one, QAbstractButton) else ""
        if shown and not said.startswith(shown):
            yield f"{_which(one)} is called “{said}” and shows “{shown}”"
        free = isinstance(one, PlaceButton | QRadioButton) or one.property("kind") in ("link", "row", "book")
        if isinstance(one, QPushButton) and not free and "&" not in one.text() and said == shown:
            yield f"{_which(one)} has no letter for Alt"


def _named_alike(operable: list[QWidget]) -> Iterator[str]:
    fields = [name_of(one) for one in operable if isinstance(one, QLineEdit | QComboBox)]
    yield from (f"two fields are called “{name}”" for name in set(fields) if fields.count(name) > 1)


def _unreachable(surface: QWidget, operable: list[QWidget]) -> Iterator[str]:
    reached = set(_tab_walk(surface))
    for one in operable:
        beside = isinstance(one, QRadioButton) and any(other in reached for other in _its_group(one))
        if one not in reached and not beside and one.focusPolicy() & Qt.FocusPolicy.TabFocus:
            yield f"{_which(one)} is not reached with Tab"
        if not one.focusPolicy() & Qt.FocusPolicy.TabFocus and not beside:
            yield f"{_which(one)} is left out of Tab"


def _its_group(radio: QRadioButton) -> list[QWidget]:
    return list(radio.group().buttons()) if radio.group() is not None else [radio]


def _tab_walk(surface: QWidget) -> Iterator[QWidget]:
    start = QApplication.focusWidget()
    at: QWidget | None = start
    for _ in range(400):
        if at is not None:
            yield at
        QTest.keyClick(at or surface.window(), Qt.Key.Key_Tab)
        at = QApplication.focusWidget()
        if at is start:
            break
    start.setFocus()


def _too_small(operable: list[QWidget]) -> Iterator[str]:
    for one in operable:
        if min(one.width(), one.height()) < LEAST:
            yield f"{_which(one)} is only {one.width()} by {one.height()}"


def _cut_off(surface: QWidget) -> Iterator[str]:
    for label in surface.findChildren(QLabel):
        if label.isVisibleTo(surface) and label.text() and not _shows_whole(label):
            yield f"“{label.text()[:40]}” is cut off"
    for button in surface.findChildren(QPushButton):
        if button.isVisibleTo(surface) and button.width() < button.minimumSizeHint().width():
            yield f"the words of {_which(button)} are cut off"
    for area in surface.findChildren(QScrollArea):
        if area.isVisibleTo(surface) and area.horizontalScrollBar().maximum() > 0:
            yield f"{_which(area)} must be scrolled sideways"


def _shows_whole(label: QLabel) -> bool:
    room = label.contentsRect()
    flags = Qt.TextFlag.TextWordWrap if label.wordWrap() else Qt.TextFlag.TextSingleLine
    flags |= Qt.TextFlag.TextShowMnemonic
    needed = QFontMetrics(label.font()).boundingRect(
        QRect(QPoint(0, 0), room.size()), int(flags), label.text()
    )
    return needed.width() <= room.width() + 2 and needed.height() <= room.height() + 2


def _which(widget: QWidget) -> str:
    text = widget.text() if hasattr(widget, "text") else ""
    return f"{type(widget).__name__} “{text or name_of(widget)}”"
