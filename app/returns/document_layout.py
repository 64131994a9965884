"""How a return's data say that it is set out; what they do not say is as in Daybook's own layout."""

from collections.abc import Mapping, Sequence
from typing import Any

from app.funding.layout import Layout

Data = Mapping[str, Any]

# A return in full with no more lines than this needs no tables that say what its lines say.
FEW_LINES = 15


def listed(data: Data, name: str) -> Sequence[str]:
    """Give one list of the layout: who, sums, position, sections or lines."""
    told = data.get("set_out")
    found: Sequence[str] = getattr(Layout(), name) if told is None else told[name]
    return found


def words_over(data: Data, over: str, usual: str) -> str:
    """Give the funder's own heading over something, or the usual one."""
    own = (data.get("set_out") or {}).get("headings", ())
    return next((row["words"] for row in own if row["over"] == over), usual)


def has_few_lines(data: Data) -> bool:
    """Say whether few payments were made: the smaller the budget, the shorter the return."""
    return len(data["lines"]) <= FEW_LINES
