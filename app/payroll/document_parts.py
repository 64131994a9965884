"""Building blocks of the payroll's documents: facts beside their names, amounts in a column, hours."""

from collections.abc import Iterable, Sequence

from app.money import Money
from app.pdf.elements import Cell, Column, Table
from app.words import money, t


def facts(rows: Iterable[tuple[str, str]], summary: str, names: tuple[str, str] | None = None) -> Table:
    """Make a table of names and what they are; `names` head the two columns."""
    head = names or (t("What"), t("As it is"))
    columns = (Column(head[0], 40), Column(head[1], 60))
    made = [(Cell(name, strong=True), Cell(value)) for name, value in rows]
    return Table(columns, made, summary, row_headings=True, close=True)


def amounts(rows: Iterable[tuple[str, Money, bool]], summary: str) -> Table:
    """Make a table of names and amounts; the third of a row says whether it is a sum and set strong."""
    columns = (Column(t("What"), 70), Column(t("Amount"), 30, figures=True))
    made = [(Cell(name, strong=strong), Cell(money(amount), strong=strong)) for name, amount, strong in rows]
    return Table(columns, made, summary, row_headings=True, close=True)


def beside(rows: Iterable[tuple[str, Money | None, Money]], summary: str) -> Table:
    """Make a table of amounts of one pay, where there is one, beside those of the year."""
    columns = (
        Column(t("What"), 50),
        Column(t("This pay"), 25, figures=True),
        Column(t("This tax year"), 25, figures=True),
    )
    made = [
        (Cell(name), Cell("" if now is None else money(now)), Cell(money(year))) for name, now, year in rows
    ]
    return Table(columns, made, summary, row_headings=True, close=True)


def grid(headings: Sequence[str], rows: Iterable[Sequence[str]], summary: str) -> Table:
    """Make a table of a name and figures beside it, of any width; the last row may be the sum."""
    columns = [Column(headings[0], 28), *(Column(name, 14, figures=True) for name in headings[1:])]
    made = [[Cell(text) for text in row] for row in rows]
    return Table(columns, made, summary, row_headings=True, close=True)
