"""How funders want returns set out, as data."""

from dataclasses import replace
from datetime import date
from types import MappingProxyType

import pytest

from app.errors import AppError
from app.funding.layout import Layout, layout_problems
from app.funding.profiles import load_profile, parse_profile, profiles
from tests.app.funding.test_profiles import HEAD

EVERY = [name.id for name in profiles()]


@pytest.mark.parametrize("profile_id", EVERY)
def test_every_funder_s_layout_is_in_order(profile_id: str) -> None:
    layout = load_profile(profile_id).layout
    assert layout_problems(layout) == []
    # A layout that is not our own says where it was seen.
    assert (layout == Layout()) or (layout.source.startswith("http") and layout.seen_on is not None)


def test_two_councils_and_a_health_body_have_layouts_of_their_own() -> None:
    own = [each for each in EVERY if load_profile(each).layout.name]
    assert {"gb-eng-trafford", "gb-eng-wigan", "gb-eng-greenwich", "gb-eng-nhs-surrey-heartlands"} <= set(own)
    assert len({load_profile(each).layout.sections for each in own}) == len(own)


def test_a_layout_is_read_from_the_funder_s_file() -> None:
    layout = parse_profile(
        HEAD + '[layout]\nname = "Sheet"\nseen_on = 2026-11-21\nheadings = { "sums.opening" = "Opening" }\n'
    ).layout
    assert (layout.name, layout.seen_on) == ("Sheet", date(2026, 11, 21))
    assert layout.headings == {"sums.opening": "Opening"}
    assert layout.lines == Layout().lines


@pytest.mark.parametrize("wrong", ["headings = { opening = 1 }", 'headings = "x"', "lines = [1]"])
def test_a_layout_that_is_not_in_order_is_refused(wrong: str) -> None:
    with pytest.raises(AppError, match="layout"):
        parse_profile(f"{HEAD}[layout]\n{wrong}\n")


def test_what_is_not_known_missing_or_twice_is_said() -> None:
    usual = Layout()
    wrong = replace(
        usual,
        who=("person", "nobody"),
        sums=(*usual.sums, "opening"),
        lines=("day", "payee", "category_name", "money_in"),
        headings=MappingProxyType({"sums.nothing": "x", "sum": "y"}),
    )
    assert layout_problems(usual) == []
    assert layout_problems(wrong) == [
        "who: nobody is not known",
        "who: funder is missing",
        "who: first is missing",
        "who: last is missing",
        "sums: opening stands twice",
        "lines: an amount stands in one column, or in two, in and out",
        "headings: sums.nothing is not known",
    ]
