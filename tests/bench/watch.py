"""A QApplication that notes when its window is seen, when it is of use, and what it then holds."""

import os
import sys
import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QWindow
from PySide6.QtWidgets import QApplication

from tests.bench.told import memory_mib, tell

GIVE_UP, LOOK_EVERY, SETTLE = 60_000, 2, 1_000  # milliseconds


class Watching(QApplication):
    """Measures from the moment in BENCH_BEGAN; ends the program once `is_usable` is painted."""

    is_usable: Callable[[], bool] = staticmethod(lambda: True)

    def __init__(self, arguments: list[str]) -> None:
        super().__init__(arguments)
        self._began = float(os.environ["BENCH_BEGAN"])
        self.visible = self.usable = 0.0
        self.installEventFilter(self)
        self._looking = QTimer(self, interval=LOOK_EVERY)
        self._looking.timeout.connect(self._look)
        self._looking.start()
        QTimer.singleShot(GIVE_UP, self, lambda: sys.exit("nothing usable was shown"))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note the first time a window is on the screen."""
        if not self.visible and event.type() == QEvent.Type.Expose and isinstance(watched, QWindow):
            QTimer.singleShot(0, self, self._seen)
        return False

    def _seen(self) -> None:
        self.visible = self.visible or time.monotonic() - self._began

    def _look(self) -> None:
        if self.visible and self.is_usable():
            self._looking.stop()
            for window in self.topLevelWidgets():
                if window.isVisible():
                    window.repaint()
            self.usable = time.monotonic() - self._began
            QTimer.singleShot(SETTLE, self, self._tell)

    def _tell(self) -> None:
        tell(visible=self.visible, usable=self.usable, resident=memory_mib("VmRSS"))
        self.closeAllWindows()
        self.quit()
