"""The pages being filled: where the next thing goes, what is marked for whom, what stands at each foot."""

from typing import TYPE_CHECKING, BinaryIO

from app.pdf.face import cut, fitted, shown
from app.pdf.pen import Pen
from app.pdf.tree import Field, Node
from app.words import t

if TYPE_CHECKING:
    from reportlab.pdfbase.pdfdoc import PDFDocument
    from reportlab.pdfgen.canvas import Canvas

# A4 and its margins, in points: 20 mm at the sides.
WIDTH, HEIGHT = 595.28, 841.89
LEFT, RIGHT = 56.7, WIDTH - 56.7
TOP, BOTTOM = HEIGHT - 56.7, 76.0
ROOM = RIGHT - LEFT

# Colours as PDF writes them; each also tells apart in black and white.
INK, MUTED, BRAND = "0.078 0.129 0.169", "0.290 0.353 0.400", "0.043 0.325 0.318"
TINT, LINE, FRAME = "0.886 0.941 0.933", "0.788 0.824 0.847", "0.478 0.541 0.584"


def plain_canvas(raw: BinaryIO, size: tuple[float, float], language: str | None = None) -> "Canvas":
    """Make the canvas that writes to `raw`: it begins no page with a font of its own, and knows no clock."""
    from reportlab.pdfgen.canvas import Canvas  # loaded at the first document

    class Plain(Canvas):
        """A canvas that puts nothing on a page by itself."""

        def _make_preamble(self) -> None:
            self._preamble = ""

    # pikepdf compresses faster.
    return Plain(raw, pagesize=size, pageCompression=0, invariant=1, lang=language)


def in_colour(colour: str, drawing: str) -> str:
    """Draw in a colour, and go back to ink after it."""
    return drawing if colour == INK else f"{colour} rg\n{drawing}\n{INK} rg"


class Sheets:
    """All pages of one document while it is laid out, from the top of the first downwards."""

    def __init__(self, canvas: "Canvas", scale: float = 1.0, *, tight: bool = False) -> None:
        from reportlab.pdfbase.ttfonts import TTFont  # loaded at the first document

        self.canvas = canvas
        self.scale = scale
        # How far apart lines stand, and how much room is left between things, of the usual.
        self.is_tight = tight
        self.lines_apart, self.room_between = (0.87, 0.5) if tight else (1.0, 1.0)
        self.rows_apart, self.rows_between = (0.94, 0.7) if tight else (1.0, 1.0)
        self.root = Node("Document")
        self.parents: list[list[Node]] = []
        self.fields: list[Field] = []
        self.headings: list[tuple[int, str, int, float]] = []
        self._pages: list[list[str]] = []
        self._part: Node | None = None
        # The canvas shows no other way to its fonts.
        self._doc: PDFDocument = vars(canvas)["_doc"]
        self._fonts = {}
        for weight in ("400Regular", "700Bold"):
            face = cut(weight)
            font = TTFont(f"Daybook-{weight}", face.file)
            font.face.charToGlyph.update(face.glyphs)
            font.face.charWidths.update(face.widths)
            self._fonts[weight] = font
        self._pens: dict[tuple[float, bool], Pen] = {}
        self.y = 0.0
        self.new_page()

    @property
    def page(self) -> int:
        """The page being filled, from nought."""
        return len(self._pages) - 1

    @property
    def fresh(self) -> bool:
        """Whether nothing stands on this page yet."""
        return self.y == TOP

    @property
    def part(self) -> Node:
        """The part of the document that is being written."""
        if self._part is None:
            self._part = self.root.add("Part")
        return self._part

    def new_part(self) -> None:
        """Let what follows be another part."""
        self._part = None

    def pen(self, size: float, *, bold: bool = False) -> Pen:
        """Give the pen for a size in points."""
        pen = self._pens.get((size, bold))
        if pen is None:
            weight = "700Bold" if bold else "400Regular"
            pen = self._pens[size, bold] = Pen(cut(weight), self._fonts[weight], self._doc, size)
        return pen

    def new_page(self) -> None:
        """Go on at the top of another page."""
        self._pages.append([f"{INK} rg"])
        self.parents.append([])
        self.y = TOP

    def need(self, height: float) -> None:
        """Go on to another page unless this many points are left on this one."""
        if self.y - height < BOTTOM and not self.fresh:
            self.new_page()

    def space(self, height: float) -> None:
        """Leave this many points free, but none at the top of a page."""
        if not self.fresh:
            self.y -= height

    def paint(self, node: Node, drawing: str) -> None:
        """Paint text that belongs to an element."""
        nodes = self.parents[-1]
        node.marks += ((len(self._pages) - 1, len(nodes)),)
        self._pages[-1].append(f"/{node.kind} <</MCID {len(nodes)}>> BDC\n{drawing}\nEMC")
        nodes.append(node)

    def decorate(self, drawing: str, kind: str = "/Type/Layout") -> None:
        """Paint what carries no meaning: rules, tints, repeated headings."""
        self._pages[-1].append(f"/Artifact <<{kind}>> BDC\nq\n{drawing}\nQ\nEMC")

    def rule(
        self, y: float, colour: str = LINE, thick: float = 0.6, left: float = LEFT, right: float = RIGHT
    ) -> None:
        """Draw a line across."""
        self.decorate(f"{colour} RG {thick:g} w {left:.2f} {y:.2f} m {right:.2f} {y:.2f} l S")

    def finish(self, running: str) -> None:
        """Write every foot, now that the number of pages is known, and hand the pages to the canvas."""
        last = len(self._pages)
        for place, code in enumerate(self._pages):
            code.append(self._foot(running, place + 1, last))
            for page, title, level, y in self.headings:
                if page == place:
                    self._bookmark(title, level, y)
            self.canvas.addLiteral("\n".join(code))
            self.canvas.showPage()

    def _foot(self, running: str, page: int, last: int) -> str:
        pen, leading = self.pen(10 * self.scale), 13 * self.scale
        count = fitted(t("Page {page} of {pages}", page=page, pages=last))
        room = ROOM - pen.width(count) - 24
        text = pen.lines(running, room)[:2]
        drawing = [
            f"{LINE} RG 0.6 w {LEFT} 54 m {RIGHT:.2f} 54 l S",
            f"{MUTED} rg",
            pen.write(LEFT, 38, text, leading),
        ]
        drawing.append(pen.write(LEFT, 38, [count], leading, right=ROOM))
        joined = "\n".join(drawing)
        return f"/Artifact <</Type/Pagination/Subtype/Footer>> BDC\nq\n{joined}\nQ\nEMC"

    def _bookmark(self, title: str, level: int, y: float) -> None:
        key = f"h{len(self.headings)}-{title}-{y}-{level}"
        self.canvas.bookmarkPage(key, fit="XYZ", left=0, top=min(y + 24, HEIGHT))
        self.canvas.addOutlineEntry(shown(title), key, level=level - 1)
