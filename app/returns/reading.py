"""Reads a return's data back: from bytes, checked against the schema, and from data to a Return."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from app.errors import AppError, Severity
from app.funding.agreement import ContributionModel, Funder, FunderKind
from app.funding.matching import Came
from app.funding.position import SumLine, Surplus
from app.ledger.entry import AccountKind, Direction
from app.money import Money
from app.people import Actor, Capacity, Person
from app.period import Period
from app.returns import parts
from app.returns.data import SCHEMA
from app.returns.reading_team import read_team
from app.returns.reading_told import read_set_out, read_told
from app.returns.records import Asked, Away, OpenQuestion
from app.returns.schema import read_as
from app.words import t

Data = Mapping[str, Any]


def read(content: bytes) -> dict[str, Any]:
    """Read a return's data from the bytes of `return.json`.

    Raises AppError when they are not such data, or of a kind that a newer Daybook writes.
    """
    data = read_as(content, SCHEMA, "return-1.json")
    try:
        from_data(data)  # days that do not exist and numbers that are none follow the schema, but say nothing
    except (ValueError, ArithmeticError, AppError) as error:
        raise AppError(t("The data inside do not follow their schema: {what}", what=error)) from error
    return data


def from_data(data: Data) -> parts.Return:
    """Give the return that data say, as a value; ids of the book are not in the data and become 0.

    The data must follow the schema. Raises ValueError when a day in them does not exist.
    """
    return parts.Return(
        name=data["name"],
        made_on=_day(data["made_on"]),
        period=_period(data["period"]),
        representative=data["representative"],
        own_words=data["own_words"],
        requests=tuple(data["requests"]),
        lines=tuple(map(_line, data["lines"])),
        evidence=tuple(map(_paper, data["evidence"]["papers"])),
        checks=tuple(map(_check, data["checks"])),
        position=_position(data["position"]),
        team=read_team(data.get("team")),
        told=read_told(data.get("told", {})),
        set_out=read_set_out(data.get("set_out")),
        **_people(data),
        **_sums(data),
        **_story(data),
    )


def _people(data: Data) -> dict[str, Any]:
    person, signer = data["person"], data["signer"]
    return {
        "person": Person(
            person["name"],
            _maybe_day(person["born"]),
            person["reference"],
            person["address"],
            person["communication"],
        ),
        "signer": Actor(signer["name"], Capacity(signer["capacity"]), signer["for_whom"]),
        "funder": _funder(data["funder"], data["profile"]["id"]),
        "profile": _profile(data["profile"]),
    }


def _funder(row: Data, profile: str) -> Funder:
    return Funder(
        0,
        row["name"],
        FunderKind(row["kind"]),
        profile,
        row["team"],
        row["reference"],
        row["address"],
        row["email"],
    )


def _profile(row: Data) -> parts.ProfileUsed:
    return parts.ProfileUsed(
        row["id"],
        row["name"],
        row["version"],
        row["source"],
        _day(row["seen_on"]),
        row["quality"],
        tuple((figure["name"], figure["value"]) for figure in row["figures"]),
    )


def _sums(data: Data) -> dict[str, Any]:
    return {
        "figures": _figures(data["figures"]),
        "groups": tuple(
            parts.GroupTotal(row["name"], Direction(row["direction"]), Money(row["amount_pence"]))
            for row in data["groups"]
        ),
        "categories": tuple(
            parts.CategoryTotal(
                row["code"],
                row["name"],
                Direction(row["direction"]),
                row["group"],
                Money(row["amount_pence"]),
                row["lines"],
            )
            for row in data["categories"]
        ),
        "accounts": tuple(map(_account, data["accounts"])),
        "streams": tuple(map(_stream, data["streams"])),
        "expected": tuple(map(_expected, data["expected"]["payments"])),
        "contribution": _contribution(data["contribution"]),
    }


def _figures(row: Data) -> parts.Figures:
    return parts.Figures(
        opening=Money(row["opening_pence"]),
        money_in=Money(row["money_in_pence"]),
        money_out=Money(row["money_out_pence"]),
        moved=Money(row["moved_pence"]),
        closing=Money(row["closing_pence"]),
        others=Money(row["others_pence"]),
        bank_closing=_maybe_money(row["bank_closing_pence"]),
        difference=_maybe_money(row["difference_pence"]),
    )


def _account(row: Data) -> parts.AccountBalance:
    return parts.AccountBalance(
        row["name"],
        AccountKind(row["kind"]),
        row["last_digits"],
        Money(row["opening_pence"]),
        Money(row["other_pence"]),
        Money(row["closing_pence"]),
        _maybe_money(row["bank_closing_pence"]),
        _maybe_day(row["bank_day"]),
    )


def _stream(row: Data) -> parts.Stream:
    return parts.Stream(
        row["name"],
        Money(row["weekly_pence"]),
        Money(row["yearly_pence"]),
        Money(row["contribution_weekly_pence"]),
        ContributionModel(row["contribution_model"]),
        _day(row["first"]),
        _maybe_day(row["last"]),
    )


def _expected(row: Data) -> parts.ExpectedLine:
    return parts.ExpectedLine(
        _day(row["day"]),
        row["pot"],
        Money(row["due_pence"]),
        Money(row["received_pence"]),
        _maybe_day(row["received_on"]),
        Came(row["came"]),
    )


def _contribution(row: Data) -> parts.ContributionLine:
    return parts.ContributionLine(
        ContributionModel(row["model"]),
        Money(row["weekly_pence"]),
        Money(row["brought_pence"]),
        Money(row["due_pence"]),
        Money(row["paid_pence"]),
        Money(row["owing_pence"]),
        Decimal(row["weeks_behind"]),
    )


def _position(row: Data) -> Surplus:
    return Surplus(
        on=_day(row["on"]),
        lines=tuple(
            SumLine(line["key"], line["name"], Money(line["amount_pence"]), line["source"])
            for line in row["lines"]
        ),
        available=Money(row["available_pence"]),
        weekly=Money(row["weekly_pence"]),
        retained_weeks=row["retained_weeks"],
        allowed=Money(row["allowed_pence"]),
        surplus=Money(row["surplus_pence"]),
        ahead=Money(row["ahead_pence"]),
        before_next=Money(row["before_next_pence"]),
        next_payment=_maybe_day(row["next_payment"]),
        figure_known=row["figure_known"],
    )


def _line(row: Data) -> parts.ReturnLine:
    return parts.ReturnLine(
        row["number"],
        _day(row["day"]),
        row["payee"],
        Money(row["amount_pence"]),
        row["category"],
        row["category_name"],
        row["account"],
        tuple(row["papers"]),
        row["note"],
        row["entry"],
    )


def _paper(row: Data) -> parts.Evidence:
    return parts.Evidence(
        row["number"],
        row["name"],
        row["file"],
        row["mime"],
        row["sha256"],
        row["size"],
        row["kind"],
        row["paper"],
        tuple(row["lines"]),
    )


def _check(row: Data) -> parts.Check:
    return parts.Check(
        rule=row["rule"],
        passed=row["passed"],
        sentence=row["sentence"],
        detail=row["detail"],
        severity=Severity(row["severity"]),
        where=row["where"],
        source=row["source"],
        remedy=row["remedy"],
        lines=tuple(row["lines"]),
        reason=row["reason"],
        blocks=row["blocks"],
    )


def _story(data: Data) -> dict[str, Any]:
    asked, before = data["asked"], data["before"]
    return {
        "corrections": tuple(
            parts.Corrected(row["of_return"], row["of_line"], row["line"], row["reason"])
            for row in data["corrections"]
        ),
        "questions": tuple(
            OpenQuestion(row["words"], _day(row["asked_on"]), row["asked_by"], row["of_return"], row["line"])
            for row in data["questions"]
        ),
        "away": tuple(Away(_period(row), row["where"]) for row in data["away"]),
        "asked": Asked(_maybe_day(asked["on"]), _maybe_day(asked["due"]), tuple(asked["extra"])),
        "before": before
        and parts.Before(
            before["name"], _day(before["last"]), Money(before["closing_pence"]), before["sha256"]
        ),
    }


def _period(row: Data) -> Period:
    return Period(_day(row["first"]), _day(row["last"]))


def _day(text: str) -> date:
    return date.fromisoformat(text)


def _maybe_day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)


def _maybe_money(pence: int | None) -> Money | None:
    return None if pence is None else Money(pence)
