"""The least that reading an OFX file in Python can be: one regular expression over the whole of it."""

import re
import sys
from pathlib import Path

from tests.bench.told import tell

ENTRY = re.compile(
    r"<STMTTRN>.*?<DTPOSTED>(\d{8}).*?<TRNAMT>([^<\r\n]+).*?<FITID>([^<\r\n]+).*?<NAME>([^<\r\n]+)", re.DOTALL
)


def main() -> None:
    """Read one file and count its lines."""
    text = Path(sys.argv[1]).read_bytes().decode("cp1252")
    found = [
        (day, round(float(amount) * 100), fitid, name) for day, amount, fitid, name in ENTRY.findall(text)
    ]
    tell(lines=len(found))


if __name__ == "__main__":
    main()
