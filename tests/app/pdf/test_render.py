"""Documents are accessible, archival, complete, and the same every time."""

import shutil
import subprocess
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.pdf.elements import (
    Attachment,
    Bullets,
    Cell,
    Column,
    Document,
    Element,
    Heading,
    NewPage,
    SignatureBoxes,
    Table,
    Text,
)
from app.pdf.face import cut, shown
from app.pdf.reading import page_count, printed
from app.pdf.render import render
from tests.app.pdf.rich import MADE, RICH, SUM, payments
from tests.verapdf import problems


@pytest.fixture(scope="module")
def rich() -> bytes:
    return render(RICH)


@pytest.mark.parametrize("flavour", ["ua1", "3a"])
def test_a_rich_document_is_accessible_and_archival(rich: bytes, flavour: str) -> None:
    assert problems(rich, flavour) == []


@pytest.mark.parametrize("flavour", ["ua1", "3a"])
@pytest.mark.parametrize(
    "elements",
    [
        [],
        [Text("Only words")],
        [Heading("Deep first", 3), Heading("Deeper", 7), Heading("One"), Heading("Three", 3)],
        [Table([], [], "Nothing"), Bullets([]), NewPage(), Table([Column("Empty", 1)], [], "")],
        [Table([Column("A", 1), Column("", 1)], [[Cell(""), Cell("", "empty")]], "Holes", row_headings=True)],
        [Heading(""), Text(""), Text("\n\n"), Bullets(["", " "]), Text("x", "notice")],
        [Text("Long. " * 2000, "notice"), Text("Long. " * 2000, "quote")],
        [SignatureBoxes("Me", "You"), SignatureBoxes("", "")],
        [Table([Column("A", 1), Column("B", 3)], [[Cell("x"), Cell("word " * 3000, "long")]] * 1, "Tall")],
    ],
    ids=["nothing", "words", "headings", "empty", "holes", "blank", "long", "fields", "tall"],
)
def test_odd_documents_are_accessible_and_archival_too(elements: list[Element], flavour: str) -> None:
    assert problems(render(Document("Odd", "", "", elements, MADE)), flavour) == []


def test_the_same_document_gives_the_same_bytes(rich: bytes) -> None:
    assert render(RICH) == rich


def test_another_document_gets_another_name() -> None:
    """The file's identifier follows its content, structure and all."""
    first, second = (render(replace(RICH, elements=[table])) for table in (SUM, replace(SUM, summary="Else")))
    assert identifier(first) != identifier(second)


def identifier(pdf: bytes) -> bytes:
    with pikepdf.open(BytesIO(pdf)) as document:
        return bytes(document.trailer.ID[1])


def test_qpdf_finds_nothing_wrong(rich: bytes, tmp_path: Path) -> None:
    assert "No syntax or stream encoding errors found" in run(rich, tmp_path, "qpdf", "--check", "FILE")


def run(pdf: bytes, folder: Path, tool: str, *words: str) -> str:
    found = shutil.which(tool)
    assert found, f"{tool} is missing: apt-get install -y --no-install-recommends poppler-utils qpdf"
    file = folder / "document.pdf"
    file.write_bytes(pdf)
    command = [found, *(str(file) if word == "FILE" else word for word in words)]
    return subprocess.run(command, capture_output=True, check=True).stdout.decode(errors="replace")


@pytest.mark.parametrize(
    "command", [("pdftotext", "FILE", "-"), ("pdfinfo", "-struct-text", "FILE")], ids=["text", "structure"]
)
def test_words_do_not_join_where_lines_break(rich: bytes, tmp_path: Path, command: tuple[str, ...]) -> None:
    words = " ".join(run(rich, tmp_path, *command).split())

    for joined in (
        "up.£6",
        "in.£",
        "out.The",
        "week.The",
        "own.This",
        "line.One",
        "Streetbranch",
        "“Freedom”,High",
    ):
        assert joined not in words
    assert "week. The new PA starts" in words
    assert words.count("The money adds up. £6,050.40 came in and £5,717.62 went out.") == 5


def test_the_structure_is_read_in_order(rich: bytes, tmp_path: Path) -> None:
    said = [line.strip() for line in run(rich, tmp_path, "pdfinfo", "-struct", "FILE").splitlines()]
    kinds = [
        line.split()[0].rstrip(":") for line in said if line and line.split()[0] not in {"Object", "Syntax"}
    ]

    assert kinds[:2] == ["Document", "Part"]
    assert {"H1", "H2", "H3", "P", "L", "LI", "Lbl", "LBody", "Table", "TH", "TD", "TR", "Form"} <= set(kinds)
    assert kinds.count("Form") == 2


def test_the_outline_follows_the_headings(rich: bytes) -> None:
    with pikepdf.open(BytesIO(rich)) as pdf, pdf.open_outline() as outline:
        (top,) = outline.root
        assert top.title == "Return for July to September 2026"
        chapters = [item.title for item in top.children]
        assert chapters == ["The money adds up", "What has gone well", "Every payment", "Signatures"]
        assert [item.title for item in top.children[1].children] == ["In short"]


def test_every_page_says_whose_it_is_and_which_page_it_is(rich: bytes, tmp_path: Path) -> None:
    pages = run(rich, tmp_path, "pdftotext", "-layout", "FILE", "-").split("\f")[:-1]

    assert len(pages) == page_count(rich) > 3
    for number, page in enumerate(pages, start=1):
        assert f"Page {number} of {len(pages)}" in page
        assert "Margaret O’Neill · SC-20417 · 1 July to 30 September 2026" in page


def test_a_long_table_repeats_its_headings_for_the_eye_alone(rich: bytes, tmp_path: Path) -> None:
    by_eye = run(rich, tmp_path, "pdftotext", "-layout", "FILE", "-")
    by_ear = run(rich, tmp_path, "pdfinfo", "-struct-text", "FILE")

    assert by_eye.count("Who and what") > 1
    assert by_ear.count("Who and what") == 1


def test_no_helvetica_is_left_and_every_font_is_inside(rich: bytes, tmp_path: Path) -> None:
    fonts = run(rich, tmp_path, "pdffonts", "FILE").splitlines()[2:]

    assert any("AtkinsonHyperlegibleNext" in line for line in fonts)
    assert all(" yes " in line and "Helvetica" not in line for line in fonts)


def test_figures_line_up(tmp_path: Path) -> None:
    """All digits have one width, so equal numbers of digits end and begin at the same place."""
    amounts = [f"£{digit * 4},{digit * 3}.{digit * 2}" for digit in "0123456789"]
    table = Table([Column("A", 1, figures=True)], [[Cell(amount)] for amount in amounts], "Figures")
    boxes = run(render(Document("D", "", "", [table], MADE)), tmp_path, "pdftotext", "-bbox", "FILE", "-")
    places = {tuple(line.split('"')[1::4]) for line in boxes.splitlines() if "<word" in line and "£" in line}

    assert len(places) == 1


def test_two_cells_cannot_have_one_key() -> None:
    with pytest.raises(ValueError, match="same key"):
        render(replace(RICH, elements=[SUM, SUM]))


def test_two_attachments_cannot_have_one_name() -> None:
    with pytest.raises(ValueError, match="same name"):
        render(replace(RICH, attachments=[Attachment("a", "text/plain", b"", "")] * 2))


def test_an_unknown_style_is_a_mistake() -> None:
    with pytest.raises(ValueError, match="no style"):
        render(replace(RICH, elements=[Text("x", "shouting")]))


def test_a_row_with_too_few_cells_is_a_mistake() -> None:
    with pytest.raises(ValueError, match="fewer cells"):
        render(replace(RICH, elements=[replace(SUM, rows=[[Cell("alone")]])]))


def test_nothing_is_clipped_or_printed_over(tmp_path: Path) -> None:
    """No two words share a place, and none leaves the margins, on any page."""
    hard = Table(
        [Column("Reference", 1), Column("Payee", 2), Column("Amount", 1, figures=True)],
        [
            [Cell("X" * 300), Cell("Wide words " * 30), Cell("£" + "9" * 90)],
            [Cell("a"), Cell("b"), Cell("£1.00")],
        ],
        "Hard",
    )
    elements = [*RICH.elements, Heading("H" * 200, 2), hard, Text("W" * 400), Bullets(["m" * 300])]
    boxes = run(render(replace(RICH, elements=elements)), tmp_path, "pdftotext", "-bbox", "FILE", "-")

    for page in boxes.split("<page")[1:]:
        words = [tuple(map(float, line.split('"')[1:8:2])) for line in page.splitlines() if "<word" in line]
        assert all(left > 56 and right < 540 and top > 40 and low < 815 for left, top, right, low in words)
        assert not [(one, two) for one in words for two in words if one < two and overlap(one, two)]


def overlap(one: tuple[float, ...], two: tuple[float, ...]) -> bool:
    """Say whether the middles of two words' boxes meet; the boxes are taller than the letters."""
    across = min(one[2], two[2]) - max(one[0], two[0])
    down = min(one[3], two[3]) - max(one[1], two[1])
    return across > 0.5 and down > 0.45 * min(one[3] - one[1], two[3] - two[1])


texts = st.text(st.characters(codec=None), max_size=60)


@settings(max_examples=60)
@given(st.lists(st.tuples(texts, texts), min_size=1, max_size=8), texts)
def test_any_text_is_printed_as_shown(pairs: list[tuple[str, str]], other: str) -> None:
    rows = [
        [Cell(first, f"a{place}"), Cell(second, f"b{place}", strong=True)]
        for place, (first, second) in enumerate(pairs)
    ]
    table = Table([Column(other, 2), Column("Figures", 1, figures=True)], rows, other)
    elements = [Heading(other), Text(other), Bullets([other]), table, SignatureBoxes(other, other)]
    document = Document(
        other, other, other, elements, MADE, other, [Attachment("a", "text/plain", b"", other)]
    )

    expected = {cell.key: shown(cell.text) for row in rows for cell in row}
    assert printed(render(document)) == expected


@settings(max_examples=12)
@given(texts, texts)
def test_any_text_makes_an_archival_document(first: str, second: str) -> None:
    table = Table([Column(first, 1)], [[Cell(second, "key")]], first)
    elements = [Heading(first), Text(second), table, SignatureBoxes(first, second)]
    pdf = render(Document(first, second, first, elements, MADE, second))

    assert problems(pdf, "ua1") == []
    assert problems(pdf, "3a") == []


def test_a_thousand_keyed_cells_are_printed_as_given() -> None:
    table = payments(250)
    expected = {cell.key: shown(cell.text) for row in table.rows for cell in row if cell.key}

    assert len(expected) == 1000
    assert printed(render(replace(RICH, elements=[table]))) == expected


def test_every_letter_of_the_typeface_can_be_printed() -> None:
    """There are more than fit into one font of 255 letters, so a line changes fonts within words."""
    letters = "".join(map(chr, sorted(cut("400Regular").glyphs)))
    words = shown(" ".join(letters[start : start + 7] for start in range(0, len(letters), 7)))
    table = Table([Column("A", 1)], [[Cell(words, "plain")], [Cell(words, "bold", strong=True)]], "")
    pdf = render(Document("D", "", "", [table], MADE))

    assert printed(pdf) == {"plain": words, "bold": words}
    assert problems(pdf, "3a") == []


@pytest.mark.parametrize("lines", range(22, 27))
def test_a_tall_row_begins_where_the_page_nearly_ends(lines: int) -> None:
    rows = [[Cell("short", f"{place}")] for place in range(lines)]
    tall = shown("word " * 2000)
    pdf = render(Document("D", "", "", [Table([Column("A", 1)], [*rows, [Cell(tall, "tall")]], "")], MADE))

    assert printed(pdf)["tall"] == tall


@pytest.mark.parametrize("before", range(36, 46))
def test_headings_of_a_table_never_stand_alone(before: int, tmp_path: Path) -> None:
    table = Table([Column("Heading", 1)], [[Cell("tall words " * 60)]], "")
    pdf = render(Document("D", "", "", [*[Text("line", "small")] * before, table], MADE))
    pages = run(pdf, tmp_path, "pdftotext", "-layout", "FILE", "-").split("\f")

    assert all(("Heading" in page) == ("tall" in page) for page in pages)
