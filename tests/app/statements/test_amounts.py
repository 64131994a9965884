"""Amounts as banks write them."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.errors import AppError
from app.statements.amounts import MOST, pence, proves_comma


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("12.34", 1234),
        ("-12.34", -1234),
        ("£1,234.56", 123456),
        ("-£1,234.56", -123456),
        ("£-5", -500),
        ("+£5", 500),
        ("+ £1,234.56", 123456),
        (" 29.5 ", 2950),
        ("512.0", 51200),
        (".54", 54),
        ("-0", 0),
        ("-0.00", 0),
        ("5,", 500),
        ("1.234,56", 123456),
        ("1 234,56", 123456),
        ("1\xa0234.56", 123456),
        ("(12.34)", -1234),
        ("12.34-", -1234),
        ("12.34 CR", 1234),
        ("12.34 DR", -1234),
        ("−12.34", -1234),
        ("１２.３４", 1234),
        ("Â£12.34", 1234),
        ("-8.95000", -895),
        ("1,234,567.89", 123456789),
        ("€5.00", 500),
        ("5.00 EUR", 500),
        ("10,000,000.00", MOST),
    ],
)
def test_a_form_is_read_to_the_penny(text: str, expected: int) -> None:
    assert pence(text) == expected


@pytest.mark.parametrize(
    "text",
    ["", " ", "1e3", "NaN", "Infinity", "12..34", "0x10", "$1x", "1,23", "12,34.56", "-12.", ".", ",", "£",
     "-5 DR", "--5", "(5", "5)", "(-5)", "1,2345", "abc", "12.34.56", "1'23", "£5£5.00.", "9" * 400],
)  # fmt: skip
def test_what_is_no_amount_is_not_guessed(text: str) -> None:
    with pytest.raises(AppError):
        pence(text)


@pytest.mark.parametrize("text", ["12.345", "0.001", "-0.12345678901234567", "1,000.005"])
def test_parts_of_a_penny_are_never_rounded(text: str) -> None:
    with pytest.raises(AppError, match="parts of a penny"):
        pence(text)


@pytest.mark.parametrize("text", ["10,000,000.01", "9" * 15, "9" * 50, str(2**63)])
def test_more_than_ten_million_is_not_believed(text: str) -> None:
    with pytest.raises(AppError, match="£10 million"):
        pence(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [("1,23", 123), ("1.234", 123400), ("-4,50", -450), ("5", 500), ("1.234,56", 123456)],
)
def test_pence_may_follow_a_comma(text: str, expected: int) -> None:
    assert pence(text, comma=True) == expected


@pytest.mark.parametrize("text", ["1.23", "12,345"])
def test_in_a_file_of_commas_a_point_is_no_mark_for_pence(text: str) -> None:
    with pytest.raises(AppError):
        pence(text, comma=True)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("4,50", True),
        ("1.234,56", True),
        ("4.50", False),
        ("1,234.56", False),
        ("1,234", None),
        ("x", None),
        ("5", None),
    ],
)
def test_some_amounts_show_which_mark_is_used(text: str, expected: bool | None) -> None:
    assert proves_comma(text) is expected


@given(
    st.integers(-MOST, MOST), st.sampled_from(["{s}{w}.{p}", "{s}£{t}.{p}", "£{s}{t}.{p}", "{s}{w}.{p}00"])
)
def test_every_amount_written_is_read_back(size: int, form: str) -> None:
    whole, part = divmod(abs(size), 100)
    text = form.format(s="-" if size < 0 else "", w=whole, t=f"{whole:,}", p=f"{part:02d}")
    assert pence(text) == size
    comma = text.translate(str.maketrans(",.", ".,"))
    assert pence(comma, comma=True) == size


@given(st.text(max_size=20))
def test_any_text_is_an_amount_or_a_reason(text: str) -> None:
    try:
        size = pence(text)
    except AppError:
        return
    assert abs(size) <= MOST


@given(st.decimals(-(10**7), 10**7, allow_nan=False, places=2))
def test_it_agrees_with_decimal(amount: Decimal) -> None:
    assert pence(f"{amount:,}") == int(amount * 100)
