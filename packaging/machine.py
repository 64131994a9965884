"""What Daybook needs from the operating system itself: Debian's packages, by name.

Windows and macOS bring all of it with them, so there is nothing to do there.
"""

import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Iterable

# Qt's own needs, first without a screen and then with one.
WINDOW = (
    *("libglib2.0-0", "libgl1", "libegl1", "libxkbcommon0", "libdbus-1-3", "libfontconfig1"),
    *("libxcb-cursor0", "libxkbcommon-x11-0", "libxcb-icccm4", "libxcb-keysyms1", "libxcb-shape0"),
    *("libxcb-image0", "libxcb-render-util0"),
)
# A screen nobody looks at, the tree a screen reader reads, a real keyring, and independent judges of PDFs.
TESTS = (
    *WINDOW,
    *("xvfb", "xauth", "openbox", "at-spi2-core", "dbus", "gnome-keyring"),
    *("poppler-utils", "qpdf", "openjdk-17-jre-headless", "libjaxb-java"),
)
# Later Debians and Ubuntus have a newer Java, which does as well.
INSTEAD = {"openjdk-17-jre-headless": "java17-runtime-headless"}


def prepare(names: Iterable[str]) -> bool:
    """Install what is missing when we may, else print the one line that does; say whether all is there."""
    if sys.platform != "linux" or shutil.which("apt-get") is None:
        return True
    missing = _missing([*names, *_python_parts()])
    if not missing:
        return True
    command = ["apt-get", "install", "--yes", "--no-install-recommends", *missing]
    if os.geteuid() != 0:
        print("These system packages are missing. Run this line once, then the same command again:")
        print(f"\n  sudo apt-get update && sudo {' '.join(command)}\n", flush=True)
        return False
    print(f"Installing {len(missing)} system packages: {' '.join(missing)}", flush=True)
    _apt(["apt-get", "update", "-qq"])
    _apt([*command, "-qq"])
    return True


def _python_parts() -> list[str]:
    """Name the packages Debian keeps apart from Python itself, when this Python lacks them."""
    return [] if importlib.util.find_spec("ensurepip") else ["python3-venv"]


def _missing(names: Iterable[str]) -> list[str]:
    """Keep the names that neither stand installed nor are provided by something installed."""
    there = _installed()
    return [name for name in names if name not in there and INSTEAD.get(name, name) not in there]


def _installed() -> set[str]:
    """Read the names of all installed packages, and the names they stand in for."""
    form = "${db:Status-Abbrev}\t${Package}\t${Provides}\n"
    listed = subprocess.run(["dpkg-query", "-W", "-f", form], capture_output=True, text=True, check=True)
    names: set[str] = set()
    for line in listed.stdout.splitlines():
        status, package, provides = line.split("\t")
        if status.startswith("ii"):
            names.add(package)
            # "libglib2.0-0 (= 2.84), libgio (= 2.84)": the versions do not matter here.
            names.update(each.split()[0] for each in provides.split(",") if each.strip())
    return names


def _apt(command: list[str]) -> None:
    """Run one apt-get command without questions, showing its output only when it fails."""
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    done = subprocess.run(
        command, env=quiet, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False
    )
    if done.returncode:
        print(done.stdout, done.stderr, sep="\n", file=sys.stderr)
        sys.exit(f"This did not work: {' '.join(command)}")
