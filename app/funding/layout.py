"""How a funder wants a return set out, as data: which fields, sums, sections and columns, and in what order.

What a funder's own papers name goes into its file with the source; what they do not say stays as here.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType

# What page one says of whom and when, the rows of the sum, the rows of what is left, the parts that follow
# page one, and the columns of the list of payments: everything that a layout may name.
WHO = ("person", "born", "reference", "signer", "funder", "first", "last", "made_on", "weekly")
SUMS = (
    *("opening", "money_in", "groups_in", "money_out", "groups_out", "moved"),
    *("closing", "others", "bank_closing", "difference"),
)
POSITION = ("lines", "available", "weekly", "allowed", "surplus", "before_next")
SECTIONS = (
    *("groups", "position", "accounts", "agreed", "contribution", "declaration", "decided", "unspent"),
    *("outcomes", "story", "expected", "categories", "team", "checks", "lines", "papers", "process", "how"),
)
LINES = (
    *("number", "day", "payee", "category_name", "amount", "money_in", "money_out"),
    *("balance", "account", "note", "papers"),
)
# What no return can leave out: the verdict looks for it on paper.
NEEDED = {
    "who": ("person", "funder", "first", "last"),
    "sums": ("opening", "money_in", "money_out", "closing", "bank_closing"),
    "position": ("lines", "available", "allowed", "surplus", "before_next"),
    "sections": SECTIONS,
    "lines": ("day", "payee", "category_name"),
}


@dataclass(frozen=True, slots=True)
class Layout:
    """One way of setting a return out; `headings` are the funder's own words by what they stand over.

    A key of `headings` is a part's name ("position"), or a list's and its part's ("sums.opening").
    `source` and `seen_on` say where the layout was seen; both are empty for Daybook's own.
    """

    name: str = ""
    source: str = ""
    seen_on: date | None = None
    note: str = ""
    who: tuple[str, ...] = ("person", "signer", "reference", "funder", "first", "last")
    sums: tuple[str, ...] = SUMS
    position: tuple[str, ...] = ("lines", "available", "allowed", "surplus", "before_next")
    sections: tuple[str, ...] = SECTIONS
    lines: tuple[str, ...] = ("number", "day", "payee", "category_name", "amount", "papers")
    headings: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))


def layout_problems(layout: Layout) -> list[str]:
    """Say what in a layout is not known, stands twice or is missing; nothing when it is in order."""
    known = {"who": WHO, "sums": SUMS, "position": POSITION, "sections": SECTIONS, "lines": LINES}
    found = []
    for name, parts in known.items():
        chosen = getattr(layout, name)
        found += [f"{name}: {each} is not known" for each in chosen if each not in parts]
        found += [f"{name}: {each} is missing" for each in NEEDED[name] if each not in chosen]
        found += [f"{name}: {each} stands twice" for each in set(chosen) if chosen.count(each) > 1]
    if ("amount" in layout.lines) == ({"money_in", "money_out"} <= set(layout.lines)):
        found.append("lines: an amount stands in one column, or in two, in and out")
    over = {"sum", *SECTIONS} | {f"{name}.{part}" for name, parts in known.items() for part in parts}
    found += [f"headings: {each} is not known" for each in layout.headings if each not in over]
    return found
