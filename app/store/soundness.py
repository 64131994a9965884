"""Whether a book's file is sound, and whether a copy holds the same."""

import re
from dataclasses import dataclass

from sqlcipher3 import dbapi2

from app.errors import Finding, Severity
from app.store.cipher import Raw
from app.store.trouble import in_use
from app.words import t

_MOST_FINDINGS = 100


@dataclass(frozen=True, slots=True)
class Totals:
    """What a book holds, to compare a copy by: rows of each table, and the sum of each column of pence."""

    rows: tuple[tuple[str, int], ...]
    pence: tuple[tuple[str, int], ...]


def gather(connection: Raw) -> None:
    """Put into the file itself what still stands beside it; AppError when another program keeps that from it.

    A file must be gathered before it is checked page by page, and before another takes its name.
    """
    busy, *_ = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    if busy:
        raise in_use()


def look_over(connection: Raw) -> tuple[Finding, ...]:
    """Check every page's seal, the file's own order, and that no record points at a missing one."""
    found = (*_broken_seals(connection), *_disorder(connection), *_loose_ends(connection))
    return tuple(dict.fromkeys(found))  # a broken page may be met more than once


def totals(connection: Raw) -> Totals:
    """Count the rows of every table and add up every column of pence."""
    tables = sorted(
        name
        for _, name, kind, *_ in connection.execute("PRAGMA main.table_list")
        if kind in ("table", "shadow") and not name.startswith("sqlite_")
    )
    columns = [
        (table, column[1])
        for table in tables
        for column in connection.execute(f"PRAGMA table_info({_quoted(table)})")
        if column[1].endswith("pence")
    ]
    return Totals(
        tuple((table, _number(connection, "count(*)", table)) for table in tables),
        tuple(
            (f"{table}.{column}", _number(connection, f"coalesce(sum({_quoted(column)}), 0)", table))
            for table, column in columns
        ),
    )


def _broken_seals(connection: Raw) -> list[Finding]:
    said = [str(row[0]) for row in connection.execute("PRAGMA cipher_integrity_check")]
    return [_damage(_place(words)) for words in said[:_MOST_FINDINGS]]


def _disorder(connection: Raw) -> list[Finding]:
    try:
        said = [row[0] for row in connection.execute(f"PRAGMA integrity_check({_MOST_FINDINGS})")]
    except dbapi2.DatabaseError as error:
        said = [str(error)]
    return [_damage(words) for words in said if words != "ok"]


def _loose_ends(connection: Raw) -> list[Finding]:
    try:
        rows = connection.execute("PRAGMA foreign_key_check").fetchmany(_MOST_FINDINGS)
    except dbapi2.DatabaseError as error:
        return [_damage(str(error))]
    return [_loose_end(table, number, parent) for table, number, parent, _ in rows]


def _damage(where: str) -> Finding:
    return Finding(
        Severity.STOP,
        t("Part of this book’s file is damaged."),
        where,
        remedy=t("Open your newest backup. Keep this file too: most of what is in it may be saved."),
    )


def _loose_end(table: str, number: int | None, parent: str) -> Finding:
    return Finding(
        Severity.WARNING,
        t("A record points to another one that is not in the book."),
        f"{table} {number or ''} → {parent}",
        remedy=t("Open your newest backup and see whether the record is whole there."),
    )


def _place(words: str) -> str:
    found = re.search(r"page \d+", words)
    return found[0] if found else words


def _number(connection: Raw, what: str, table: str) -> int:
    return int(connection.execute(f"SELECT {what} FROM {_quoted(table)}").fetchone()[0])  # noqa: S608  # SQL has no other way to name a table


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'
