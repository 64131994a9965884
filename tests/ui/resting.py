"""Waiting, as briefly as can be, until the window has nothing left to do."""

import time

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop
from PySide6.QtWidgets import QApplication

from ui.tasks import Tasks

# Looks without an answer outstanding: an answer may ask again, and a new layout settles from the inside out.
STILL = 8


def rest(tasks: Tasks, seconds: float = 20) -> None:
    """Let the window draw and the worker answer until nothing is left to do.

    Sleeping for a while and looking again would take most of the tests' time.
    """
    end, still = time.monotonic() + seconds, 0
    while still < STILL:
        if time.monotonic() > end:
            raise TimeoutError("The window has not come to rest")
        wait = QEventLoop.ProcessEventsFlag.WaitForMoreEvents if tasks._waiting else _AS_IT_IS
        QApplication.processEvents(wait)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        still = 0 if tasks._waiting else still + 1


_AS_IT_IS = QEventLoop.ProcessEventsFlag.AllEvents
