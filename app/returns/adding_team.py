"""Adds the support team's figures up again: part of `app.returns.adding`."""

from collections.abc import Iterator, Mapping
from typing import Any

from app.returns.data_team import FIGURES

Data = Mapping[str, Any]
Claim = tuple[str, int | None, int | None]

TAKEN = ("tax", "insurance", "loans", "pension", "other")
COST = ("gross", "expenses", "employer_insurance", "employer_pension")


def team_claims(data: Data) -> Iterator[Claim]:
    """Follow each payslip from the gross to the cost, add them up, and hold them against the lines."""
    team = data.get("team")
    if team is None:
        return
    for place, slip in enumerate(team["payslips"]):
        yield from _slip(f"/team/payslips/{place}", slip)
    totals, slips, bills = team["totals"], team["payslips"], team["bills"]
    yield "/team/totals/payslips", totals["payslips"], len(slips)
    yield "/team/totals/minutes", totals["minutes"], sum(slip["minutes"] for slip in slips)
    for name in FIGURES:
        yield f"/team/totals/{name}_pence", totals[f"{name}_pence"], _sum(slips, name)
    yield "/team/totals/bills_pence", totals["bills_pence"], _sum(bills, "amount")
    yield "/team/totals/bills_paid_pence", totals["bills_paid_pence"], _sum(bills, "paid")
    # A line may have paid a wage and a bill together, so both are held against the lines in one sum.
    numbers = {number for row in (*slips, *bills) for number in row["lines"]}
    amounts = {line["number"]: line["amount_pence"] for line in data["lines"]}
    paid = totals["paid_pence"] + totals["bills_paid_pence"]
    yield "/team/totals/paid_pence", paid, -sum(amounts.get(number, 0) for number in numbers)


def _slip(at: str, slip: Data) -> Iterator[Claim]:
    yield f"{at}/taken_pence", slip["taken_pence"], sum(slip[f"{name}_pence"] for name in TAKEN)
    to_pay = slip["gross_pence"] - slip["taken_pence"] + slip["expenses_pence"]
    yield f"{at}/to_pay_pence", slip["to_pay_pence"], to_pay
    yield f"{at}/cost_pence", slip["cost_pence"], sum(slip[f"{name}_pence"] for name in COST)


def _sum(rows: list[Data], name: str) -> int:
    return sum(row[f"{name}_pence"] for row in rows)
