"""Whatever is done to a signed return afterwards is noticed, also where a common viewer notices nothing."""

import asyncio
import re
import shutil
import subprocess
from collections.abc import Callable
from datetime import UTC, datetime
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.generic import pdf_name
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign.fields import MDPPerm, SigSeedSubFilter
from pyhanko.sign.signers import PdfSignatureMetadata, PdfSigner, SimpleSigner

from app.errors import AppError
from app.pdf.safely import LARGEST
from app.signing import Signature, certify, countersign, signatures

NOW = datetime(2026, 11, 21, 15, 0, tzinfo=UTC)

Change = Callable[[Any], None]


def added(pdf: bytes, change: Change) -> bytes:
    """Add a revision to a file, as an attacker would: what was signed stays byte for byte."""
    writer = IncrementalPdfFileWriter(BytesIO(pdf))
    change(writer)
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def stream(content: bytes, **entries: Any) -> generic.StreamObject:
    names = {pdf_name(f"/{name}"): value for name, value in entries.items()}
    return generic.StreamObject(dict_data=names, stream_data=content)


def first_page(writer: Any) -> Any:
    return writer.root["/Pages"]["/Kids"][0]


def fields(writer: Any) -> Any:
    return writer.root["/AcroForm"]["/Fields"]


def overlay_page(writer: Any) -> None:
    page = first_page(writer)
    cover = writer.add_object(stream(b"1 1 1 rg 50 500 500 200 re f"))
    page["/Contents"] = generic.ArrayObject([page.raw_get("/Contents"), cover])
    writer.update_container(page)


def swap_content(writer: Any) -> None:
    page = first_page(writer)
    content = page["/Contents"]
    content._data = content.data.replace(b"3,204.18", b"9,204.18")
    content._encoded_data = None
    writer.mark_update(page.raw_get("/Contents"))


def swap_pages(writer: Any) -> None:
    pages = writer.root["/Pages"]
    copy = generic.DictionaryObject(first_page(writer))
    copy[pdf_name("/Contents")] = writer.add_object(stream(b""))
    pages["/Kids"][0:1] = [writer.add_object(copy)]
    writer.update_container(pages)


def add_annotation(writer: Any) -> None:
    page = first_page(writer)
    look = writer.add_object(
        stream(
            b"1 1 1 rg 0 0 200 40 re f",
            Type=pdf_name("/XObject"),
            Subtype=pdf_name("/Form"),
            BBox=generic.ArrayObject([generic.NumberObject(each) for each in (0, 0, 200, 40)]),
        )
    )
    note = generic.DictionaryObject(
        {
            pdf_name("/Type"): pdf_name("/Annot"),
            pdf_name("/Subtype"): pdf_name("/Stamp"),
            pdf_name("/F"): generic.NumberObject(4),
            pdf_name("/Rect"): generic.ArrayObject(
                [generic.NumberObject(each) for each in (300, 600, 500, 640)]
            ),
            pdf_name("/AP"): generic.DictionaryObject({pdf_name("/N"): look}),
        }
    )
    page["/Annots"].append(writer.add_object(note))
    writer.update_container(page["/Annots"])
    writer.update_container(page)


def swap_attachment(writer: Any) -> None:
    spec = writer.root["/AF"][0]
    spec["/EF"]["/F"] = writer.add_object(stream(b'{"left": 999999}', Type=pdf_name("/EmbeddedFile")))
    writer.update_container(spec["/EF"])


def swap_attachment_in_place(writer: Any) -> None:
    file = writer.root["/AF"][0]["/EF"]
    file["/F"]._data = b'{"left": 999999}'
    file["/F"]._encoded_data = None
    writer.mark_update(file.raw_get("/F"))


def change_holder_look(writer: Any) -> None:
    look = fields(writer)[0]["/AP"]
    look[pdf_name("/N")] = writer.add_object(
        stream(
            b"0 0 1 rg 0 0 100 50 re f",
            Type=pdf_name("/XObject"),
            Subtype=pdf_name("/Form"),
            BBox=generic.ArrayObject([generic.NumberObject(each) for each in (0, 0, 400, 76)]),
        )
    )
    writer.update_container(look)


def fake_council_look(writer: Any) -> None:
    look = fields(writer)[-1]["/AP"]
    look[pdf_name("/N")] = writer.add_object(
        stream(
            b"0 0.5 0 rg 0 0 100 50 re f",
            Type=pdf_name("/XObject"),
            Subtype=pdf_name("/Form"),
            BBox=generic.ArrayObject([generic.NumberObject(each) for each in (0, 0, 400, 76)]),
        )
    )
    writer.update_container(look)


def move_council_field(writer: Any) -> None:
    field = fields(writer)[-1]
    field["/Rect"] = generic.ArrayObject([generic.NumberObject(each) for each in (0, 400, 595, 842)])
    writer.update_container(field)


def change_metadata(writer: Any) -> None:
    content = writer.root["/Metadata"]
    content._data = content.data.replace(b"Margaret", b"Somebody")
    content._encoded_data = None
    writer.mark_update(writer.root.raw_get("/Metadata"))


def drop_permissions(writer: Any) -> None:
    del writer.root["/Perms"]
    writer.update_root()


def add_script(writer: Any) -> None:
    action = {
        pdf_name("/S"): pdf_name("/JavaScript"),
        pdf_name("/JS"): generic.TextStringObject("app.alert(1)"),
    }
    writer.root[pdf_name("/OpenAction")] = generic.DictionaryObject(action)
    writer.update_root()


def swap_structure(writer: Any) -> None:
    tree = writer.root["/StructTreeRoot"]
    tree[pdf_name("/K")] = generic.NullObject()
    writer.update_container(tree)


def swap_font(writer: Any) -> None:
    fonts = first_page(writer)["/Resources"]["/Font"]
    widths = next(iter(fonts.values())).get_object()["/Widths"]
    widths[50] = generic.NumberObject(5)
    writer.update_container(widths)


def add_nothing_much(writer: Any) -> None:
    writer.add_object(stream(b"nothing anybody sees"))


CHANGES = [
    overlay_page,
    swap_content,
    swap_pages,
    add_annotation,
    swap_attachment,
    swap_attachment_in_place,
    change_holder_look,
    fake_council_look,
    move_council_field,
    change_metadata,
    drop_permissions,
    add_script,
    swap_structure,
    swap_font,
    add_nothing_much,
]


@pytest.mark.parametrize("change", CHANGES)
@pytest.mark.parametrize("stage", ["certified", "countersigned"])
def test_a_revision_added_after_signing_is_noticed(
    stage: str,
    change: Change,
    request: pytest.FixtureRequest,
    tmp_path: Path,
    record_property: Callable[[str, object], None],
) -> None:
    tampered = added(request.getfixturevalue(stage), change)
    record_property("pdfsig", pdfsig(tampered, tmp_path))

    for signature in signatures(tampered):
        assert not signature.allowed
        assert signature.changed_after == "other"
        assert signature.intact  # the signed bytes themselves are untouched: that is the trick


@pytest.mark.parametrize("change", CHANGES)
def test_a_change_is_not_hidden_by_a_countersignature_on_top(
    change: Change, certified: bytes, council: bytes
) -> None:
    """The attacker has a key of their own and signs the council's field over their change."""
    tampered = added(certified, change)
    with pytest.raises(AppError, match="changed after it was signed"):
        countersign(tampered, council, "battery staple", NOW, "Accepted")

    signed = rogue(tampered, council, "Council")
    holder = signatures(signed)[0]
    assert holder.field == "Holder"
    if change in HARMLESS_BEFORE_A_COUNTERSIGNATURE:
        assert holder.changed_after == "form filling"
    else:
        assert not holder.allowed
        assert holder.changed_after == "other"


# What no reader shows on a page.
HARMLESS_BEFORE_A_COUNTERSIGNATURE = (change_metadata, add_nothing_much)


class Rogue(PdfSigner):
    """Signs where signing is forbidden."""

    def _enforce_certification_constraints(self, reader: object) -> None:
        pass


def rogue(pdf: bytes, p12: bytes, field: str, *, certify: bool = False) -> bytes:
    meta = PdfSignatureMetadata(
        field_name=field,
        md_algorithm="sha256",
        subfilter=SigSeedSubFilter.PADES,
        certify=certify,
        docmdp_permissions=MDPPerm.ANNOTATE,
    )
    signer = SimpleSigner.load_pkcs12_data(p12, [], b"battery staple")
    out = Rogue(meta, signer).sign_pdf(IncrementalPdfFileWriter(BytesIO(pdf)))
    made: bytes = out.getvalue()
    return made


def test_a_second_certification_is_noticed(certified: bytes, council: bytes) -> None:
    found = signatures(rogue(certified, council, "Council", certify=True))

    assert [each.certified for each in found] == [True, True]
    assert not any(each.allowed for each in found)


def test_a_signature_in_a_field_of_its_own_is_noticed(certified: bytes, council: bytes) -> None:
    holder = signatures(rogue(certified, council, "Somebody"))[0]

    assert not holder.allowed
    assert holder.changed_after == "other"


def test_a_layer_prepared_before_signing_and_switched_on_after_is_noticed(
    document: bytes, holder: bytes
) -> None:
    """A shadow attack: the other figure is in the signed file all along, out of sight."""
    with pikepdf.open(BytesIO(document)) as pdf:
        layer = pdf.make_indirect(pikepdf.Dictionary(Type=pikepdf.Name.OCG, Name=pikepdf.String("Hidden")))
        pdf.Root.OCProperties = pikepdf.Dictionary(
            OCGs=pikepdf.Array([layer]),
            D=pikepdf.Dictionary(OFF=pikepdf.Array([layer]), Order=pikepdf.Array()),
        )
        out = BytesIO()
        pdf.save(out)
    signed = certify(out.getvalue(), holder, "correct horse", NOW, "True")

    def switch_on(writer: Any) -> None:
        del writer.root["/OCProperties"]["/D"]["/OFF"]
        writer.update_root()

    (found,) = signatures(added(signed, switch_on))
    assert not found.allowed
    assert found.changed_after == "other"


@given(where=st.integers(0, 2**20), bit=st.integers(0, 7))
def test_a_flipped_byte_is_noticed(certified: bytes, where: int, bit: int) -> None:
    flipped = bytearray(certified)
    flipped[where % len(certified)] ^= 1 << bit

    assert not any(each.allowed for each in judged(bytes(flipped)))


def judged(pdf: bytes) -> tuple[Signature, ...]:
    """Judge a file; one that cannot be read at all is noticed as well."""
    try:
        return signatures(pdf)
    except AppError:
        return ()


@given(where=st.integers(0, 2**20), size=st.integers(1, 2**17))
def test_a_file_cut_open_is_noticed(certified: bytes, where: int, size: int) -> None:
    start = where % len(certified)
    cut = certified[:start] + certified[start + size :]

    assert not any(each.allowed for each in judged(cut))


def test_going_back_to_an_earlier_revision_is_only_that(certified: bytes, countersigned: bytes) -> None:
    """Taking the council's revision away leaves what the holder signed, and says nothing else."""
    (holder,) = signatures(countersigned[: len(certified)])
    assert holder.allowed
    assert holder.covers == "file"


@pytest.mark.parametrize("tail", [b"junk", b"\n%%EOF\n", b"\n1 0 obj\n<<>>\nendobj\n"])
def test_bytes_after_the_end_are_noticed(certified: bytes, tail: bytes) -> None:
    (found,) = judged(certified + tail) or (None,)
    assert found is None or not found.allowed


def test_a_file_saved_again_is_noticed(certified: bytes) -> None:
    out = BytesIO()
    with pikepdf.open(BytesIO(certified)) as pdf:
        pdf.save(out)

    assert not any(each.allowed or each.intact for each in judged(out.getvalue()))


@pytest.mark.parametrize("more", [1, 40, 200])
@pytest.mark.parametrize("side", ["before", "after"])
def test_a_signature_that_leaves_out_more_than_itself_is_noticed(
    certified: bytes, holder: bytes, side: str, more: int
) -> None:
    """The signer leaves a hole beside the signature, to be filled later as they like."""
    found = judged(with_hole(certified, holder, side, more))

    assert found
    assert not any(each.allowed for each in found)
    assert {each.covers for each in found} == {"part"}


def with_hole(pdf: bytes, p12: bytes, side: str, more: int) -> bytes:
    """Sign again over a /ByteRange with a wider gap."""
    range_ = re.search(rb"/ByteRange \[\d+ (\d+) (\d+) (\d+) *\]", pdf)
    assert range_
    before, after, length = (int(number) for number in range_.groups())
    wide = (before - more, after, length) if side == "before" else (before, after + more, length - more)
    words = f"/ByteRange [0 {wide[0]} {wide[1]} {wide[2]}]".encode().ljust(len(range_[0]))
    fixed = pdf[: range_.start()] + words + pdf[range_.end() :]
    covered = fixed[: wide[0]] + fixed[wide[1] : wide[1] + wide[2]]
    signer = SimpleSigner.load_pkcs12_data(p12, [], b"correct horse")
    made = (
        asyncio.run(signer.async_sign(sha256(covered).digest(), "sha256", use_pades=True))
        .dump()
        .hex()
        .encode()
    )
    room = after - before - 2
    return fixed[: before + 1] + made.ljust(room, b"0") + fixed[after - 1 :]


def test_a_signature_over_many_pieces_is_noticed(certified: bytes) -> None:
    range_ = re.search(rb"/ByteRange \[0 (\d+) (\d+) (\d+) *\]", certified)
    assert range_
    words = b"/ByteRange [0 9 9 1 10 9]".ljust(len(range_[0]))
    (found,) = judged(certified[: range_.start()] + words + certified[range_.end() :])

    assert (found.covers, found.intact, found.allowed) == ("part", False, False)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (b"02010131", b"02010231"),  # the version of the signature
        (b"0609608648016503040201", b"0609608648016503040202"),  # its list of digests
    ],
)
def test_what_the_signature_leaves_unsigned_in_itself_is_watched_too(
    certified: bytes, before: bytes, after: bytes
) -> None:
    at = certified.rindex(b"/Contents <")
    assert certified.count(before, at, at + 200) == 1
    (found,) = judged(certified[:at] + certified[at:].replace(before, after, 1))

    assert found.intact
    assert not found.valid
    assert not found.allowed


def test_a_file_too_large_is_refused() -> None:
    with pytest.raises(AppError, match="too large"):
        signatures(bytes(LARGEST + 1))


@given(st.binary(max_size=400))
def test_junk_is_refused_in_words(junk: bytes) -> None:
    with pytest.raises(AppError, match="damaged"):
        signatures(junk)
    with pytest.raises(AppError, match="damaged"):
        signatures(b"%PDF-1.7\n" + junk)


def test_a_circle_of_revisions_is_refused(document: bytes) -> None:
    at = document.rindex(b"startxref") + 10
    place = document[at:].split()[0]
    circle = re.sub(rb"/Prev \d+", b"/Prev " + place, document)

    with pytest.raises(AppError):
        signatures(circle)


def pdfsig(pdf: bytes, folder: Path) -> str:
    """Ask poppler's opinion, for the record."""
    tool = shutil.which("pdfsig")
    assert tool, "pdfsig is missing: apt-get install -y --no-install-recommends poppler-utils"
    file = folder / "tampered.pdf"
    file.write_bytes(pdf)
    said = subprocess.run([tool, "-nocert", str(file)], capture_output=True, text=True, check=False).stdout
    return "; ".join(re.findall(r"Signature is [^.]*|Digest Mismatch|Not total document signed", said))
