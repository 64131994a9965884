"""The inside of a return: the figures behind its first page."""

from collections.abc import Iterator, Mapping
from typing import Any

from app.pdf.elements import Cell, Column, Element, Heading, Table
from app.returns.document_layout import has_few_lines, listed, words_over
from app.returns.document_room import groups_fit
from app.returns.document_sums import group_rows
from app.returns.figures import cell, contributes, text_of
from app.words import t

Data = Mapping[str, Any]
Row = tuple[Cell, ...]


def figures_part(data: Data, name: str) -> Iterator[Element]:
    """Give a table behind the summary by its name in the layout; one with nothing new is left out."""
    made = {
        "groups": _groups,
        "position": _position,
        "accounts": _accounts,
        "agreed": _agreed,
        "contribution": _contribution,
    }[name]
    yield from made(data)


def _groups(data: Data) -> Iterator[Element]:
    if not groups_fit(data):
        yield _groups_table(data)


def _groups_table(data: Data) -> Table:
    return Table(
        (Column(t("What for, in short"), 5), Column(t("Amount"), 2, figures=True)),
        [*group_rows(data, "in"), *group_rows(data, "out")],
        t("Money in and out by group"),
        row_headings=True,
        close=True,
    )


def categories(data: Data) -> Iterator[Element]:
    """Give the totals by what they were for, where they say more than the groups."""
    if len(data["categories"]) > len(data["groups"]) and not has_few_lines(data):
        yield Heading(t("What for"), 2)
        yield _categories_table(data)


def _categories_table(data: Data) -> Table:
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


def _accounts(data: Data) -> Iterator[Element]:
    if len(data["accounts"]) > 1:
        yield _accounts_table(data)


def _accounts_table(data: Data) -> Table:
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
    rows = [row for name in listed(data, "position") for row in _position_rows(data, name)]
    yield Heading(words_over(data, "position", t("What is left, and what may be kept")), 3)
    yield Table(
        (Column(t("What"), 5), Column(t("Amount"), 2, figures=True)),
        rows,
        t("The sum that says whether more is left than may be kept"),
        row_headings=True,
        close=True,
    )


def _position_rows(data: Data, name: str) -> list[Row]:
    if name == "lines":
        return [
            (Cell(row["name"]), cell(data, f"/position/lines/{place}/amount_pence"))
            for place, row in enumerate(data["position"]["lines"])
        ]
    usual = {
        "available": t("What is left after that"),
        "weekly": t("Money a week"),
        "allowed": t("Money that may be kept"),
        "surplus": t("Over what may be kept"),
        "before_next": _before_next(data),
    }[name]
    says = words_over(data, f"position.{name}", usual)
    if name == "allowed":
        says = _kept(data, says)
    strong = name in ("available", "surplus")
    return [(Cell(says, strong=strong), cell(data, f"/position/{name}_pence", strong=strong))]


def _kept(data: Data, says: str) -> str:
    known = t("{what}: {weeks} weeks of {weekly}", what=says, **_weeks(data))
    if data["position"]["figure_known"]:
        return known
    return t("{known} (the commonest limit; yours is not known)", known=known)


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


def _agreed(data: Data) -> Iterator[Element]:
    if data["streams"] and not has_few_lines(data):
        yield Heading(words_over(data, "agreed", t("What was agreed")), 3)
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


def expected(data: Data) -> Iterator[Element]:
    """Give the funder's payments, expected beside received."""
    if data["expected"]["payments"]:
        yield Heading(words_over(data, "expected", t("Payments expected and received")), 2)
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
    yield Heading(words_over(data, "contribution", t("My contribution")), 3)
    yield Table(
        (Column(t("Contribution"), 5), Column(t("Amount"), 2, figures=True)),
        rows,
        t("The contribution due and paid"),
        row_headings=True,
        close=True,
    )
