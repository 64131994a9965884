"""A statement as plain data, for scripts."""

from typing import Any

from app.money import Money
from app.statements.statement import Line, Part, Statement


def as_data(statement: Statement) -> dict[str, Any]:
    """Give the statement as the object `daybook statement` prints; money in pence, days as 2026-09-30.

    The account, currency and balances of the whole are None unless the file holds just one account; with
    several, `accounts` lists them and each line names its own and the line of the file it starts on. `ask`
    is there only where the file cannot tell.
    """
    several = len(statement.parts) > 1
    data: dict[str, Any] = {"format": statement.format}
    data |= _account(statement.parts[0]) if len(statement.parts) == 1 else _account(None)
    data["lines"] = [_line(line, part, several=several) for part in statement.parts for line in part.lines]
    data["problems"] = [{"line": problem.line, "reason": problem.reason} for problem in statement.problems]
    if several:
        data["accounts"] = [_account(part) | {"lines": len(part.lines)} for part in statement.parts]
    if (ask := statement.ask) is not None:
        data["ask"] = {"question": ask.question, "sentence": ask.sentence, "choices": list(ask.choices)}
    return data


def _account(part: Part | None) -> dict[str, Any]:
    return {
        "account": part and part.account,
        "currency": part and part.currency,
        "opening_pence": part and _pence(part.opening),
        "closing_pence": part and _pence(part.closing),
    }


def _line(line: Line, part: Part, *, several: bool) -> dict[str, Any]:
    data: dict[str, Any] = {
        "date": line.day.isoformat(),
        "amount_pence": line.amount.pence,
        "payee": line.payee,
        "reference": line.reference,
        "balance_pence": _pence(line.balance),
    }
    return data | {"account": part.account, "number": line.number} if several else data


def _pence(amount: Money | None) -> int | None:
    return None if amount is None else amount.pence
