"""Every check of the project, in one command, in plain words.

python tests/check.py            everything, as a submission must pass it
python tests/check.py --quick    for daily work: without the slow tests and the coverage thresholds
"""

import argparse
import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
BIN = Path(sys.executable).parent
HOUSE = ("tests/test_house.py", "tests/test_wording.py", "tests/test_contracts.py", "tests/test_readme.py")
CODE = ("app", "ui", "tests", "packaging")
STEPS: tuple[tuple[str, Sequence[str | Path]], ...] = (
    ("style", [BIN / "ruff", "check", "--quiet", *CODE]),
    ("layout", [BIN / "ruff", "format", "--check", "--quiet", *CODE]),
    ("types", [BIN / "mypy", "--no-error-summary"]),
    ("borders between packages", [BIN / "lint-imports"]),
    ("house rules", [sys.executable, "-m", "pytest", "-vv", "-p", "no:randomly", *HOUSE]),
)
WORKERS = 4  # each has a Qt, a Java and a screen of its own
THRESHOLDS = {"app": 95, "ui": 85}
CLOSING = re.compile(r"\d+ (passed|failed|error|skipped)|no tests ran")
# What the tests need besides Python packages, and the Debian package that brings it.
TOOLS = {
    "Xvfb": "xvfb",
    "openbox": "openbox",
    "dbus-run-session": "dbus",
    "gnome-keyring-daemon": "gnome-keyring",
    "pdfsig": "poppler-utils",
    "qpdf": "qpdf",
    "java": "openjdk-17-jre-headless",
}


def main() -> int:
    """Run the checks and then the tests, say how each went, and end on the tests' own closing line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--quick", action="store_true", help="leave out what is slow")
    asked, rest = parser.parse_known_args()
    if not _tools_are_there():
        return 1
    failed = _checks()
    code, closing = _tests(rest, quick=asked.quick)
    failed += ["tests"] if code else []
    failed += [] if asked.quick else _uncovered()
    print("\nEverything passed." if not failed else f"\nNot yet right: {', '.join(failed)}.")
    print(closing, flush=True)
    return 1 if failed else 0


def _tools_are_there() -> bool:
    """Say which programs are missing and how to get them, before minutes are spent."""
    missing = [
        package for tool, package in TOOLS.items() if sys.platform == "linux" and not shutil.which(tool)
    ]
    if missing:
        print(f"Missing: apt-get install --no-install-recommends {' '.join(missing)}")
    return not missing


def _checks() -> list[str]:
    """Run the checks side by side and name those that found something."""
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        passed = list(pool.map(_step, STEPS))
    return [name for (name, _), fine in zip(STEPS, passed, strict=True) if not fine]


def _step(step: tuple[str, Sequence[str | Path]]) -> bool:
    """Run one check; show what it printed only when it found something."""
    name, command = step
    began = time.monotonic()
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    verdict = "ok" if done.returncode == 0 else "NOT RIGHT"
    found = f"\n{done.stdout}{done.stderr}" if done.returncode else ""
    print(f"{name}: {verdict} ({time.monotonic() - began:.0f} s){found}", flush=True)
    return done.returncode == 0


def _tests(rest: Sequence[str], *, quick: bool) -> tuple[int, str]:
    """Run pytest, under coverage unless it is quick; give its exit code and closing line."""
    ignored = [f"--ignore={each}" for each in HOUSE]
    # Shared out by file, so that what a file's tests have in common is made once; long files come first.
    shared = ["-n", "logical", "--maxprocesses", str(WORKERS), "--dist", "loadfile", "--no-loadscope-reorder"]
    pytest = ["-m", "pytest", "--durations=5", *shared, *ignored, *rest]
    if quick:
        command = [sys.executable, *pytest, "-m", "not slow", "--hypothesis-profile", "quick"]
    else:
        _coverage("erase")
        command = [sys.executable, "-m", "coverage", "run", *pytest]
    return _followed(command)


def _followed(command: Sequence[str]) -> tuple[int, str]:
    """Run a command, showing what it prints as it comes, and keep the last line that closes a test run."""
    closing = ""
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as running:
        assert running.stdout is not None
        for line in running.stdout:
            print(line, end="", flush=True)
            closing = line.strip() if CLOSING.search(line) else closing
    return running.returncode, closing


def _uncovered() -> list[str]:
    """Join what was measured and name the packages whose branches are tested too little."""
    _coverage("combine", "--quiet")
    return [f"coverage of {name}" for name, least in THRESHOLDS.items() if not _covered(name, least)]


def _covered(name: str, least: int) -> bool:
    print(f"\nBranches of {name} that tests walk, of which {least} % must be:", flush=True)
    return _coverage("report", f"--include={name}/*", f"--fail-under={least}")


def _coverage(*words: str) -> bool:
    done = subprocess.run([sys.executable, "-m", "coverage", *words], cwd=ROOT, check=False)
    return done.returncode == 0


if __name__ == "__main__":
    sys.exit(main())
