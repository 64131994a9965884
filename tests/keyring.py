"""A real gnome-keyring, unlocked, on a session bus of the test's own."""

import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

TOOLS = {
    "dbus-run-session": "apt-get install dbus",
    "gnome-keyring-daemon": "apt-get install gnome-keyring",
}


@contextmanager
def an_unlocked_keyring(home: Path, patch: pytest.MonkeyPatch) -> Iterator[None]:
    """Start a session bus with an unlocked keyring kept in a folder, and let this process find it."""
    for tool, line in TOOLS.items():
        assert shutil.which(tool), f"{tool} is not here: {line}"
    for name in ("HOME", "XDG_RUNTIME_DIR", "XDG_DATA_HOME", "XDG_CONFIG_HOME"):
        patch.setenv(name, str(home))
    bus = subprocess.Popen(
        ["dbus-daemon", "--session", "--nofork", "--print-address"], stdout=subprocess.PIPE, text=True
    )
    assert bus.stdout is not None
    patch.setenv("DBUS_SESSION_BUS_ADDRESS", bus.stdout.readline().strip())
    ring = ["gnome-keyring-daemon", "--foreground", "--unlock", "--components=secrets"]
    with bus, subprocess.Popen(ring, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as daemon:
        assert daemon.stdin is not None
        daemon.stdin.write("a login password")
        daemon.stdin.close()
        assert daemon.stdout is not None
        daemon.stdout.readline()
        yield
        daemon.kill()
        bus.kill()
