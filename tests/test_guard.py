"""The tests' own guards do what they say."""

import socket
import subprocess
import sys
from pathlib import Path

import platformdirs
import pytest

from tests.guard.sitecustomize import NetworkTouched, refused

REACHES_OUT = """
import socket
with socket.socket() as reaching:
    reaching.connect(("127.0.0.1", 9))
"""


def test_a_network_socket_is_refused() -> None:
    with socket.socket() as reaching, pytest.raises(NetworkTouched):
        reaching.connect(("127.0.0.1", 9))
    assert refused.pop().startswith("socket.connect")


def test_looking_up_a_name_is_refused() -> None:
    with pytest.raises(NetworkTouched):
        socket.getaddrinfo("localhost", 80)
    assert refused.pop().startswith("socket.getaddrinfo")


def test_a_program_started_by_a_test_is_refused_too() -> None:
    done = subprocess.run([sys.executable, "-c", REACHES_OUT], capture_output=True, text=True, check=False)

    assert done.returncode != 0
    assert "NetworkTouched: socket.connect" in done.stderr


@pytest.mark.skipif(not hasattr(socket, "AF_UNIX"), reason="this system has no sockets of that kind")
def test_a_socket_inside_this_computer_is_allowed(tmp_path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as door, socket.socket(socket.AF_UNIX) as caller:
        door.bind(str(tmp_path / "door"))
        door.listen()
        caller.connect(str(tmp_path / "door"))

        assert caller.getpeername() == str(tmp_path / "door")
    assert refused == []


def test_nothing_a_person_keeps_is_in_reach() -> None:
    assert "daybook-tests-" in str(platformdirs.user_config_path("daybook"))
    assert "daybook-tests-" in str(Path.home())
