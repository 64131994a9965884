"""Bytes in, a Statement out: the kind of file is told by what is in it, never by its name alone."""

from dataclasses import replace
from pathlib import PurePath

from app.calm import uncollected
from app.errors import AppError
from app.statements.blocks import looks_like_qif, read_qif, read_text, text_layout
from app.statements.camt import looks_like_camt, read_camt
from app.statements.csvfile import read_csv
from app.statements.decoding import decode
from app.statements.mt940 import looks_like_mt940, read_mt940
from app.statements.ofx import looks_like_ofx, read_ofx
from app.statements.statement import DateOrder, Line, Statement
from app.statements.table import as_statement
from app.words import t


def read(
    content: bytes,
    *,
    name: str = "",
    dates: DateOrder | None = None,
    layout: str = "",
    flip: bool = False,
) -> Statement:
    """Read a whole bank file; nothing is kept anywhere.

    `dates` answers the question `dates`; `layout` is the id of the layout to read a CSV by; `flip` turns
    every amount round; `name` is the file's name, used only to say more of a file that is no statement.
    Raises AppError where the file is no bank statement, is damaged, or is past the limits.
    """
    with uncollected():
        return _read_whole(content, name, dates, layout, flip=flip)


def _read_whole(content: bytes, name: str, dates: DateOrder | None, layout: str, *, flip: bool) -> Statement:
    found = decode(content)
    statement = _read(found.text, dates, layout, flip=flip)
    if statement is None:
        raise _unknown(name)
    return replace(statement, notes=(*found.notes, *statement.notes)) if found.notes else statement


def _read(text: str, dates: DateOrder | None, layout: str, *, flip: bool) -> Statement | None:
    for looks_like, reader in (
        (looks_like_ofx, read_ofx),
        (looks_like_camt, read_camt),
        (looks_like_mt940, read_mt940),
    ):
        if looks_like(text):
            return _turned(reader(text)) if flip else reader(text)
    if text.lstrip("\ufeff \n").startswith("<"):
        raise AppError(
            t("This file is XML but not a bank statement."),
            t("Download the statement from the bank as CSV, OFX or QIF."),
        )
    if looks_like_qif(text):
        return as_statement(read_qif(text), dates, flip=flip)
    if (blocks := text_layout(text)) is not None:
        return as_statement(read_text(text, blocks), dates, flip=flip)
    table = read_csv(text, layout)
    return as_statement(table, dates, flip=flip) if table else None


def _unknown(name: str) -> AppError:
    """Give the refusal of a file in which no statement was found, by what its name promises."""
    kind = PurePath(name).suffix.lstrip(".").upper()
    if kind in ("OFX", "QFX", "QIF", "STA", "XML"):
        sentence = t("The name of this file says {kind}, but there is no such statement in it.", kind=kind)
        return AppError(sentence, t("Download the statement from the bank again."))
    return AppError(
        t("Daybook cannot tell which columns of this file are the date and the amount."),
        t("Download the statement from the bank as OFX or QIF, or as a CSV with its first line left in."),
    )


def _turned(statement: Statement) -> Statement:
    """Turn every amount round; the balances stay as the bank prints them."""
    return replace(
        statement,
        parts=tuple(replace(part, lines=tuple(map(_turned_line, part.lines))) for part in statement.parts),
    )


def _turned_line(line: Line) -> Line:
    return replace(line, amount=-line.amount)
