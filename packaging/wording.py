"""Gathers every message of the program into one catalogue template, the same bytes for the same messages."""

import sys
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import write_po

ROOT = Path(__file__).resolve().parents[1]
TEMPLATE = ROOT / "resources" / "wording" / "daybook.pot"
KEYWORDS = {"t": None, "tn": (1, 2)}
SOURCES = ("app", "ui")


def template() -> bytes:
    """Give the template for the messages the source has now: sorted, with no dates, places or versions."""
    catalogue = Catalog(charset="utf-8")
    for package in SOURCES:
        found = extract_from_dir(ROOT / package, method_map=[("**.py", "python")], keywords=KEYWORDS)
        for _file, _line, message, _comments, context in found:
            catalogue.add(message, context=context)
    written = BytesIO()
    write_po(written, catalogue, omit_header=True, sort_output=True, no_location=True, width=0)
    return _HEADER + written.getvalue()


# gettext wants a first entry that says the character set and how plurals are chosen.
_HEADER = (
    b'# Every message of Daybook. Made by "python3 packaging/dev.py words"; do not edit.\n'
    b'msgid ""\nmsgstr ""\n'
    b'"Content-Type: text/plain; charset=utf-8\\n"\n'
    b'"Content-Transfer-Encoding: 8bit\\n"\n'
    b'"Plural-Forms: nplurals=2; plural=(n != 1);\\n"\n\n'
)


def main() -> int:
    """Write the template."""
    TEMPLATE.parent.mkdir(parents=True, exist_ok=True)
    TEMPLATE.write_bytes(template())
    return 0


if __name__ == "__main__":
    sys.exit(main())
