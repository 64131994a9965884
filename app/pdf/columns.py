"""How wide a table's columns are: as wide as their words where there is room, else shared out."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.pdf.elements import Cell, Column, Table
from app.pdf.pen import Pen

GAP = 16.0  # between neighbouring columns, in points
# Only the longest texts of a column are measured: the widest is among them, near enough, and a table of
# five thousand rows is not measured twice.
MEASURED = 40
MOST_FOR_FIGURES = 0.7  # of the room; figures wider than that are broken like words


@dataclass(frozen=True, slots=True)
class Span:
    """Where a column's text may stand: its left edge, its room in points, and whether it is set right."""

    left: float
    room: float
    figures: bool


def spans(table: Table, plain: Pen, bold: Pen, left: float, whole: float) -> list[Span]:
    """Share `whole` points, from `left` on, among the columns."""
    room = whole - GAP * (len(table.columns) - 1)
    natural = [
        _widest(column, [row[place] for row in table.rows], plain, bold)
        for place, column in enumerate(table.columns)
    ]
    widths = _by_share(table.columns, room) if table.aligned else _shared(table.columns, natural, room)
    found = []
    for column, width in zip(table.columns, widths, strict=True):
        found.append(Span(left, width, column.figures))
        left += width + GAP
    return found


def _by_share(columns: Sequence[Column], room: float) -> list[float]:
    whole = sum(column.share for column in columns)
    return [room * column.share / whole for column in columns]


def _widest(column: Column, cells: Sequence[Cell], plain: Pen, bold: Pen) -> float:
    longest = sorted({(cell.text, cell.strong) for cell in cells}, key=_length, reverse=True)[:MEASURED]
    widths = [(bold if strong else plain).measure(text) for text, strong in longest]
    # A hair more than needed, so that no sum of fractions breaks a line.
    return max([bold.measure(column.heading), *widths]) + 0.5


def _length(text: tuple[str, bool]) -> tuple[int, str]:
    return len(text[0]), text[0]


def _shared(columns: Sequence[Column], natural: Sequence[float], room: float) -> list[float]:
    spare = room - sum(natural)
    if spare >= 0:
        whole = sum(column.share for column in columns)
        return [wide + spare * column.share / whole for wide, column in zip(natural, columns, strict=True)]
    figures = sum(wide for wide, column in zip(natural, columns, strict=True) if column.figures)
    fixed = {
        place: natural[place]
        for place, column in enumerate(columns)
        if column.figures and figures <= room * MOST_FOR_FIGURES
    }
    return _narrowed(columns, natural, fixed, room)


def _narrowed(
    columns: Sequence[Column], natural: Sequence[float], fixed: dict[int, float], room: float
) -> list[float]:
    """Let columns that need less than their share keep what they need; the others share the rest."""
    while True:
        left = room - sum(fixed.values())
        open_ones = [place for place in range(len(columns)) if place not in fixed]
        whole = sum(columns[place].share for place in open_ones)
        fair = {place: left * columns[place].share / whole for place in open_ones}
        content = {place: natural[place] for place in open_ones if natural[place] <= fair[place]}
        if not content:
            widths = fixed | fair
            return [widths[place] for place in range(len(columns))]
        fixed |= content
