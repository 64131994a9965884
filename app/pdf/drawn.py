"""What is painted on a page, by the number of its marked content.

Imported only when a PDF is read, for it loads pikepdf.
"""

import re
from collections.abc import Sequence
from typing import Any

from pikepdf import Array, ContentStreamInlineImage, Dictionary, Object, Pdf, String, parse_content_stream

UNKNOWN = "\ufffd"
INVISIBLE = 3  # text drawn in this way leaves no trace on the page
_CHARS = re.compile(rb"beginbfchar(.*?)endbfchar", re.DOTALL)
_RANGES = re.compile(rb"beginbfrange(.*?)endbfrange", re.DOTALL)
_HEX = re.compile(rb"<([0-9A-Fa-f\s]*)>")
_TRIPLE = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*(<[0-9A-Fa-f\s]*>|\[[^\]]*\])")
_LONGEST_RANGE = 256

Operands = Sequence[Any]


class Painted:
    """Reads each page once and remembers the text painted for each number on it."""

    def __init__(self, document: Pdf) -> None:
        self._known = {page.obj.objgen for page in document.pages}
        self._pages: dict[Any, dict[int, str]] = {}
        self._fonts: dict[Any, dict[int, str]] = {}

    def text(self, page: Object, number: int) -> str:
        """Give the text painted for one number on one page, empty when there is none."""
        if page.objgen not in self._known:
            raise ValueError("Text is said to be on a page nobody sees")
        marks = self._pages.get(page.objgen)
        if marks is None:
            marks = self._pages[page.objgen] = self._read(page)
        return marks.get(number, "")

    def _read(self, page: Object) -> dict[int, str]:
        fonts = page.Resources.get("/Font", Dictionary())
        reader = _Reader({str(name): self._font(font) for name, font in fonts.items()})
        for each in parse_content_stream(page, _HEARD):
            act = None if isinstance(each, ContentStreamInlineImage) else _ACTS.get(str(each.operator))
            if act is not None:
                act(reader, list(each.operands))
        return {number: "".join(parts) for number, parts in reader.found.items()}

    def _font(self, font: Object) -> dict[int, str]:
        known = self._fonts.get(font.objgen)
        if known is None:
            cmap = font.get("/ToUnicode")
            known = characters(cmap.read_bytes()) if cmap is not None else {}
            if font.objgen != (0, 0):
                self._fonts[font.objgen] = known
        return known


def characters(cmap: bytes) -> dict[int, str]:
    """Read the character of each code from a font's /ToUnicode; codes are of one byte."""
    found: dict[int, str] = {}
    for block in _RANGES.findall(cmap):
        for first, last, target in _TRIPLE.findall(block):
            low, high = int(first, 16), int(last, 16)
            if high - low >= _LONGEST_RANGE:
                raise ValueError("A range of codes is too long")
            found |= _range(low, high, target)
    for block in _CHARS.findall(cmap):
        codes = _HEX.findall(block)
        found |= {int(code, 16): _utf16(text) for code, text in zip(codes[::2], codes[1::2], strict=True)}
    return found


def _range(low: int, high: int, target: bytes) -> dict[int, str]:
    if target.startswith(b"["):
        return dict(zip(range(low, high + 1), map(_utf16, _HEX.findall(target)), strict=False))
    start = _utf16(target[1:-1])
    return {low + step: start[:-1] + chr(ord(start[-1]) + step) for step in range(high - low + 1)}


def _utf16(digits: bytes) -> str:
    return bytes.fromhex(digits.decode("ascii")).decode("utf-16-be", "replace")


class _Reader:
    """Follows one page's drawing: the font in use, what is visible, and for whom it is painted."""

    def __init__(self, fonts: dict[str, dict[int, str]]) -> None:
        self.found: dict[int, list[str]] = {}
        self._fonts = fonts
        self._font: dict[int, str] = {}
        self._visible = True
        self._kept: list[tuple[dict[int, str], bool]] = []
        self._numbers: list[int | None] = []

    def save(self, _: Operands) -> None:
        self._kept.append((self._font, self._visible))

    def restore(self, _: Operands) -> None:
        self._font, self._visible = self._kept.pop()

    def font(self, operands: Operands) -> None:
        self._font = self._fonts.get(str(operands[0]), {})

    def mode(self, operands: Operands) -> None:
        self._visible = int(operands[0]) != INVISIBLE

    def begin(self, operands: Operands) -> None:
        details = operands[1] if len(operands) > 1 else None
        number = details.get("/MCID") if isinstance(details, Dictionary) else None
        self._numbers.append(None if number is None else int(number))

    def end(self, _: Operands) -> None:
        self._numbers.pop()

    def show(self, operands: Operands) -> None:
        number = next((each for each in reversed(self._numbers) if each is not None), None)
        if number is None or not self._visible:
            return
        text = operands[-1]
        letters = self.found.setdefault(number, [])
        for part in text if isinstance(text, Array) else [text]:
            if isinstance(part, String):
                letters.extend(self._font.get(code, UNKNOWN) for code in bytes(part))


_ACTS = {
    "q": _Reader.save,
    "Q": _Reader.restore,
    "Tf": _Reader.font,
    "Tr": _Reader.mode,
    "BMC": _Reader.begin,
    "BDC": _Reader.begin,
    "EMC": _Reader.end,
    "Tj": _Reader.show,
    "TJ": _Reader.show,
    "'": _Reader.show,
    '"': _Reader.show,
}

# Lines, places and colours say nothing here, so they never leave the parser; a picture is taken whole.
_HEARD = " ".join((*_ACTS, "BI", "ID", "EI"))
