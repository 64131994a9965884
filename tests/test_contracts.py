"""Each border between packages is guarded: a module that trespasses is named, and by that border alone."""

import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
LINTER = Path(sys.executable).parent / "lint-imports"

# The border, the module that does not belong there, and what it reaches for.
TRESPASSES = {
    "The core never imports Qt or the window": ("app/trespass.py", "PySide6.QtCore"),
    "Subjects do not import one another": ("app/ledger/trespass.py", "app.funding"),
    "Subjects and returns know neither the store nor the use cases": ("app/returns/trespass.py", "app.store"),
    "The store does not know the use cases": ("app/store/trespass.py", "app.usecases"),
    "SQLAlchemy, SQLCipher and Alembic live in the store": ("app/usecases/trespass.py", "sqlcipher3"),
    "ReportLab and pikepdf live in app.pdf": ("app/returns/trespass.py", "reportlab"),
    "pyHanko lives in app.signing": ("app/usecases/trespass.py", "pyhanko"),
    "keyring lives in app.keys": ("app/usecases/trespass.py", "keyring"),
    "The window asks use cases, never the store": ("ui/pages/trespass.py", "app.store"),
}


def contracts() -> list[str]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())
    return [contract["name"] for contract in project["tool"]["importlinter"]["contracts"]]


def broken_in(tree: Path) -> list[str]:
    """Ask the linter which borders are crossed in a copy of the source."""
    done = subprocess.run([LINTER, "--no-cache"], cwd=tree, capture_output=True, text=True, check=False)
    assert "Contracts:" in done.stdout, done.stdout + done.stderr
    return re.findall(r"^(.+) BROKEN$", done.stdout, re.MULTILINE)


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    for package in ("app", "ui"):
        only_source = shutil.ignore_patterns("__pycache__")
        shutil.copytree(ROOT / package, tmp_path / package, ignore=only_source)
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


def test_every_contract_has_a_trespass() -> None:
    assert list(TRESPASSES) == contracts()


def test_the_tree_as_it_stands_crosses_no_border(tree: Path) -> None:
    assert broken_in(tree) == []


@pytest.mark.parametrize("name", TRESPASSES)
def test_a_trespass_breaks_its_contract_alone(name: str, tree: Path) -> None:
    module, reached_for = TRESPASSES[name]
    (tree / module).write_text(f"import {reached_for}\n")

    assert broken_in(tree) == [name]
