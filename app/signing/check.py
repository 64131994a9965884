"""Judges the signatures in a document: who, when, and what changed since.

Three judges agree before a signature is called good. pyHanko does the cryptography and compares every
later revision, object by object, with what a form-filling signature may change. Then two rules of our
own, stricter than the format's: a signature leaves out nothing but itself, and every byte after the first
signature belongs to a later good signature. So an overlay, a swapped attachment or a switched layer is
caught even where a viewer still shows a green tick.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from hashlib import sha256
from io import BytesIO
from typing import TYPE_CHECKING

from app.errors import AppError
from app.pdf.safely import LARGEST, NONSENSE, unreadable
from app.signing.der import is_strict
from app.signing.identity import fingerprint, named
from app.words import t

if TYPE_CHECKING:
    from pyhanko.pdf_utils.generic import DictionaryObject
    from pyhanko.pdf_utils.reader import PdfFileReader
    from pyhanko.sign.validation import EmbeddedPdfSignature, PdfSignatureStatus

VERSION_1 = b"\x02\x01\x01"
NOTHING, FORM_FILLING, OTHER = "nothing", "form filling", "other"


@dataclass(frozen=True, slots=True)
class Signature:
    """What can be said of one signature.

    `fingerprint` names the key (see `app.signing.identity.fingerprint`); `signed_at` is what the
    signer's own computer said, in UTC. `intact`: the bytes covered are as they were signed. `valid`: made
    with the key of the certificate in it, while that ran. `certified`: it fixes what may change
    afterwards. `covers` is "file", "revision" (others came after it) or "part". `changed_after` is
    "nothing", "form filling" (a later signature in its own field, no more) or "other". `allowed`:
    everything above is as it must be.
    """

    field: str
    signer: str
    capacity: str
    fingerprint: str
    signed_at: datetime | None
    intact: bool
    valid: bool
    certified: bool
    covers: str
    changed_after: str
    allowed: bool


@dataclass(frozen=True, slots=True)
class _Judged:
    """A signature, and where in the file what it covers ends (0 when it leaves out more than itself)."""

    signature: Signature
    end: int


def signatures(pdf: bytes) -> tuple[Signature, ...]:
    """Judge every signature, oldest first. Raises AppError when the file cannot be read at all."""
    from pyhanko.pdf_utils.misc import PdfError  # pyHanko is loaded at the first check
    from pyhanko.pdf_utils.reader import PdfFileReader

    if len(pdf) > LARGEST:
        raise AppError(t("This file is too large to check."))
    try:
        judged = list(_judged(pdf, PdfFileReader(BytesIO(pdf))))
    except (PdfError, *NONSENSE) as problem:
        raise unreadable() from problem
    judged.sort(key=lambda each: each.end)
    return tuple(_with_rules(judged, len(pdf.rstrip())))


def _judged(pdf: bytes, reader: "PdfFileReader") -> Iterator[_Judged]:
    from pyhanko.sign.fields import enumerate_sig_fields

    for name, _, field in enumerate_sig_fields(reader, filled_status=True):
        yield _judge(pdf, reader, field, str(name))


def _judge(pdf: bytes, reader: "PdfFileReader", field: "DictionaryObject", name: str) -> _Judged:
    """Judge one signature; one that cannot be made sense of is simply not good."""
    from pyhanko.pdf_utils.misc import PdfError
    from pyhanko.sign.general import CMSExtractionError
    from pyhanko.sign.validation import EmbeddedPdfSignature
    from pyhanko.sign.validation.errors import SignatureValidationError

    broken = (PdfError, CMSExtractionError, SignatureValidationError, *NONSENSE)
    try:
        embedded = EmbeddedPdfSignature(reader, field, name)
        return _status(pdf, embedded)
    except broken:
        bad = Signature(
            name, "", "", "", None, intact=False, valid=False, certified=False, covers="part",
            changed_after=OTHER, allowed=False,
        )  # fmt: skip
        return _Judged(bad, 0)


def _status(pdf: bytes, embedded: "EmbeddedPdfSignature") -> _Judged:
    from cryptography.x509 import load_der_x509_certificate

    certificate = load_der_x509_certificate(embedded.signer_cert.dump())
    signed_at = _moment(embedded)
    status = _validated(embedded, signed_at or certificate.not_valid_before_utc)
    end = _end(pdf, embedded)
    ran = signed_at is not None and (
        certificate.not_valid_before_utc <= signed_at <= certificate.not_valid_after_utc
    )
    name, capacity = named(certificate)
    judged = Signature(
        field=embedded.field_name,
        signer=name,
        capacity=capacity,
        fingerprint=fingerprint(certificate),
        signed_at=signed_at,
        intact=bool(status.intact),
        valid=bool(status.valid and status.trusted and ran and _whole(embedded)),
        certified=_certifies(embedded),
        covers=_covers(status, end, len(pdf.rstrip())),
        changed_after=_changed(status) if _same_fields(embedded) else OTHER,
        allowed=bool(status.docmdp_ok and status.seed_value_ok),
    )
    return _Judged(judged, end)


def _validated(embedded: "EmbeddedPdfSignature", moment: datetime) -> "PdfSignatureStatus":
    """Let pyHanko judge, trusting the signer's own certificate and asking nobody else."""
    from pyhanko.sign.validation import validate_pdf_signature
    from pyhanko_certvalidator import ValidationContext

    context = ValidationContext(
        trust_roots=[embedded.signer_cert], allow_fetching=False, moment=moment, best_signature_time=moment
    )
    return validate_pdf_signature(embedded, signer_validation_context=context)


def _moment(embedded: "EmbeddedPdfSignature") -> datetime | None:
    moment = embedded.self_reported_timestamp
    return moment.astimezone(UTC) if moment and moment.tzinfo else None


def _end(pdf: bytes, embedded: "EmbeddedPdfSignature") -> int:
    """Say where the covered bytes end, if all but the signature's own bytes are covered from the first on."""
    if len(embedded.byte_range) != 4:
        return 0
    start, before, after, length = (int(number) for number in embedded.byte_range)
    gap = pdf[before:after]
    whole = start == 0 and 0 < before < after and length > 0 and after + length <= len(pdf)
    return after + length if whole and _is_only(gap, embedded.pkcs7_content) else 0


def _is_only(gap: bytes, content: bytes) -> bool:
    """Whether a gap holds the signature, written in one way throughout, then noughts, and nothing else."""
    digits = content.hex().encode("ascii")
    return gap in (b"<%b>" % digits, b"<%b>" % digits.upper()) and is_strict(content)


def _whole(embedded: "EmbeddedPdfSignature") -> bool:
    """Whether the parts of the signature that are not themselves signed are as its signed parts say.

    They are its version, the list of digests, the certificate and the way it is all written down; a change
    there does no harm, but it is a change.
    """
    info = embedded.signer_info
    versions = {embedded.signed_data["version"].dump(), info["version"].dump()}
    # Names are compared letter for letter; the library would take small letters for large.
    alike = info["sid"].chosen["issuer"].dump() == embedded.signer_cert.issuer.dump()
    if versions != {VERSION_1} or not alike or not is_strict(embedded.pkcs7_content):
        return False
    digest = info["digest_algorithm"].dump()
    listed = embedded.signed_data["digest_algorithms"].dump()
    certificate = sha256(embedded.signer_cert.dump()).digest()
    named = [
        first["cert_hash"].native
        for each in info["signed_attrs"]
        if each["type"].native == "signing_certificate_v2"
        for first in each["values"][0]["certs"]
    ]
    return bool(listed == b"\x31%c%b" % (len(digest), digest) and named[:1] == [certificate])


def _certifies(embedded: "EmbeddedPdfSignature") -> bool:
    """Whether the signature itself, not only its field, says what may change afterwards."""
    references = embedded.sig_object.get("/Reference", ())
    return any(each.get_object()["/TransformMethod"] == "/DocMDP" for each in references)


def _covers(status: "PdfSignatureStatus", end: int, size: int) -> str:
    from pyhanko.sign.validation import SignatureCoverageLevel

    if not end or status.coverage is None or status.coverage < SignatureCoverageLevel.ENTIRE_REVISION:
        return "part"
    return "file" if end >= size else "revision"


def _changed(status: "PdfSignatureStatus") -> str:
    from pyhanko.sign.diff_analysis import ModificationLevel

    level = status.modification_level
    if level == ModificationLevel.NONE:
        return NOTHING
    # Upkeep of signatures counts as form filling: a viewer may do it while somebody countersigns.
    known = (ModificationLevel.LTA_UPDATES, ModificationLevel.FORM_FILLING)
    return FORM_FILLING if level in known else OTHER


def _same_fields(embedded: "EmbeddedPdfSignature") -> bool:
    """Whether the places to sign are those there were: nobody signed in a field of their own making."""
    from pyhanko.sign.fields import enumerate_sig_fields

    then = embedded.reader.get_historical_resolver(embedded.signed_revision)
    before, now = ([name for name, _, _ in enumerate_sig_fields(each)] for each in (then, embedded.reader))
    return before == now


def _with_rules(judged: list[_Judged], size: int) -> Iterator[Signature]:
    """Add what a signature's neighbours say about it to what it says itself."""
    tail = not judged or judged[-1].end < size
    certified_twice = any(each.signature.certified for each in judged[1:])
    for place, each in enumerate(judged):
        later = [other.signature for other in judged[place + 1 :]]
        one = each.signature
        if tail and one.changed_after != OTHER:
            one = replace(one, changed_after=OTHER)
        good = one.intact and one.valid and one.covers != "part" and one.changed_after != OTHER
        followed = all(other.intact and other.valid and other.covers != "part" for other in later)
        yield replace(one, allowed=one.allowed and good and followed and not certified_twice)
