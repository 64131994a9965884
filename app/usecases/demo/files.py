"""The demonstration's papers: bank statements and receipts made from an invented story."""

import csv
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from io import StringIO
from itertools import cycle
from typing import Any

from app.ledger.sheet import pounds
from app.money import Money
from app.period import Period
from app.words import day, money, short_day


@dataclass(frozen=True, slots=True)
class Move:
    """One movement of the story; `told` is the part of the story it comes from."""

    day: date
    payee: str
    amount: Money
    told: dict[str, Any]


def moves(story: dict[str, Any], span: Period, signed_until: date) -> list[Move]:
    """Give everything that moves in the account over a span of days, oldest first.

    What waits for the person comes after the last signed day, so that both returns can be signed.
    """
    made = [move for told in story["every"] for move in _again_and_again(told, span)]
    made += [
        Move(span.first + timedelta(told["day"]), told["payee"], Money(told["amount"]), told)
        for told in story["once"]
    ]
    made += [
        Move(span.last - timedelta(told["days_back"]), told["payee"], Money(told["amount"]), told)
        for told in story["lately"]
        if span.last - timedelta(told["days_back"]) > signed_until
    ]
    return sorted((move for move in made if move.day in span), key=lambda move: move.day)


def statement_file(story: dict[str, Any], before: Money, shown: Sequence[Move]) -> bytes:
    """Write a bank's statement file, as Nationwide lays it out, from the balance before it."""
    out = StringIO(newline="")
    writer = csv.writer(out, quoting=csv.QUOTE_ALL)
    closing = before + Money(sum(move.amount.pence for move in shown))
    writer.writerow(("Account Name:", f"****{story['money']['number'][-5:]}"))
    writer.writerow(("Account Balance:", _sterling(closing)))
    writer.writerow(("Available Balance: ", _sterling(closing)))
    out.write("\r\n")
    writer.writerow(("Date", "Transaction type", "Description", "Paid out", "Paid in", "Balance"))
    for move, balance in zip(shown, _balances(before, shown), strict=True):
        paid_out = _sterling(-move.amount) if move.amount.pence < 0 else ""
        paid_in = _sterling(move.amount) if move.amount.pence > 0 else ""
        dated = f"{move.day.day:02d} {short_day(move.day).split()[1]} {move.day.year}"
        writer.writerow((dated, move.told["type"], move.payee, paid_out, paid_in, _sterling(balance)))
    return out.getvalue().encode("cp1252")


def receipt_file(move: Move) -> bytes:
    """Make the receipt of one purchase, as a shop would send it."""
    from app.pdf.elements import Cell, Column, Document, Heading, Table, Text
    from app.pdf.render import render

    bought = move.told["receipt"]
    rows = [[Cell(bought), Cell(money(-move.amount))], [Cell("Paid by card"), Cell(money(-move.amount))]]
    columns = (Column("What", 3), Column("Price", 1, figures=True))
    elements = (
        Heading(move.payee.title()),
        Text(f"Receipt, {day(move.day)}"),
        Table(columns, rows, "What was bought and paid", row_headings=True),
    )
    made_at = datetime.combine(move.day, time(12), UTC)
    return render(Document(f"Receipt {move.payee.title()}", bought, move.payee.title(), elements, made_at))


def _again_and_again(told: dict[str, Any], span: Period) -> Iterator[Move]:
    first = span.first + timedelta((told["weekday"] - span.first.weekday()) % 7 + told.get("after", 0))
    first += timedelta((told["weekday"] - first.weekday()) % 7)
    for number, pence in zip(range(span.days), cycle(told["amounts"]), strict=False):
        on = first + timedelta(weeks=told["weeks"] * number)
        if on > span.last:
            return
        yield Move(on, told["payee"], Money(pence), told)


def _balances(before: Money, shown: Iterable[Move]) -> Iterator[Money]:
    for move in shown:
        before += move.amount
        yield before


def _sterling(amount: Money) -> str:
    return f"{'-' if amount.pence < 0 else ''}£{pounds(abs(amount))}"
