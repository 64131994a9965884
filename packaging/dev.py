"""Everything a newcomer runs, from a bare machine that has only Python.

python3 packaging/dev.py run     set up, make a demonstration book, open it
python3 packaging/dev.py test    set up, run every check and test
python3 packaging/dev.py lock    pin the packages again after pyproject.toml changed
python3 packaging/dev.py words   gather the messages for translation again
"""

import argparse
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import environment
import machine

ROOT = environment.ROOT


def run(_rest: Sequence[str]) -> int:
    """Do the main job once with made-up people, say where the files are, and open the book."""
    if not machine.prepare(machine.WINDOW):
        return 1
    environment.prepare()
    folder = _free_folder()
    daybook = environment.program("daybook")
    # Printed by the command itself: what it made and where.
    made = subprocess.run([daybook, "demo", folder], stdin=subprocess.DEVNULL, check=False)
    if made.returncode:
        return made.returncode
    print(
        f"\nThe demonstration is in {folder}. The words that open the book are in its passphrase.txt.",
        flush=True,
    )
    if not _has_screen():
        print("There is no screen here, so the window was not opened. Where there is one, this opens it:")
        print(f"  {daybook} {_book_in(folder)}")
        return 0
    return subprocess.run([daybook, _book_in(folder)], check=False).returncode


def test(rest: Sequence[str]) -> int:
    """Run tests/check.py with whatever was asked of it."""
    if not machine.prepare(machine.TESTS):
        return 1
    environment.prepare()
    check = [environment.program("python"), ROOT / "tests" / "check.py", *rest]
    return subprocess.run(check, cwd=ROOT, stdin=subprocess.DEVNULL, check=False).returncode


def lock(rest: Sequence[str]) -> int:
    """Pin every package by version and fingerprint, for all systems at once, naming no address."""
    environment.prepare()
    uv = [environment.program("uv"), "pip", "compile", environment.PROJECT, "--group", "dev", "--universal"]
    form = ["--generate-hashes", "--no-annotate", "--no-header", "--no-emit-package", "daybook", "--quiet"]
    command = [*uv, *form, "--output-file", environment.REQUIREMENTS, *rest]
    return subprocess.run(command, cwd=ROOT, stdin=subprocess.DEVNULL, check=False).returncode


def words(rest: Sequence[str]) -> int:
    """Gather every message of the program into resources/wording/daybook.pot."""
    environment.prepare()
    command = [environment.program("python"), ROOT / "packaging" / "wording.py", *rest]
    return subprocess.run(command, cwd=ROOT, stdin=subprocess.DEVNULL, check=False).returncode


def _free_folder() -> Path:
    """Name a folder that is not there yet, so that nothing made before is touched."""
    tried = (ROOT / (f"demo-book-{number}" if number > 1 else "demo-book") for number in range(1, 1000))
    return next(folder for folder in tried if not folder.exists())


def _book_in(folder: Path) -> Path:
    """Find the book the demonstration made."""
    return next(iter(sorted(folder.glob("*.daybook"))), folder)


def _has_screen() -> bool:
    """Say whether a window could be seen by anybody."""
    return sys.platform in {"win32", "darwin"} or any(
        os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY")
    )


COMMANDS = {"run": run, "test": test, "lock": lock, "words": words}


def main() -> int:
    """Do the command that was asked for; anything after it goes to the command."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("command", choices=COMMANDS)
    asked, rest = parser.parse_known_args()
    return COMMANDS[asked.command](rest)


if __name__ == "__main__":
    sys.exit(main())
