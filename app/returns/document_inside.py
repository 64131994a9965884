"""The inside of a return: the figures in full, and every line."""

from collections.abc import Iterator, Mapping
from typing import Any

from app.pdf.elements import Bullets, Cell, Column, Element, Heading, Table, Text
from app.returns.document_first import group_rows, groups_fit, is_short
from app.returns.figures import cell, contributes, text_of
from app.words import t

Data = Mapping[str, Any]
Row = tuple[Cell, ...]


def figures_in_full(data: Data) -> Iterator[Element]:
    """Give the tables behind the summary; a table that would say nothing new is left out."""
    yield Heading(t("The figures in full"), 2)
    if not groups_fit(data):
        yield _groups(data)
    if len(data["categories"]) > len(data["groups"]) and not is_short(data):
        yield _categories(data)
    if len(data["accounts"]) > 1:
        yield _accounts(data)
    yield from _position(data)
    yield from _funding(data)
    yield from _contribution(data)


def every_line(data: Data) -> Iterator[Element]:
    """Give the table of all lines."""
    if not data["lines"]:
        yield Text(t("No money moved in this time."))
        return
    yield Table(
        (
            Column(t("Line"), 5, figures=True),
            Column(t("Day"), 17),
            Column(t("To or from"), 22),
            Column(t("What for"), 24),
            Column(t("Amount"), 12, figures=True),
            Column(t("Papers"), 7),
        ),
        [_line(data, place) for place in range(len(data["lines"]))],
        t("Every payment in and out, oldest first; money out has a minus sign"),
        close=True,
    )
    notes = [
        t("Line {number}: {note}", number=line["number"], note=line["note"])
        for line in data["lines"]
        if line["note"]
    ]
    if notes:
        yield Heading(t("Notes on lines"), 3)
        yield Bullets(notes)


def _groups(data: Data) -> Table:
    return Table(
        (Column(t("What for, in short"), 5), Column(t("Amount"), 2, figures=True)),
        [*group_rows(data, "in"), *group_rows(data, "out")],
        t("Money in and out by group"),
        row_headings=True,
        close=True,
    )


def _categories(data: Data) -> Table:
    return Table(
        (
            Column(t("What for"), 6),
            Column(t("Payments"), 2, figures=True),
            Column(t("Amount"), 3, figures=True),
        ),
        [
            (
                Cell(row["name"]),
                cell(data, f"/categories/{place}/lines"),
                cell(data, f"/categories/{place}/amount_pence"),
            )
            for place, row in enumerate(data["categories"])
        ],
        t("Money in and out by what it was for"),
        row_headings=True,
        close=True,
    )


def _accounts(data: Data) -> Table:
    columns = ("opening_pence", "closing_pence", "bank_closing_pence")
    return Table(
        (
            Column(t("Account"), 5),
            Column(t("At the start"), 3, figures=True),
            Column(t("At the end"), 3, figures=True),
            Column(t("The bank says"), 3, figures=True),
        ),
        [
            (Cell(_account(row)), *(cell(data, f"/accounts/{place}/{name}") for name in columns))
            for place, row in enumerate(data["accounts"])
        ],
        t("What each account held"),
        row_headings=True,
        close=True,
    )


def _account(row: Data) -> str:
    return (
        t("{name}, ending {digits}", name=row["name"], digits=row["last_digits"])
        if row["last_digits"]
        else row["name"]
    )


def _position(data: Data) -> Iterator[Element]:
    """Show the sum of what is left, each line, and what may be kept."""
    position = data["position"]
    rows: list[Row] = [
        (Cell(row["name"]), cell(data, f"/position/lines/{place}/amount_pence"))
        for place, row in enumerate(position["lines"])
    ]
    known = t("Money that may be kept: {weeks} weeks of {weekly}", **_weeks(data))
    if not position["figure_known"]:
        known = t("{known} (the commonest limit; yours is not known)", known=known)
    rows += [
        (
            Cell(t("What is left after that"), strong=True),
            cell(data, "/position/available_pence", strong=True),
        ),
        (Cell(known), cell(data, "/position/allowed_pence")),
        (Cell(t("Over what may be kept"), strong=True), cell(data, "/position/surplus_pence", strong=True)),
        (Cell(_before_next(data)), cell(data, "/position/before_next_pence")),
    ]
    yield Heading(t("What is left, and what may be kept"), 3)
    yield Table(
        (Column(t("What"), 5), Column(t("Amount"), 2, figures=True)),
        rows,
        t("The sum that says whether more is left than may be kept"),
        row_headings=True,
        close=True,
    )


def _weeks(data: Data) -> dict[str, str]:
    return {
        "weeks": text_of(data, "/position/retained_weeks"),
        "weekly": text_of(data, "/position/weekly_pence"),
    }


def _before_next(data: Data) -> str:
    if data["position"]["next_payment"] is None:
        return t("What is left when money paid ahead is used")
    return t(
        "What is left the day before the next payment on {day}", day=text_of(data, "/position/next_payment")
    )


def _funding(data: Data) -> Iterator[Element]:
    if data["streams"] and not is_short(data):
        yield Heading(t("What was agreed"), 3)
        yield Table(
            (
                Column(t("Payment"), 4),
                Column(t("A week"), 3, figures=True),
                Column(t("52 weeks"), 3, figures=True),
                Column(t("My contribution a week"), 3, figures=True),
                Column(t("From"), 3),
            ),
            [_stream(data, place) for place in range(len(data["streams"]))],
            t("The weekly sums agreed"),
            row_headings=True,
            close=True,
        )
    if data["expected"]["payments"]:
        yield Heading(t("Payments expected and received"), 3)
        yield _expected(data)


def _stream(data: Data, place: int) -> Row:
    at = f"/streams/{place}"
    names = ("weekly_pence", "yearly_pence", "contribution_weekly_pence", "first")
    return (Cell(data["streams"][place]["name"]), *(cell(data, f"{at}/{name}") for name in names))


def _expected(data: Data) -> Table:
    rows: list[Row] = [
        (
            cell(data, f"/expected/payments/{place}/day"),
            cell(data, f"/expected/payments/{place}/due_pence"),
            cell(data, f"/expected/payments/{place}/received_pence"),
            Cell(came_words(row["came"])),
        )
        for place, row in enumerate(data["expected"]["payments"])
    ]
    totals = [cell(data, f"/expected/{name}", strong=True) for name in ("due_pence", "received_pence")]
    rows.append((Cell(t("Together"), strong=True), *totals, Cell("")))
    return Table(
        (
            Column(t("Due on"), 4),
            Column(t("Expected"), 3, figures=True),
            Column(t("Received"), 3, figures=True),
            Column(t("How it came"), 4),
        ),
        rows,
        t("The funder's payments, expected beside received"),
        row_headings=True,
        close=True,
    )


def came_words(came: str) -> str:
    """Say in plain words what became of an expected payment."""
    return {
        "in_full": t("in full"),
        "late": t("late"),
        "short": t("short"),
        "over": t("more than expected"),
        "missing": t("not come"),
        "not_yet": t("not yet due to arrive"),
        "twice": t("seems to be twice"),
        "unexpected": t("not expected"),
    }[came]


def _contribution(data: Data) -> Iterator[Element]:
    """Show the contribution, where there is one."""
    if not contributes(data):
        return
    rows: list[Row] = []
    if data["contribution"]["brought_pence"]:
        rows.append(
            (Cell(t("Owed from before (overpaid has a minus)")), cell(data, "/contribution/brought_pence"))
        )
    rows += [
        (Cell(t("Due")), cell(data, "/contribution/due_pence")),
        (Cell(t("Paid in")), cell(data, "/contribution/paid_pence")),
        (Cell(t("Still to pay (overpaid has a minus)")), cell(data, "/contribution/owing_pence")),
    ]
    yield Heading(t("My contribution"), 3)
    yield Table(
        (Column(t("Contribution"), 5), Column(t("Amount"), 2, figures=True)),
        rows,
        t("The contribution due and paid"),
        row_headings=True,
        close=True,
    )


def _line(data: Data, place: int) -> Row:
    at = f"/lines/{place}"
    papers = ", ".join(map(str, data["lines"][place]["papers"]))
    names = ("number", "day", "payee", "category_name", "amount_pence")
    return (*(cell(data, f"{at}/{name}") for name in names), Cell(papers))
