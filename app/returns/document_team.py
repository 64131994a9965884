"""The inside of a return that tells of the support team: people, payslips, tax, hours, insurance, leave."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from app.pdf.elements import Bullets, Cell, Column, Element, Heading, Table
from app.returns.document_layout import words_over
from app.returns.figures import cell, text_of
from app.words import t

Data = Mapping[str, Any]
Row = tuple[Cell, ...]


def support_team(data: Data) -> Iterator[Element]:
    """Give everything on the support team, where the return tells of one."""
    team = data.get("team")
    if team is None:
        return
    yield Heading(words_over(data, "team", t("The support team")), 2)
    if team["members"]:
        yield _members(data)
    if team["payslips"]:
        yield Heading(t("Payslips"), 3)
        yield _payslips(data)
        yield _taken(data)
    if team["bills"]:
        yield Heading(t("Tax, National Insurance and pension"), 3)
        yield _bills(data)
    if team["weeks"]:
        yield Heading(t("Hours agreed"), 3)
        yield _weeks(data)
    yield from _leave(data)
    yield from _insurances(data)
    yield from _consents(data)


def _members(data: Data) -> Table:
    rows = []
    for place, row in enumerate(data["team"]["members"]):
        at = f"/team/members/{place}"
        until = cell(data, f"{at}/last") if row["last"] else Cell(t("still working"))
        signed = cell(data, f"{at}/signed_on") if row["signed_on"] else Cell(t("not yet"))
        rows.append((Cell(row["name"]), Cell(_standing(row)), cell(data, f"{at}/first"), until, signed))
    return Table(
        (
            *(Column(t("Who"), 5), Column(t("Works as"), 5), Column(t("From"), 4), Column(t("Until"), 4)),
            Column(t("Terms signed"), 4),
        ),
        rows,
        t("Who worked in this time, from when, and whether the terms are signed by both"),
        row_headings=True,
        close=True,
    )


def _standing(row: Data) -> str:
    status = {
        "employee": t("employee"),
        "worker": t("worker"),
        "self_employed": t("self-employed"),
        "agency": t("from an agency"),
    }[row["status"]]
    if row["relation"] in ("none", "friend"):
        return status
    if row["same_household"]:
        return t("{status}, relative in the household", status=status)
    return t("{status}, relative", status=status)


def _payslips(data: Data) -> Table:
    names = ("gross_pence", "to_pay_pence", "cost_pence", "paid_pence")
    rows = [
        (
            cell(data, f"/team/payslips/{place}/number"),
            Cell(slip["name"]),
            cell(data, f"/team/payslips/{place}/pay_day"),
            *(cell(data, f"/team/payslips/{place}/{name}") for name in names),
            Cell(_numbers(slip["lines"])),
        )
        for place, slip in enumerate(data["team"]["payslips"])
    ]
    totals = [cell(data, f"/team/totals/{name}", strong=True) for name in names]
    rows.append((Cell(""), Cell(t("Together"), strong=True), Cell(""), *totals, Cell("")))
    return Table(
        (
            *(Column(t("No."), 3, figures=True), Column(t("Who"), 9), Column(t("Pay day"), 10)),
            *(Column(t("Pay"), 7, figures=True), Column(t("To the PA"), 7, figures=True)),
            *(Column(t("Cost"), 7, figures=True), Column(t("Bank paid"), 7, figures=True)),
            Column(t("Line"), 4),
        ),
        rows,
        t("Each payslip, what it cost, and the line of the bank that paid it"),
        close=True,
    )


def _taken(data: Data) -> Table:
    names = (
        *("tax_pence", "insurance_pence", "loans_pence", "pension_pence", "other_pence", "taken_pence"),
        *("employer_insurance_pence", "employer_pension_pence"),
    )
    rows = [
        (
            cell(data, f"/team/payslips/{place}/number", 1),
            *(cell(data, f"/team/payslips/{place}/{name}") for name in names),
        )
        for place in range(len(data["team"]["payslips"]))
    ]
    totals = [cell(data, f"/team/totals/{name}", strong=True) for name in names]
    rows.append((Cell(t("All"), strong=True), *totals))
    headings = (
        *(t("Tax"), t("NI"), t("Loans"), t("Pension"), t("Other"), t("Taken"), t("NI added")),
        t("Pension added"),
    )
    return Table(
        (Column(t("No."), 3, figures=True), *(Column(heading, 6, figures=True) for heading in headings)),
        rows,
        t("What was taken from each pay, and what the employer adds; NI is National Insurance"),
        close=True,
    )


def _bills(data: Data) -> Table:
    rows = []
    for place, bill in enumerate(data["team"]["bills"]):
        at = f"/team/bills/{place}"
        paid_on = cell(data, f"{at}/paid_on") if bill["paid_on"] else Cell(t("not yet"))
        amounts = [cell(data, f"{at}/{name}") for name in ("amount_pence", "paid_pence")]
        rows.append(
            (
                Cell(bill["payee"]),
                cell(data, f"{at}/due_on"),
                paid_on,
                *amounts,
                Cell(_numbers(bill["lines"])),
            )
        )
    totals = [cell(data, f"/team/totals/{name}", strong=True) for name in ("bills_pence", "bills_paid_pence")]
    rows.append((Cell(t("Together"), strong=True), Cell(""), Cell(""), *totals, Cell("")))
    return Table(
        (
            *(Column(t("To"), 7), Column(t("Due by"), 7), Column(t("Paid on"), 7)),
            *(Column(t("Owed"), 5, figures=True), Column(t("Bank paid"), 5, figures=True)),
            Column(t("Line"), 3),
        ),
        rows,
        t("What was owed to HMRC and for pensions, and the line of the bank that paid it"),
        row_headings=True,
        close=True,
    )


def _weeks(data: Data) -> Table:
    rows = []
    for place, week in enumerate(data["team"]["weeks"]):
        at = f"/team/weeks/{place}"
        agreed = [
            cell(data, f"{at}/{name}") if week[name] else Cell("–")
            for name in ("pa_agreed_on", "holder_agreed_on")
        ]
        name = t("{name}, put right", name=week["name"]) if week["number"] else week["name"]
        figures = [cell(data, f"{at}/{figure}") for figure in ("minutes", "nights")]
        rows.append((Cell(name), cell(data, f"{at}/week"), *figures, *agreed, cell(data, f"{at}/payslip")))
    return Table(
        (
            *(Column(t("Who"), 7), Column(t("Week from"), 7), Column(t("Hours"), 4, figures=True)),
            *(Column(t("Nights"), 4, figures=True), Column(t("PA agreed"), 7), Column(t("I agreed"), 7)),
            Column(t("Payslip"), 4, figures=True),
        ),
        rows,
        t("The weeks that were paid, and when both agreed the hours"),
        close=True,
    )


def _leave(data: Data) -> Iterator[Element]:
    if not data["team"]["leave"]:
        return
    yield Heading(t("Holiday"), 3)
    yield Bullets([_left(data, place) for place in range(len(data["team"]["leave"]))])


def _left(data: Data, place: int) -> str:
    row, at = data["team"]["leave"][place], f"/team/leave/{place}"
    amounts = {name: _amount(row[name], row["unit"]) for name in ("earned", "taken", "left")}
    first = text_of(data, f"{at}/first")
    return t(
        "{name}: {earned} built up since {first}, {taken} taken, {left} left",
        **{"name": row["name"], "first": first, **amounts},
    )


def _amount(count: str, unit: str) -> str:
    return t("{count} days", count=count) if unit == "days" else t("{count} hours", count=count)


def _insurances(data: Data) -> Iterator[Element]:
    if not data["team"]["insurances"]:
        return
    yield Heading(t("Employers’ liability insurance"), 3)
    yield Bullets([_insurance(data, place) for place in range(len(data["team"]["insurances"]))])


def _insurance(data: Data, place: int) -> str:
    row, at = data["team"]["insurances"][place], f"/team/insurances/{place}"
    name = ", ".join(filter(None, [row["name"], row["number"]])) or t("A policy")
    first, last = text_of(data, f"{at}/first"), text_of(data, f"{at}/last")
    if first and last:
        return t("{name}: {first} to {last}", name=name, first=first, last=last)
    if last:
        return t("{name}: until {last}", name=name, last=last)
    return t("{name}: from {first}", name=name, first=first) if first else name


def _consents(data: Data) -> Iterator[Element]:
    if not data["team"]["consents"]:
        return
    yield Heading(t("Paying a relative"), 3)
    yield Bullets([_consent(data, place) for place in range(len(data["team"]["consents"]))])


def _consent(data: Data, place: int) -> str:
    row, at = data["team"]["consents"][place], f"/team/consents/{place}"
    asked = text_of(data, f"{at}/asked_on")
    if row["answer"] == "waiting":
        return t("{name}: asked on {asked}, no answer yet", name=row["name"], asked=asked)
    if row["answer"] == "refused":
        return t("{name}: asked on {asked}, not agreed", name=row["name"], asked=asked)
    return t("{name}: asked on {asked}, agreed by {who}", name=row["name"], asked=asked, who=row["agreed_by"])


def _numbers(numbers: Sequence[int]) -> str:
    return ", ".join(map(str, numbers)) or "–"
