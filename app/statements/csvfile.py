"""CSV files: which line is the header, which layout fits, and the rows below."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.errors import AppError
from app.statements.amounts import pence
from app.statements.cells import DELIMITERS, all_rows, one_row
from app.statements.days import looks_like_day
from app.statements.layouts import Layout, all_layouts, normal
from app.statements.table import Table
from app.statements.text import account_name

_LONGEST = 5000  # letters in a header or in a line before it
_LEAD = 80  # lines looked at for a header, and rows for a shape


@dataclass(frozen=True, slots=True)
class _Header:
    """Where the header stands, what it says, and the layout whose names it has."""

    line: int
    delimiter: str
    cells: tuple[str, ...]
    layout: Layout
    places: dict[str, int]


def read_csv(text: str, layout: str = "") -> Table | None:
    """Find how the file is laid out and give its rows; `layout` names one layout to read it by.

    Gives None where no layout fits.
    """
    text = text.lstrip("\ufeff")
    layouts = [one for one in all_layouts() if one.format == "csv" and layout in ("", one.id)]
    found = _header(text, layouts)
    if found is not None:
        return _below(text, found)
    return _shaped(text, [one for one in layouts if one.shape])


def _header(text: str, layouts: Sequence[Layout]) -> _Header | None:
    dates = {name for layout in layouts for name in layout.columns.get("date", ())}
    leads: set[str] = {""}
    for number, line in enumerate(text.split("\n", _LEAD)[:_LEAD]):
        best: tuple[tuple[bool, int], _Header] | None = None
        for delimiter in DELIMITERS:
            cells = tuple(one_row(line[:_LONGEST], delimiter)) if delimiter in line else ()
            leads.add(normal(cells[0]) if cells else "")
            names = tuple(map(normal, cells))
            if dates.isdisjoint(names):
                continue
            for layout in layouts:
                places = layout.places(names)
                if places is None or layout.lead not in leads:
                    continue
                score = (not layout.nameless, len(layout.names.intersection(names)))
                if best is None or score > best[0]:
                    best = (score, _Header(number, delimiter, cells, layout, places))
        if best is not None:
            return best[1]
    return None


def _below(text: str, found: _Header) -> Table:
    lines = text.split("\n", found.line + 1)
    account, currency = _preamble(found.layout, lines[: found.line], found.delimiter)
    rest = lines[found.line + 1] if len(lines) > found.line + 1 else ""
    rows = all_rows(rest, found.delimiter, found.line + 2, len(found.cells))
    return Table(
        found.layout, found.places, rows, found.cells, found.delimiter, account=account, currency=currency
    )


def _preamble(layout: Layout, lines: Sequence[str], delimiter: str) -> tuple[str, str]:
    """Give the account and the currency that stand before the header."""
    said: dict[str, str] = {}
    for line in lines:
        name, value = (*(cell for cell in one_row(line, delimiter) if cell.strip()), "", "")[:2]
        meaning = layout.preamble.get(normal(name))
        if meaning:
            said[meaning] = value
    return account_name(said.get("sort_code", ""), said.get("account", "")), said.get("currency", "").strip()


def _shaped(text: str, layouts: Sequence[Layout]) -> Table | None:
    """Tell a file without a header by what its cells hold."""
    best: tuple[int, Layout, str] | None = None
    for delimiter in DELIMITERS:
        rows = list(_first_rows(text, delimiter))
        for layout in layouts:
            fits = sum(_fits(layout, row) for row in rows)
            if fits * 2 > len(rows) and (best is None or fits > best[0]):
                best = (fits, layout, delimiter)
    if best is None:
        return None
    _, layout, delimiter = best
    places = {means: place for place, (_, means) in enumerate(layout.shape) if means}
    return Table(layout, places, all_rows(text, delimiter, 1, len(layout.shape)), delimiter=delimiter)


def _first_rows(text: str, delimiter: str) -> Iterator[list[str]]:
    for line in text.split("\n", _LEAD)[:_LEAD]:
        if line.strip():
            yield one_row(line[:_LONGEST], delimiter)


def _fits(layout: Layout, row: Sequence[str]) -> bool:
    return len(row) == len(layout.shape) and all(
        _is(kind, cell) for (kind, _), cell in zip(layout.shape, row, strict=True)
    )


def _is(kind: str, cell: str) -> bool:
    """Say whether a cell is any, text, date, amount, empty (with ? it may be empty) or one of words a|b."""
    cell = cell.strip()
    if kind.endswith("?"):
        return not cell or _is(kind[:-1], cell)
    if kind == "date":
        return looks_like_day(cell)
    if kind == "amount":
        return _is_amount(cell)
    if kind == "text":
        return bool(cell) and not looks_like_day(cell) and not _is_amount(cell)
    if kind in ("any", "empty"):
        return kind == "any" or not cell
    return cell.casefold() in kind.split("|")


def _is_amount(cell: str) -> bool:
    try:
        pence(cell)
    except AppError:
        return False
    return True
