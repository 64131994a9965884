"""The window takes no more room than the screen has."""

from pathlib import Path

from tests.ui.surfaces import a_window


def test_the_window_does_not_run_off_a_small_screen(tmp_path: Path) -> None:
    with a_window(tmp_path, (4000, 4000)) as window:
        window.appear()
        room = window.screen().availableSize()
        assert 0 < window.width() < min(1281, room.width())
        assert 0 < window.height() < min(861, room.height())
