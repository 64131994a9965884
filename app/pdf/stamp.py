"""The words inside a filled signature field, drawn as a small page with the document's own typeface."""

from collections.abc import Sequence
from io import BytesIO

from app.pdf.sheets import INK, Sheets, plain_canvas

PAD = 6.0
SIZES = (11.0, 10.0, 9.0, 8.0, 7.0, 6.0)


def stamp(sentences: Sequence[str], width: float, height: float) -> bytes:
    """Draw sentences, the first in bold, on a page of this many points; the letters shrink until all fit."""
    import pikepdf  # loaded at the first signature

    from app.pdf.archive import add_signs

    raw = BytesIO()
    canvas = plain_canvas(raw, (width, height))
    sheets = Sheets(canvas)
    canvas.addLiteral(f"{INK} rg\n{_drawing(sheets, sentences, width, height)}")
    canvas.showPage()
    canvas.save()
    with pikepdf.open(BytesIO(raw.getvalue())) as pdf:
        add_signs(pdf)
        out = BytesIO()
        pdf.save(out, deterministic_id=True)
    return out.getvalue()


def _drawing(sheets: Sheets, sentences: Sequence[str], width: float, height: float) -> str:
    room = width - 2 * PAD
    for size in SIZES:
        pens = [sheets.pen(size, bold=place == 0) for place in range(len(sentences))]
        blocks = [pen.lines(text, room) for pen, text in zip(pens, sentences, strict=True)]
        leading = size * 1.35
        if sum(map(len, blocks)) * leading <= height - 2 * PAD + 0.35 * size:
            break
    y = height - PAD - size
    parts = []
    for pen, lines in zip(pens, blocks, strict=True):
        # Words too many for the smallest letters end where the field does.
        fitting = lines[: max(0, int((y - PAD) / leading) + 1)]
        if fitting:
            parts.append(pen.write(PAD, y, fitting, leading))
        y -= leading * len(lines)
    return "\n".join(parts)
