"""A signature itself is only good as it must be written, covering all but itself."""

import asyncio
import re
from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyhanko.sign.signers import SimpleSigner

from app.errors import AppError
from app.pdf.safely import LARGEST
from app.signing import signatures
from tests.app.signing.changes import judged


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
    check_watched(certified, certified.index(before, at, at + 200), after)


def test_whose_key_a_signature_says_it_is_is_watched_letter_for_letter(certified: bytes) -> None:
    """The name stands in the certificate as issuer and as owner, and last where the key is chosen."""
    check_watched(
        certified, certified.rindex(b"Margaret".hex().upper().encode()), b"margaret".hex().upper().encode()
    )


def check_watched(certified: bytes, place: int, new: bytes) -> None:
    (found,) = judged(certified[:place] + new + certified[place + len(new) :])

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
