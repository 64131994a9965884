"""Reads what a return tells of the support team back from its data: part of `app.returns.reading`."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from app.funding.agreement import DueKind
from app.money import Money
from app.returns.data_team import FIGURES
from app.returns.parts_team import (
    BillLine,
    ConsentLine,
    InsuranceLine,
    LeaveLine,
    PayslipLine,
    Team,
    TeamMember,
    WeekLine,
)

Data = Mapping[str, Any]


def read_team(data: Data | None) -> Team | None:
    """Give what data say of the support team; None where they say nothing of one."""
    if data is None:
        return None
    return Team(
        tuple(map(_member, data["members"])),
        tuple(map(_payslip, data["payslips"])),
        tuple(map(_bill, data["bills"])),
        tuple(map(_week, data["weeks"])),
        tuple(map(_insurance, data["insurances"])),
        tuple(map(_consent, data["consents"])),
        tuple(map(_leave, data["leave"])),
    )


def _member(row: Data) -> TeamMember:
    return TeamMember(
        *(row["name"], _day(row["first"]), _maybe_day(row["last"]), row["status"], row["relation"]),
        *(row["same_household"], _maybe_day(row["signed_on"])),
    )


def _payslip(row: Data) -> PayslipLine:
    # What was taken follows from its parts.
    amounts = {name: Money(row[f"{name}_pence"]) for name in FIGURES if name != "taken"}
    return PayslipLine(
        number=row["number"],
        name=row["name"],
        pay_day=_day(row["pay_day"]),
        first=_day(row["first"]),
        last=_day(row["last"]),
        minutes=row["minutes"],
        **amounts,
        lines=tuple(row["lines"]),
        sha256=row["sha256"],
    )


def _bill(row: Data) -> BillLine:
    return BillLine(
        *(DueKind(row["kind"]), row["payee"], _day(row["first"]), _day(row["last"]), _day(row["due_on"])),
        *(Money(row["amount_pence"]), Money(row["paid_pence"]), _maybe_day(row["paid_on"])),
        tuple(row["lines"]),
    )


def _week(row: Data) -> WeekLine:
    return WeekLine(
        *(row["name"], _day(row["week"]), row["number"], row["minutes"], row["nights"]),
        *(_maybe_day(row["pa_agreed_on"]), row["how"], _maybe_day(row["holder_agreed_on"]), row["payslip"]),
    )


def _insurance(row: Data) -> InsuranceLine:
    return InsuranceLine(row["name"], row["number"], _maybe_day(row["first"]), _maybe_day(row["last"]))


def _consent(row: Data) -> ConsentLine:
    return ConsentLine(
        *(row["name"], row["paid_for"], _day(row["asked_on"]), row["answer"], row["agreed_by"]),
        *(_maybe_day(row["first"]), _maybe_day(row["last"])),
    )


def _leave(row: Data) -> LeaveLine:
    return LeaveLine(
        name=row["name"],
        first=_day(row["first"]),
        last=_day(row["last"]),
        earned=Decimal(row["earned"]),
        taken=Decimal(row["taken"]),
        left=Decimal(row["left"]),
        in_days=row["unit"] == "days",
    )


def _day(text: str) -> date:
    return date.fromisoformat(text)


def _maybe_day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)
