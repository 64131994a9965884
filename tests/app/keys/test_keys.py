"""What is remembered, in a real gnome-keyring on a real session bus of the test's own."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from app import keys
from tests.keyring import TOOLS, an_unlocked_keyring

ROOT = Path(__file__).resolve().parents[3]
UNLOCKED = "printf 'a login password' | gnome-keyring-daemon --unlock --components=secrets >/dev/null"
LOCKED = "gnome-keyring-daemon --start --components=secrets >/dev/null"


def run(tmp_path: Path, code: str, before: str = "", **more: str) -> str:
    """Run Python on a session bus of its own, after a shell line; give what it printed."""
    for tool, line in TOOLS.items():
        assert shutil.which(tool), f"{tool} is not here: {line}"
    home = Path(tmp_path, "home")
    (home / "runtime").mkdir(parents=True, exist_ok=True, mode=0o700)
    environment = {**os.environ, "HOME": str(home), "XDG_RUNTIME_DIR": str(home / "runtime"), **more}
    environment |= {"XDG_DATA_HOME": str(home / "data"), "XDG_CONFIG_HOME": str(home / "config")}
    program = f'{before}\nexec "$0" -W error -c "$1"'
    command = ["dbus-run-session", "--", "sh", "-c", program, sys.executable, f"from app import keys\n{code}"]
    done = subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=60, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def alone(code: str, **more: str) -> str:
    """Run Python where there is no session bus at all."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("DBUS_")} | more
    command = [sys.executable, "-c", f"from app import keys\n{code}"]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


@pytest.fixture
def unlocked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Start a session bus with an unlocked keyring, and let this process find it."""
    with an_unlocked_keyring(tmp_path, monkeypatch):
        yield


@pytest.mark.usefixtures("unlocked")
@pytest.mark.parametrize(
    "backend", ["", "keyring.backends.chainer.ChainerBackend", "keyring.backends.null.Keyring"]
)
def test_a_key_is_remembered_recalled_and_forgotten_whatever_keyring_is_told(
    monkeypatch: pytest.MonkeyPatch, backend: str
) -> None:
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", backend)
    key = bytes(range(32))

    assert keys.available()
    assert keys.recall("b") is None
    assert keys.remember("b", key)
    assert keys.recall("b") == key
    assert keys.recall("c") is None
    keys.forget("b")
    keys.forget("b")
    assert keys.recall("b") is None


@pytest.mark.usefixtures("unlocked")
def test_a_signing_password_is_kept_apart_from_keys() -> None:
    assert keys.remember_password("i", "Pa£s")
    assert keys.recall_password("i") == "Pa£s"
    assert keys.recall("i") is None
    keys.forget_password("i")
    assert keys.recall_password("i") is None


@pytest.mark.usefixtures("unlocked")
def test_what_another_program_wrote_is_no_key() -> None:
    assert keys._keep("Daybook book", "b", "not hex")

    assert keys.recall("b") is None


def test_without_a_keyring_nothing_is_remembered() -> None:
    assert not keys.available()
    assert not keys.remember("b", b"k")
    assert keys.recall("b") is None
    keys.forget("b")


def test_a_key_outlives_the_program(tmp_path: Path) -> None:
    first = f'{sys.executable} -c \'from app import keys; print(keys.remember("b", b"k" * 32))\''

    assert run(tmp_path, 'print(keys.recall("b"))', f"{UNLOCKED}\n{first}") == f"True\n{b'k' * 32!r}"


NOTHING = 'print(keys.remember("b", b"k"), keys.recall("b"), keys.forget("b"))'


def test_a_locked_keyring_that_nobody_unlocks_remembers_nothing(tmp_path: Path) -> None:
    assert run(tmp_path, NOTHING, LOCKED) == "False None None"


KILL = """
from os import kill
from jeepney import DBusAddress, new_method_call
from jeepney.io.blocking import open_dbus_connection

bus = DBusAddress("/org/freedesktop/DBus", "org.freedesktop.DBus", "org.freedesktop.DBus")
ask = new_method_call(bus, "GetConnectionUnixProcessID", "s", ("org.freedesktop.secrets",))
with open_dbus_connection() as connection:
    kill(connection.send_and_get_reply(ask).body[0], 9)
"""


def test_a_keyring_that_dies_remembers_nothing_more(tmp_path: Path) -> None:
    code = f'print(keys.remember("b", b"k"))\n{KILL}\n{NOTHING}'

    assert run(tmp_path, code, UNLOCKED) == "True\nFalse None None"


@pytest.mark.parametrize("backend", ["keyring.backends.null.Keyring", "keyring.backends.fail.Keyring"])
def test_with_no_keyring_nothing_is_remembered_and_nothing_is_written(tmp_path: Path, backend: str) -> None:
    home = {"HOME": str(tmp_path), "XDG_DATA_HOME": str(tmp_path), "PYTHON_KEYRING_BACKEND": backend}

    assert alone(f"print(keys.available()); {NOTHING}", **home) == "False\nFalse None None"
    assert list(tmp_path.rglob("*")) == []


def test_keyring_is_loaded_only_when_it_is_asked() -> None:
    assert (
        alone('import sys; print("keyring" in sys.modules, "secretstorage" in sys.modules)') == "False False"
    )
