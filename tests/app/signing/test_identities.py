"""The key a person signs with."""

import subprocess
from datetime import UTC, datetime
from hashlib import sha256

import pytest
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    PublicFormat,
    pkcs12,
)

from app.errors import AppError
from app.signing import describe_identity, make_identity
from app.signing.identity import fingerprint, opened_identity

NOW = datetime(2026, 11, 21, 15, 0, tzinfo=UTC)


def test_an_identity_says_whose_it_is_in_what_capacity_and_for_how_long() -> None:
    identity = describe_identity(
        make_identity("Zoë Ŵyn", "court-appointed deputy", "geheim ü", NOW), "geheim ü"
    )

    assert (identity.name, identity.capacity) == ("Zoë Ŵyn", "court-appointed deputy")
    assert identity.first < NOW < identity.last
    assert identity.last.year == 2036


def test_a_wrong_password_opens_nothing() -> None:
    locked = make_identity("Ann", "self", "right", NOW)
    with pytest.raises(AppError, match="Check the password"):
        describe_identity(locked, "wrong")


@pytest.mark.parametrize("junk", [b"", b"junk", b"\x30\x82\x01\x00"])
def test_a_damaged_key_file_is_refused(junk: bytes) -> None:
    with pytest.raises(AppError, match="did not open"):
        describe_identity(junk, "right")


def test_a_key_of_another_kind_is_refused() -> None:
    key = rsa.generate_private_key(65537, 2048)
    other = pkcs12.serialize_key_and_certificates(b"x", key, None, None, BestAvailableEncryption(b"pw"))
    with pytest.raises(AppError, match="no signing key"):
        describe_identity(other, "pw")


@pytest.mark.parametrize(("name", "capacity"), [("", "self"), ("Ann", " "), ("A" * 65, "self")])
def test_an_identity_needs_a_name_and_a_capacity_that_fit(name: str, capacity: str) -> None:
    with pytest.raises(AppError, match="needs a name"):
        make_identity(name, capacity, "pw", NOW)


def test_the_fingerprint_is_the_beginning_of_the_public_keys_sha256() -> None:
    _, certificate = opened_identity(make_identity("Ann", "self", "pw", NOW), "pw")
    public = certificate.public_key().public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
    said = fingerprint(certificate)

    assert said.replace(" ", "").lower() == sha256(public).hexdigest()[:32]
    assert [len(group) for group in said.split(" ")] == [4] * 8


def test_no_two_identities_share_a_key() -> None:
    first, second = (describe_identity(make_identity("Ann", "self", "pw", NOW), "pw") for _ in range(2))
    assert first.fingerprint != second.fingerprint


def test_openssl_opens_it_and_finds_it_locked_with_aes() -> None:
    made = make_identity("Ann", "self", "pw", NOW)
    said = subprocess.run(
        ["openssl", "pkcs12", "-info", "-noout", "-passin", "pass:pw"],  # whichever is installed
        input=made,
        capture_output=True,
        check=True,
    ).stderr.decode()
    assert "PBES2, PBKDF2, AES-256-CBC, Iteration 100000, PRF hmacWithSHA256" in said
