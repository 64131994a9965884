"""The published examples and our own cases come out; the program that runs them says what differs."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.payroll_vectors.comparing import differences, rows

ROOT = Path(__file__).resolve().parents[3]
PUBLISHED = ROOT.parent / "shared" / "reference" / "payroll" / "worked-examples.json"
OURS = ROOT / "tests" / "files" / "payroll" / "our-cases.json"


def run(file: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "tests.payroll_vectors", file]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


@pytest.mark.skipif(not PUBLISHED.exists(), reason="the published examples are not in a stranger's checkout")
def test_every_published_example_comes_out() -> None:
    examples = rows(PUBLISHED)

    assert len(examples) == 20
    assert [line for example in examples for line in differences(example)] == []


def test_every_case_of_our_own_comes_out() -> None:
    assert [line for example in rows(OURS) for line in differences(example)] == []


def test_the_program_counts_and_names_what_differs(tmp_path: Path) -> None:
    right = {
        "id": "right",
        "kind": "tax_period",
        "tax_year": "2026-27",
        "inputs": {"pay_date": "2026-04-06", "frequency": "weekly"},
        "expected": {"tax_period": 1},
    }
    wrong = {**right, "id": "wrong", "expected": {"tax_period": 2}}
    broken = {**right, "id": "broken", "inputs": {}}
    file = tmp_path / "some.json"
    file.write_text(json.dumps({"vectors": [right, wrong, broken]}))

    done = run(file)

    assert done.returncode == 1
    lines = done.stdout.splitlines()
    assert lines[0] == "wrong tax_period: tax_period is 1, expected 2"
    assert lines[1].startswith("broken tax_period: could not be worked out")
    assert lines[-1] == "1 passed, 2 failed"


def test_another_expectation_is_always_noticed() -> None:
    # Every figure of every case of ours is really worked out and compared.
    for example in rows(OURS):
        changed = dict.fromkeys(example["expected"], "-987.65")
        assert len(differences({**example, "expected": changed})) == len(changed)
