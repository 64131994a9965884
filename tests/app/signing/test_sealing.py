"""Signing and countersigning: what is made, and what is refused."""

import shutil
import subprocess
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from app.errors import AppError
from app.pdf.elements import Document, Heading, SignatureBoxes
from app.pdf.reading import attachments, page_count, printed
from app.pdf.render import render
from app.signing import certify, countersign, describe_identity, make_identity, signatures
from tests.verapdf import problems

NOW = datetime(2026, 11, 21, 15, 0, tzinfo=UTC)


def test_a_certified_document_says_who_signed_and_when(certified: bytes, holder: bytes) -> None:
    (signature,) = signatures(certified)

    assert (signature.field, signature.signer) == ("Holder", "Margaret O’Neill")
    assert signature.capacity == "nominated representative"
    assert signature.fingerprint == describe_identity(holder, "correct horse").fingerprint
    assert signature.signed_at == NOW
    assert (signature.intact, signature.valid, signature.certified, signature.allowed) == (True,) * 4
    assert (signature.covers, signature.changed_after) == ("file", "nothing")


def test_a_countersignature_is_an_allowed_change(countersigned: bytes) -> None:
    holder, council = signatures(countersigned)

    assert (holder.field, holder.covers, holder.changed_after) == ("Holder", "revision", "form filling")
    assert (council.field, council.covers, council.changed_after) == ("Council", "file", "nothing")
    assert holder.allowed
    assert council.allowed
    assert holder.certified
    assert not council.certified
    assert council.signer == "Pat Clerk"


def test_a_document_nobody_signed_has_no_signatures(document: bytes) -> None:
    assert signatures(document) == ()


@pytest.mark.parametrize("flavour", ["ua1", "3a"])
@pytest.mark.parametrize("stage", ["document", "certified", "countersigned"])
def test_every_stage_is_accessible_and_archival(
    stage: str, flavour: str, request: pytest.FixtureRequest
) -> None:
    assert problems(request.getfixturevalue(stage), flavour) == []


@pytest.mark.parametrize("stage", ["certified", "countersigned"])
def test_other_readers_accept_it(stage: str, request: pytest.FixtureRequest, tmp_path: Path) -> None:
    file = tmp_path / "return.pdf"
    file.write_bytes(request.getfixturevalue(stage))

    assert "No syntax or stream encoding errors found" in run("qpdf", "--check", str(file))
    said = run("pdfsig", "-nocert", str(file))
    assert said.count("Signature is Valid") == said.count("Signer Certificate Common Name")
    assert "Total document signed" in said
    assert "ETSI.CAdES.detached" in said


def run(tool: str, *words: str) -> str:
    found = shutil.which(tool)
    assert found, f"{tool} is missing: apt-get install -y --no-install-recommends poppler-utils qpdf"
    return subprocess.run([found, *words], capture_output=True, text=True, check=False).stdout


def test_signing_adds_to_the_file_and_changes_nothing_in_it(
    document: bytes, certified: bytes, countersigned: bytes
) -> None:
    assert certified.startswith(document)
    assert countersigned.startswith(certified)


def test_figures_and_papers_read_the_same_before_and_after(document: bytes, countersigned: bytes) -> None:
    assert printed(countersigned) == printed(document) == {"what": "Left", "left": "£3,204.18"}
    assert attachments(countersigned) == {"return.json": b'{"left": 320418}'}
    assert page_count(countersigned) == page_count(document) == 1


def test_the_field_shows_who_signed_in_words(countersigned: bytes, tmp_path: Path) -> None:
    file = tmp_path / "return.pdf"
    file.write_bytes(countersigned)
    words = " ".join(run("pdftotext", "-layout", str(file), "-").split())

    assert "I declare that this return is true." in words
    assert "Signed by Margaret O’Neill as nominated representative on 21 November 2026" in words
    assert "by this computer’s own clock." in words
    assert "Accepted Signed by Pat Clerk as finance officer, Stockport Council" in words


def test_signing_twice_is_refused(certified: bytes, holder: bytes) -> None:
    with pytest.raises(AppError, match="signed already"):
        certify(certified, holder, "correct horse", NOW, "Again")


def test_a_second_countersignature_is_refused(countersigned: bytes, council: bytes) -> None:
    with pytest.raises(AppError, match="no place for this signature"):
        countersign(countersigned, council, "battery staple", NOW, "Again")


def test_the_council_cannot_sign_before_the_holder(document: bytes, council: bytes) -> None:
    with pytest.raises(AppError, match="Nobody has signed"):
        countersign(document, council, "battery staple", NOW, "Accepted")


def test_a_document_without_fields_cannot_be_signed(holder: bytes) -> None:
    plain = render(Document("Letter", "", "", [Heading("Letter")], NOW))
    with pytest.raises(AppError, match="no place for this signature"):
        certify(plain, holder, "correct horse", NOW, "True")


def test_what_is_not_a_pdf_cannot_be_signed(holder: bytes) -> None:
    with pytest.raises(AppError, match="damaged"):
        certify(b"A letter", holder, "correct horse", NOW, "True")


def test_a_wrong_password_is_refused(document: bytes, holder: bytes) -> None:
    with pytest.raises(AppError, match="password"):
        certify(document, holder, "wrong horse", NOW, "True")


def test_a_key_that_has_run_out_cannot_sign(document: bytes, holder: bytes) -> None:
    with pytest.raises(AppError, match="did not hold"):
        certify(document, holder, "correct horse", NOW + timedelta(days=366 * 11), "True")


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("W" * 64, "An exceedingly long declaration about everything, and more. " * 40),
        ("李明 ☑ <b>&amp;", "Ticked ✓ and\u202ereversed"),
        ("Zoë", ""),
    ],
)
def test_odd_names_and_long_reasons_still_make_an_archival_document(name: str, reason: str) -> None:
    document = render(Document("Letter", "", "", [Heading("Letter"), SignatureBoxes("You", "Us")], NOW))
    signed = certify(document, make_identity(name, "self", "pw", NOW), "pw", NOW, reason)

    assert signatures(signed)[0].signer == name
    assert problems(signed, "ua1") == []
    assert problems(signed, "3a") == []
