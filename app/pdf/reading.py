"""Reads a finished document back from its file alone: what is printed, what is attached.

A keyed cell is found through the structure tree (/IDTree, or the element's own /ID), then through its
numbered marked content to the page's drawing, and from the glyphs drawn there through the font's
/ToUnicode to text. So the answer is what is painted, not what some hidden field says is painted, and
any later version can do the same. It does not judge the fonts: a file whose maker draws one shape
and calls it another letter is a question of who signed it.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from app.pdf.safely import LARGEST, opened, unreadable

if TYPE_CHECKING:
    from pikepdf import Object, Pdf

    from app.pdf.drawn import Painted

DEEP = 32


def page_count(pdf: bytes) -> int:
    """Count the pages of the signed document."""
    with opened(signed_revision(pdf)) as document:
        return len(document.pages)


def printed(pdf: bytes) -> dict[str, str]:
    """Give the text painted for each key, as `app.pdf.face.shown` gives it.

    Raises AppError when the file cannot be read, or when one key stands for two places.
    """
    from app.pdf.drawn import Painted  # pikepdf is loaded when a PDF is read

    with opened(signed_revision(pdf)) as document:
        tree = document.Root.get("/StructTreeRoot")
        if tree is None:
            return {}
        painted = Painted(document)
        found: dict[str, str] = {}
        for key, element in _names(tree.get("/IDTree")):
            if key in found or bytes(element.ID) != key.encode("utf-8"):
                raise unreadable()
            page = element.get("/Pg", document.Root)
            found[key] = "".join(_text(element, painted, page, DEEP))
        return found


def attachments(pdf: bytes) -> dict[str, bytes]:
    """Give the files inside the signed document by name.

    Raises AppError when the file cannot be read, or when two attachments have one name.
    """
    with opened(signed_revision(pdf)) as document:
        names = document.Root.get("/Names")
        files = None if names is None else names.get("/EmbeddedFiles")
        found: dict[str, bytes] = {}
        room = LARGEST
        for _, spec in _names(files):
            name = str(spec.get("/UF", spec.get("/F")))
            content = spec.EF.F.read_bytes()
            room -= len(content)
            if name in found or room < 0:
                raise unreadable()
            found[name] = content
        return found


def signed_revision(pdf: bytes) -> bytes:
    """Give the document as its first signature covers it; all of it when nobody has signed.

    Later revisions (a countersignature, or somebody's tampering) come after the end of these bytes.
    Whether the signature is good is for `app.signing` to say.
    """
    with opened(pdf) as document:
        ends = [end for end in _signed_ends(document) if 0 < end <= len(pdf)]
    return pdf[: min(ends)] if ends else pdf


def _signed_ends(document: "Pdf") -> Iterator[int]:
    form = document.Root.get("/AcroForm")
    if form is None:
        return
    for field in form.get("/Fields", []):
        signature = field.get("/V")
        if field.get("/FT") == "/Sig" and signature is not None:
            _, _, start, length = signature.ByteRange
            yield int(start) + int(length)


def _names(tree: "Object | None") -> Iterator[tuple[str, "Object"]]:
    """Walk a name tree; a node met twice is an error, so nothing goes round in circles."""
    waiting = [] if tree is None else [tree]
    seen = set()
    while waiting:
        node = waiting.pop()
        if node.is_indirect:
            if node.objgen in seen:
                raise unreadable()
            seen.add(node.objgen)
        waiting.extend(reversed(list(node.get("/Kids", []))))
        names = list(node.get("/Names", []))
        for name, value in zip(names[::2], names[1::2], strict=True):
            yield bytes(name).decode("utf-8", "replace"), value


def _text(element: "Object", painted: "Painted", page: "Object", depth: int) -> Iterator[str]:
    """Give what is painted for an element, in order, over however many pages."""
    from pikepdf import Array, Dictionary

    if depth == 0:
        raise unreadable()
    kids = element.get("/K")
    for kid in list(kids) if isinstance(kids, Array) else [kids]:
        if not isinstance(kid, Dictionary):
            yield painted.text(page, int(kid)) if kid is not None else ""
        elif kid.get("/Type") == "/MCR":
            yield painted.text(kid.get("/Pg", page), int(kid.MCID))
        elif "/S" in kid:
            yield from _text(kid, painted, kid.get("/Pg", page), depth - 1)
