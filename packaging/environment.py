"""The project's own Python environment, `.venv`, made of packages pinned by fingerprint.

uv makes it in seconds; where uv cannot run, pip makes the same from the same file. The file names no
address: packages come from wherever this machine's own pip and uv are set up to look.
"""

import hashlib
import os
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
VENV = ROOT / ".venv"
REQUIREMENTS = ROOT / "packaging" / "requirements.txt"
PROJECT = ROOT / "pyproject.toml"
STAMP = VENV / "daybook-made-from.txt"
OLDEST, NEWEST = (3, 11), (3, 13)


def program(name: str) -> Path:
    """Give the path of one of the environment's programs, e.g. `program("daybook")`."""
    return VENV / "Scripts" / f"{name}.exe" if os.name == "nt" else VENV / "bin" / name


def prepare() -> None:
    """Make `.venv` what the pinned packages say; do nothing when it already is."""
    if not OLDEST <= sys.version_info[:2] <= NEWEST:
        sys.exit(f"Daybook needs Python 3.11, 3.12 or 3.13. This is {sys.version.split()[0]}.")
    place, contents = _place(), _contents()
    stamp = STAMP.read_text().splitlines() if STAMP.exists() else []
    if stamp == [place, contents]:
        return
    if stamp[:1] != [place]:
        print("Making the Python environment in .venv", flush=True)
        _run(sys.executable, "-m", "venv", "--clear", VENV)
    STAMP.unlink(missing_ok=True)
    _fill()
    STAMP.write_text(f"{place}\n{contents}\n")


def _place() -> str:
    """Say which Python in which folder; scripts in an environment break when either moves."""
    return f"{sys.version_info[0]}.{sys.version_info[1]} {sys.base_prefix} {VENV}"


def _contents() -> str:
    """Fingerprint the two files that decide what belongs in the environment."""
    return hashlib.sha256(REQUIREMENTS.read_bytes() + PROJECT.read_bytes()).hexdigest()


def _fill() -> None:
    """Install the pinned packages and then the project itself, by uv or else by pip."""
    print("Installing the pinned packages", flush=True)
    itself = ["--no-deps", "--no-build-isolation", "--editable", ROOT]
    if _uv_is_there():
        _run(
            program("uv"),
            "pip",
            "sync",
            "--quiet",
            "--compile-bytecode",
            "--python",
            program("python"),
            "--require-hashes",
            REQUIREMENTS,
        )
        _run(program("uv"), "pip", "install", "--quiet", "--offline", "--python", program("python"), *itself)
        return
    pip = [program("python"), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    _run(*pip, "--require-hashes", "-r", REQUIREMENTS)
    _run(*pip, "--no-index", *itself)


def _uv_is_there() -> bool:
    """Bring in uv alone by pip, from its own pinned lines; say whether it runs on this machine."""
    with tempfile.TemporaryDirectory() as folder:
        only = Path(folder, "uv.txt")
        only.write_text(_pinned_lines("uv"))
        pip = [program("python"), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
        brought = subprocess.run([*pip, "--no-deps", "--require-hashes", "-r", only], check=False)
    if brought.returncode:
        return False
    return subprocess.run([program("uv"), "--version"], capture_output=True, check=False).returncode == 0


def _pinned_lines(name: str) -> str:
    """Take one package's version and fingerprints out of the pinned list."""
    kept: list[str] = []
    for line in REQUIREMENTS.read_text().splitlines():
        if line.startswith(f"{name}==") or (kept and line.startswith(" ")):
            kept.append(line)
        elif kept:
            break
    return "\n".join(kept) + "\n"


def _run(*command: str | Path) -> None:
    """Run one step of the set-up and stop with its own words when it fails."""
    # A Python is never fetched: the one that runs this is the one that is used.
    env = {**os.environ, "UV_PYTHON_DOWNLOADS": "never"}
    if subprocess.run(command, env=env, stdin=subprocess.DEVNULL, check=False).returncode:
        sys.exit(f"This did not work: {' '.join(map(str, command))}")
