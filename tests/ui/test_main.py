"""The `daybook` command loads only what it needs: no Qt for scripts, no heavy library before the window."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
HEAVY = ("sqlalchemy", "sqlcipher3", "alembic", "reportlab", "pikepdf", "pyhanko", "babel", "keyring", "lxml")

FIRST_PICTURE = """
import sys
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication
import ui.main

class Watch(QObject):
    def eventFilter(self, thing, event):
        if event.type() == QEvent.Type.Paint and thing.isWidgetType() and thing.isWindow():
            heavy = [name for name in sys.argv[1].split(",") if name in sys.modules]
            print("painted", thing.windowTitle(), heavy, flush=True)
            QApplication.instance().removeEventFilter(self)
            QTimer.singleShot(0, thing.close)
        return False

made = QApplication.__init__
watch = []
def with_watch(self, *args):
    made(self, *args)
    watch.append(Watch())
    self.installEventFilter(watch[0])
QApplication.__init__ = with_watch
sys.exit(ui.main.main([]))
"""


def run(home: Path, *command: str) -> subprocess.CompletedProcess[str]:
    """Run a program of somebody who has never used Daybook."""
    homes = dict.fromkeys(("HOME", "XDG_CONFIG_HOME", "APPDATA", "LOCALAPPDATA"), str(home))
    env = {**os.environ, **homes, "QT_QPA_PLATFORM": "offscreen", "PYTHONUTF8": "1"}
    return subprocess.run(
        command, cwd=ROOT, env=env, capture_output=True, text=True, timeout=120, check=False
    )


def test_the_window_is_painted_before_any_heavy_library_is_loaded(tmp_path: Path) -> None:
    done = run(tmp_path, sys.executable, "-c", FIRST_PICTURE, ",".join(HEAVY))
    assert done.stdout.strip() == "painted Welcome to Daybook – Daybook []", done.stderr
    assert done.returncode == 0


@pytest.mark.parametrize("args", [["--help"], ["info", "nothing.daybook"]])
def test_a_subcommand_never_loads_qt(tmp_path: Path, args: list[str]) -> None:
    code = "import sys, ui.main\ntry:\n    ui.main.main(sys.argv[1:])\nexcept SystemExit:\n    pass\n"
    code += "print('qt', [name for name in sys.modules if name.startswith(('PySide6', 'shiboken6'))])"
    done = run(tmp_path, sys.executable, "-c", code, *args)
    assert done.stdout.strip().endswith("qt []"), done.stderr
