"""Entries with their splits: the ledger's repository."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any, ClassVar

from sqlalchemy import ColumnElement, Select, Table, and_, func, literal_column, or_, select, text

from app.ledger.entry import Entry, Split
from app.ledger.search import EntryQuery, Order, amount_in
from app.period import Period
from app.store import tables
from app.store.codec import Doc, Stored, columns, doc_text, flat, row, value, writer
from app.store.repository import Repository, gone

_E, _S = tables.ENTRY.c, tables.SPLIT.c
_ENTRY_COLUMNS = columns(Entry)
_OF_SPLIT = columns(Split)
_SPLIT_COLUMNS = ("entry_id", "seq", "account_id", "day", *_OF_SPLIT)
_split_text, _entry_text = writer(_OF_SPLIT), writer((*_ENTRY_COLUMNS, "splits"))
_STATEMENT = _ENTRY_COLUMNS.index("statement_id")
_TALLY_IN = """
INSERT INTO tally (account_id, month, pot_id, category, pence, count)
SELECT account_id, substr(day, 1, 7), pot_id, category, sum(amount_pence), count(*)
FROM split WHERE entry_id BETWEEN ? AND ? GROUP BY 1, 2, 3, 4
ON CONFLICT DO UPDATE SET pence = pence + excluded.pence, count = count + excluded.count
"""
Rows = list[tuple[Any, ...]]
_IN_ONE_GO = 5000  # entries; more only takes more memory
_ENTRY_IN = f"INSERT INTO entry ({', '.join(_ENTRY_COLUMNS)}) VALUES ({', '.join('?' * len(_ENTRY_COLUMNS))})"
_SPLIT_IN = f"INSERT INTO split ({', '.join(_SPLIT_COLUMNS)}) VALUES ({', '.join('?' * len(_SPLIT_COLUMNS))})"
_TEXT_IN = (
    "INSERT INTO entry_text (rowid, payee, reference, note) SELECT id, payee, reference, note FROM entry"
)
_TEXT_OUT = (
    "INSERT INTO entry_text (entry_text, rowid, payee, reference, note) "
    "SELECT 'delete', id, payee, reference, note FROM entry WHERE id = ?"
)
_AT_ONCE = 500  # how many numbers fit comfortably into one IN (...)
_ORDERS = {
    Order.DAY: (_E.day, _E.id),
    Order.PAYEE: (_E.payee, _E.id),
    Order.AMOUNT: (_E.amount_pence, _E.id),
}


class Entries(Repository[Entry]):
    """The entries of the book."""

    table: ClassVar[Table] = tables.ENTRY
    kind: ClassVar[type] = Entry

    def add(self, made: Entry) -> Entry:
        """Keep a new entry; give it back with its number."""
        return replace(made, id=self.add_all([made], made.statement_id)[0])

    def add_all(self, made: Iterable[Entry], statement_id: int = 0) -> list[int]:
        """Keep many new entries, all from one statement; give their numbers in order."""
        first, every = self._next(), list(made)
        for start in range(0, len(every), _IN_ONE_GO):
            self._add_some(first + start, every[start : start + _IN_ONE_GO], statement_id)
        return list(range(first, first + len(every)))

    def _add_some(self, first: int, made: Sequence[Entry], statement_id: int) -> None:
        rows: Rows = []
        splits: Rows = []
        for number, entry in enumerate(made, first):
            kept = flat(entry)
            kept[0], kept[_STATEMENT] = number, statement_id
            parts = [flat(split) for split in entry.splits]
            rows.append(tuple(kept))
            splits += [(number, seq, kept[1], kept[2], *part) for seq, part in enumerate(parts)]
            shown = ",".join([_split_text(part, "") for part in parts])
            kept.append("")
            self._touched.append(("entry", str(number), None, _entry_text(kept, f"[{shown}]")))
        self._write(rows, splits)

    def all(self) -> list[Entry]:
        """Give every entry, oldest first."""
        return self.these(self.numbers(EntryQuery(newest_first=False)))

    def these(self, numbers: Sequence[int]) -> list[Entry]:
        """Give the entries with these numbers, in this order; those that are gone are left out."""
        found: dict[int, Entry] = {}
        for start in range(0, len(numbers), _AT_ONCE):
            some = numbers[start : start + _AT_ONCE]
            for entry in self._entries(select(tables.ENTRY).where(_E.id.in_(some)), _S.entry_id.in_(some)):
                found[entry.id] = entry
        return [found[number] for number in numbers if number in found]

    def within(self, period: Period, *, account_id: int = 0) -> list[Entry]:
        """Give the entries of a period in order of day, of one account or of all."""
        mine = and_(_E.day.between(*_ends(period)), *([_E.account_id == account_id] if account_id else []))
        there = and_(_S.day.between(*_ends(period)), *([_S.account_id == account_id] if account_id else []))
        return self._entries(select(tables.ENTRY).where(mine).order_by(_E.day, _E.id), there)

    def numbers(self, query: EntryQuery) -> list[int]:
        """Give the numbers of all entries that fit, in the order asked for."""
        asked = self._fitting(select(_E.id), query)
        order = [col.desc() if query.newest_first else col.asc() for col in _ORDERS[query.order]]
        return list(self._connection.execute(asked.order_by(*order)).scalars())

    def newest(self, query: EntryQuery, count: int) -> list[Entry]:
        """Give the newest entries that fit."""
        asked = self._fitting(select(_E.id), query).order_by(_E.day.desc(), _E.id.desc()).limit(count)
        return self.these(list(self._connection.execute(asked).scalars()))

    def count(self, query: EntryQuery) -> int:
        """Count the entries that fit."""
        return self._connection.execute(self._fitting(select(func.count()), query)).scalar() or 0

    def bank_keys(self, account_id: int, first: str = "") -> Counter[str]:
        """Count the bank lines of an account that the book has, by their keys, from an ISO day on."""
        keys = self._connection.exec_driver_sql(
            "SELECT bank_key FROM entry WHERE account_id = ? AND day >= ? AND bank_key <> ''",
            (account_id, first),
        )
        return Counter(key for (key,) in keys)

    def without_bank_line(self, account_id: int) -> list[Entry]:
        """Give an account's entries that were typed and that no bank line has completed."""
        typed = select(_E.id).where(_E.account_id == account_id, _E.bank_key == "", _E.transfer_id == 0)
        return self.these(list(self._connection.execute(typed.order_by(_E.id)).scalars()))

    def correcting(self, number: int) -> list[Entry]:
        """Give the entries that put this one right."""
        found = select(_E.id).where(_E.corrects_id == number).order_by(_E.id)
        return self.these(list(self._connection.execute(found).scalars()))

    def texts(self) -> Iterable[tuple[str, str, str]]:
        """Give every entry with its splits as the history would write it."""
        splits: dict[int, list[Doc]] = {}
        for split in self._connection.execute(select(tables.SPLIT).order_by(_S.entry_id, _S.seq)).mappings():
            splits.setdefault(split["entry_id"], []).append(_bare(split))
        for stored in self._connection.execute(select(tables.ENTRY)).mappings():
            yield "entry", str(stored["id"]), doc_text(stored, splits.get(stored["id"], []))

    def remove(self, number: int) -> None:
        """Take an entry and its splits out; what it was stays in the history."""
        before = self._stored(number)
        if before is not None:
            self._connection.exec_driver_sql(_TEXT_OUT, (number,))
            self._connection.execute(tables.ENTRY.delete().where(_E.id == number))
            self._note(number, _text(before), None)

    def change(self, changed: Entry) -> None:
        """Keep an entry as it now is; what it was goes into the history."""
        before = self._stored(changed.id)
        after = {**row(changed), "splits": [row(split) for split in changed.splits]}
        if before is None:
            raise gone()
        if _text(before) == _text(after):
            return
        self._connection.exec_driver_sql(_TEXT_OUT, (changed.id,))
        self._connection.execute(tables.ENTRY.update().where(_E.id == changed.id).values(**row(changed)))
        self._connection.exec_driver_sql(f"{_TEXT_IN} WHERE id = ?", (changed.id,))
        self._connection.execute(tables.SPLIT.delete().where(_S.entry_id == changed.id))
        self._connection.execute(
            tables.SPLIT.insert(), _numbered(changed.id, row(changed), _split_rows(changed))
        )
        self._connection.exec_driver_sql(_TALLY_IN, (changed.id, changed.id))
        self._note(changed.id, _text(before), _text(after))

    def _insert(self, stored: Doc) -> None:
        splits = stored.get("splits", [])
        parts = _numbered(stored["id"], stored, splits)
        self._write(
            [tuple(stored[name] for name in _ENTRY_COLUMNS)],
            [tuple(part[name] for name in _SPLIT_COLUMNS) for part in parts],
        )
        self._note(stored["id"], None, _text({**stored, "splits": splits}))

    def _write(self, rows: Rows, splits: Rows) -> None:
        run, ends = self._connection.exec_driver_sql, (rows[0][0], rows[-1][0])
        run(_ENTRY_IN, rows)
        run(f"{_TEXT_IN} WHERE id BETWEEN ? AND ?", ends)
        run(_SPLIT_IN, splits)
        run(_TALLY_IN, ends)

    def _stored(self, number: int) -> Stored | None:
        found = super()._stored(number)
        if found is None:
            return None
        splits = self._connection.execute(
            select(tables.SPLIT).where(_S.entry_id == number).order_by(_S.seq)
        ).mappings()
        return {**found, "splits": [_bare(split) for split in splits]}

    def _value(self, stored: Stored) -> Entry:
        return value(Entry, stored, splits=tuple(value(Split, _full(split)) for split in stored["splits"]))

    def _whole(self, doc: Doc) -> Doc:
        return {**super()._whole(doc), "splits": [_full(split) for split in doc["splits"]]}

    def _entries(self, asked: Select[Any], splits_of: ColumnElement[bool]) -> list[Entry]:
        splits: dict[int, list[Split]] = {}
        for stored in self._connection.execute(
            select(tables.SPLIT).where(splits_of).order_by(_S.seq)
        ).mappings():
            splits.setdefault(stored["entry_id"], []).append(value(Split, stored))
        return [
            value(Entry, stored, splits=tuple(splits.get(stored["id"], ())))
            for stored in self._connection.execute(asked).mappings()
        ]

    def _fitting(self, asked: Select[Any], query: EntryQuery) -> Select[Any]:
        asked = asked.select_from(tables.ENTRY)
        if query.period:
            asked = asked.where(_E.day.between(*_ends(query.period)))
        for column, wanted in ((_E.account_id, query.account_id), (_E.statement_id, query.statement_id)):
            asked = asked.where(column == wanted) if wanted else asked
        if query.pot_id or query.category:
            asked = asked.where(_E.id.in_(_split_with(query)))
        if query.needs_you:
            asked = asked.where(_E.transfer_id == 0, _E.id.in_(select(_S.entry_id).where(_S.category == "")))
        return asked.where(_named(query.words)) if query.words.strip() else asked


def _split_with(query: EntryQuery) -> Select[Any]:
    asked = select(_S.entry_id)
    asked = asked.where(_S.pot_id == query.pot_id) if query.pot_id else asked
    return asked.where(_S.category == query.category) if query.category else asked


def _named(words: str) -> ColumnElement[bool]:
    """Find the words in payee, reference or note, or the amount they are.

    Words of three letters and more go through the trigram index, shorter ones are looked for in the payee.
    """
    pence = amount_in(words)
    parts = words.split()
    indexed = [part for part in parts if len(part) >= 3]
    found = [
        _E[name].contains(part, autoescape=True) for part in parts if len(part) < 3 for name in ("payee",)
    ]
    if indexed:
        phrase = " AND ".join('"' + part.replace('"', '""') + '"' for part in indexed)
        hits = text("SELECT rowid FROM entry_text WHERE entry_text MATCH :phrase").bindparams(phrase=phrase)
        found.append(_E.id.in_(hits.columns(literal_column("rowid"))))
    in_text = and_(*found)
    return in_text if pence is None else or_(in_text, _E.amount_pence.in_((pence, -pence)))


def _ends(period: Period) -> tuple[str, str]:
    return period.first.isoformat(), period.last.isoformat()


def _split_rows(entry: Entry) -> list[Doc]:
    return [row(split) for split in entry.splits]


def _numbered(number: int, stored: Stored, splits: Sequence[Stored]) -> list[Doc]:
    """Give the splits of an entry with its number, account and day, as the table has them."""
    of = {"entry_id": number, "account_id": stored["account_id"], "day": stored["day"]}
    return [{**of, "seq": place, **split} for place, split in enumerate(splits)]


def _bare(split: Stored) -> Doc:
    return {name: split[name] for name in columns(Split)}


def _full(split: Stored) -> Doc:
    empty = {"amount_pence": 0, "category": "", "pot_id": 0, "plan_line_id": 0, "outcome_id": 0, "note": ""}
    return {**empty, **split}


def _text(stored: Stored) -> str:
    return doc_text({n: kept for n, kept in stored.items() if n != "splits"}, stored["splits"])
