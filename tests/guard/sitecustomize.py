"""Refuses every network socket, in the tests and in each Python they start.

Python loads a module of this name by itself when its folder is on the path, which is how programs
started by a test are watched too. Sockets inside one computer (AF_UNIX, as D-Bus uses) are no network.
"""

import socket
import sys
from typing import Any

NAMES = {"socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr", "socket.getnameinfo"}
SOCKETS = {"socket.connect", "socket.bind", "socket.sendto", "socket.sendmsg"}
LOCAL = getattr(socket, "AF_UNIX", None)

refused: list[str] = []


class NetworkTouched(BaseException):
    """Something reached for the network. Not an ordinary error, so that nothing can swallow it."""


def refuse(event: str, args: tuple[Any, ...]) -> None:
    """Stop a socket that leaves this computer, and remember it."""
    if event not in NAMES and event not in SOCKETS:
        return
    if event in SOCKETS and args[0].family == LOCAL:
        return
    refused.append(f"{event} {args[-1]!r}")
    raise NetworkTouched(refused[-1])


# Python loads it by path, the tests by its full name: one module and one list all the same.
sys.modules["tests.guard.sitecustomize"] = sys.modules[__name__]
sys.addaudithook(refuse)
