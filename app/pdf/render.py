"""Turns a Document into the bytes of a tagged, archival PDF (PDF/UA-1 and PDF/A-3a)."""

from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from app.pdf.boxes import draw_boxes, draw_signing_lines
from app.pdf.elements import (
    Bullets,
    Document,
    Element,
    Heading,
    NewPage,
    PictureText,
    SignatureBoxes,
    SigningLines,
    Table,
    Text,
)
from app.pdf.face import shown
from app.pdf.pictograms import draw_picture_text
from app.pdf.sheets import (
    BOTTOM,
    BRAND,
    HEIGHT,
    INK,
    LEFT,
    MUTED,
    ROOM,
    TINT,
    TOP,
    WIDTH,
    Sheets,
    in_colour,
    plain_canvas,
)
from app.pdf.table import Rows
from app.pdf.tree import Node

# Size, leading, space before, space after, in points, of headings 1 to 3.
HEADINGS = {1: (26.0, 32.0, 0.0, 10.0), 2: (17.0, 22.0, 20.0, 8.0), 3: (13.0, 18.0, 12.0, 4.0)}
# Size, leading, space after, indent and colour of each style of paragraph.
STYLES = {
    "body": (12.0, 17.5, 9.0, 0.0, INK),
    "lead": (14.0, 20.5, 12.0, 0.0, INK),
    "small": (10.0, 14.5, 7.0, 0.0, MUTED),
    "notice": (12.0, 17.5, 12.0, 16.0, INK),
    "quote": (12.0, 17.5, 12.0, 16.0, INK),
}
LARGE = 1.5  # of the usual size: 18 points for the body
KEEP = {1: 76.0, 2: 110.0, 3: 76.0}  # a heading takes at least this much of what follows on to its page


def render(document: Document) -> bytes:
    """Make the PDF; the same document always gives the same bytes.

    Raises ValueError when two cells have one key, a row has not the columns' number of cells, or a
    style is unknown: those are mistakes in the program, not in anybody's records.
    """
    from app.pdf.archive import finish  # pikepdf is loaded at the first document

    _check_tables(document)
    raw = BytesIO()
    sheets = _laid_out(document, raw)
    sheets.finish(document.running)
    sheets.canvas.save()
    return finish(raw.getvalue(), document, sheets)


def pages_of(document: Document) -> int:
    """Say how many pages a document has, without making it."""
    return _laid_out(document, BytesIO()).page + 1


def _laid_out(document: Document, raw: BytesIO) -> Sheets:
    """Fill the pages of a document."""
    canvas = plain_canvas(raw, (WIDTH, HEIGHT), document.language)
    sheets = Sheets(canvas, LARGE if document.large else 1.0, tight=document.tight)
    for element in document.elements:
        _DRAW[type(element)](sheets, element)
    return sheets


def _check_tables(document: Document) -> None:
    tables = [element for element in document.elements if isinstance(element, Table)]
    if any(len(row) != len(table.columns) for table in tables for row in table.rows):
        raise ValueError("A row has more or fewer cells than its table has columns")
    keys = [cell.key for table in tables for row in table.rows for cell in row if cell.key]
    if len(set(keys)) != len(keys):
        raise ValueError("Two cells of a document have the same key")


def _heading(sheets: Sheets, heading: Heading) -> None:
    # A level may only go down by one at a time, or a listener thinks something was left out.
    before = sheets.headings[-1][2] if sheets.headings else 0
    level = max(1, min(heading.level, before + 1, 3))
    size, leading, above, below = (points * sheets.scale for points in HEADINGS[level])
    leading, above, below = _nearer(sheets, leading, above, below)
    pen = sheets.pen(size, bold=True)
    lines = pen.lines(heading.text, ROOM)
    sheets.need(above + leading * len(lines) + below + KEEP[level])
    sheets.space(above)
    if level == 1:
        sheets.decorate(f"{BRAND} rg {LEFT} {sheets.y - 4:.2f} 64 4 re f")
        sheets.y -= 16
    if level == 2:
        sheets.new_part()
    node = sheets.part.add(f"H{level}")
    sheets.headings.append((sheets.page, shown(heading.text), level, sheets.y))
    _lines(sheets, node, lines, _Manner(size, leading, BRAND if level < 3 else INK, bold=True))
    sheets.y -= below


def _nearer(sheets: Sheets, leading: float, *spaces: float) -> list[float]:
    """Give how far apart lines stand and what is left between things, as close as the document is set."""
    return [leading * sheets.lines_apart, *(space * sheets.room_between for space in spaces)]


def _text(sheets: Sheets, text: Text) -> None:
    if text.style not in STYLES:
        raise ValueError(f"There is no style {text.style}")
    *points, colour = STYLES[text.style]
    size, leading, below, indent = (number * sheets.scale for number in points)
    leading, below = _nearer(sheets, leading, below)
    lines = _paragraph(sheets, text.text, size, ROOM - 2 * indent)
    boxed = text.style == "notice"
    if len(lines) * leading + 2 * indent < TOP - BOTTOM:
        sheets.need(min(len(lines), 4) * leading if not indent else len(lines) * leading + 2 * indent * boxed)
    if boxed:
        sheets.y -= 12
    node = sheets.part.add("P")
    beside = {"notice": _tint, "quote": _bar}.get(text.style)
    _lines(sheets, node, lines, _Manner(size, leading, colour, indent=indent, beside=beside))
    sheets.y -= below + 10 * boxed


def _paragraph(sheets: Sheets, text: str, size: float, room: float) -> list[str]:
    """Break a paragraph into lines, keeping the line ends it was written with."""
    pen = sheets.pen(size)
    lines: list[str] = []
    for written in text.splitlines():
        if lines and lines[-1][-1:] != " ":
            lines[-1] += " "
        lines += pen.lines(written, room)
    return lines


Beside = Callable[[Sheets, float, float], None]


@dataclass(frozen=True, slots=True)
class _Manner:
    """How an element's lines are set (points), in what colour, and what is drawn beside them."""

    size: float
    leading: float
    colour: str = INK
    bold: bool = False
    indent: float = 0.0
    beside: Beside | None = None


def _lines(sheets: Sheets, node: Node, lines: list[str], manner: _Manner) -> None:
    """Paint the lines of one element, going on to new pages as needed."""
    pen = sheets.pen(manner.size, bold=manner.bold)
    while lines:
        count = max(1, int((sheets.y - BOTTOM) / manner.leading))
        now, lines = lines[:count], lines[count:]
        low = sheets.y - manner.leading * len(now)
        if manner.beside:
            manner.beside(sheets, sheets.y, low)
        drawing = pen.write(LEFT + manner.indent, sheets.y - manner.size, now, manner.leading)
        sheets.paint(node, in_colour(manner.colour, drawing))
        sheets.y = low
        if lines:
            sheets.new_page()


def _tint(sheets: Sheets, top: float, low: float) -> None:
    """Lay a soft ground with a firm edge behind a notice."""
    high = top - low + 20
    edge = f"{BRAND} rg {LEFT} {low - 8:.2f} 4 {high:.2f} re f"
    sheets.decorate(f"{TINT} rg {LEFT} {low - 8:.2f} {ROOM:.2f} {high:.2f} re f\n{edge}")


def _bar(sheets: Sheets, top: float, low: float) -> None:
    """Draw a line beside somebody's own words."""
    sheets.decorate(f"{BRAND} rg {LEFT} {low:.2f} 3 {top - low:.2f} re f")


def _bullets(sheets: Sheets, bullets: Bullets) -> None:
    if not bullets.items:
        return
    size, leading, below = (number * sheets.scale for number in STYLES["body"][:3])
    leading, below = _nearer(sheets, leading, below)
    pen = sheets.pen(size)
    whole = sheets.part.add("L", "/O/List/ListNumbering/Disc")
    for item in bullets.items:
        lines = pen.lines(item, ROOM - 20)
        sheets.need(min(len(lines), 3) * leading)
        one = whole.add("LI")
        sheets.paint(one.add("Lbl"), pen.write(LEFT + 4, sheets.y - size, ["•"], leading))
        _lines(sheets, one.add("LBody"), lines, _Manner(size, leading, indent=20))
        sheets.y -= 3 * sheets.room_between
    sheets.y -= max(below - 3, 0)


def _table(sheets: Sheets, table: Table) -> None:
    Rows(sheets, table).draw()


def _picture(sheets: Sheets, picture: PictureText) -> None:
    draw_picture_text(sheets, picture)


def _new_page(sheets: Sheets, _: NewPage) -> None:
    if not sheets.fresh:
        sheets.new_page()


def _boxes(sheets: Sheets, boxes: SignatureBoxes) -> None:
    draw_boxes(sheets, boxes)


def _signing(sheets: Sheets, lines: SigningLines) -> None:
    draw_signing_lines(sheets, lines)


_DRAW: dict[type[Element], Callable[[Sheets, Any], None]] = {
    Heading: _heading,
    Text: _text,
    Bullets: _bullets,
    Table: _table,
    PictureText: _picture,
    NewPage: _new_page,
    SignatureBoxes: _boxes,
    SigningLines: _signing,
}
