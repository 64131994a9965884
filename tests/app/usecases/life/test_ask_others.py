import pypdfium2

from app.usecases.life.ask_others import ask_others_pdf
from tests.app.usecases.started import a_book
from tests.verapdf import problems


def test_s145_the_sheet_asks_and_gives_nothing_of_the_book_away() -> None:
    pdf = ask_others_pdf(a_book())
    assert problems(pdf, "ua1") == []
    with pypdfium2.PdfDocument(pdf) as opened:
        assert len(opened) == 1
        words = " ".join(opened[0].get_textpage().get_text_range().split())
    assert "Sam Reed asks you this" in words
    assert "Is anything harder than three months ago?" in words
    assert "Riverside Council" not in words
