"""A book opens without Daybook: the steps of the README, followed to the letter."""

import re
import subprocess
import sys
from pathlib import Path

from tests.app.store.on_disk import PASSPHRASE, lay

ROOT = Path(__file__).resolve().parents[3]
SECTION = "## Opening a book without Daybook"


def steps() -> str:
    """Give the program that the README tells people to run."""
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    section = readme.split(SECTION, 1)[1]
    found = re.search(r"```python\n(.*?)```", section, re.DOTALL)
    assert found, "the README's section has no program"
    return found[1]


def follow(book: Path, passphrase: str) -> "subprocess.CompletedProcess[str]":
    """Run the program far from our own code, which it must not need."""
    program = book.with_name("open_book.py")
    program.write_text(steps(), encoding="utf-8")
    return subprocess.run(
        [sys.executable, "-I", str(program), str(book)],
        cwd=book.parent,
        input=f"{passphrase}\n",
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_readme_opens_a_book(tmp_path: Path) -> None:
    done = follow(lay(tmp_path), f" {PASSPHRASE.title()}  ")

    assert done.returncode == 0, done.stderr
    lines = done.stdout.splitlines()
    assert {"entry 40", "split 40", "person 1"} <= set(lines)
    assert "2026-07-01\tCorner shop\t101" in lines


def test_the_readme_does_not_open_it_with_another_passphrase(tmp_path: Path) -> None:
    done = follow(lay(tmp_path), "not this one")

    assert done.returncode != 0
    assert "file is not a database" in done.stderr


def test_the_program_needs_nothing_of_ours() -> None:
    assert not re.search(r"^(import|from) (app|ui)\b", steps(), re.MULTILINE)
