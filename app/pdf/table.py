"""Tables: rows laid out straight on the pages, so that the five-thousandth costs what the first did."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.pdf.columns import GAP, Span, spans
from app.pdf.elements import Cell, Table
from app.pdf.face import shown
from app.pdf.pen import Pen
from app.pdf.sheets import BOTTOM, BRAND, FRAME, LEFT, LINE, RIGHT, ROOM, TOP, Sheets
from app.pdf.tree import Node, text_string

HEADING = "/O/Table/Scope/Column"
ROW_HEADING = "/O/Table/Scope/Row"
# Narrow tables keep the body's size; wide ones step down rather than break every cell.
SIZES = {1: 12.0, 2: 12.0, 3: 12.0, 4: 11.0, 5: 11.0}
SMALLEST = 10.0
TO_WRITE_IN = 27.0  # the least height of a row for handwriting, in points


@dataclass(slots=True)
class _Place:
    """One cell about to be painted: its element, its span, its pen and the lines still to be painted."""

    node: Node
    span: Span
    pen: Pen
    lines: list[str]


class Rows:
    """Lays out one table, row by row, going on to new pages under repeated headings."""

    def __init__(self, sheets: Sheets, table: Table) -> None:
        self._sheets = sheets
        self._table = table
        usual = SIZES if not sheets.is_tight else dict.fromkeys(SIZES, 12.0)
        size = usual.get(len(table.columns), SMALLEST) * sheets.scale
        self._plain, self._bold = sheets.pen(size), sheets.pen(size, bold=True)
        self._leading = size * (1.3 if table.close else 1.4) * sheets.rows_apart
        self._pad = size * (0.2 if table.close else 0.42) * sheets.rows_between
        self._baseline = size + self._pad
        self._spans = spans(table, self._plain, self._bold, LEFT, ROOM) if table.columns else []
        self._rules: list[str] = []

    def draw(self) -> None:
        """Draw the table from where the page stands."""
        sheets, table = self._sheets, self._table
        if not table.columns:
            return
        node = sheets.part.add(
            "Table", f"/O/Table/Summary{text_string(shown(table.summary))}" if table.summary else ""
        )
        # A head needs a body beside it; a table without rows is one row of headings.
        head = (node.add("THead") if table.rows else node).add("TR")
        places = self._heading(head)
        sheets.need(self._height(places) + min(self._first_row(), self._page_room()))
        self._paint(places)
        self._rule(BRAND, 1.4)
        if table.rows:
            body = node.add("TBody")
            for row in table.rows:
                self._row(body.add("TR"), row)
        self._draw_rules()
        sheets.space(12 * sheets.room_between)

    def _heading(self, head: Node) -> list[_Place]:
        cells = zip(self._table.columns, self._spans, strict=True)
        return [
            _Place(head.add("TH", HEADING), span, self._bold, self._bold.lines(column.heading, span.room))
            for column, span in cells
        ]

    def _row(self, node: Node, row: Sequence[Cell]) -> None:
        places = [
            self._place(node, cell, span, first=number == 0)
            for number, (cell, span) in enumerate(zip(row, self._spans, strict=True))
        ]
        height = self._height(places)
        if self._sheets.y - height < BOTTOM:
            if height > self._page_room():
                places = self._long_row(places)
                height = self._height(places)
            if self._sheets.y - height < BOTTOM:
                self._turn()
        if all(cell.strong for cell in row):
            self._rule(FRAME, 1.0)
        top = self._sheets.y
        self._paint(places)
        self._rule(LINE, 0.6)
        if self._table.write_in:
            self._upright(top)

    def _place(self, node: Node, cell: Cell, span: Span, *, first: bool) -> _Place:
        pen = self._bold if cell.strong else self._plain
        if first and self._table.row_headings:
            made = node.add("TH", ROW_HEADING, cell.key)
        else:
            made = node.add("TD", "", cell.key)
        return _Place(made, span, pen, pen.lines(cell.text, span.room))

    def _long_row(self, places: list[_Place]) -> list[_Place]:
        """Paint as much of a row taller than a page as fits, page after page; give what is left."""
        while self._height(places) > self._sheets.y - BOTTOM:
            count = int((self._sheets.y - BOTTOM - 2 * self._pad) / self._leading)
            if count > 0:
                self._paint([_Place(each.node, each.span, each.pen, each.lines[:count]) for each in places])
                places = [_Place(each.node, each.span, each.pen, each.lines[count:]) for each in places]
            self._turn()
        return places

    def _height(self, places: Sequence[_Place]) -> float:
        needed = max(len(place.lines) for place in places) * self._leading + 2 * self._pad
        return max(needed, TO_WRITE_IN * self._sheets.scale) if self._table.write_in else needed

    def _first_row(self) -> float:
        """Measure the first row, so that the headings never stand alone at the foot of a page."""
        if not self._table.rows:
            return 0.0
        node = Node("TR")
        row = zip(self._table.rows[0], self._spans, strict=True)
        return self._height([self._place(node, cell, span, first=False) for cell, span in row])

    def _page_room(self) -> float:
        return TOP - BOTTOM - self._height(self._heading(Node("TR")))

    def _turn(self) -> None:
        """Go on to another page and repeat the headings there, for the eye alone."""
        self._draw_rules()
        self._sheets.new_page()
        places = self._heading(Node("TR"))
        drawing = "\n".join(self._drawing(place) for place in places if place.lines)
        self._sheets.decorate(drawing, "/Type/Pagination/Subtype/Header")
        self._sheets.y -= self._height(places)
        self._rule(BRAND, 1.4)

    def _paint(self, places: Sequence[_Place]) -> None:
        for place in places:
            if place.lines:
                self._sheets.paint(place.node, self._drawing(place))
        self._sheets.y -= self._height(places)

    def _drawing(self, place: _Place) -> str:
        span = place.span
        y = self._sheets.y - self._baseline
        return place.pen.write(span.left, y, place.lines, self._leading, span.room if span.figures else 0)

    def _rule(self, colour: str, thick: float) -> None:
        y = self._sheets.y
        self._rules.append(f"{colour} RG {thick:g} w {LEFT} {y:.2f} m {RIGHT:.2f} {y:.2f} l S")

    def _upright(self, top: float) -> None:
        """Part the cells of a row to write in, from its top to where the page now stands."""
        for span in self._spans[1:]:
            x = span.left - GAP / 2
            self._rules.append(f"{FRAME} RG 0.6 w {x:.2f} {top:.2f} m {x:.2f} {self._sheets.y:.2f} l S")

    def _draw_rules(self) -> None:
        self._sheets.decorate("\n".join(self._rules))
        self._rules = []
