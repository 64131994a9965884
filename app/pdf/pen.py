"""Writing text: how wide it is, where lines break, and the drawing operators it becomes."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from app.pdf.face import TIGHT_SPACE, Cut, fitted
from app.pdf.signs import CODES, SIGNS

if TYPE_CHECKING:
    from reportlab.pdfbase.pdfdoc import PDFDocument
    from reportlab.pdfbase.ttfonts import TTFont

SIGNS_FONT = "/DBS"
_ESCAPED = frozenset("()\\")


class Widths(dict[str, float]):
    """The advance of every character in thousandths of the size, looked up once."""

    def __init__(self, cut: Cut) -> None:
        super().__init__()
        self._cut = cut

    def __missing__(self, char: str) -> float:
        code = 0x20 if char == TIGHT_SPACE else ord(char)
        width = SIGNS[char][0] if char in SIGNS else self._cut.widths[code]
        self[char] = width
        return width


class Codes(dict[str, str]):
    """What stands in a text operator for each character: its code in the first part of the font.

    A character of another part, or of the signs' font, ends the operator, changes font and changes back.
    """

    def __init__(self, font: "TTFont", doc: "PDFDocument", size: float) -> None:
        super().__init__()
        self._font, self._doc, self._size = font, doc, size
        self.home = font.getSubsetInternalName(0, doc) if font.splitString(" ", doc) else ""

    def __missing__(self, char: str) -> str:
        text = self._sign(char) if char in SIGNS else self._letter(char)
        self[char] = text
        return text

    def _sign(self, char: str) -> str:
        return self._elsewhere(SIGNS_FONT, CODES[char])

    def _letter(self, char: str) -> str:
        ((part, code),) = self._font.splitString(char, self._doc)
        if part:
            return self._elsewhere(self._font.getSubsetInternalName(part, self._doc), code[0])
        return _literal(code[0])

    def _elsewhere(self, font: str, code: int) -> str:
        size = f"{self._size:g}"
        return f") Tj {font} {size} Tf ({_literal(code)}) Tj {self.home} {size} Tf ("


def _literal(code: int) -> str:
    char = chr(code)
    if char in _ESCAPED:
        return "\\" + char
    return char if 32 <= code < 127 else f"\\{code:03o}"


class Pen:
    """One cut of the typeface at one size, for one file."""

    def __init__(self, cut: Cut, font: "TTFont", doc: "PDFDocument", size: float) -> None:
        self.size = size
        self._widths = Widths(cut)
        self._codes = Codes(font, doc, size)
        self._broken: dict[tuple[str, float], list[str]] = {}

    def width(self, text: str) -> float:
        """Measure a line in points."""
        return sum(map(self._widths.__getitem__, text)) * self.size / 1000

    def measure(self, text: str) -> float:
        """Measure a text as it is printed, in points."""
        return self.width(fitted(text))

    def lines(self, text: str, room: float) -> list[str]:
        """Break a text into lines no wider than `room` points.

        The lines joined together are the whole text: a line broken at a space keeps that space at
        its end, so that words stay apart for whoever copies the text or has it read aloud.
        """
        found = self._broken.get((text, room))
        if found is None:
            found = self._broken[text, room] = self._break(fitted(text), room)
        return found

    def _break(self, text: str, room: float) -> list[str]:
        if not text:
            return []
        if self.width(text) <= room:
            return [text]
        lines, line, used, gap = [], "", 0.0, self.width(" ")
        for word in text.split(" "):
            for piece in self._pieces(word, room):
                width = self.width(piece.word)
                if line and (piece.fresh or used + width > room):
                    lines.append(line)
                    line, used = "", 0.0
                line += piece.word + " "
                used += width + gap
                if piece.goes_on:
                    line = line[:-1]
        return [*lines, line[:-1]]

    def _pieces(self, word: str, room: float) -> Iterable["_Piece"]:
        """Cut a word wider than a line into pieces that fit; each but the first begins a line."""
        start, used = 0, 0.0
        for place, char in enumerate(word):
            width = self.width(char)
            if used + width > room and place > start:
                yield _Piece(word[start:place], fresh=start > 0, goes_on=True)
                start, used = place, 0.0
            used += width
        yield _Piece(word[start:], fresh=start > 0, goes_on=False)

    def write(self, x: float, y: float, lines: Iterable[str], leading: float, right: float = 0) -> str:
        """Draw lines downwards from a first baseline; set against `x + right` when `right` is given."""
        parts = [f"BT {self._codes.home} {self.size:g} Tf"]
        for line in lines:
            text = line.replace(TIGHT_SPACE, " ")
            at = x + right - self.width(text.rstrip(" ")) if right else x
            parts.append(f"1 0 0 1 {at:.2f} {y:.2f} Tm ({''.join(map(self._codes.__getitem__, text))}) Tj")
            y -= leading
        parts.append("ET")
        return "\n".join(parts)


class _Piece:
    """A word or a part of one; `fresh` must begin a line, `goes_on` is continued by the next piece."""

    __slots__ = ("fresh", "goes_on", "word")

    def __init__(self, word: str, *, fresh: bool, goes_on: bool) -> None:
        self.word, self.fresh, self.goes_on = word, fresh, goes_on
