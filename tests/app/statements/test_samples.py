"""Public sample files of other projects, each read to the figures worked out for it beforehand."""

import csv
from pathlib import Path

import pytest

from app.errors import AppError
from app.statements.read import read
from app.statements.statement import DateOrder, Statement

SAMPLES = Path(__file__).parents[4] / "shared" / "samples" / "bank"
MANIFEST = SAMPLES / "MANIFEST.tsv"
# Nothing in it says which part of 6/1/94 is the day; the figures go with the order its own project reads.
MONTH_FIRST = {"Qif__splits.qif"}
REFUSED = {"beanhub-extract__empty.csv", "Qif__not_a_QIF_file.txt", "camt__camt053.v2.wrong.xml"}

ROWS = (
    list(csv.DictReader(MANIFEST.read_text("utf-8").splitlines(), delimiter="\t"))
    if MANIFEST.exists()
    else []
)
pytestmark = pytest.mark.skipif(not ROWS, reason="the samples are not beside this checkout")


def of(name: str) -> Statement:
    dates = DateOrder.MONTH_FIRST if name in MONTH_FIRST else None
    return read((SAMPLES / name).read_bytes(), dates=dates)


def test_every_sample_is_listed() -> None:
    files = {path.name for path in SAMPLES.iterdir() if path.is_file()}
    assert files - {"README.md", "MANIFEST.tsv"} == {row["file"] for row in ROWS}
    assert len(ROWS) == 62


@pytest.mark.parametrize(
    "row", [row for row in ROWS if row["file"] not in REFUSED], ids=lambda row: row["file"]
)
def test_a_sample_is_read_to_its_figures(row: dict[str, str]) -> None:
    statement = of(row["file"])

    days = [line.day.isoformat() for line in statement.lines]
    assert statement.format == row["format"]
    assert len(statement.lines) == int(row["transactions"])
    assert len(statement.problems) == int(row["problem_rows"])
    assert sum(line.amount.pence for line in statement.lines) == int(row["sum_minor_units"])
    assert (min(days, default=""), max(days, default="")) == (row["first_date"], row["last_date"])


@pytest.mark.parametrize("name", sorted(REFUSED))
def test_what_is_no_statement_is_refused(name: str) -> None:
    with pytest.raises(AppError):
        of(name)


@pytest.mark.parametrize(
    ("name", "opening", "closing"),
    [
        ("nationwide-transaction-parser__test-statement.csv", 23000, 10000),
        ("nationwide-transaction-parser__test-midata.csv", 12615, -200),
        ("BusinessCentralBankImportFormat__HSBC_BankStatement.csv", 5610, 61332),
        ("countinghouse__lloyds.csv", 101234, 294000),
        ("countinghouse__starling.csv", 100000, 292766),
        ("camt_parser__valid_example.xml", 3306, 2306),
        ("camt__camt053.v2.multi.statement.xml", 1815, 2000),
        ("mt940__generic.sta", 10000, 8000),
        ("mt940__february_30.sta", 120000, 119400),
    ],
)
def test_opening_and_closing_are_those_of_the_file(name: str, opening: int, closing: int) -> None:
    (part,) = of(name).parts
    assert part.opening is not None
    assert part.closing is not None
    assert (part.opening.pence, part.closing.pence) == (opening, closing)


def test_revolut_keeps_products_and_currencies_apart_and_its_fee_explains_the_balance() -> None:
    current, savings, euros = of("countinghouse__revolut.csv").parts
    assert [(part.account, part.currency, len(part.lines)) for part in (current, savings, euros)] == [
        ("Current", "GBP", 3),
        ("Savings", "GBP", 1),
        ("Current", "EUR", 1),
    ]
    assert current.opening is not None
    assert current.closing is not None
    fees = sum(line.fee.pence for line in current.lines if line.fee)
    amounts = sum(line.amount.pence for line in current.lines)
    assert current.closing.pence - current.opening.pence == amounts - fees == 38716


def test_an_answer_with_an_error_has_no_lines_and_says_so() -> None:
    statement = of("ofx__error.ofx")
    assert statement.parts == ()
    assert "error" in statement.notes[0].sentence


def test_accounts_without_payments_are_still_named() -> None:
    statement = of("ofxparse__multiple_accounts.ofx")
    assert [(part.account, part.closing and part.closing.pence) for part in statement.parts] == [
        ("9100", 11100),
        ("9200", 22200),
    ]


def test_balances_that_do_not_fit_are_named_with_what_is_missing() -> None:
    (note,) = of("camt_parser__valid_example_with_batch.xml").notes
    assert "£12,774.14" in note.sentence


def test_month_first_is_proved_once_for_the_whole_file_and_warned_of() -> None:
    statement = of("Qif__3_records_mmddyyyy.qif")
    assert statement.lines[1].day.isoformat() == "2010-06-01"
    assert statement.notes[0].rule == "month-first"


def test_an_undecidable_file_asks_and_a_named_bank_does_not() -> None:
    asked = of("countinghouse__unknown.csv").ask
    assert asked is not None
    assert asked.question == "dates"
    assert "1 September 2026" in asked.sentence
    assert "9 January 2026" in asked.sentence
    assert of("countinghouse__hsbc.csv").ask is None
