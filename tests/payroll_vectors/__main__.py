"""Runs a file of payroll examples through the engine, and says each difference.

python -m tests.payroll_vectors FILE

FILE has the shape `{"vectors": [{id, kind, tax_year, inputs, expected, tolerance?}]}`; money is a text in
pounds. What is `expected` is read only to be compared with what was worked out.
"""

import argparse
import sys
from pathlib import Path

from tests.payroll_vectors.comparing import differences, rows


def main() -> int:
    """Print each difference and how many examples passed and failed."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("file", type=Path)
    failed = 0
    examples = rows(parser.parse_args().file)
    for example in examples:
        found = differences(example)
        failed += bool(found)
        for line in found:
            sys.stdout.write(f"{line}\n")
    sys.stdout.write(f"{len(examples) - failed} passed, {failed} failed\n")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
