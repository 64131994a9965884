"""How each figure is printed."""

import pytest

from app.returns.data import to_data
from app.returns.figures import cell, figures, text_of
from tests.app.returns.samples import TODAY, drafted, entry


def test_figures_are_printed_by_fixed_rules() -> None:
    data = to_data(drafted())
    printed = figures(data)
    assert printed["/figures/money_out_pence"] == "−£4,797.01"
    assert printed["/period/first"] == "1 July 2026"
    assert printed["/lines/0/payee"] == "Amina Khan"
    assert text_of(data, "/figures/opening_pence#2") == "£2,871.40"


@pytest.mark.parametrize(
    "key", ["", "/nothing", "/lines/999/day", "/lines/x", "/name/0", "/lines/0", "/checks/0/passed"]
)
def test_what_is_no_figure_has_no_text(key: str) -> None:
    assert text_of(to_data(drafted()), key) == ""


def test_a_payee_that_looks_like_a_day_stays_as_it_is() -> None:
    data = to_data(drafted(entries=(entry(1, TODAY, "2026-09-30", -1, "O29"),)))
    assert text_of(data, "/lines/0/payee") == "2026-09-30"


def test_the_same_figure_again_has_a_key_of_its_own() -> None:
    data = to_data(drafted())
    assert cell(data, "/figures/closing_pence", 1).key == "/figures/closing_pence#1"
    assert cell(data, "/figures/closing_pence").text == "£4,028.43"


def test_a_contribution_that_plays_no_part_need_not_be_printed() -> None:
    bare = to_data(drafted(entries=(), agreements=()))
    assert "/contribution/due_pence" not in figures(bare)
    assert "/contribution/due_pence" in figures(to_data(drafted()))
