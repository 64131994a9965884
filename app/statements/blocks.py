"""Files that write each payment as a block of named lines: Santander's text, and QIF."""

import re
from collections.abc import Sequence

from app.errors import AppError
from app.statements.cells import Rows
from app.statements.decoding import MOST_ROWS, too_many_rows
from app.statements.layouts import Layout, all_layouts, normal
from app.statements.statement import Problem
from app.statements.table import Table
from app.statements.text import account_name
from app.words import t

_CODE = re.compile(r"\s[A-Z]{3}").fullmatch
_QIF = re.compile(r"![A-Za-z]+(?::|$)", re.MULTILINE)


def looks_like_qif(text: str) -> bool:
    """Say whether the file is QIF: it starts with a ! line, or has D, T and ^ lines from the start."""
    lines = text.lstrip("\ufeff \n").split("\n", 60)[:60]
    if _QIF.match(lines[0]):
        return True
    firsts = {line[:1] for line in lines}
    return lines[0][:1] in "D^CTNPM#" and {"D", "T", "^"} <= firsts and all(len(line) < 300 for line in lines)


def text_layout(text: str) -> Layout | None:
    """Give the layout of a file written in blocks of `Name: value` lines, or None."""
    names = {normal(line.partition(":")[0]) for line in text.split("\n", 200)[:200] if ":" in line}
    for layout in all_layouts():
        if layout.format == "text" and all(names.intersection(said) for said in layout.columns.values()):
            return layout
    return None


def read_text(text: str, layout: Layout) -> Table:
    """Give the rows of a file written in blocks, each starting with its date."""
    meanings = {name: means for means, names in layout.columns.items() for name in names}
    places = {means: place for place, means in enumerate(layout.columns)}
    rows, numbers, problems = [], [], []
    account = ""
    for number, line in enumerate(text.split("\n"), 1):
        name, colon, value = line.partition(":")
        if not colon:
            if line.strip():
                problems.append(Problem(number, t("This line has no name that is known.")))
            continue
        means = meanings.get(normal(name))
        if means == "date":
            rows.append([value.strip(), *[""] * (len(places) - 1)])
            numbers.append(number)
        elif means and rows:
            rows[-1][places[means]] = value.strip()
        elif layout.preamble.get(normal(name)) == "account":
            account = account_name("", value)
        elif normal(name) not in layout.ignore:
            problems.append(Problem(number, t("This line has no name that is known.")))
    currency = _shared_currency(rows, [places[means] for means in ("amount", "balance") if means in places])
    return Table(layout, places, Rows(rows, numbers, problems), account=account, currency=currency)


def _shared_currency(rows: Sequence[list[str]], places: Sequence[int]) -> str:
    """Take a currency code off the end of the amounts; gives it."""
    found = ""
    for row in rows:
        for place in places:
            if _CODE(row[place][-4:]):
                found, row[place] = row[place][-3:], row[place][:-4].rstrip()
    return found


_FIELDS = {
    "D": "date",
    "T": "amount",
    "U": "amount",
    "P": "payee",
    "M": "reference",
    "N": "bank_ref",
    "L": "kind",
}
_PLACES = {"date": 0, "amount": 1, "payee": 2, "reference": 3, "bank_ref": 4, "kind": 5}
_ACCOUNTS = ("bank", "cash", "ccard", "oth a", "oth l")


def read_qif(text: str) -> Table:
    """Give the rows of a QIF file; lists of categories and the like are passed over.

    Raises AppError where the file has no list of payments, or too many.
    """
    layout = next(layout for layout in all_layouts() if layout.format == "qif")
    rows, numbers = _records(text.lstrip("\ufeff").split("\n"))
    if not rows and not re.search(r"^!type:", text, re.IGNORECASE | re.MULTILINE):
        raise AppError(t("This QIF file has no payments in it."), t("Download it from the bank again."))
    if len(rows) > MOST_ROWS:
        raise too_many_rows()
    return Table(layout, dict(_PLACES), Rows(rows, numbers))


def _records(lines: Sequence[str]) -> tuple[list[list[str]], list[int]]:
    rows: list[list[str]] = []
    numbers: list[int] = []
    row: list[str] = []
    wanted = True
    for number, raw in enumerate(lines, 1):
        line = raw.strip()
        code = line[:1]
        if code == "!":
            wanted = _holds_payments(line, wanted=wanted)
            row = []
        elif code == "^":
            row = []
        elif wanted and code in _FIELDS:
            if not row:
                row = [""] * len(_PLACES)
                rows.append(row)
                numbers.append(number)
            place = _PLACES[_FIELDS[code]]
            # U repeats T; a second P or D in one record would be a lost ^, and the first stands.
            row[place] = row[place] or _without_amount(line[1:].strip())
    return rows, numbers


def _without_amount(text: str) -> str:
    """Take off the amount that Santander writes after a padded payee."""
    start, comma, end = text.rpartition(", ")
    return start.rstrip() if comma and start.endswith("  ") and end.strip(" .0123456789") == "" else text


def _holds_payments(line: str, *, wanted: bool) -> bool:
    name, _, kind = line[1:].casefold().partition(":")
    if name == "type":
        return kind.strip() in _ACCOUNTS
    return wanted if name in ("option", "clear") else False
