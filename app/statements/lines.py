"""Columns of text into lines: read column by column, since a file repeats its days, names and amounts."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import repeat
from typing import TypeVar

from app.errors import AppError
from app.money import Money
from app.statements.amounts import pence
from app.statements.days import read_day
from app.statements.layouts import Layout
from app.statements.movements import rule_for
from app.statements.statement import DateOrder, Line, Problem
from app.statements.text import Once, clean, halves

T = TypeVar("T")

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
    bad: dict[int, str] = {}
    figures = _figures(layout, columns, manner, bad)
    problems = [Problem(numbers[place], reason) for place, reason in bad.items()]
    if bad:
        columns = {name: _without(bad, cells) for name, cells in columns.items()}
        numbers = _without(bad, numbers)
        figures = _figures(layout, columns, manner, {})
    names = _names(layout, columns, len(numbers))
    lines = map(Line, numbers, figures.days, figures.amounts, *names, figures.balances, figures.fees)
    return Found(list(lines), columns, problems)


@dataclass(frozen=True, slots=True)
class _Figures:
    """The days and the money of all rows."""

    days: list[date]
    amounts: list[Money]
    balances: Iterable[Money | None]
    fees: Iterable[Money | None]


def _figures(layout: Layout, columns: Columns, manner: Manner, bad: dict[int, str]) -> _Figures:
    """Read the days and the money, and put the rows in `bad` that have a cell which cannot be read."""
    rule = rule_for(layout, columns, flip=manner.flip, comma=manner.comma)
    days = Once[str, date](lambda text: read_day(text, manner.order)).__getitem__

    def money(text: str) -> Money | None:
        return Money(pence(text, comma=manner.comma)) if text and not text.isspace() else None

    # The reason that stays is the last one: a row is told by its date, then by its amount.
    fees = (
        _values(lambda text: money(text) or None, bad, columns["fee"]) if "fee" in columns else repeat(None)
    )
    balances = _values(money, bad, columns["balance"]) if "balance" in columns else repeat(None)
    amounts = _values(rule.read, bad, *(columns[name] for name in rule.columns))
    return _Figures(_values(days, bad, columns["date"]), amounts, balances, fees)


def _values(read: Callable[..., T], bad: dict[int, str], *columns: Sequence[str]) -> list[T]:
    """Read a column, or columns that belong together; most files have no cell that cannot be read."""
    try:
        return list(map(read, *columns))
    except AppError:
        bad.update(_reasons(read, zip(*columns, strict=True)))
        return []


def _reasons(read: Callable[..., object], rows: Iterable[Sequence[str]]) -> Iterable[tuple[int, str]]:
    for place, cells in enumerate(rows):
        try:
            read(*cells)
        except AppError as problem:
            yield place, problem.sentence


def _without(bad: dict[int, str], cells: Sequence[T]) -> list[T]:
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
