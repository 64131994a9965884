from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from app.errors import AppError
from app.ledger.entry import Entry, Split
from app.money import Money
from app.pictures import LONGEST_SIDE, made_small
from app.store.book import Book
from app.usecases.money import ledger, papers
from app.usecases.money.listing import list_entries
from tests.app.usecases.started import OPENED, a_book


def photo(size: tuple[int, int] = (4000, 3000), kind: str = "JPEG", mode: str = "RGB") -> bytes:
    out = BytesIO()
    picture = Image.effect_noise(size, 90).convert(mode)
    picture.save(out, kind)
    return out.getvalue()


def with_entry() -> tuple[Book, int]:
    book = a_book()
    entry = Entry(0, 1, OPENED, "Shop", Money(-640), (Split(Money(-640)),))
    return book, ledger.add_entry(book, entry).id


def test_a_photo_is_kept_small_and_can_be_seen_again() -> None:
    book, number = with_entry()
    taken = photo()

    paper = papers.attach_paper(book, number, "C:/Photos/receipt.jpg", taken)

    again, kept = papers.paper_bytes(book, paper.id)
    assert again == paper
    assert len(kept) < len(taken)
    assert max(Image.open(BytesIO(kept)).size) == LONGEST_SIDE
    assert (paper.mime, paper.size) == ("image/jpeg", len(kept))
    assert list_entries(book, [number, 99]).with_papers == {number}
    assert ledger.entry_detail(book, number).papers == papers.papers_of(book, number) == (paper,)


def test_the_same_paper_twice_is_kept_once() -> None:
    book, number = with_entry()
    first = papers.attach_paper(book, number, "a.txt", b"One bath step, \xc2\xa364.00")
    papers.attach_paper(book, number, "b.txt", b"One bath step, \xc2\xa364.00")

    with book.begin() as work:
        assert work.papers.all() == [first]
        assert len(work.paper_links.all()) == 1
    assert first.mime == "text/plain"


def test_places_and_camera_facts_are_left_behind() -> None:
    out = BytesIO()
    exif = Image.Exif()
    exif[0x010F] = "A camera of somebody"
    Image.new("RGB", (40, 30)).save(out, "JPEG", exif=exif)

    kept, _ = made_small(out.getvalue())

    assert b"camera of somebody" not in kept


@pytest.mark.parametrize("mode", ["RGB", "L"])
def test_pictures_of_every_sort_become_legible_jpegs(mode: str) -> None:
    kept, mime = made_small(photo((300, 200), "PNG", mode))

    assert (mime, Image.open(BytesIO(kept)).size) == ("image/jpeg", (300, 200))


def test_a_pdf_is_kept_as_it_is() -> None:
    assert made_small(b"%PDF-1.7 and so on") == (b"%PDF-1.7 and so on", "application/pdf")


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "empty"),
        (b"PK\x03\x04" + bytes(range(256)), "cannot be shown"),
        (photo((300, 200))[:500], "cannot be shown"),
        (bytes(25 * 1024 * 1024 + 1), "larger than"),
    ],
)
def test_what_is_no_paper_is_refused_in_words(content: bytes, says: str) -> None:
    book, number = with_entry()

    with pytest.raises(AppError, match=says):
        papers.attach_paper(book, number, "x", content)

    assert papers.papers_of(book, number) == ()


def test_a_picture_of_endless_size_is_refused_before_it_is_unpacked(tmp_path: Path) -> None:
    file = tmp_path / "huge.png"
    Image.new("1", (12_000, 12_000)).save(file)

    with pytest.raises(AppError, match="too large"):
        made_small(file.read_bytes())
