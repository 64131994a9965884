"""A desktop of the tests' own: a screen, a window manager, a bus and an unlocked keyring; then all gone."""

import os
import subprocess
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

HOMES = ("HOME", "XDG_RUNTIME_DIR", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME")


@contextmanager
def desktop() -> Iterator[dict[str, str]]:
    """Start everything and give the environment in which a program finds it."""
    with ExitStack() as stack:
        home = stack.enter_context(TemporaryDirectory(prefix="daybook-desktop-"))
        env = {**os.environ, "QT_QPA_PLATFORM": "xcb"}
        for name in HOMES:
            folder = Path(home, name.lower())
            folder.mkdir(mode=0o700)
            env[name] = str(folder)
        env["DISPLAY"] = _screen(stack)
        _start(stack, ["openbox"], env)
        bus = _start(stack, ["dbus-daemon", "--session", "--nofork", "--print-address"], env)
        assert bus.stdout is not None
        env["DBUS_SESSION_BUS_ADDRESS"] = bus.stdout.readline().strip()
        keyring = ["gnome-keyring-daemon", "--foreground", "--unlock", "--components=secrets"]
        ring = _start(stack, keyring, env)
        assert ring.stdin is not None
        ring.stdin.write("a login password")
        ring.stdin.close()
        yield env


def _screen(stack: ExitStack) -> str:
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1600x1200x24", "-nolisten", "tcp"]
    screen = subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL)
    stack.callback(_stop, screen)
    os.close(writing)
    with os.fdopen(reading) as told:
        return f":{told.readline().strip()}"


def _start(stack: ExitStack, command: list[str], env: dict[str, str]) -> "subprocess.Popen[str]":
    pipe = subprocess.PIPE
    started = subprocess.Popen(
        command, env=env, stdin=pipe, stdout=pipe, stderr=subprocess.DEVNULL, text=True
    )
    stack.callback(_stop, started)
    return started


def _stop(started: "subprocess.Popen[str] | subprocess.Popen[bytes]") -> None:
    started.terminate()
    started.wait(10)
