from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.errors import AppError
from app.ledger.entry import Account, AccountKind, Entry, Split
from app.ledger.search import amount_in
from app.money import Money

DAY = date(2026, 4, 1)


@given(st.lists(st.integers(-10_000, 10_000), min_size=1, max_size=6), st.integers(-5, 5))
def test_an_entrys_parts_add_up_or_it_cannot_be(parts: list[int], off: int) -> None:
    splits = tuple(Split(Money(pence)) for pence in parts)
    amount = Money(sum(parts) + off)
    if off:
        with pytest.raises(AppError):
            Entry(0, 1, DAY, "Shop", amount, splits)
    else:
        assert Entry(0, 1, DAY, "Shop", amount, splits).amount == amount


def test_an_entry_needs_you_until_every_part_has_a_purpose() -> None:
    bare = Entry(0, 1, DAY, "Shop", Money(-10), (Split(Money(-4), "O16"), Split(Money(-6))))

    assert bare.needs_you
    assert not bare.filed("O16", 1).needs_you
    assert bare.filed("O16", 1).splits == (Split(Money(-10), "O16", 1),)


def test_an_account_shows_its_last_four_digits() -> None:
    assert Account(1, "Bank", AccountKind.BANK, DAY, number="12344471").last_digits == "4471"


@pytest.mark.parametrize(
    ("words", "pence"),
    [
        ("64", 6400),
        ("£64.00", 6400),
        ("12.5", 1250),
        ("−1,204.50", 120450),
        ("swim", None),
        ("483920", None),
        ("12.345", None),
        ("", None),
    ],
)
def test_an_amount_typed_as_a_search_is_read_in_pence(words: str, pence: int | None) -> None:
    assert amount_in(words) == pence
