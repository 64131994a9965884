"""SWIFT MT940: lines that begin with a tag between colons."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from app.errors import AppError, Finding, Severity
from app.money import Money
from app.statements.amounts import not_an_amount, pence
from app.statements.balances import by_given_balances
from app.statements.days import a_day, old_notes
from app.statements.decoding import MOST_ROWS, too_many_rows
from app.statements.joining import joined
from app.statements.statement import Line, Part, Problem, Statement
from app.statements.text import account_name, clean
from app.words import t

_TAG = re.compile(r":([0-9]{2}[A-Z]?):(.*)").match
_PAYMENT = re.compile(
    r"(?P<day>[0-9]{6})(?:[0-9]{4}| {4})?(?P<way>R?[CD]|E[CD])(?P<code>[A-Z])?(?P<amount>[0-9][0-9,]*)"
    r"(?P<kind>[A-Z][A-Z0-9]{3})?(?P<reference>.*)"
).match
_BALANCE = re.compile(r"(?P<way>[CD])(?P<day>[0-9]{6})(?P<currency>[A-Z]{3})(?P<amount>[0-9,]+)").match
_FIELD = re.compile(r"\?([0-9]{2})([^?]*)")
# A reversal of money in (RC) is money out, and the other way round.
_OUT = ("D", "RC", "ED")

Field = tuple[int, str, str]


def looks_like_mt940(text: str) -> bool:
    """Say whether the file is MT940."""
    return bool(
        re.search(r"^:20:", text, re.MULTILINE) and re.search(r"^:(?:60[FM]|61|25):", text, re.MULTILINE)
    )


def read_mt940(text: str) -> Statement:
    """Read the file; raises AppError past the limit of rows."""
    fields = list(_fields(text.split("\n")))
    if sum(tag == "61" for _, tag, _ in fields) > MOST_ROWS:
        raise too_many_rows()
    problems: list[Problem] = []
    parts: list[Part] = []
    notes: list[Finding] = []
    for block in _statements(fields):
        bad = len(problems)
        part = _part(block, problems)
        parts.append(part)
        if len(problems) == bad:
            notes.extend(by_given_balances(part))
    whole, unlike = joined(parts)
    return Statement(
        "mt940", "mt940", "", whole, tuple(problems), (*notes, *unlike, *_notes(whole, empty=not problems))
    )


def _fields(lines: Sequence[str]) -> Iterator[Field]:
    """Give each tag with the line it starts on and its text, lines without a tag joined to the one before."""
    number, tag, said = 0, "", [""]
    for place, line in enumerate(lines, 1):
        found = _TAG(line)
        if found is None:
            if tag and line.strip("\x01\x03 -}"):
                said.append(line)
            continue
        if tag:
            yield number, tag, "\n".join(said)
        number, tag, said = place, found[1], [found[2]]
    yield number, tag, "\n".join(said)


def _statements(fields: Sequence[Field]) -> Iterator[list[Field]]:
    block: list[Field] = []
    for field in fields:
        if field[1] == "20" and block:
            yield block
            block = []
        block.append(field)
    yield block


def _part(block: Sequence[Field], problems: list[Problem]) -> Part:
    lines, account, currency = [], "", ""
    opening = closing = None
    for place, (number, tag, said) in enumerate(block):
        if tag == "25":
            account = account_name("", said.strip())
        elif tag in ("60F", "60M", "62F", "62M"):
            currency, held = _balance(said, currency)
            opening, closing = (held, closing) if tag[:2] == "60" else (opening, held)
        elif tag == "61":
            more = block[place + 1][2] if place + 1 < len(block) and block[place + 1][1] == "86" else ""
            try:
                lines.append(_line(number, said, more))
            except AppError as problem:
                problems.append(Problem(number, problem.sentence))
    return Part(account, currency, tuple(lines), opening, closing)


def _balance(said: str, currency: str) -> tuple[str, Money | None]:
    found = _BALANCE(said)
    if found is None:
        return currency, None
    try:
        held = pence(found["amount"].rstrip(","), comma=True)
    except AppError:
        return found["currency"], None
    return found["currency"], Money(-held if found["way"] == "D" else held)


def _line(number: int, said: str, more: str) -> Line:
    first, _, extra = said.partition("\n")
    found = _PAYMENT(first)
    if found is None:
        raise not_an_amount(first)
    size = pence(found["amount"].rstrip(","), comma=True)
    reference, _, bank_ref = found["reference"].replace("NONREF", "").partition("//")
    payee, told = _named(more)
    return Line(
        number,
        _day(found["day"]),
        Money(-size if found["way"] in _OUT else size),
        payee or clean(extra) or clean(reference),
        told or clean(reference),
        clean(bank_ref),
        found["kind"] or "",
    )


def _named(more: str) -> tuple[str, str]:
    """Give the payee and the reference from the text about a payment, by its numbered fields if any."""
    fields: dict[str, str] = dict(_FIELD.findall(more.replace("\n", "")))
    if not fields:
        return clean(more), ""
    payee = clean("".join(fields.get(code, "") for code in ("32", "33")))
    reference = clean(" ".join(said for code, said in fields.items() if "20" <= code <= "29"))
    return payee or reference or clean(fields.get("00", "")), reference if payee else ""


def _day(text: str) -> date:
    year = int(text[:2])
    return a_day(year + (2000 if year < 80 else 1900), int(text[2:4]), int(text[4:]), text)


def _notes(parts: Sequence[Part], *, empty: bool) -> Iterator[Finding]:
    lines = [line for part in parts for line in part.lines]
    if empty and not lines:
        yield Finding(Severity.WARNING, t("There are no payments in this file."), rule="no-payments")
    yield from old_notes(line.day for line in lines)
