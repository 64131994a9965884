"""Daybook's own window on a book whose key the keyring remembers, opened at once, until Today is there."""

import sys
from pathlib import Path

from PySide6 import QtWidgets

from tests.bench.watch import Watching


def is_usable() -> bool:
    """Press Open as soon as the page knows that the keyring has the key; then wait for the balance."""
    from ui.pages.today import TodayPage
    from ui.window import Window

    window = next((each for each in Watching.topLevelWidgets() if isinstance(each, Window)), None)
    if window is None:
        return False
    unlock = window.gate.unlock
    if not window.tasks.is_open:
        if unlock._remembered and unlock.open_button.isEnabled():
            unlock.open()
        return False
    page = window.page
    return isinstance(page, TodayPage) and page.year.isVisible()


if __name__ == "__main__":
    Watching.is_usable = staticmethod(is_usable)
    # The program makes its own QApplication; this one only watches beside.
    QtWidgets.QApplication = Watching  # type: ignore[misc,assignment]  # the program itself is not changed
    from ui.main import open_window

    open_window(Path(sys.argv[1]))
