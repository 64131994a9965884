"""The key a person signs with, and the certificate that says who they are and in what right they sign.

The certificate is issued by the person themselves: it proves that two documents were signed with one
key, not who holds it. That is what the fingerprint is for: it is told to the council once, by voice
or on paper.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256
from typing import TYPE_CHECKING

from app.errors import AppError
from app.words import t

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePrivateKey
    from cryptography.x509 import Certificate, Name

LONGEST = 64  # letters in a name or a capacity; the standard for certificates allows no more
YEARS = 10
# Opening runs the rounds three times (key, certificate, seal of the file). 100,000 keep that well
# under a tenth of a second. That is enough because the password is normally a random one kept by the keyring,
# which no number of guesses finds, and the file stays on this computer.
ROUNDS = 100_000


@dataclass(frozen=True, slots=True)
class Identity:
    """Whose key it is, in what capacity they sign, and from when to when (aware moments) it may be used."""

    name: str
    capacity: str
    fingerprint: str
    first: datetime
    last: datetime


def make_identity(name: str, capacity_words: str, password: str, now: datetime) -> bytes:
    """Make a new key (P-256) and its certificate, as a PKCS#12 file locked with the password.

    Raises AppError when the name or the capacity is missing or longer than a certificate can hold.
    """
    from cryptography.hazmat.primitives.asymmetric import ec  # loaded when signing

    subject = _subject(name, capacity_words)
    key = ec.generate_private_key(ec.SECP256R1())
    return _locked(key, _certificate(key, subject, now), password)


def describe_identity(p12: bytes, password: str) -> Identity:
    """Say whose key it is. Raises AppError when the password is wrong or the file is damaged."""
    _, certificate = opened_identity(p12, password)
    name, capacity = named(certificate)
    return Identity(
        name,
        capacity,
        fingerprint(certificate),
        certificate.not_valid_before_utc,
        certificate.not_valid_after_utc,
    )


def opened_identity(p12: bytes, password: str) -> "tuple[EllipticCurvePrivateKey, Certificate]":
    """Unlock the key and its certificate. Raises AppError when they cannot be had."""
    from cryptography.hazmat.primitives.asymmetric import ec  # loaded when signing
    from cryptography.hazmat.primitives.serialization import pkcs12

    try:
        key, certificate, _ = pkcs12.load_key_and_certificates(p12, password.encode("utf-8"))
    except ValueError as problem:
        raise AppError(
            t("Your signing key did not open."), t("Check the password and type it again.")
        ) from problem
    if certificate is None or not isinstance(key, ec.EllipticCurvePrivateKey):
        raise AppError(t("This file holds no signing key of Daybook’s."), t("Make a new signing key."))
    return key, certificate


def named(certificate: "Certificate") -> tuple[str, str]:
    """Give the name and the capacity a certificate states; either may be empty."""
    from cryptography.x509.oid import NameOID  # loaded when signing

    subject = certificate.subject
    found = [subject.get_attributes_for_oid(kind) for kind in (NameOID.COMMON_NAME, NameOID.TITLE)]
    name, capacity = (str(each[0].value) if each else "" for each in found)
    return name, capacity


def fingerprint(certificate: "Certificate") -> str:
    """Give the first 32 digits of the SHA-256 of the public key, in fours, to be read aloud.

    It is of the key, not of the certificate, so that it stays the same when the certificate is renewed;
    128 bits are more than anybody can match, and eight groups are as many as people read out in full.
    `openssl pkey -pubin -outform DER | sha256sum` begins with the same digits.
    """
    from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

    public = certificate.public_key().public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
    digits = sha256(public).hexdigest().upper()[:32]
    return " ".join(digits[start : start + 4] for start in range(0, 32, 4))


def _subject(name: str, capacity_words: str) -> "Name":
    from cryptography import x509  # loaded when signing
    from cryptography.x509.oid import NameOID

    parts = {NameOID.COMMON_NAME: name.strip(), NameOID.TITLE: capacity_words.strip()}
    if not all(0 < len(text) <= LONGEST for text in parts.values()):
        raise AppError(
            t("A signing key needs a name and the right in which you sign."),
            t("Give both, each in {longest} letters or fewer.", longest=LONGEST),
        )
    return x509.Name([x509.NameAttribute(kind, text) for kind, text in parts.items()])


def _certificate(key: "EllipticCurvePrivateKey", subject: "Name", now: datetime) -> "Certificate":
    from cryptography import x509  # loaded when signing
    from cryptography.hazmat.primitives import hashes

    signs_only = dict.fromkeys(
        (
            "key_encipherment",
            "data_encipherment",
            "key_agreement",
            "key_cert_sign",
            "crl_sign",
            "encipher_only",
            "decipher_only",
        ),
        False,
    )
    usage = x509.KeyUsage(digital_signature=True, content_commitment=True, **signs_only)
    public = key.public_key()
    # A day's grace, for a computer whose clock is put right after the key is made.
    builder = x509.CertificateBuilder(subject, subject, public, x509.random_serial_number())
    return (
        builder.not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=365 * YEARS))
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(usage, critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(public), critical=False)
        .sign(key, hashes.SHA256())
    )


def _locked(key: "EllipticCurvePrivateKey", certificate: "Certificate", password: str) -> bytes:
    from cryptography.hazmat.primitives import hashes  # loaded when signing
    from cryptography.hazmat.primitives.serialization import PrivateFormat, pkcs12

    lock = (
        PrivateFormat.PKCS12.encryption_builder()
        .kdf_rounds(ROUNDS)
        .key_cert_algorithm(pkcs12.PBES.PBESv2SHA256AndAES256CBC)
        .hmac_hash(hashes.SHA256())
        .build(password.encode("utf-8"))
    )
    # This label stands in the file unlocked, so it must not be the person's name.
    return pkcs12.serialize_key_and_certificates(b"Daybook", key, certificate, None, lock)
