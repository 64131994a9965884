"""Who a return is from and for, and the sum of its period, as the funder lays them out."""

from collections.abc import Callable, Collection, Mapping
from typing import Any

from app.pdf.elements import Cell, Column, Table
from app.returns.document_layout import listed, words_over
from app.returns.figures import cell
from app.words import t

Data = Mapping[str, Any]
Row = tuple[Cell, Cell]

# Rows of the sum that are said only where there is something in them.
ONLY_WHEN_THERE = frozenset({"moved", "others", "difference"})


def who(data: Data, without: Collection[str] = ()) -> Table:
    """Say who, for whom and which days, in one row, without some of the layout's fields."""
    fields = [(name, _field(data, name)) for name in listed(data, "who") if name not in without]
    shown = [(words_over(data, f"who.{name}", _who_words(name)), cell) for name, cell in fields if cell]
    return Table(
        [Column(heading, 1) for heading, _ in shown],
        [[value for _, value in shown]],
        t("Who the return is from, who it is for, and the days it covers"),
        close=True,
    )


def role(capacity: str) -> str:
    """Say in plain words in what right somebody signs."""
    return {
        "self": t("the budget holder"),
        "nominated": t("nominated person"),
        "authorised": t("authorised person"),
        "parent": t("parent"),
        "attorney": t("attorney"),
        "deputy": t("deputy"),
        "broker": t("broker"),
    }[capacity]


def sum_rows(data: Data, parts: Callable[[str], list[Row]]) -> list[Row]:
    """Give the rows of the sum in the funder's order; `parts` gives what money in or out is made of."""
    rows: list[Row] = []
    for name in listed(data, "sums"):
        if name in ("groups_in", "groups_out"):
            rows += parts(name.removeprefix("groups_"))
        elif _is_said(data, name):
            strong = name in ("money_in", "money_out", "closing")
            says = words_over(data, f"sums.{name}", _sum_words(name))
            rows.append((Cell(says, strong=strong), cell(data, f"/figures/{name}_pence", strong=strong)))
    return rows


def sum_table(rows: list[Row]) -> Table:
    """Give the sum as a table."""
    return Table(
        (Column(t("What"), 5), Column(t("Amount"), 2, figures=True)),
        rows,
        t("The sum of the period from the opening to the closing balance"),
        row_headings=True,
        close=True,
    )


def group_rows(data: Data, direction: str) -> list[Row]:
    """Give a row for each group of one side."""
    return [
        (
            Cell(t("– {name}", name=group["name"] or t("Not sorted yet"))),
            cell(data, f"/groups/{place}/amount_pence"),
        )
        for place, group in enumerate(data["groups"])
        if group["direction"] == direction
    ]


def _is_said(data: Data, name: str) -> bool:
    figure = data["figures"][f"{name}_pence"]
    return bool(figure) if name in ONLY_WHEN_THERE else figure is not None


def _sum_words(name: str) -> str:
    return {
        "opening": t("In the account at the start"),
        "money_in": t("Money in"),
        "money_out": t("Money out"),
        "moved": t("Moved to or from other accounts"),
        "closing": t("In the account at the end"),
        "others": t("Other funders' money in the same account"),
        "bank_closing": t("Bank statement says"),
        "difference": t("Difference, explained below"),
    }[name]


def _field(data: Data, name: str) -> Cell | None:
    """Give one field; None where it would say nothing."""
    signer, person = data["signer"], data["person"]
    if name == "signer":
        says = t("{name}, {role}", name=signer["name"], role=role(signer["capacity"]))
        return Cell(says) if signer["name"] != person["name"] else None
    if name == "reference":
        reference = ", ".join(filter(None, [person["reference"], data["funder"]["reference"]]))
        return Cell(reference or "–")
    if name == "born":
        return cell(data, "/person/born") if person["born"] else None
    if name == "weekly":
        return cell(data, "/contribution/weekly_pence") if data["contribution"]["weekly_pence"] else None
    places = {"person": "/person/name", "funder": "/funder/name", "made_on": "/made_on"}
    return cell(data, places.get(name, f"/period/{name}"), strong=name == "person")


def _who_words(name: str) -> str:
    return {
        "person": t("Money for"),
        "born": t("Born"),
        "reference": t("Reference"),
        "signer": t("Signed by"),
        "funder": t("Sent to"),
        "first": t("First day"),
        "last": t("Last day"),
        "made_on": t("Drawn up on"),
        "weekly": t("My contribution a week"),
    }[name]
