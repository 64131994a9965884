"""What several tests of the core share."""

import json
import shutil
import time
from pathlib import Path

import pytest

from app import commands


@pytest.fixture(scope="session")
def demonstration(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> dict[str, str]:
    """Make the demonstration once, as a year takes some seconds; each process has a copy of its own."""
    mine = tmp_path_factory.mktemp("demo")
    if worker_id == "master":
        return commands.demo(mine)
    shared, made = mine.parents[1] / "demonstration", mine.parents[1] / "demonstration.json"
    try:
        shared.mkdir()
    except FileExistsError:
        _wait_for(made)
    else:
        (shared / "made.json").write_text(json.dumps(commands.demo(shared)), "utf-8")
        (shared / "made.json").rename(made)
    shutil.copytree(shared, mine, dirs_exist_ok=True)
    told: dict[str, str] = json.loads(made.read_text("utf-8"))
    return {name: _moved(value, shared, mine) for name, value in told.items()}


def _wait_for(made: Path) -> None:
    for _ in range(1200):
        if made.exists():
            return
        time.sleep(0.1)
    raise AssertionError("The process that makes the demonstration did not end")


def _moved(value: str, old: Path, new: Path) -> str:
    return value.replace(str(old), str(new)) if isinstance(value, str) else value
