"""Bank layouts: data files that say what a bank calls its columns and how it writes money.

One TOML file in `resources/banks` is one layout; adding a bank is a new file and no code. A layout is found
by the names in the header row, never by their order; files without a header are told by the shape of their
cells.

The keys of a file: `id`, `bank`, `source`, `sure` (S a sample was seen, C code, D documents);
`sign` (signed, card, columns, direction); `[columns]` the names for each meaning; `optional` the meanings
that may be missing; `ignore` further names; `exact` (no other names may stand in the header); `nameless`
(fits any bank: the date order is not known); `shape` for files without a header; `format` and `limit`;
`join` the meaning that takes surplus cells; `split` what parts the payee from the rest; `[words]` for in
and out; `[[leave_out]]` rows that are not movements; `[preamble]` names of lines before the header, and
`lead` one of them that must be there where another bank has the same header.
"""

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

from app.resources import resource

_CURRENCY = re.compile(r"\(([A-Za-z]{3})\)$")


@dataclass(frozen=True, slots=True)
class LeaveOut:
    """Rows that are not movements: those whose `column` has one of `words` or starts with one of `starts`.

    With `keep`, all rows are left out but those; with `still`, only where no money moved;
    with `pending`, the bank has not booked them yet and they will come again; with `card`, they
    show that the file is a card's, where spending is above nought.
    """

    column: str
    words: frozenset[str]
    starts: tuple[str, ...] = ()
    keep: bool = False
    still: bool = False
    pending: bool = False
    card: bool = False


@dataclass(frozen=True, slots=True)
class Layout:
    """How one bank writes its file, as the data file has it; names are in small letters."""

    id: str
    bank: str
    sign: str
    columns: dict[str, tuple[str, ...]]
    optional: frozenset[str] = frozenset()
    ignore: frozenset[str] = frozenset()
    exact: bool = False
    nameless: bool = False
    shape: tuple[tuple[str, str], ...] = ()
    format: str = "csv"
    limit: int = 0
    join: str = ""
    split: str = ""
    continues: bool = False
    ins: frozenset[str] = frozenset()
    outs: frozenset[str] = frozenset()
    leave_out: tuple[LeaveOut, ...] = ()
    preamble: dict[str, str] = field(default_factory=dict)
    lead: str = ""

    @property
    def names(self) -> frozenset[str]:
        """Every name a header of this layout may hold."""
        return self.ignore.union(*self.columns.values())

    def places(self, header: Sequence[str]) -> dict[str, int] | None:
        """Say in which cell of the header each meaning stands, or None where the layout does not fit."""
        if self.shape or (self.exact and not self.names.issuperset(header)):
            return None
        found: dict[str, int] = {}
        for meaning, names in self.columns.items():
            # A cell has one meaning: what comes first in the data file takes it.
            place = next((at for at in map(header.index, filter(header.__contains__, names))
                          if at not in found.values()), None)  # fmt: skip
            if place is not None:
                found[meaning] = place
        return found if self._complete(found) else None

    def _complete(self, found: dict[str, int]) -> bool:
        if not set(self.columns) - self.optional <= found.keys():
            return False
        return "date" in found and ("amount" in found or "in" in found or "out" in found)


def normal(cell: str) -> str:
    """Give a header cell as layouts name it: small letters, single spaces, a currency code as (*)."""
    return _CURRENCY.sub("(*)", " ".join(cell.replace("\ufeff", "").split())).casefold()


def header_currency(cell: str) -> str:
    """Give the currency a header cell names, as in Amount (GBP), or ""."""
    found = _CURRENCY.search(cell.strip())
    return found[1].upper() if found else ""


@lru_cache(maxsize=1)
def all_layouts() -> tuple[Layout, ...]:
    """Give every layout in `resources/banks`: those of a bank first, those that fit any bank last."""
    found = [load(path) for path in sorted(resource("banks").glob("*.toml"))]
    return tuple(sorted(found, key=lambda layout: layout.nameless))


def load(path: Path) -> Layout:
    """Read one layout file."""
    data = tomllib.loads(path.read_text("utf-8"))
    words = data.get("words", {})
    return Layout(
        id=data["id"],
        bank=data["bank"],
        sign=data["sign"],
        columns={meaning: _names(value) for meaning, value in data.get("columns", {}).items()},
        optional=frozenset(data.get("optional", ())),
        ignore=frozenset(_names(data.get("ignore", []))),
        exact=data.get("exact", False),
        nameless=data.get("nameless", False),
        shape=tuple(
            (kind, means) for kind, _, means in (cell.partition(":") for cell in data.get("shape", ()))
        ),
        format=data.get("format", "csv"),
        limit=data.get("limit", 0),
        join=data.get("join", ""),
        split=data.get("split", ""),
        continues=data.get("continues", False),
        ins=frozenset(_names(words.get("in", []))),
        outs=frozenset(_names(words.get("out", []))),
        leave_out=tuple(_leave_out(rule) for rule in data.get("leave_out", ())),
        lead=normal(data.get("lead", "")),
        preamble={normal(name): means for name, means in data.get("preamble", {}).items()},
    )


def _names(value: str | list[str]) -> tuple[str, ...]:
    return tuple(normal(name) for name in ([value] if isinstance(value, str) else value))


def _leave_out(rule: dict[str, Any]) -> LeaveOut:
    words = _names(rule["words"])
    return LeaveOut(
        column=rule["column"],
        words=frozenset(word for word in words if not word.endswith("*")),
        starts=tuple(word.removesuffix("*") for word in words if word.endswith("*")),
        keep=rule.get("keep", False),
        still=rule.get("still", False),
        pending=rule.get("pending", False),
        card=rule.get("card", False),
    )
