"""A book survives being killed in the middle of anything."""

import re
import subprocess
import sys
from pathlib import Path


def test_a_killed_program_leaves_a_whole_book() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.crash", "--times", "20"],
        cwd=Path(__file__).parents[3],
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 0, done.stdout + done.stderr
    assert re.fullmatch(r"20 kills \(seed \d+\): .*; 0 wrong\n", done.stdout)
