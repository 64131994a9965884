from datetime import UTC, datetime
from pathlib import Path

import pikepdf
import pypdfium2

from app.pdf.elements import Document, Heading, PictureText
from app.pdf.render import render
from app.resources import resource
from tests.verapdf import problems

MADE = datetime(2026, 11, 21, tzinfo=UTC)
NAMES = sorted(file.stem for file in resource("pictures").glob("*.svg"))


def page(*elements: PictureText) -> bytes:
    return render(Document("My plan", "Plan", "Sam Reed", [Heading("My plan"), *elements], MADE))


def test_every_picture_stands_beside_its_words_in_an_accessible_document(tmp_path: Path) -> None:
    shown = [PictureText(name, f"A drawing: {name}", f"These words belong to {name}.") for name in NAMES]
    pdf = page(*shown)
    (tmp_path / "pictures.pdf").write_bytes(pdf)
    assert problems(pdf, "ua1") == []
    assert problems(pdf, "3a") == []


def test_what_a_picture_shows_is_read_aloud(tmp_path: Path) -> None:
    file = tmp_path / "one.pdf"
    file.write_bytes(page(PictureText("home", "A house", "Where I live")))
    with pikepdf.open(file) as opened:
        found = [
            str(each.Alt)
            for each in opened.objects
            if isinstance(each, pikepdf.Dictionary) and "/Alt" in each
        ]
    assert found == ["A house"]


def test_long_words_stay_whole_beside_their_picture_on_one_page() -> None:
    pdf = page(
        *[
            PictureText("me", "A person", f"Begin{number} " + "long words " * 40 + f"end{number}")
            for number in range(4)
        ]
    )
    with pypdfium2.PdfDocument(pdf) as opened:
        pages = [sheet.get_textpage().get_text_range() for sheet in opened]
    assert len(pages) > 1
    for number in range(4):
        assert any(f"Begin{number}" in words and f"end{number}" in words for words in pages)
