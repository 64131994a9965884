"""How the yardsticks measure: whole processes with their memory, or one act many times; always the median."""

import gc
import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any

HERE = Path(__file__).parent
ROOT = HERE.parents[1]


@dataclass(frozen=True)
class Row:
    """One line of the result: ours beside the floor, what the target is and whether it is met.

    `ours` and `floor` are seconds, unless `unit` says otherwise. `met` None means it could not be measured,
    and `note` says why.
    """

    id: str
    work: str
    ours: float | None
    floor: float | None
    target: str
    met: bool | None
    unit: str = "s"
    note: str = ""


@dataclass(frozen=True)
class Ran:
    """A whole process: how long from start to end, the most memory it held, and what it printed as JSON."""

    seconds: float
    mib: float
    said: dict[str, Any]


def at_most(row: str, work: str, ours: float, floor: float, times: float, *, also: str = "") -> Row:
    """Hold ours against the floor: met when it takes no more than so many times as long."""
    return Row(row, work, ours, floor, f"≤ {times:.2f} x floor{also}", ours <= times * floor)


def process(script: str, *args: object, env: dict[str, str] | None = None) -> Ran:
    """Run one of the scripts beside this file as a person would start a program: cold."""
    command = [sys.executable, str(HERE / script), *map(str, args)]
    whole = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "", **(env or {})}
    began = time.perf_counter()
    whole["BENCH_BEGAN"] = str(time.monotonic())
    with subprocess.Popen(command, cwd=ROOT, env=whole, stdout=subprocess.PIPE, text=True) as running:
        assert running.stdout is not None
        printed = running.stdout.read()
        code = running.wait()
        took = time.perf_counter() - began
    if code:
        raise RuntimeError(f"{script} ended with {code}; run it by hand to see why")
    said = json.loads(printed.strip().splitlines()[-1])
    return Ran(took, said["peak_mib"], said)


def processes(times: int, *runs: Callable[[], Ran]) -> list[Ran]:
    """Run several processes in turn, so that a busy moment falls on all alike; give the medians of each."""
    ran = [[run() for run in runs] for _ in range(times)]
    return [
        Ran(median(r.seconds for r in each), median(r.mib for r in each), each[-1].said)
        for each in zip(*ran, strict=True)
    ]


def seconds(times: int, *acts: Callable[[], object]) -> list[float]:
    """Do several acts in turn in this process, after once for warming up; give the median of each."""
    for act in acts:
        act()
    gc.collect()
    took = [[timed(act) for act in acts] for _ in range(times)]
    return [median(each) for each in zip(*took, strict=True)]


def timed(act: Callable[[], object]) -> float:
    """Give the seconds one act takes."""
    began = time.perf_counter()
    act()
    return time.perf_counter() - began


def table(rows: Sequence[Row]) -> str:
    """Lay the results out for a terminal or a page."""
    head = ("id", "work", "ours", "floor", "ratio", "target", "", "")
    cells = [head, *(_cells(row) for row in rows)]
    wide = [max(len(line[column]) for line in cells) for column in range(len(head))]
    shown = [
        "  ".join(cell.ljust(width) for cell, width in zip(line, wide, strict=True)).rstrip()
        for line in cells
    ]
    return "\n".join(shown)


def _cells(row: Row) -> tuple[str, ...]:
    ratio = f"{row.ours / row.floor:.2f}" if row.ours is not None and row.floor else "–"
    met = {True: "met", False: "NOT MET", None: "not measured"}[row.met]
    return (
        row.id,
        row.work,
        _figure(row.ours, row.unit),
        _figure(row.floor, row.unit),
        ratio,
        row.target,
        met,
        row.note,
    )


def _figure(value: float | None, unit: str) -> str:
    if value is None:
        return "–"
    if unit == "s":
        return f"{value * 1000:.2f} ms" if value < 1 else f"{value:.2f} s"
    return f"{value:.1f} {unit}"
