"""Signs a document in the fields made for it, and proves the result before giving it back."""

from datetime import datetime
from io import BytesIO
from typing import TYPE_CHECKING, Any

from app.errors import AppError
from app.pdf.boxes import COUNCIL, HOLDER
from app.pdf.safely import NONSENSE, unreadable
from app.signing.check import Signature, signatures
from app.signing.identity import named, opened_identity
from app.words import moment, t

if TYPE_CHECKING:
    from pyhanko.sign.signers import SimpleSigner


def certify(pdf: bytes, p12: bytes, password: str, now: datetime, reason: str) -> bytes:
    """Sign as the holder or their representative; from then on only the council's field may be filled.

    Raises AppError when the password is wrong, the document is signed already, or has no field for it.
    """
    signed = certify_unproved(pdf, p12, password, now, reason)
    (holder,) = signatures(signed)
    _prove(holder, certified=True)
    return signed


def certify_unproved(pdf: bytes, p12: bytes, password: str, now: datetime, reason: str) -> bytes:
    """Sign as `certify` does, for whoever goes on to check the whole file; nobody else may be given it."""
    return _sign(pdf, _Hand(p12, password, now), HOLDER, reason)


def countersign(pdf: bytes, p12: bytes, password: str, now: datetime, decision_words: str) -> bytes:
    """Sign as the council, below the holder's signature, with the decision printed in the field.

    Raises AppError when the password is wrong, the holder has not signed, or anything changed since.
    """
    before = signatures(pdf)
    if not before or not before[0].certified:
        raise AppError(t("Nobody has signed this return yet."), t("Ask for the signed return."))
    if not all(each.allowed for each in before):
        raise AppError(
            t("This return was changed after it was signed."), t("Ask for it again, as it was signed.")
        )
    signed = _sign(pdf, _Hand(p12, password, now), COUNCIL, decision_words)
    for each in signatures(signed):
        _prove(each, certified=each.field == HOLDER)
    return signed


class _Hand:
    """Whoever signs: their opened key, and the moment by this computer's clock."""

    def __init__(self, p12: bytes, password: str, now: datetime) -> None:
        self.key, self.certificate = opened_identity(p12, password)
        self.name, self.capacity = named(self.certificate)
        self.now = now

    def signer(self) -> "SimpleSigner":
        """Give the key in the form pyHanko takes."""
        from cryptography.hazmat.primitives.serialization import NoEncryption, pkcs12
        from pyhanko.sign.signers import SimpleSigner

        # Only in memory, and only for as long as it takes to sign.
        plain = pkcs12.serialize_key_and_certificates(None, self.key, self.certificate, None, NoEncryption())
        signer: SimpleSigner = SimpleSigner.load_pkcs12_data(plain, [])
        return signer


def _sign(pdf: bytes, hand: _Hand, field: str, reason: str) -> bytes:
    from pyhanko.pdf_utils.misc import PdfError  # pyHanko is loaded when signing
    from pyhanko.sign.general import SigningError

    from app.signing.parts import Addition, Pen, appearance, field_size, metadata

    try:
        addition = Addition(BytesIO(pdf))
        if field == HOLDER and addition.prev.embedded_signatures:
            raise AppError(t("This document is signed already."), t("Make a new return to change it."))
        size = field_size(addition, field)
        if size is None:
            raise AppError(t("This document has no place for this signature."), t("Make the document again."))
        sentence = t(
            "Signed by {name} as {capacity} on {moment} by this computer’s own clock.",
            name=hand.name,
            capacity=hand.capacity,
            moment=moment(hand.now),
        )
        look = appearance([reason, sentence] if reason else [sentence], size)
        pen = Pen(metadata(field, reason, hand.name, certify=field == HOLDER), hand.signer(), look, hand.now)
        out: Any = pen.sign_pdf(addition, existing_fields_only=True)
    except (PdfError, SigningError, *NONSENSE) as problem:
        raise unreadable() from problem
    signed: bytes = out.getvalue()
    return signed


def _prove(signature: Signature, *, certified: bool) -> None:
    """Stop before anybody is given a signature that does not hold."""
    if not (signature.allowed and signature.certified == certified):
        raise AppError(t("The signature did not hold when it was checked."), t("Try to sign again."))
