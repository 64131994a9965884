from decimal import ROUND_DOWN, Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.errors import AppError
from app.money import NOTHING, Money, round_half_up, total

amounts = st.builds(Money, st.integers(-(10**12), 10**12))


@given(amounts, amounts, amounts)
def test_adding_and_taking_away_keep_the_laws_of_numbers(a: Money, b: Money, c: Money) -> None:
    assert (a + b) + c == a + (b + c)
    assert a + b == b + a
    assert a - b == a + -b
    assert a + NOTHING == a


@given(amounts, st.lists(st.integers(0, 50), min_size=1).filter(any))
def test_shares_add_up_to_the_whole(amount: Money, weights: list[int]) -> None:
    shares = amount.shared(weights)

    assert total(shares) == amount
    assert len(shares) == len(weights)


@given(amounts, st.lists(st.integers(1, 50), min_size=1))
def test_no_share_is_a_whole_penny_away_from_its_due(amount: Money, weights: list[int]) -> None:
    for share, weight in zip(amount.shared(weights), weights, strict=True):
        due = Decimal(amount.pence) * weight / sum(weights)
        assert abs(share.pence - due) < 1


@given(amounts, st.integers(-1000, 1000))
def test_times_a_whole_number_is_repeated_adding(amount: Money, count: int) -> None:
    assert amount * count == amount.times(count) == Money(amount.pence * count)


def test_times_rounds_once_by_the_rule_named() -> None:
    assert Money(125).times(Decimal("0.5")) == Money(63)
    assert Money(125).times(Decimal("0.5"), rounding=ROUND_DOWN) == Money(62)
    assert Money(-125).times(Decimal("0.5")) == Money(-63)


def test_a_float_is_refused_everywhere() -> None:
    with pytest.raises(TypeError):
        Money(1.5)  # type: ignore[arg-type]  # what the types say is refused at work, too
    with pytest.raises(TypeError):
        Money(False)  # noqa: FBT003  # a truth is no number of pence
    with pytest.raises(TypeError):
        Money(150).times(0.5)  # type: ignore[arg-type]  # what the types say is refused at work, too


@pytest.mark.parametrize("weights", [[], [0, 0], [-1, 2]])
def test_sharing_by_nothing_is_refused(weights: list[int]) -> None:
    with pytest.raises(AppError):
        Money(100).shared(weights)


@pytest.mark.parametrize(
    ("pence", "written"),
    [(0, "£0.00"), (120450, "£1,204.50"), (-5, "−£0.05"), (100_000_000, "£1,000,000.00")],
)
def test_money_is_written_in_full(pence: int, written: str) -> None:
    assert str(Money(pence)) == written


def test_nothing_is_false_and_amounts_have_an_order() -> None:
    assert not NOTHING
    assert Money(1)
    assert abs(Money(-7)) == Money(7)
    assert sorted([Money(3), Money(-1), Money(2)]) == [Money(-1), Money(2), Money(3)]


@given(st.fractions(min_value=-(10**9), max_value=10**9))
def test_an_exact_part_is_rounded_to_the_nearest_half_a_penny_up(part: Fraction) -> None:
    whole = round_half_up(part)
    assert -Fraction(1, 2) <= part - whole < Fraction(1, 2)
