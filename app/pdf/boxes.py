"""Where people sign: a field for each signature made with a key, and lines for signing with a pen."""

from app.pdf.elements import SignatureBoxes, SigningLines
from app.pdf.sheets import BRAND, FRAME, LEFT, MUTED, ROOM, Sheets, in_colour
from app.pdf.tree import Field
from app.words import t

HOLDER, COUNCIL = "Holder", "Council"
HIGH = 84.0  # of a field, in points: four lines of a stamp
LOW = 64.0  # of one of two fields beside each other
APART = 18.0


def draw_boxes(sheets: Sheets, boxes: SignatureBoxes) -> None:
    """Draw both places to sign; each is kept whole on one page."""
    if boxes.beside:
        _draw_beside(sheets, boxes)
        return
    _box(sheets, HOLDER, boxes.holder_label)
    _box(sheets, COUNCIL, boxes.council_label)


def draw_signing_lines(sheets: Sheets, signing: SigningLines) -> None:
    """Draw a place to sign with a pen for each; a place is kept whole on one page."""
    size, leading = 12 * sheets.scale, 17 * sheets.scale
    for label in signing.labels:
        bold = sheets.pen(size, bold=True)
        lines = bold.lines(label, ROOM)
        sheets.need(len(lines) * leading + 90)
        sheets.paint(sheets.part.add("P"), bold.write(LEFT, sheets.y - size, lines, leading))
        sheets.y -= len(lines) * leading + 40
        _pen_lines(sheets)
        sheets.y -= 26


def _box(sheets: Sheets, name: str, label: str) -> None:
    bold, small = sheets.pen(12, bold=True), sheets.pen(10)
    lines = bold.lines(label, ROOM)
    sheets.need(len(lines) * 17 + HIGH + 130)
    sheets.paint(sheets.part.add("P"), bold.write(LEFT, sheets.y - 12, lines, 17))
    sheets.y -= len(lines) * 17 + 4
    _field(sheets, name, label)
    sheets.y -= 14
    words = t("Or sign here with a pen:")
    drawing = small.write(LEFT, sheets.y - 10, [words], 14)
    sheets.paint(sheets.part.add("P"), in_colour(MUTED, drawing))
    sheets.y -= 46
    _pen_lines(sheets)
    sheets.y -= 30


def _draw_beside(sheets: Sheets, boxes: SignatureBoxes) -> None:
    """Draw both places to sign beside each other: the label, the field, and a line for a pen."""
    size, leading = 12 * sheets.scale, 15 * sheets.scale
    bold, small = sheets.pen(size, bold=True), sheets.pen(10 * sheets.scale)
    wide = (ROOM - APART) / 2
    labels = (boxes.holder_label, boxes.council_label)
    written = [bold.lines(label, wide) for label in labels]
    above = max(map(len, written)) * leading + 4
    sheets.need(above + LOW + 54)
    top = sheets.y
    for place, name in enumerate((HOLDER, COUNCIL)):
        left = LEFT + place * (wide + APART)
        sheets.y = top
        sheets.paint(sheets.part.add("P"), bold.write(left, sheets.y - size, written[place], leading))
        sheets.y -= above
        _field(sheets, name, labels[place], (left, wide, LOW))
        sheets.y -= 32
        sheets.rule(sheets.y, FRAME, 1, left, left + wide)
        drawing = small.write(left, sheets.y - 13, [t("Or with a pen: signature and date")], 14)
        sheets.paint(sheets.part.add("P"), in_colour(MUTED, drawing))
    sheets.y -= 22


def _field(
    sheets: Sheets, name: str, purpose: str, place: tuple[float, float, float] = (LEFT, ROOM, HIGH)
) -> None:
    """Make the field for a signature, framed so that it is seen while it is empty.

    `place` is its left side, its width and its height.
    """
    left, wide, high = place
    low = sheets.y - high
    sheets.decorate(
        f"{FRAME} RG 1 w {left} {low:.2f} {wide:.2f} {high:.2f} re S\n"
        f"{BRAND} rg {left} {low:.2f} 4 {high:.2f} re f"
    )
    node = sheets.part.add("Form")
    node.widget = len(sheets.fields)
    box = (left + 10, low + 4, left + wide - 6, sheets.y - 4)
    sheets.fields.append(Field(name, purpose, sheets.page, box))
    sheets.y = low


def _pen_lines(sheets: Sheets) -> None:
    """Draw the lines to write on, each with its word below it."""
    size, leading = 10 * sheets.scale, 14 * sheets.scale
    small = sheets.pen(size)
    third = (ROOM - 32) / 3
    for place, words in enumerate((t("Signature"), t("Name"), t("Date"))):
        left = LEFT + place * (third + 16)
        sheets.rule(sheets.y, FRAME, 1, left, left + third)
        drawing = small.write(left, sheets.y - size - 3, [words], leading)
        sheets.paint(sheets.part.add("P"), in_colour(MUTED, drawing))
    sheets.y -= leading + 4
