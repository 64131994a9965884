"""Pages of a PDF as pictures with their words."""

from io import BytesIO

import pytest
from reportlab.pdfgen.canvas import Canvas

from app.errors import AppError
from app.pdf.pictures import WIDEST, picture_of


def pdf(*pages: str, size: tuple[float, float] = (595, 842)) -> bytes:
    out = BytesIO()
    canvas = Canvas(out, pagesize=size)
    for words in pages:
        canvas.drawString(40, 40, words)
        canvas.rect(0, 0, 30, 30, fill=1)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def test_a_page_is_drawn_as_wide_as_asked_with_its_words() -> None:
    page = picture_of(pdf("Good morning", "Good night"), 2, 300)

    assert (page.number, page.pages, page.width) == (2, 2, 300)
    assert page.words == "Good night"
    assert len(page.pixels) == page.stride * page.height
    bottom_left = page.stride * (page.height - 2)
    assert page.pixels[bottom_left : bottom_left + 3] == b"\x00\x00\x00"
    assert page.pixels[:3] == b"\xff\xff\xff"


@pytest.mark.parametrize(("asked", "given"), [(0, 1), (-3, 1), (9, 2)])
def test_a_page_that_is_not_there_is_the_nearest_one(asked: int, given: int) -> None:
    assert picture_of(pdf("One", "Two"), asked, 50).number == given


def test_no_page_asks_for_more_than_there_is_room() -> None:
    page = picture_of(pdf("Long", size=(100, 10_000)), 1, 3000)

    assert page.height <= WIDEST


def test_what_is_no_pdf_is_refused_in_words() -> None:
    with pytest.raises(AppError, match="cannot be shown"):
        picture_of(b"Dear all", 1, 100)
