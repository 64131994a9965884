"""Prints how long Daybook's work takes beside the least it could take, from one run on this machine.

  python -m tests.bench                     everything, at 10,000 and 100,000 bank lines
  python -m tests.bench --only P1 P7        some
  python -m tests.bench --lines 10000       without the stress test

`floor` is the same work done by hand with the bare libraries, in the same run. Where a target is stated
against another program, the ratio of that program to the floor was measured once and stands in the
yardstick's own file; so no other program is needed here. Nothing here is a test: a busy machine is slow.
"""

import argparse
import json
import os
import re
import subprocess
import sys
import time
from collections.abc import Sequence
from tempfile import TemporaryDirectory

from tests.bench.measure import ROOT, Row, table

# Each file with what it measures.
YARDSTICKS = {
    "p01_import": ("P1", "P2", "P3", "P4"),
    "p06_report": ("P6",),
    "p07_year": ("P7",),
    "p08_start": ("P8", "P9", "P11"),
    "p10_unlock": ("P10",),
    "p12_save": ("P12",),
    "p13_scroll": ("P13",),
    "p14_sort": ("P14",),
    "p15_search": ("P15",),
    "p15_decisions": ("P15",),
    "p16_return": ("P16", "P17", "P18"),
    "p19_payslips": ("P19",),
    "p20_backup": ("P20",),
    "p21_pages": ("P21", "P22"),
}


def main() -> int:
    """Measure what was asked for and print the table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--lines", nargs="+", type=int, default=[10_000, 100_000], metavar="N")
    parser.add_argument("--only", nargs="+", default=[], metavar="P1")
    asked = parser.parse_args()
    wanted = {name.upper() for name in asked.only}
    chosen = [name for name, ids in YARDSTICKS.items() if not wanted or wanted & set(ids)]
    with TemporaryDirectory(prefix="daybook-bench-") as folder:
        sizes = sorted(asked.lines)
        rows = [
            row for each in chosen for row in _measured(each, folder, sizes) if row.id in (wanted or {row.id})
        ]
    print(f"\n{table(rows)}\n")
    met = sum(row.met is True for row in rows)
    print(f"{met} of {len(rows)} met, {sum(row.met is None for row in rows)} not measured")
    if hasattr(os, "getloadavg"):
        print(f"load of the machine, 15 minutes: {os.getloadavg()[2]:.1f} on {os.cpu_count()} processors")
    return 0


def _measured(name: str, folder: str, sizes: Sequence[int]) -> list[Row]:
    """Run one yardstick in a process of its own; one that cannot be run says so in the table."""
    began = time.monotonic()
    command = [sys.executable, "-m", "tests.bench.one", f"tests.bench.{name}", folder, *map(str, sizes)]
    ran = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    print(f"{', '.join(YARDSTICKS[name])}: {time.monotonic() - began:.0f} s", file=sys.stderr, flush=True)
    if ran.returncode:
        # The deepest program's own last word, not that of those that started it.
        words = [line for line in ran.stderr.splitlines() if re.match(r"[\w.]+(Error|Exception)?: ", line)]
        why = (words or ["it ended without a word"])[0][:120]
        return [Row(each, "", None, None, "", None, note=why) for each in YARDSTICKS[name]]
    return [Row(**row) for row in json.loads(ran.stdout.strip().splitlines()[-1])]


if __name__ == "__main__":
    sys.exit(main())
