"""Where Daybook's own data files lie: figures, council rules, bank layouts, fonts, words."""

import sys
from pathlib import Path

# A frozen build unpacks its data beside the program; a checkout has it beside the packages.
ROOT = Path(getattr(sys, "_MEIPASS", Path(__file__).parents[1])) / "resources"


def resource(*parts: str) -> Path:
    """Give the path of one data file, e.g. `resource("banks", "nationwide.toml")`."""
    return ROOT.joinpath(*parts)
