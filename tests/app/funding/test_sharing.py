from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.errors import AppError
from app.funding.sharing import WHOLE, Part, Pool, PotDebt, SharedCost, shared_out
from app.money import Money, total

DAY = date(2026, 5, 4)
CLASS = Pool(1, "Art class", DAY, "M, R, S", 3333, 1, Money(90_00))


def test_sixty_to_forty() -> None:
    assert shared_out(Money(-45_01), [Part(1, 6000), Part(2, 4000)]) == [Money(-27_01), Money(-18_00)]


@pytest.mark.parametrize(
    ("parts", "said"),
    [
        ([Part(1, 6000), Part(2, 3000)], "do not come to 100%"),
        ([Part(1, WHOLE), Part(2, 0)], "do not come to 100%"),
        ([Part(1, 5000), Part(1, 5000)], "stands here twice"),
    ],
)
def test_shares_that_are_not_the_whole_or_name_a_pot_twice(parts: list[Part], said: str) -> None:
    with pytest.raises(AppError, match=said):
        shared_out(Money(100), parts)


@given(st.integers(-(10**7), 10**7), st.integers(1, WHOLE - 1))
def test_the_parts_are_the_cost_to_the_penny(pence: int, share: int) -> None:
    parts = shared_out(Money(pence), [Part(1, share), Part(2, WHOLE - share)])
    assert total(parts) == Money(pence)


def test_an_art_class_for_three_costs_each_a_third() -> None:
    assert CLASS.labels == ("M", "R", "S")
    assert (CLASS.own_part, CLASS.parts) == (Money(30_00), [Money(30_00)] * 3)


def test_alone_one_bears_it_all() -> None:
    assert replace(CLASS, members="M").own_part == Money(90_00)


@given(st.integers(0, 10**6), st.integers(1, WHOLE), st.integers(1, 6))
def test_what_the_members_bear_is_the_cost(pence: int, share: int, count: int) -> None:
    pool = replace(CLASS, members=",".join("abcdef"[:count]), share=share, cost=Money(pence))
    assert len(pool.parts) == count
    assert total(pool.parts) == Money(pence)


def test_what_was_lent_is_owed_until_it_is_paid_back() -> None:
    debt = PotDebt(1, 1, 2, DAY, Money(50_00), "Wages while the card was down", repaid=Money(20_00))
    assert (debt.left, replace(debt, repaid=Money(50_00)).left) == (Money(30_00), Money(0))


def test_a_share_nobody_agreed_to_is_disputed() -> None:
    assert SharedCost(1, 1, DAY, "Acupuncture").is_disputed
    assert not SharedCost(1, 1, DAY, "Acupuncture", "Both teams", DAY).is_disputed
