"""Every payment of a return, in the columns that the funder wants."""

from collections.abc import Iterator, Mapping
from typing import Any

from app.pdf.elements import Bullets, Cell, Column, Element, Heading, Table, Text
from app.returns.document_layout import listed, words_over
from app.returns.figures import cell
from app.words import t

Data = Mapping[str, Any]

# Each column's share of the width, and whether it holds figures.
SHARES = {
    "number": (5, True),
    "day": (19, False),
    "payee": (22, False),
    "category_name": (24, False),
    "amount": (12, True),
    "money_in": (12, True),
    "money_out": (12, True),
    "balance": (12, True),
    "account": (14, False),
    "note": (16, False),
    "papers": (10, False),
}


def every_line(data: Data) -> Iterator[Element]:
    """Give the table of all lines."""
    yield Heading(words_over(data, "lines", t("Every line")), 2)
    if not data["lines"]:
        yield Text(t("No money moved in this time."))
        return
    columns = listed(data, "lines")
    yield Table(
        [_column(data, name) for name in columns],
        [tuple(_cell(data, place, name) for name in columns) for place in range(len(data["lines"]))],
        t("Every payment in and out, oldest first; money out has a minus sign"),
        close=True,
    )
    notes = [
        t("Line {number}: {note}", number=line["number"], note=line["note"])
        for line in data["lines"]
        if line["note"] and "note" not in columns
    ]
    if notes:
        yield Heading(t("Notes on lines"), 3)
        yield Bullets(notes)


def _column(data: Data, name: str) -> Column:
    share, figures = SHARES[name]
    return Column(words_over(data, f"lines.{name}", _words(name)), share, figures=figures)


def _words(name: str) -> str:
    return {
        "number": t("Line"),
        "day": t("Day"),
        "payee": t("To or from"),
        "category_name": t("What for"),
        "amount": t("Amount"),
        "money_in": t("Money in"),
        "money_out": t("Money out"),
        "balance": t("Left after it"),
        "account": t("Account"),
        "note": t("Note"),
        "papers": t("Papers"),
    }[name]


def _cell(data: Data, place: int, name: str) -> Cell:
    line, at = data["lines"][place], f"/lines/{place}"
    if name == "papers":
        return Cell(", ".join(map(str, line["papers"])))
    if name in ("money_in", "money_out"):
        # Each amount stands in one of the two columns; what is nothing counts as money in.
        is_out = line["amount_pence"] < 0
        return cell(data, f"{at}/amount_pence") if is_out == (name == "money_out") else Cell("")
    figure = {"amount": "amount_pence", "balance": "balance_pence"}.get(name, name)
    return cell(data, f"{at}/{figure}")
