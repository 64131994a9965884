"""What every test stands on: no network, no screen needed, nobody's own settings, nothing left behind.

Qt is looked at only when a test has loaded it, so that `tests/app` passes where Qt is not installed.
"""

import gc
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from types import ModuleType
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

from tests.guard import sitecustomize as guard

# Before anything asks where a person keeps things: a home of the tests' own, gone when they end.
_home = TemporaryDirectory(prefix="daybook-tests-")
_FOLDERS = ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME", "XDG_RUNTIME_DIR")
for _name in (*_FOLDERS, "APPDATA", "LOCALAPPDATA"):
    _folder = Path(_home.name, _name.lower())
    _folder.mkdir(mode=0o700)
    os.environ[_name] = str(_folder)
# Tests of the screen, the bus and the keyring bring their own; a person's must not show test windows,
# nor ask the person to unlock a keyring.
for _name in ("DISPLAY", "WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS"):
    os.environ.pop(_name, None)
os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["PYTHONPATH"] = os.pathsep.join(
    [str(Path(guard.__file__).parent), *filter(None, [os.environ.get("PYTHONPATH")])]
)

# How long something takes says how busy the computer is, not whether the law holds.
_calm = settings(deadline=None, database=None, print_blob=True, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("house", _calm, max_examples=100)
settings.register_profile("quick", _calm, max_examples=15)
settings.load_profile("house")

_QT_OPTIONS = ("qt_api", "qt_log_level_fail", "qt_log_ignore")


def pytest_addoption(parser: pytest.Parser, pluginmanager: pytest.PytestPluginManager) -> None:
    """Take the settings of pytest-qt as known where it is not installed."""
    if not pluginmanager.has_plugin("pytest-qt"):
        for name in _QT_OPTIONS:
            parser.addini(name, "a setting of pytest-qt, which is not here")


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with the files that take long, so that no worker is left with one of them at the end."""
    long = {item.path for item in items if item.get_closest_marker("slow") is not None}
    items.sort(key=lambda item: item.path not in long)


def pytest_collection_finish() -> None:
    """Leave modules and tests, which stay to the end, out of every later sweep for what nobody holds."""
    gc.collect()
    gc.freeze()


def pytest_unconfigure() -> None:
    """Clear the tests' own home away."""
    _home.cleanup()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_teardown(item: pytest.Item) -> Iterator[None]:
    """Fail a test that touched the network, even when it survived that, or that left a window behind."""
    yield
    touched, guard.refused[:] = list(guard.refused), []
    assert not touched, f"{item.nodeid} reached for the network: {touched}"
    left = _windows_left()
    assert not left, f"{item.nodeid} left windows behind: {left}"


def _windows_left() -> list[str]:
    """Name the top-level widgets still alive, and close them so that the next test is not blamed."""
    widgets = sys.modules.get("PySide6.QtWidgets")
    if widgets is None or widgets.QApplication.instance() is None:
        return []
    left = _owned_by_nobody(widgets)
    if left:
        # An unreachable widget is nobody's leak; only then is the slow search for such things worth it.
        left.clear()
        gc.collect()
        _delete_what_was_asked()
        left = _owned_by_nobody(widgets)
    names = [f"{type(widget).__name__} {widget.objectName() or widget.windowTitle()!r}" for widget in left]
    for widget in left:
        widget.close()
        widget.deleteLater()
    _delete_what_was_asked()
    return names


def _owned_by_nobody(widgets: ModuleType) -> list[Any]:
    """Give the windows without an owner; Qt keeps its one tooltip for itself."""
    every = widgets.QApplication.topLevelWidgets()
    return [widget for widget in every if widget.parent() is None and not widget.inherits("QTipLabel")]


def _delete_what_was_asked() -> None:
    """Carry out the deletions that wait for the event loop."""
    core = sys.modules["PySide6.QtCore"]
    core.QCoreApplication.sendPostedEvents(None, core.QEvent.Type.DeferredDelete)
