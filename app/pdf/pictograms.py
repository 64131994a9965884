"""Our own simple line drawings, set as vectors beside large words."""

import re
from collections.abc import Iterator
from functools import cache
from xml.etree import ElementTree as ET

from app.pdf.elements import PictureText
from app.pdf.sheets import BRAND, LEFT, ROOM, Sheets
from app.resources import resource

SIDE, GAP = 68.0, 20.0  # of a picture, and to its words, in points
SIZE, LEADING = 16.0, 24.0
BOX = 24.0  # the drawings' own units
LINE = 1.5
ROUND = 0.5523  # how far a circle's handles stand off, of its radius
_NUMBERS = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "Z": 0}

Point = tuple[float, float]


def draw_picture_text(sheets: Sheets, element: PictureText) -> None:
    """Set a picture and its words side by side, whole on one page."""
    pen = sheets.pen(SIZE * sheets.scale)
    leading = LEADING * sheets.scale
    room = ROOM - SIDE - GAP
    lines = [line for written in element.text.splitlines() for line in _ended(pen.lines(written, room))]
    high = max(SIDE, leading * len(lines)) + 12
    sheets.need(high)
    figure = sheets.part.add("Figure", _layout(sheets.y))
    figure.alt = element.alt
    sheets.paint(figure, _drawing(element.name, sheets.y))
    words = sheets.part.add("P")
    top = sheets.y - max((SIDE - leading * len(lines)) / 2, 0) - SIZE * sheets.scale
    sheets.paint(words, pen.write(LEFT + SIDE + GAP, top, lines, leading))
    sheets.y -= high


def _ended(lines: list[str]) -> list[str]:
    """End a written line with a space, so that its last word and the next line's first stay two."""
    return [*lines[:-1], f"{lines[-1].rstrip()} "] if lines else lines


def _layout(top: float) -> str:
    box = f"{LEFT:.2f} {top - SIDE:.2f} {LEFT + SIDE:.2f} {top:.2f}"
    return f"/O/Layout/Placement/Block/BBox[{box}]"


def _drawing(name: str, top: float) -> str:
    scale = SIDE / BOX
    # The drawings' own rows run downwards, a page's upwards.
    place = f"{scale:.4f} 0 0 {-scale:.4f} {LEFT:.2f} {top:.2f} cm"
    return f"q\n{place}\n{BRAND} RG {LINE} w 1 J 1 j\n{_path(name)}\nS\nQ"


@cache
def _path(name: str) -> str:
    """Give a drawing's lines as PDF writes them."""
    root = ET.parse(resource("pictures", f"{name}.svg")).getroot()  # noqa: S314  # our own file
    return " ".join(word for shape in root for word in _shape(shape))


def _shape(shape: ET.Element) -> Iterator[str]:
    kind = shape.tag.rpartition("}")[2]
    if kind == "path":
        yield from _lines(shape.attrib["d"])
    elif kind == "circle":
        yield from _circle(*(float(shape.attrib[part]) for part in ("cx", "cy", "r")))
    else:
        yield " ".join([*(shape.attrib[part] for part in ("x", "y", "width", "height")), "re"])


def _circle(x: float, y: float, r: float) -> Iterator[str]:
    k = r * ROUND
    yield f"{x + r:g} {y:g} m"
    yield f"{x + r:g} {y + k:.4g} {x + k:.4g} {y + r:g} {x:g} {y + r:g} c"
    yield f"{x - k:.4g} {y + r:g} {x - r:g} {y + k:.4g} {x - r:g} {y:g} c"
    yield f"{x - r:g} {y - k:.4g} {x - k:.4g} {y - r:g} {x:g} {y - r:g} c"
    yield f"{x + k:.4g} {y - r:g} {x + r:g} {y - k:.4g} {x + r:g} {y:g} c h"


def _lines(path: str) -> Iterator[str]:
    """Turn a path of whole-letter commands (M L H V C Z) into PDF's."""
    at: Point = (0.0, 0.0)
    words = re.findall(r"[A-Za-z]|-?[\d.]+", path)
    while words:
        command = words.pop(0)
        count = _NUMBERS[command]
        numbers = [float(words.pop(0)) for _ in range(count)]
        if command == "H":
            numbers = [numbers[0], at[1]]
        if command == "V":
            numbers = [at[0], numbers[0]]
        if count:
            at = (numbers[-2], numbers[-1])
        operator = {"M": "m", "C": "c", "Z": "h"}.get(command, "l")
        yield " ".join([*(f"{number:g}" for number in numbers), operator])
