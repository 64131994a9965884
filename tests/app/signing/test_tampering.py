"""Whatever is done to a signed return afterwards is noticed, also where a common viewer notices nothing."""

import re
import shutil
import subprocess
from collections.abc import Callable
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign.fields import MDPPerm, SigSeedSubFilter
from pyhanko.sign.signers import PdfSignatureMetadata, PdfSigner, SimpleSigner

from app.errors import AppError
from app.signing import certify, countersign, signatures
from tests.app.signing.changes import CHANGES, HARMLESS, Change, added, judged

NOW = datetime(2026, 11, 21, 15, 0, tzinfo=UTC)


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
    if change in HARMLESS:
        assert holder.changed_after == "form filling"
    else:
        assert not holder.allowed
        assert holder.changed_after == "other"


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


def pdfsig(pdf: bytes, folder: Path) -> str:
    """Ask poppler's opinion, for the record."""
    tool = shutil.which("pdfsig")
    assert tool, "pdfsig is missing: apt-get install -y --no-install-recommends poppler-utils"
    file = folder / "tampered.pdf"
    file.write_bytes(pdf)
    said = subprocess.run([tool, "-nocert", str(file)], capture_output=True, text=True, check=False).stdout
    return "; ".join(re.findall(r"Signature is [^.]*|Digest Mismatch|Not total document signed", said))
