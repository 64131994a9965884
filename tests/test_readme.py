"""What README.md tells a newcomer is so."""

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_the_map_names_what_is_there() -> None:
    rows = re.findall(r"^\| (`.*?) \|", README, re.MULTILINE)
    named = [place for row in rows for place in re.findall(r"`([^`]+)`", row)]

    assert len(named) > 8
    assert [place for place in named if not list(ROOT.glob(place))] == []


def test_every_picture_is_there() -> None:
    pictures = re.findall(r"!\[[^\]]*\]\(([^)]+)\)", README)

    assert [picture for picture in pictures if not (ROOT / picture).is_file()] == []
