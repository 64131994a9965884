"""Locking the book when nobody is there: warns a minute before, and any key or click stays."""

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QWindow

WARNING = 60  # seconds
_SIGNS_OF_LIFE = {
    QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.MouseMove, QEvent.Type.Wheel,
    QEvent.Type.TouchBegin, QEvent.Type.TabletPress, QEvent.Type.InputMethod,
}  # fmt: skip


class AutoLock(QObject):
    """Counts the seconds since somebody last did anything in any window of Daybook.

    `warned` carries the seconds left before `locked`; `stayed` says that somebody came back in time.
    """

    warned = Signal(int)
    stayed = Signal()
    locked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.seconds = 0
        self._idle = 0
        self._watched: QWindow | None = None
        self._clock = QTimer(self, interval=1000)
        self._clock.timeout.connect(self.tick)
        # Only the window in use is watched: its few raw events, not the thousands inside the program.
        program = QGuiApplication.instance()
        if isinstance(program, QGuiApplication):
            program.focusWindowChanged.connect(self._watch)
            self._watch(program.focusWindow())

    def start(self, minutes: int) -> None:
        """Begin to count; 0 minutes is never."""
        self.seconds = minutes * 60
        self.wake()
        if minutes:
            self._clock.start()
        else:
            self._clock.stop()

    def stop(self) -> None:
        """Count no more."""
        self._clock.stop()
        self._idle = 0

    def wake(self) -> None:
        """Begin again from nought: somebody is there."""
        if self._idle and self._idle >= self.seconds - WARNING:
            self.stayed.emit()
        self._idle = 0

    def tick(self) -> None:
        """Count one second."""
        self._idle += 1
        left = self.seconds - self._idle
        if left <= 0:
            self.stop()
            self.locked.emit()
        elif left <= WARNING:
            self.warned.emit(left)

    def _watch(self, window: QWindow | None) -> None:
        if self._watched is not None:
            self._watched.removeEventFilter(self)
        self._watched = window
        if window is not None:
            window.installEventFilter(self)
            window.destroyed.connect(self._forget)

    def _forget(self) -> None:
        self._watched = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice keys, clicks and touches, and let them through."""
        if event.type() in _SIGNS_OF_LIFE:
            self.wake()
        return super().eventFilter(watched, event)
