"""Rows of cells under a layout, as a Statement: what holds for the whole file is decided before its rows."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from app.errors import Finding, Severity
from app.money import total
from app.statements.amounts import proves_comma
from app.statements.balances import by_running_balance
from app.statements.cells import Rows
from app.statements.days import Order, old_notes, settle
from app.statements.decoding import MOST_ROWS, too_many_rows
from app.statements.layouts import Layout, header_currency
from app.statements.lines import Columns, Found, Manner, read_lines
from app.statements.movements import currency_mark
from app.statements.sieve import Sieved, sieve
from app.statements.statement import DateOrder, Line, Part, Statement
from app.statements.text import account_name, clean
from app.words import money, t, tn

# The columns that together tell one account of a file from another.
_ACCOUNT = ("account", "sort_code", "account_number", "product", "currency")
_MONEY = ("amount", "in", "out", "balance")


@dataclass(frozen=True, slots=True)
class Table:
    """A file's rows below its header, the layout that fits, and in which cell each meaning stands.

    `account` and `currency` are what the file says outside its rows; `header` is empty where there is none.
    """

    layout: Layout
    places: dict[str, int]
    rows: Rows
    header: tuple[str, ...] = ()
    delimiter: str = ","
    account: str = ""
    currency: str = ""


def as_statement(table: Table, dates: DateOrder | None, *, flip: bool = False) -> Statement:
    """Read every row; raises AppError where the file mixes two date orders or has too many rows."""
    sieved = sieve(table.layout, table.places, table.rows, table.header)
    if len(sieved.rows) > MOST_ROWS:
        raise too_many_rows()
    if sieved.card:
        table = replace(table, layout=replace(table.layout, sign="card"))
    columns = _columns(table.places, sieved.rows)
    order = Order(dates) if dates is not None else settle(dict.fromkeys(columns["date"]))
    manner = Manner(order.order, _comma(table, columns), flip)
    found = read_lines(table.layout, columns, sieved.numbers, manner)
    parts, notes = _parts(table, found)
    problems = sorted([*table.rows.problems, *sieved.problems, *found.problems], key=lambda one: one.line)
    return Statement(
        table.layout.format,
        table.layout.id,
        table.layout.bank,
        parts,
        tuple(problems),
        (*order.notes(), *notes, *_remarks(table, sieved, found.lines, empty=not problems)),
        sieved.others,
        order.ask() if table.layout.nameless and dates is None else None,
    )


def _columns(places: dict[str, int], rows: Sequence[Sequence[str]]) -> Columns:
    # Rows may be of different lengths, but the sieve leaves none too short for the cells that are used.
    turned = list(zip(*rows, strict=False))
    return {meaning: turned[place] if rows else () for meaning, place in places.items()}


def _comma(table: Table, columns: Columns) -> bool:
    """Say whether pence follow a comma: only in a file of no known bank, and only where it shows."""
    if not table.layout.nameless:
        return False
    texts = {cell for name in _MONEY for cell in columns.get(name, ())}
    proofs = Counter(map(proves_comma, texts))
    if proofs[False] or not proofs[True]:
        return False
    # Between commas a lone 1,23 is as likely a slip; between semicolons it is the way numbers are written.
    return table.delimiter != "," or any("." in text and "," in text for text in texts)


def _parts(table: Table, found: Found) -> tuple[tuple[Part, ...], tuple[Finding, ...]]:
    """Give one part for each account, in the order they first appear, and notes on their balances."""
    names = [name for name in _ACCOUNT if name in found.columns]
    cells = list(zip(*(found.columns[name] for name in names), strict=True))
    currency = table.currency or _written_currency(table, found.columns)
    parts: list[Part] = []
    notes: list[Finding] = []
    for key, lines in _grouped(found.lines, cells).items():
        said = dict(zip(names, key, strict=bool(key)))
        number = said.get("account_number") or said.get("account") or said.get("product") or ""
        part, doubts = by_running_balance(
            account_name(said.get("sort_code", ""), number) or table.account,
            clean(said.get("currency", "")).upper() or currency,
            lines,
        )
        parts.append(part)
        notes.extend(doubts)
    return tuple(parts), tuple(notes)


def _grouped(lines: list[Line], keys: list[tuple[str, ...]]) -> dict[tuple[str, ...], list[Line]]:
    if len(set(keys)) < 2:
        return {keys[0] if keys else (): lines}
    groups: dict[tuple[str, ...], list[Line]] = {}
    for line, key in zip(lines, keys, strict=True):
        groups.setdefault(key, []).append(line)
    return groups


def _written_currency(table: Table, columns: Columns) -> str:
    """Give the currency by its mark in the header or the amounts; "" where there is none."""
    places = [table.places[name] for name in _MONEY if name in table.places]
    named = [header_currency(table.header[place]) for place in places if table.header]
    return next(filter(None, named), "") or currency_mark(
        cell for name in _MONEY for cell in columns.get(name, ())
    )


def _remarks(table: Table, sieved: Sieved, lines: Sequence[Line], *, empty: bool) -> Iterator[Finding]:
    """Say what a person should know of the file as a whole."""
    if table.layout.sign == "card" and lines:
        sentence = t("This is a card: amounts above nought are read as money out.")
        yield Finding(Severity.NOTE, sentence, rule="card")
    for sentence in _said(table, sieved, lines):
        yield Finding(Severity.WARNING, sentence)
    if empty and not lines:
        yield Finding(Severity.WARNING, t("There are no payments in this file."), rule="no-payments")
    yield from old_notes(line.day for line in lines)


def _said(table: Table, sieved: Sieved, lines: Sequence[Line]) -> Iterable[str]:
    if sieved.pending:
        yield tn(
            "{count} payment is still pending and is left out.",
            "{count} payments are still pending and are left out.",
            sieved.pending,
        )
    if fees := [line.fee for line in lines if line.fee]:
        yield t("The bank took {money} in fees on top of the amounts.", money=money(total(fees)))
    if table.layout.limit and len(lines) >= table.layout.limit:
        limit = table.layout.limit
        yield t(
            "This bank gives {count} payments in one file at most: early days may be missing.", count=limit
        )
    if table.layout.nameless and "amount" in table.places and _all_in(lines):
        yield t("Every amount is money in. If these are payments out, turn the whole file round.")


def _all_in(lines: Sequence[Line]) -> bool:
    return bool(lines) and all(line.amount.pence > 0 for line in lines)
