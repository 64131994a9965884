"""Reading a document back: from the file alone, and safely whatever the file is."""

import zlib
from collections.abc import Callable
from contextlib import suppress
from io import BytesIO
from typing import Any

import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pikepdf import Array, Dictionary, Name, String

from app.errors import AppError
from app.pdf.drawn import characters
from app.pdf.elements import Cell, Column, Document, Heading, Table
from app.pdf.reading import attachments, page_count, printed, signed_revision
from app.pdf.render import render
from app.pdf.safely import LARGEST
from tests.app.pdf.rich import MADE, RICH

READERS: list[Callable[[bytes], object]] = [printed, attachments, page_count]


@pytest.fixture(scope="module")
def rich() -> bytes:
    return render(RICH)


@pytest.fixture(scope="module")
def small() -> bytes:
    table = Table([Column("A", 1), Column("B", 1)], [[Cell("one", "k1"), Cell("two", "k2")]], "")
    return render(Document("D", "", "", [Heading("D"), table], MADE))


def test_the_figures_and_the_attachments_are_found(rich: bytes) -> None:
    found = printed(rich)

    assert (found["opening"], found["out"], found["closing"]) == ("£2,871.40", "−£5,717.62", "£3,204.18")
    assert found["line.3.payee"] == "Café <b>&amp;"
    assert attachments(rich) == {each.name: each.content for each in RICH.attachments}


def test_a_cell_over_three_pages_is_read_whole() -> None:
    long = "word " * 2999 + "end"
    table = Table([Column("A", 1), Column("B", 4)], [[Cell("x", "x"), Cell(long, "long")]], "")
    pdf = render(Document("D", "", "", [table], MADE))

    assert page_count(pdf) > 2
    assert printed(pdf) == {"x": "x", "long": long}


def test_a_plain_document_has_nothing_to_find() -> None:
    pdf = render(Document("D", "", "", [Heading("D")], MADE))
    assert printed(pdf) == {}
    assert attachments(pdf) == {}
    assert signed_revision(pdf) == pdf


def test_a_file_without_structure_has_nothing_to_find() -> None:
    pdf = pikepdf.new()
    pdf.add_blank_page()
    assert printed(saved(pdf)) == {}
    assert page_count(saved(pdf)) == 1


def saved(pdf: pikepdf.Pdf) -> bytes:
    out = BytesIO()
    pdf.save(out)
    pdf.close()
    return out.getvalue()


def changed(content: bytes, change: Callable[[Any, pikepdf.Pdf], None]) -> bytes:
    pdf = pikepdf.open(BytesIO(content))
    change(pdf.Root, pdf)
    return saved(pdf)


def redrawn(content: bytes, before: bytes, after: bytes) -> bytes:
    def change(_: Any, pdf: pikepdf.Pdf) -> None:
        page = pdf.pages[0].obj
        drawing = page.Contents.read_bytes()
        assert before in drawing
        page.Contents.write(drawing.replace(before, after))

    return changed(content, change)


def test_what_is_drawn_counts_and_not_what_is_said(small: bytes) -> None:
    def say(root: Any, _: pikepdf.Pdf) -> None:
        element(root, b"k1").ActualText = String("a million")

    assert printed(changed(small, say))["k1"] == "one"
    assert printed(redrawn(small, b"(one)", b"(eno)"))["k1"] == "eno"


def element(root: Any, key: bytes) -> Any:
    names = root.StructTreeRoot.IDTree.Kids[0].Names
    return next(value for name, value in zip(names[::2], names[1::2], strict=True) if bytes(name) == key)


@pytest.mark.parametrize(
    ("after", "found"),
    [
        (b"3 Tr (one)", ""),
        (b"q 3 Tr Q (one)", "one"),
        (b"/Nothing 12 Tf (one)", "���"),
        (b"[(o) -20 (n) 5 (e)] TJ (!)", "one!"),
        (b"(on) ' 1 1 (e) \" ()", "one"),
        (b"/Span BMC (on) Tj EMC (e)", "one"),
        (b"/Span <</Lang (en)>> BDC (on) Tj EMC (e)", "one"),
        (b"BI /W 1 /H 1 /BPC 8 /CS /G ID x EI (one)", "one"),
    ],
)
def test_every_way_of_drawing_text_is_followed(small: bytes, after: bytes, found: str) -> None:
    assert printed(redrawn(small, b"(one)", after))["k1"] == found


def test_a_key_in_two_places_is_refused(small: bytes) -> None:
    def twice(root: Any, _: pikepdf.Pdf) -> None:
        names = root.StructTreeRoot.IDTree.Kids[0].Names
        names.extend([String("k1"), element(root, b"k1")])

    refused(changed(small, twice), printed)


def test_a_key_that_names_another_element_is_refused(small: bytes) -> None:
    def swap(root: Any, _: pikepdf.Pdf) -> None:
        one, two = element(root, b"k1"), element(root, b"k2")
        one.ID, two.ID = String("k2"), String("k1")

    refused(changed(small, swap), printed)


def test_names_in_a_circle_are_refused(small: bytes) -> None:
    def circle(root: Any, _: pikepdf.Pdf) -> None:
        root.StructTreeRoot.IDTree.Kids.append(root.StructTreeRoot.IDTree)

    refused(changed(small, circle), printed)


def test_elements_in_a_circle_are_refused(small: bytes) -> None:
    def circle(root: Any, _: pikepdf.Pdf) -> None:
        one = element(root, b"k1")
        one.K = one

    refused(changed(small, circle), printed)


def test_an_element_inside_a_keyed_one_is_read(small: bytes) -> None:
    def nest(root: Any, pdf: pikepdf.Pdf) -> None:
        one = element(root, b"k1")
        inner = pdf.make_indirect(Dictionary(S=Name.Span, P=one, K=one.K))
        one.K = Array([inner, Dictionary(Type=Name.OBJR, Obj=inner)])

    assert printed(changed(small, nest))["k1"] == "one"


def test_a_font_without_letters_gives_marks(small: bytes) -> None:
    def blind(_: Any, pdf: pikepdf.Pdf) -> None:
        for font in pdf.pages[0].obj.Resources.Font.values():
            if "/ToUnicode" in font:
                del font["/ToUnicode"]

    assert printed(changed(small, blind))["k1"] == "���"


def refused(pdf: bytes, *readers: Callable[[bytes], object]) -> None:
    for reader in readers or READERS:
        with pytest.raises(AppError):
            reader(pdf)


def test_two_attachments_of_one_name_are_refused(rich: bytes) -> None:
    def twice(root: Any, _: pikepdf.Pdf) -> None:
        names = root.Names.EmbeddedFiles.Names
        names.extend([String("zzz"), names[1]])

    refused(changed(rich, twice), attachments)


def test_a_bomb_does_not_go_off(rich: bytes) -> None:
    def bomb(root: Any, pdf: pikepdf.Pdf) -> None:
        packed = zlib.compress(bytes(200_000_000), 9)
        file = pikepdf.Stream(pdf, packed)
        file.Filter = Name.FlateDecode
        root.AF[0].EF.F = pdf.make_indirect(file)

    pdf = pikepdf.open(BytesIO(rich))
    bomb(pdf.Root, pdf)
    out = BytesIO()
    pdf.save(out, compress_streams=False, stream_decode_level=pikepdf.StreamDecodeLevel.none)
    pdf.close()
    refused(out.getvalue(), attachments)


@given(st.binary(max_size=300))
def test_junk_is_refused_in_words(junk: bytes) -> None:
    refused(junk)
    refused(b"%PDF-1.7\n" + junk)


@settings(max_examples=80)
@given(start=st.integers(0, 2**17), size=st.integers(1, 400), new=st.binary(max_size=40))
def test_a_damaged_file_is_read_or_refused_in_words(small: bytes, start: int, size: int, new: bytes) -> None:
    at = start % len(small)
    damaged = small[:at] + new + small[at + size :]
    for reader in READERS:
        with suppress(AppError):  # anything else fails the test
            reader(damaged)


def test_ranges_of_letters_are_read() -> None:
    ranges = b"beginbfrange <01> <03> <0041> <05> <06> [<0061> <00660069>] endbfrange "
    singles = b"beginbfchar <09> <D83DDE00> endbfchar"
    assert characters(ranges + singles) == {1: "A", 2: "B", 3: "C", 5: "a", 6: "fi", 9: "😀"}


def test_a_range_without_end_is_refused() -> None:
    with pytest.raises(ValueError, match="too long"):
        characters(b"beginbfrange <0000> <ffffffff> <0041> endbfrange")


def test_a_font_written_inside_its_page_is_read(small: bytes) -> None:
    def inside(_: Any, pdf: pikepdf.Pdf) -> None:
        page = pdf.pages[0].obj
        fonts = {name: Dictionary(dict(font.items())) for name, font in page.Resources.Font.items()}
        page.Resources = Dictionary(Font=Dictionary(fonts))

    assert printed(changed(small, inside))["k1"] == "one"


def test_text_on_a_page_nobody_sees_is_refused(small: bytes) -> None:
    def hide(root: Any, pdf: pikepdf.Pdf) -> None:
        one = element(root, b"k1")
        one.Pg = pdf.make_indirect(Dictionary(dict(pdf.pages[0].obj.items())))

    refused(changed(small, hide), printed)


def test_a_file_too_large_is_refused() -> None:
    refused(bytes(LARGEST + 1))
