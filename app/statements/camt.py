"""CAMT.053, of any version and with or without a namespace.

Read with the standard library's expat: it gives the line of every element, needs no tree of the whole file,
and says so the moment a file declares a document type, which is refused before anything in it is followed.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from xml.parsers import expat

from app.errors import AppError, Finding, Severity
from app.money import Money
from app.statements.amounts import not_an_amount, pence
from app.statements.balances import by_given_balances
from app.statements.days import old_notes, read_day
from app.statements.decoding import MOST_ROWS, too_many_rows
from app.statements.joining import joined
from app.statements.statement import Line, Part, Problem, Statement
from app.statements.text import account_name, clean
from app.words import t, tn

_DEEPEST = 100


@dataclass(slots=True)
class _Element:
    """One element: its name without a prefix, the line it starts on, its text, and what is in it.

    A statement's `currency` is that of its first entry; `entries` are its entries, read (None: not booked).
    """

    name: str
    line: int
    currency: str = ""
    text: str = ""
    inside: list["_Element"] = field(default_factory=list)
    entries: list[Line | Problem | None] = field(default_factory=list)

    def all(self, *path: str) -> Iterator["_Element"]:
        """Give the elements down a path."""
        for one in self.inside:
            if one.name == path[0]:
                if len(path) == 1:
                    yield one
                else:
                    yield from one.all(*path[1:])

    def first(self, *path: str) -> "_Element | None":
        """Give the first element down a path, or None."""
        return next(self.all(*path), None)

    def said(self, *path: str) -> str:
        """Give the text of the first element down a path, or ""."""
        found = self.first(*path)
        return found.text.strip() if found else ""


def looks_like_camt(text: str) -> bool:
    """Say whether the file names itself a bank-to-customer statement."""
    return text.lstrip("\ufeff \n").startswith("<") and "BkToCstmrStmt" in text[:20000]


def read_camt(text: str) -> Statement:
    """Read the file; raises AppError where it is cut, damaged, has no statement or too many rows."""
    if text.count("Ntry>") > 2 * MOST_ROWS + 2:
        raise too_many_rows()
    root = _parsed(text)
    statements = list(root.all("Document", "BkToCstmrStmt", "Stmt")) + list(root.all("BkToCstmrStmt", "Stmt"))
    if not statements:
        raise AppError(t("There is no bank statement in this file."), t("Download it from the bank again."))
    return _joined(statements)


def _joined(statements: Sequence[_Element]) -> Statement:
    problems: list[Problem] = []
    parts: list[Part] = []
    notes: list[Finding] = []
    pending = 0
    for one in statements:
        bad = len(problems)
        part, waiting = _part(one, problems)
        parts.append(part)
        pending += waiting
        if len(problems) == bad:
            notes.extend(by_given_balances(part))
    whole, unlike = joined(parts)
    notes.extend([*unlike, *_notes(whole, pending, empty=not problems)])
    return Statement("camt.053", "camt.053", "", whole, tuple(problems), tuple(notes), pending)


class _Tree:
    """Builds the elements as expat meets them."""

    def __init__(self, parser: expat.XMLParserType) -> None:
        self.root = _Element("", 0)
        self._open, self._parser = [self.root], parser
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._text
        parser.buffer_text = True

    def _start(self, name: str, said: dict[str, str]) -> None:
        if len(self._open) > _DEEPEST:
            raise _damaged()
        element = _Element(name.rpartition(":")[2], self._parser.CurrentLineNumber, said.get("Ccy", ""))
        self._open[-1].inside.append(element)
        self._open.append(element)

    def _end(self, _: str) -> None:
        element = self._open.pop()
        if element.name == "Ntry":
            # An entry is read where it ends and not kept: a file of many would fill the memory.
            amount = element.first("Amt")
            self._open[-1].inside.pop()
            self._open[-1].currency = self._open[-1].currency or (amount.currency if amount else "")
            self._open[-1].entries.append(_entry(element))

    def _text(self, text: str) -> None:
        self._open[-1].text += text


def _parsed(text: str) -> _Element:
    parser = expat.ParserCreate("utf-8")
    tree = _Tree(parser)
    try:
        parser.Parse(text.lstrip("\ufeff \n").encode(), True)  # noqa: FBT003  # expat takes it by place
    except expat.ExpatError:
        raise _damaged() from None
    return tree.root


def _damaged() -> AppError:
    return AppError(
        t("This file is damaged or cut off, so none of it was read."), t("Download it from the bank again.")
    )


def _part(statement: _Element, problems: list[Problem]) -> tuple[Part, int]:
    lines = [one for one in statement.entries if isinstance(one, Line)]
    problems.extend(one for one in statement.entries if isinstance(one, Problem))
    amount = statement.first("Bal", "Amt")
    currency = statement.said("Acct", "Ccy") or (amount.currency if amount else statement.currency)
    account = statement.said("Acct", "Id", "IBAN") or statement.said("Acct", "Id", "Othr", "Id")
    opening, closing = _balance(statement, "OPBD", "PRCD"), _balance(statement, "CLBD")
    part = Part(account_name("", account), currency, tuple(lines), opening, closing)
    return part, statement.entries.count(None)


def _entry(entry: _Element) -> Line | Problem | None:
    """Read one entry; None where the bank has not booked it yet."""
    if (entry.said("Sts", "Cd") or entry.said("Sts") or "BOOK") != "BOOK":
        return None
    try:
        return _line(entry)
    except AppError as problem:
        return Problem(entry.line, problem.sentence)


def _balance(statement: _Element, *codes: str) -> Money | None:
    for code in codes:
        for one in statement.all("Bal"):
            if one.said("Tp", "CdOrPrtry", "Cd") == code:
                try:
                    return _amount(one)
                except AppError:
                    return None
    return None


def _line(entry: _Element) -> Line:
    amount = _amount(entry)
    on = _day(entry)
    payee, reference = _named(entry, "Dbtr" if amount.pence > 0 else "Cdtr")
    more = clean(entry.said("AddtlNtryInf") or entry.said("NtryRef"))
    return Line(
        entry.line,
        on,
        amount,
        payee or reference or more,
        reference if payee else "",
        clean(entry.said("AcctSvcrRef")),
        clean(entry.said("BkTxCd", "Prtry", "Cd") or entry.said("BkTxCd", "Domn", "Fmly", "SubFmlyCd")),
    )


def _named(entry: _Element, other: str) -> tuple[str, str]:
    """Give who was paid or paid, and the reference; several payments in one entry have no one name."""
    details = list(entry.all("NtryDtls", "TxDtls"))
    if len(details) != 1:
        return tn(
            "{count} payment together", "{count} payments together", len(details)
        ) if details else "", ""
    party = details[0].said("RltdPties", other, "Nm") or details[0].said("RltdPties", other, "Pty", "Nm")
    told = " ".join(one.text.strip() for one in details[0].all("RmtInf", "Ustrd"))
    return clean(party), clean(told or details[0].said("Refs", "EndToEndId").replace("NOTPROVIDED", ""))


def _amount(one: _Element) -> Money:
    text, way = one.said("Amt"), one.said("CdtDbtInd")
    if not text or not set(text) <= set("0123456789."):
        raise not_an_amount(text)
    if way not in ("CRDT", "DBIT"):
        raise AppError(t("“{text}” does not say whether money came in or went out.", text=way[:40]))
    size = pence(text)
    return Money(size if way == "CRDT" else -size)


def _day(entry: _Element) -> date:
    for name in ("BookgDt", "ValDt"):
        said = entry.said(name, "Dt") or entry.said(name, "DtTm")[:10]
        if said:
            return read_day(said[:10])
    return read_day("")


def _notes(parts: Sequence[Part], pending: int, *, empty: bool) -> Iterator[Finding]:
    lines = [line for part in parts for line in part.lines]
    if pending:
        sentence = tn("{count} payment is still pending and is left out.",
                      "{count} payments are still pending and are left out.", pending)  # fmt: skip
        yield Finding(Severity.WARNING, sentence, rule="pending")
    if empty and not lines:
        yield Finding(Severity.WARNING, t("There are no payments in this file."), rule="no-payments")
    yield from old_notes(line.day for line in lines)
