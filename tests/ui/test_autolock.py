"""Locking counts idle seconds, warns, and gives way to any sign of life."""

from pytestqt.qtbot import QtBot

from ui.autolock import WARNING, AutoLock


def test_an_idle_book_locks_after_a_warning_and_any_key_stays(qtbot: QtBot) -> None:
    auto = AutoLock()
    told: list[int] = []
    auto.warned.connect(told.append)
    auto.start(5)
    for _ in range(5 * 60 - WARNING - 1):
        auto.tick()
    assert told == []
    auto.tick()
    assert told == [WARNING]
    with qtbot.waitSignal(auto.stayed):
        auto.wake()
    with qtbot.waitSignal(auto.locked):
        for _ in range(5 * 60):
            auto.tick()
    auto.start(0)
    assert not auto._clock.isActive()
