"""The Qt this runs on keeps Python's books straight: one release lost a reference to None at each call."""

import sys

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

CALLS = 1_000
# Other parts of Python take and return a few references to None at any time.
NOISE = 50


def test_calls_that_return_nothing_leave_none_alone(qtbot: QtBot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    before = sys.getrefcount(None)

    for _ in range(CALLS):
        widget.update()

    assert abs(sys.getrefcount(None) - before) < NOISE
