"""Runs one yardstick in a process of its own, so that none disturbs another, and prints its rows as JSON."""

import json
import sys
from dataclasses import asdict
from importlib import import_module
from pathlib import Path

from tests.bench.bench import Bench

if __name__ == "__main__":
    name, folder, *sizes = sys.argv[1:]
    bench = Bench(Path(folder), tuple(map(int, sizes)))
    print(json.dumps([asdict(row) for row in import_module(name).measure(bench)]))
