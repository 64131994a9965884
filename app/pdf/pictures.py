"""Pages of a PDF as pictures, with the words on them, for looking at on a screen."""

from dataclasses import dataclass
from typing import Any

from app.errors import AppError
from app.words import t

WIDEST = 4000  # pixels of either side, so that no page can ask for more memory than there is


@dataclass(frozen=True, slots=True)
class PagePicture:
    """One page drawn: `pixels` are rows of red, green, blue, one byte each, `stride` bytes to a row."""

    number: int
    pages: int
    width: int
    height: int
    stride: int
    pixels: bytes
    words: str


def picture_of(pdf: bytes, number: int, width: int) -> PagePicture:
    """Draw one page (the first is 1), `width` pixels wide; a number past the end is the last page.

    Raises AppError when the file cannot be read.
    """
    # PDFium opens in 30 ms and is needed only by those who look at a paper.
    import pypdfium2 as pdfium

    try:
        document = pdfium.PdfDocument(pdf)
    except pdfium.PdfiumError as error:
        raise AppError(t("This PDF cannot be shown."), t("It may be damaged, or locked.")) from error
    try:
        pages = len(document)
        if not pages:
            raise AppError(t("This PDF has no pages."))
        at = min(max(number, 1), pages)
        return _drawn(document[at - 1], at, pages, width)
    finally:
        document.close()


def _drawn(page: Any, number: int, pages: int, width: int) -> PagePicture:  # noqa: ANN401  # it has no types
    wide, high = page.get_size()
    scale = min(width / max(wide, 1), WIDEST / max(wide, 1), WIDEST / max(high, 1))
    bitmap = page.render(scale=scale, rev_byteorder=True, prefer_bgrx=False)
    text = page.get_textpage()
    try:
        words = text.get_text_bounded().replace("\r\n", "\n").strip()
        return PagePicture(
            number, pages, bitmap.width, bitmap.height, bitmap.stride, bytes(bitmap.buffer), words
        )
    finally:
        text.close()
        bitmap.close()
