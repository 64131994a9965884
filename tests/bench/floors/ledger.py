"""The least a ledger in Python can be: sqlcipher3 by hand, two tables, four indexes, one commit."""

import csv
import json
import sys
from collections.abc import Iterator
from hashlib import blake2b
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2

from tests.bench.told import tell

KEY, SALT = "ab" * 32, "cd" * 16
TABLES = """
CREATE TABLE txn (id INTEGER PRIMARY KEY, day TEXT NOT NULL, payee TEXT NOT NULL, ref TEXT NOT NULL);
CREATE TABLE posting (
    id INTEGER PRIMARY KEY, txn INTEGER NOT NULL, day TEXT NOT NULL,
    account TEXT NOT NULL, pence INTEGER NOT NULL
);
CREATE UNIQUE INDEX txn_ref ON txn (ref);
CREATE INDEX txn_day ON txn (day);
CREATE INDEX posting_txn ON posting (txn);
CREATE INDEX posting_day ON posting (day, account, pence);
"""


def connect(path: Path, key: str = f"x'{KEY}{SALT}'") -> Any:
    """Open an encrypted file with a key that needs no deriving, as safely as a ledger must be written."""
    connection = dbapi2.connect(str(path), isolation_level=None)
    connection.execute("PRAGMA cipher_log_level = NONE")
    connection.execute(f'PRAGMA key = "{key}"')
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    return connection


def postings(path: Path, rules: list[list[str]]) -> Iterator[tuple[str, str, str, int, str]]:
    """Read the bank's CSV: day, words, a key of the line, pence, and the kind of the first fitting rule."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = csv.reader(file)
        next(rows)
        for when, _, _, _, text, debit, credit, balance in rows:
            day = f"{when[6:]}-{when[3:5]}-{when[:2]}"
            pounds, pence = (debit or credit).split(".")
            amount = (int(pounds) * 100 + int(pence)) * (-1 if debit else 1)
            key = blake2b(f"{day}{text}{amount}{balance}".encode(), digest_size=12).hexdigest()
            lower = text.lower()
            kind = next((kind for words, kind in rules if words in lower), "")
            yield day, text, key, amount, kind


def bring_in(connection: Any, path: Path, rules: list[list[str]]) -> int:
    """Add what is not known yet in one commit; say how many that was."""
    known = {ref for (ref,) in connection.execute("SELECT ref FROM txn")}
    (last,) = connection.execute("SELECT coalesce(max(id), 0) FROM txn").fetchone()
    txns, halves = [], []
    for day, text, key, amount, kind in postings(path, rules):
        if key in known:
            continue
        last += 1
        txns.append((last, day, text, key))
        halves += [(last, day, "bank", amount), (last, day, kind, -amount)]
    connection.execute("BEGIN IMMEDIATE")
    connection.executemany("INSERT INTO txn VALUES (?, ?, ?, ?)", txns)
    connection.executemany("INSERT INTO posting (txn, day, account, pence) VALUES (?, ?, ?, ?)", halves)
    connection.execute("COMMIT")
    return len(txns)


def main() -> None:
    """Bring one file into a book, new or old, as a whole process."""
    book, statement, rules = (Path(argument) for argument in sys.argv[1:4])
    made = not book.exists()
    connection = connect(book)
    if made:
        connection.executescript(TABLES)
    tell(added=bring_in(connection, statement, json.loads(rules.read_text())))
    connection.close()


if __name__ == "__main__":
    main()
