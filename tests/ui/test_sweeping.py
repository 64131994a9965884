"""What Python cannot free at once is swept on the window's thread alone."""

import gc
import threading

import pytest
from PySide6.QtCore import QObject, Qt
from pytestqt.qtbot import QtBot

from ui.sweeping import Sweeper
from ui.tasks import Tasks


def ring(gone: list[str]) -> None:
    """Leave something of Qt that only holds itself, and note on which thread it goes."""
    lost = QObject()
    lost.destroyed.connect(
        lambda: gone.append(threading.current_thread().name), Qt.ConnectionType.DirectConnection
    )
    lost.me = lost


def rings_of_values(_: object) -> None:
    """Make so many rings that Python would sweep several times, the oldest things too."""
    for _at in range(200_000):
        each: list[object] = []
        each.append(each)


def test_work_beside_the_window_takes_nothing_of_the_window_down(qtbot: QtBot, worker: Tasks) -> None:
    gone: list[str] = []
    ring(gone)

    with qtbot.waitSignal(worker.changed):
        worker.do(worker, rings_of_values)
    beside = [name for name in gone if name != threading.main_thread().name]
    gc.collect()

    assert beside == []
    assert gone == [threading.main_thread().name]


@pytest.mark.usefixtures("qtbot")
def test_a_sweep_goes_as_far_as_python_would() -> None:
    sweeper = Sweeper()
    try:
        sweeper.sweep()
        few = gc.get_count()[0]
        rings_of_values(None)
        many = gc.get_count()[0]
        sweeper.sweep()
        left = gc.get_count()[0]
    finally:
        sweeper.stop()
    assert many > gc.get_threshold()[0] >= few
    assert left < many


@pytest.mark.usefixtures("qtbot")
def test_python_sweeps_again_when_the_last_one_stops() -> None:
    assert gc.isenabled()
    one, other = Sweeper(), Sweeper()
    assert not gc.isenabled()
    one.stop()
    one.stop()
    assert not gc.isenabled()
    other.stop()
    assert gc.isenabled()
