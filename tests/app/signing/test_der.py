"""Signatures are written in one way only."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.signing.der import is_strict


@pytest.mark.parametrize(
    ("digits", "strict"),
    [
        ("020101", True),
        ("0201010000", True),
        ("3006020101020102", True),
        ("30818002017f" + "047b" + "00" * 123, True),
        ("30820003020101", False),
        ("3081800201", False),
        ("30810302017f", False),
        ("3004020101", False),
        ("30050201010000", False),
        ("300402010100", False),
        ("02010101", False),
        ("1f010101", False),
        ("00", False),
        ("02", False),
        ("", False),
        ("300302", False),
        ("300202 05", False),
    ],
)
def test_what_is_strict(digits: str, strict: bool) -> None:  # a column of the table above
    assert is_strict(bytes.fromhex(digits)) == strict


@given(st.binary(max_size=80))
def test_junk_after_a_value_is_never_strict(junk: bytes) -> None:
    value = b"\x02\x01\x07"
    assert is_strict(value + junk) == (not junk.strip(b"\0"))
