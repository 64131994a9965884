"""Columns of text into lines: read column by column, since a file repeats its days, names and amounts."""

from collections import deque
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import repeat
from typing import Any

from app.errors import AppError
from app.money import Money
from app.statements.amounts import pence
from app.statements.days import read_day
from app.statements.layouts import Layout
from app.statements.movements import rule_for
from app.statements.statement import DateOrder, Line, Problem
from app.statements.text import Once, clean, halves

Columns = dict[str, Sequence[str]]


@dataclass(frozen=True, slots=True)
class Found:
    """The lines of a file, the columns they come from, and the rows that are no line."""

    lines: list[Line]
    columns: Columns
    problems: list[Problem]


@dataclass(frozen=True, slots=True)
class Manner:
    """How the figures of one file are written, decided for the whole of it."""

    order: DateOrder
    comma: bool = False
    flip: bool = False


def read_lines(layout: Layout, columns: Columns, numbers: Sequence[int], manner: Manner) -> Found:
    """Read every row; one with a cell that cannot be read is a problem and is not guessed."""
    rule = rule_for(layout, columns, flip=manner.flip, comma=manner.comma)
    days = Once[str, date](lambda text: read_day(text, manner.order)).__getitem__
    amounts = Once(rule.read).__getitem__
    moneys = Once[str, Money | None](lambda text: _money(text, comma=manner.comma)).__getitem__

    def moved(columns: Columns) -> Iterable[tuple[str, ...]]:
        return zip(*(columns[name] for name in rule.columns), strict=True)

    bad = _bad(moneys, columns.get("fee", ()))
    bad |= _bad(moneys, columns.get("balance", ()))
    bad |= _bad(amounts, moved(columns))
    bad |= _bad(days, columns["date"])
    problems = [Problem(numbers[place], reason) for place, reason in bad.items()]
    if bad:
        columns = {name: _without(bad, cells) for name, cells in columns.items()}
        numbers = _without(bad, numbers)
    lines = map(
        Line,
        numbers,
        map(days, columns["date"]),
        map(amounts, moved(columns)),
        *_names(layout, columns, len(numbers)),
        map(moneys, columns["balance"]) if "balance" in columns else repeat(None),
        (moneys(cell) or None for cell in columns["fee"]) if "fee" in columns else repeat(None),
    )
    return Found(list(lines), columns, problems)


def _money(text: str, *, comma: bool) -> Money | None:
    return Money(pence(text, comma=comma)) if text and not text.isspace() else None


def _bad(read: Callable[[Any], object], cells: Iterable[Any]) -> dict[int, str]:
    """Give the places of the cells that cannot be read, each with the reason; most files have none."""
    cells = list(cells)
    try:
        deque(map(read, cells), maxlen=0)
    except AppError:
        return dict(_reasons(read, cells))
    return {}


def _reasons(read: Callable[[Any], object], cells: Iterable[Any]) -> Iterable[tuple[int, str]]:
    for place, cell in enumerate(cells):
        try:
            read(cell)
        except AppError as problem:
            yield place, problem.sentence


def _without(bad: dict[int, str], cells: Sequence[Any]) -> list[Any]:
    return [cell for place, cell in enumerate(cells) if place not in bad]


def _names(layout: Layout, columns: Columns, count: int) -> tuple[Iterable[str], ...]:
    """Give payees, references, the bank's numbers and kinds; the next best stands in for a payee."""
    texts = Once(clean).__getitem__
    empty = [""] * count
    payees, references, refs, kinds = (
        list(map(texts, columns[name])) if name in columns else empty
        for name in ("payee", "reference", "bank_ref", "kind")
    )
    if layout.split and "payee" in columns:
        parted = Once[str, tuple[str, str]](lambda text: halves(text, layout.split)).__getitem__
        pairs = list(map(parted, columns["payee"]))
        payees, references = [payee for payee, _ in pairs], [rest for _, rest in pairs]
    if not all(payees):
        whole = list(zip(payees, references, kinds, strict=True))
        payees = [payee or reference or kind for payee, reference, kind in whole]
        references = [reference if payee else "" for payee, reference, _ in whole]
    return payees, references, refs, kinds
