"""The typeface of every document, and what can be written with it."""

import re
import struct
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from app.pdf.signs import MISSING, SIGNS
from app.resources import resource

DIGITS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
LIKE_ANOTHER = {"\u2010": "-", "\u2011": "-", "\u2015": "—", "\u2043": "-", "\u2c7f": "V", "✔": "✓", "✘": "✗"}
# Spaces that hold words together stay apart from those a line may be broken at.
TIGHT_SPACE = "\u00a0"
TIGHT_SPACES = frozenset("\u00a0\u202f\u2007")
_SPACES = re.compile(f"[ {TIGHT_SPACE}]{{2,}}")
UNSEEN = frozenset("\u200b\u200c\u200d\u2060\ufeff\u00ad\ufe0e\ufe0f")


@dataclass(frozen=True)
class Cut:
    """One cut of the typeface (regular or bold), read from its file.

    `glyphs` gives the glyph of each character, `widths` its advance in thousandths of the size.
    Its digits are the tabular ones, all of one width, so that columns of money line up.
    """

    file: str
    glyphs: dict[int, int]
    widths: dict[int, float]


@lru_cache
def cut(weight: str) -> Cut:
    """Read one cut from `resources/fonts`: "400Regular" or "700Bold"."""
    file = resource("fonts", f"AtkinsonHyperlegibleNext_{weight}.ttf")
    data = file.read_bytes()
    tables = _tables(data)
    glyphs = _characters(data, tables["cmap"])
    names = _names(data, tables["post"])
    glyphs |= {ord("0") + value: names[f"{name}.tf"] for value, name in enumerate(DIGITS)}
    (units,) = struct.unpack_from(">H", data, tables["head"] + 18)
    (count,) = struct.unpack_from(">H", data, tables["hhea"] + 34)
    advances = struct.unpack_from(">" + "Hh" * count, data, tables["hmtx"])[::2]
    widths = {char: advances[min(glyph, count - 1)] * 1000 / units for char, glyph in glyphs.items()}
    return Cut(str(file), glyphs, widths)


def _tables(data: bytes) -> dict[str, int]:
    (count,) = struct.unpack_from(">H", data, 4)
    entries = struct.iter_unpack(">4s3I", data[12 : 12 + 16 * count])
    return {tag.decode("ascii"): offset for tag, _, offset, _ in entries}


def _characters(data: bytes, start: int) -> dict[int, int]:
    """Read the character map of the basic plane (format 4)."""
    (count,) = struct.unpack_from(">H", data, start + 2)
    offsets = [offset for _, _, offset in struct.iter_unpack(">HHI", data[start + 4 : start + 4 + 8 * count])]
    return _format_4(data, next(start + each for each in offsets if data[start + each + 1] == 4))


def _format_4(data: bytes, at: int) -> dict[int, int]:
    (doubled,) = struct.unpack_from(">H", data, at + 6)
    count = doubled // 2
    last = struct.unpack_from(f">{count}H", data, at + 14)
    first = struct.unpack_from(f">{count}H", data, at + 16 + doubled)
    shift = struct.unpack_from(f">{count}H", data, at + 16 + 2 * doubled)
    offsets = at + 16 + 3 * doubled
    found = {}
    for place in range(count):
        where = offsets + 2 * place
        (offset,) = struct.unpack_from(">H", data, where)
        for char in range(first[place], min(last[place], 0xFFFE) + 1):
            glyph = char
            if offset:
                (glyph,) = struct.unpack_from(">H", data, where + offset + 2 * (char - first[place]))
            found[char] = (glyph + shift[place]) % 0x10000
    return found


def _names(data: bytes, at: int) -> dict[str, int]:
    """Read the glyphs' names (post table, format 2); the first 258 names are Apple's and are left out."""
    (count,) = struct.unpack_from(">H", data, at + 32)
    places = struct.unpack_from(f">{count}H", data, at + 34)
    own, where = [], at + 34 + 2 * count
    for _ in range(max(places) - 257):
        own.append(data[where + 1 : where + 1 + data[where]].decode("ascii"))
        where += 1 + data[where]
    return {own[place - 258]: glyph for glyph, place in enumerate(places) if place >= 258}


def shown(text: str) -> str:
    """Give the text as a document prints it.

    Accents are joined to their letters, spaces and line ends become one space, unseen joining
    characters go, and whatever has no sign in the typeface (control and direction characters too)
    becomes the mark �, so that nothing is hidden and nothing is lost without trace.
    """
    return fitted(text).replace(TIGHT_SPACE, " ")


@lru_cache(maxsize=4096)
def fitted(text: str) -> str:
    """Give the text as `shown` does, but with the spaces kept at which a line may not be broken."""
    return _SPACES.sub(" ", _known(text)).strip(f" {TIGHT_SPACE}")


def _known(text: str) -> str:
    if text.isascii() and text.isprintable():
        return text
    return "".join(map(_sign, unicodedata.normalize("NFC", text)))


@lru_cache(maxsize=4096)
def _sign(char: str) -> str:
    if char in UNSEEN:
        return ""
    if char in TIGHT_SPACES:
        return TIGHT_SPACE
    if char.isspace():
        return " "
    char = LIKE_ANOTHER.get(char, char)
    return char if ord(char) in cut("400Regular").glyphs or char in SIGNS else MISSING
