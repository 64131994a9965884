"""Python's sweep for rings of things nobody holds, kept on the window's thread.

Python sweeps on whichever thread happens to be busy. Were that the one that works with the book, models and
timers of the window would be taken down beside the window, which brings the program down.
"""

import gc

from PySide6.QtCore import QObject, QTimer, Slot

EVERY = 1000  # milliseconds


class Sweeper(QObject):
    """Sweeps now and then on the thread it was made on, and lets nothing else sweep until `stop`."""

    _at_work = 0

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        Sweeper._at_work += 1
        gc.disable()
        self._timer = QTimer(self, interval=EVERY)
        self._timer.timeout.connect(self.sweep)
        self._timer.start()

    @Slot()
    def sweep(self) -> None:
        """Sweep as far as Python itself would by now."""
        made = zip(gc.get_count(), gc.get_threshold(), strict=True)
        full = [age for age, (count, most) in enumerate(made) if count > most]
        if full:
            gc.collect(full[-1])

    def stop(self) -> None:
        """Leave sweeping to Python again, once no other sweeper is at work."""
        if not self._timer.isActive():
            return
        self._timer.stop()
        Sweeper._at_work -= 1
        if not Sweeper._at_work:
            gc.enable()
