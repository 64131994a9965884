"""OFX 1 (SGML) and OFX 2 (XML) in one tolerant scan of the tags.

Neither kind is parsed as its own rules ask, because banks break them: headers are missing, tags are not
closed or closed wrongly, an ampersand stands bare. What every such file still has is statements, payments
between STMTTRN tags, and values that run from one tag to the next.
"""

import re
from collections.abc import Iterator
from datetime import date

from app.errors import AppError, Finding, Severity
from app.money import Money
from app.statements.amounts import not_an_amount, pence
from app.statements.days import a_day, old_notes
from app.statements.decoding import MOST_ROWS, too_many_rows
from app.statements.joining import joined
from app.statements.statement import Line, Part, Problem, Statement
from app.statements.text import Once, account_name, clean
from app.words import t

_STATEMENT = re.compile(r"<(?:CC)?STMTRS>", re.IGNORECASE)
_PAYMENT = re.compile(r"<STMTTRN>", re.IGNORECASE)
_END = re.compile(r"</(?:STMTTRN|BANKTRANLIST|(?:CC)?STMTRS|OFX)>", re.IGNORECASE)
_VALUES = re.compile(r"<([A-Za-z0-9.]+)>([^<]*)").findall
_LEDGER = re.compile(r"<LEDGERBAL>\s*<BALAMT>([^<]*)(?:</BALAMT>\s*)?(?:<DTASOF>([0-9]*))?", re.IGNORECASE)
_AMOUNT = re.compile(r"[-+]?[0-9.,]+").fullmatch
_DAY = re.compile(r"\s*([0-9]{4})([0-9]{2})([0-9]{2})").match
_COMMA_THOUSANDS = re.compile(r"[-+]?\d{1,3},\d{3}").fullmatch


def looks_like_ofx(text: str) -> bool:
    """Say whether the file is OFX of either kind."""
    return bool(re.search(r"<OFX[>\s]", text[:20000], re.IGNORECASE)) or text.lstrip().startswith("OFXHEADER")


def read_ofx(text: str) -> Statement:
    """Read the file; raises AppError past the limit of rows."""
    if "<![CDATA[" in text:
        text = _without_cdata(text)
    pieces = _STATEMENT.split(text)
    if len(_PAYMENT.findall(text)) > MOST_ROWS:
        raise too_many_rows()
    if len(pieces) == 1 and _PAYMENT.search(text):
        pieces = ["", text]
    reader = _Reader()
    line = 1 + pieces[0].count("\n")
    for piece in pieces[1:]:
        reader.take(piece, line)
        line += piece.count("\n")
    parts, unlike = joined(reader.parts)
    return Statement(
        "ofx",
        "ofx",
        _bank(pieces[0]),
        parts,
        tuple(reader.problems),
        (*reader.notes, *unlike, *_notes(text, parts, empty=not reader.problems)),
    )


class _Reader:
    """Reads the statements of a file one after the other."""

    def __init__(self) -> None:
        self.parts: list[Part] = []
        self.problems: list[Problem] = []
        self.notes: list[Finding] = []
        self._days: Once[str, date] = Once(_day)
        self._moneys: Once[str, Money] = Once(lambda text: Money(_pence(text)))
        self._texts: Once[str, str] = Once(clean)

    def take(self, text: str, line: int) -> None:
        """Read one account's statement, which starts on this line of the file."""
        head, *payments = _PAYMENT.split(text)
        said = _first_values(head if payments else text)
        lines = list(self._lines(payments, line + head.count("\n")))
        account = account_name(_sort_code(said), said.get("ACCTID", ""))
        currency = clean(said.get("CURDEF", ""))
        self.parts.append(Part(account, currency, tuple(lines), closing=self._closing(text)))

    def _lines(self, payments: list[str], line: int) -> Iterator[Line]:
        last = len(payments) - 1
        for place, payment in enumerate(payments):
            end = _end(payment)
            if end < 0 and place == last:
                self.problems.append(Problem(line, t("The file stops in the middle of this payment.")))
                return
            said = dict(_VALUES(payment, 0, end if end >= 0 else len(payment)))
            try:
                yield self._line(line, said if "TRNAMT" in said else _in_capitals(said))
            except AppError as problem:
                self.problems.append(Problem(line, problem.sentence))
            line += payment.count("\n")

    def _line(self, number: int, said: dict[str, str]) -> Line:
        get, texts = said.get, self._texts
        day, amount = self._days[get("DTPOSTED", "")], self._moneys[get("TRNAMT", "")]
        name, memo = texts[get("NAME") or get("PAYEE") or ""], texts[get("MEMO", "")]
        kind = get("TRNTYPE", "").strip()
        return Line(
            number, day, amount, name or memo or kind, memo if name else "", get("FITID", "").strip(), kind
        )

    def _closing(self, text: str) -> Money | None:
        found = _LEDGER.search(text)
        if found is None or set(found[2] or "") == {"0"}:  # a balance of no day is one the bank does not know
            return None
        try:
            return Money(_pence(found[1]))
        except AppError:
            return None


def _without_cdata(text: str) -> str:
    """Give the text with what stands in CDATA marks written as other values are."""
    first, *held = text.split("<![CDATA[")
    for piece in held:
        inside, mark, after = piece.partition("]]>")
        first += inside.replace("&", "&amp;").replace("<", "&lt;") + after if mark else piece
    return first


def _end(payment: str) -> int:
    """Give where a payment ends, or -1; most banks close it as they should."""
    if (plain := payment.find("</STMTTRN>")) >= 0:
        return plain
    found = _END.search(payment)
    return found.start() if found else -1


def _in_capitals(said: dict[str, str]) -> dict[str, str]:
    return {name.upper(): value for name, value in said.items()}


def _first_values(text: str) -> dict[str, str]:
    said: dict[str, str] = {}
    for name, value in _VALUES(text):
        said.setdefault(name.upper(), value.strip())
    return said


def _sort_code(said: dict[str, str]) -> str:
    """Give the sort code, which UK banks put where others have their own number."""
    code = said.get("BANKID", "")
    return code if re.fullmatch(r"\d{6}|\d\d-\d\d-\d\d", code) else ""


def _day(text: str) -> date:
    """Take the day as printed: the first eight figures, whatever the time zone after them."""
    found = _DAY(text)
    if found is None:
        raise AppError(t("“{text}” cannot be read as a date.", text=text.strip()[:40]))
    return a_day(int(found[1]), int(found[2]), int(found[3]), text.strip())


def _pence(text: str) -> int:
    """Read an amount with a point or a comma before the pence; marks for thousands have been misread."""
    text = text.strip()
    if "," not in text:
        if not _AMOUNT(text):
            raise not_an_amount(text)
        return pence(text)
    if "." in text or _COMMA_THOUSANDS(text) or not _AMOUNT(text):
        raise not_an_amount(text)
    return pence(text, comma=True)


def _bank(head: str) -> str:
    found = re.search(r"<ORG>([^<\n]*)", head, re.IGNORECASE)
    return clean(found[1]) if found else ""


def _notes(text: str, parts: tuple[Part, ...], *, empty: bool) -> Iterator[Finding]:
    lines = [line for part in parts for line in part.lines]
    if not re.search(r"</OFX>", text[-2000:], re.IGNORECASE):
        sentence = t("This file is cut off before its end: later payments may be missing.")
        yield Finding(Severity.WARNING, sentence, rule="cut")
    if refused := re.search(r"<SEVERITY>\s*ERROR", text, re.IGNORECASE):
        sentence = t("The bank answered with an error instead of a whole statement.")
        yield Finding(Severity.WARNING, sentence, rule="bank-error")
    if empty and not lines and not refused:
        yield Finding(Severity.WARNING, t("There are no payments in this file."), rule="no-payments")
    yield from old_notes(line.day for line in lines)
