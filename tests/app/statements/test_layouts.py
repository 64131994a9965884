"""Each bank's layout read from a file in it, with invented names."""

import csv
import tomllib
from pathlib import Path

import pytest

from app.money import Money
from app.resources import resource
from app.statements.layouts import all_layouts, header_currency, load, normal
from app.statements.read import read
from app.statements.statement import Line, Statement

FILES = Path(__file__).parents[2] / "files" / "statements"
ROWS = list(csv.DictReader((FILES / "expected.tsv").read_text("utf-8").splitlines(), delimiter="\t"))


def of(name: str) -> Statement:
    return read((FILES / name).read_bytes())


def test_there_is_a_file_for_every_layout() -> None:
    assert {Path(row["file"]).stem for row in ROWS} == {layout.id for layout in all_layouts()}


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["file"])
def test_a_file_is_told_by_its_header_and_read_to_its_figures(row: dict[str, str]) -> None:
    statement = of(row["file"])
    part = statement.parts[0]

    days = [line.day.isoformat() for line in part.lines]
    assert statement.layout == Path(row["file"]).stem
    assert not statement.problems
    assert (part.account, part.currency) == (row["account"], row["currency"])
    assert len(part.lines) == int(row["lines"])
    assert sum(line.amount.pence for line in part.lines) == int(row["pence"])
    assert (min(days), max(days)) == (row["first"], row["last"])
    assert (_pence(part.opening), _pence(part.closing)) == (row["opening"], row["closing"])
    assert statement.others == int(row["others"])
    assert (part.lines[0].payee, part.lines[0].reference) == (row["payee"], row["reference"] or "")


def _pence(amount: Money | None) -> str:
    return "" if amount is None else str(amount.pence)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["file"])
def test_no_layout_of_a_named_bank_asks_for_the_order_of_its_dates(row: dict[str, str]) -> None:
    statement = of(row["file"])
    assert not statement.bank or statement.ask is None


def test_columns_are_matched_by_name_in_any_order() -> None:
    def turned(name: str) -> list[Line]:
        rows = list(csv.reader((FILES / name).read_text("utf-8").splitlines()))
        text = "\n".join(",".join(f'"{cell}"' for cell in reversed(row)) for row in rows)
        return list(read(text.encode()).lines)

    for name in ("starling.csv", "metro-2024.csv", "monzo.csv", "chase-uk.csv"):
        assert turned(name) == list(of(name).lines)


def test_two_accounts_in_one_file_are_two_parts() -> None:
    first, second = of("natwest.csv").parts
    assert (first.account, second.account) == ("60-11-22 55667788", "60-11-22 99887766")
    assert second.lines[0].amount == Money(54)


def test_a_fee_is_kept_apart_from_the_amount() -> None:
    lines = of("revolut.csv").lines
    assert (lines[1].amount, lines[1].fee) == (Money(-1200), Money(50))


def test_a_cell_over_two_lines_keeps_the_line_it_starts_on() -> None:
    assert [line.number for line in of("amex.csv").lines] == [2, 5]


def test_every_layout_says_where_it_comes_from_and_how_sure_it_is() -> None:
    for path in resource("banks").glob("*.toml"):
        data = tomllib.loads(path.read_text("utf-8"))
        assert data["source"]
        assert data["sure"] in {"S", "C", "D"}
        assert load(path).id == path.stem


def test_layouts_that_fit_any_bank_come_last() -> None:
    named = [layout.nameless for layout in all_layouts()]
    assert named == sorted(named)


def test_header_names_are_compared_without_case_spaces_or_currency() -> None:
    assert normal("\ufeff  Amount   (GBP)") == "amount (*)"
    assert header_currency("Amount (eur) ") == "EUR"
    assert header_currency("Amount") == ""
