"""A statement as plain data."""

import json
from pathlib import Path

from app.statements.data import as_data
from app.statements.read import read

FILES = Path(__file__).parents[2] / "files" / "statements"


def test_one_account_is_said_once() -> None:
    data = as_data(read((FILES / "nationwide.csv").read_bytes()))
    assert list(data) == [
        "format",
        "account",
        "currency",
        "opening_pence",
        "closing_pence",
        "lines",
        "problems",
    ]
    assert data["lines"][1] == {
        "date": "2026-09-14",
        "amount_pence": -1900,
        "payee": "PHARMACY",
        "reference": "",
        "balance_pence": 123100,
    }
    assert (data["opening_pence"], data["closing_pence"]) == (0, 113100)
    assert json.loads(json.dumps(data)) == data


def test_several_accounts_are_listed_and_each_line_names_its_own() -> None:
    data = as_data(read((FILES / "natwest.csv").read_bytes()))
    assert data["account"] is data["currency"] is data["opening_pence"] is data["closing_pence"] is None
    assert [one["account"] for one in data["accounts"]] == ["60-11-22 55667788", "60-11-22 99887766"]
    assert [(line["account"], line["number"]) for line in data["lines"]] == [
        ("60-11-22 55667788", 3),
        ("60-11-22 55667788", 4),
        ("60-11-22 99887766", 6),
    ]


def test_a_question_and_problems_are_there_when_there_are_any() -> None:
    data = as_data(read(b"Posted On,Details,Amount\n01/09/2026,a,-5.00\nx,b,-5.00\n"))
    assert data["ask"]["question"] == "dates"
    assert data["ask"]["choices"] == ["day-first", "month-first"]
    assert [problem["line"] for problem in data["problems"]] == [3]
    assert data["lines"][0]["balance_pence"] is None


def test_no_account_at_all_is_said_with_nothing() -> None:
    data = as_data(read(b"<OFX><SEVERITY>ERROR</OFX>"))
    assert (data["account"], data["lines"]) == (None, [])
