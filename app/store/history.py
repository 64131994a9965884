"""The history: every change keeps the record before it, when, who for whom, and is chained by hash.

A change's hash covers the hash before it, its own facts, and every record before and after. The text
after a change is not stored twice: it is the text before the next change of that record, or the record
as it stands, so anything altered behind the history's back shows when the chain is worked out again.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from typing import Any

from sqlalchemy import Connection, Row, func, select

from app.people import Actor, Capacity
from app.store import tables

Touched = tuple[str, str, str | None, str | None]  # kind, key, text before, text after


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that was done: when (UTC), by whom for whom, in words, and the change it undoes (or 0)."""

    id: int
    at: datetime
    actor: Actor
    because: str
    undoes_id: int = 0


@dataclass(frozen=True, slots=True)
class Before:
    """One record as it was before a change; None where the change made it."""

    change_id: int
    kind: str
    key: str
    text: str | None


def chained(previous: bytes, facts: Iterable[str], touched: Iterable[Touched]) -> bytes:
    """Work out a change's hash (32 bytes) from the one before it."""
    digest = sha256(previous)
    for fact in facts:
        digest.update(fact.encode() + b"\x1f")
    for kind, key, before, after in touched:
        digest.update(f"\x1e{kind}\x1f{key}\x1f{before or ''}\x1f{after or ''}".encode())
    return digest.digest()


class History:
    """Asks and writes the history of one book, on one connection."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def write(self, change: Change, touched: list[Touched]) -> int:
        """Keep one change with the records it touched; give its id."""
        last = self._connection.execute(select(func.max(tables.CHANGE.c.id))).scalar() or 0
        facts = _facts(change)
        digest = chained(self._hash_of(last), facts, touched)
        row = dict(zip(("at", "actor", "capacity", "for_whom", "because"), facts, strict=False))
        self._connection.execute(
            tables.CHANGE.insert().values(id=last + 1, undoes_id=change.undoes_id, hash=digest, **row)
        )
        self._connection.exec_driver_sql(
            "INSERT INTO history (change_id, kind, key, before) VALUES (?, ?, ?, ?)",
            [(last + 1, kind, key, before) for kind, key, before, _ in touched],
        )
        return last + 1

    def latest(self, count: int = 50) -> list[Change]:
        """Give the newest changes, newest first."""
        c = tables.CHANGE.c
        return [_change(row) for row in self._connection.execute(_CHANGES.order_by(c.id.desc()).limit(count))]

    def change(self, change_id: int) -> Change | None:
        """Give one change."""
        found = self._connection.execute(_CHANGES.where(tables.CHANGE.c.id == change_id)).first()
        return _change(found) if found else None

    def of(self, kind: str, key: int | str) -> list[tuple[Change, Before]]:
        """Give every change of one record with the record before it, newest first."""
        h, c = tables.HISTORY.c, tables.CHANGE.c
        rows = self._connection.execute(
            select(*_CHANGES.selected_columns, h.kind, h.key, h.before)
            .join(tables.HISTORY, h.change_id == c.id)
            .where(h.kind == kind, h.key == str(key))
            .order_by(h.id.desc())
        )
        return [(_change(row), Before(row.id, row.kind, row.key, row.before)) for row in rows]

    def touched_by(self, change_id: int) -> list[Before]:
        """Give what one change touched, in the order it was done."""
        h = tables.HISTORY.c
        rows = self._connection.execute(
            select(h.change_id, h.kind, h.key, h.before).where(h.change_id == change_id).order_by(h.id)
        )
        return [Before(*row) for row in rows]

    def later_than(self, change_id: int) -> Change | None:
        """Give the first later change of any record that this change touched, or None.

        A later change that was itself undone does not count, nor does its undoing.
        """
        mine, later = tables.HISTORY.alias("mine"), tables.HISTORY.alias("later")
        found = self._connection.execute(
            select(func.min(later.c.change_id))
            .select_from(mine.join(later, (later.c.kind == mine.c.kind) & (later.c.key == mine.c.key)))
            .where(mine.c.change_id == change_id, later.c.change_id > change_id)
            .where(later.c.change_id.not_in(self._cancelled(change_id)))
        ).scalar()
        return self.change(found) if found else None

    def broken(self, now: Iterable[tuple[str, str, str]]) -> int:
        """Give the id of the earliest change whose hash no longer fits, or 0.

        `now` is every record as it stands: kind, key, text.
        """
        stand: dict[tuple[str, str], str | None] = {(kind, key): text for kind, key, text in now}
        wrong = 0
        for row, befores in self._backwards():
            touched: list[Touched] = []
            for before in reversed(befores):
                place = (before.kind, before.key)
                touched.append((*place, before.text, stand.get(place)))
                stand[place] = before.text
            touched.reverse()
            if chained(self._hash_of(row.id - 1), _facts(_change(row)), touched) != row.hash:
                wrong = row.id
        return 1 if not wrong and any(stand.values()) else wrong

    def _cancelled(self, since: int) -> set[int]:
        """Give the changes after one that cancel each other out: one undone, one undoing."""
        c = tables.CHANGE.c
        undone = self._connection.execute(
            select(c.id, c.undoes_id).where(c.id > since, c.undoes_id > since).order_by(c.id.desc())
        )
        out: set[int] = set()
        for number, undoes in undone:
            if number not in out:
                out |= {number, undoes}
        return out

    def _backwards(self) -> Iterator[tuple[Row[*tuple[Any, ...]], list[Before]]]:
        rows = self._connection.execute(
            select(*_CHANGES.selected_columns, tables.CHANGE.c.hash).order_by(tables.CHANGE.c.id.desc())
        )
        for row in rows:
            yield row, self.touched_by(row.id)

    def _hash_of(self, change_id: int) -> bytes:
        found = self._connection.execute(
            select(tables.CHANGE.c.hash).where(tables.CHANGE.c.id == change_id)
        ).scalar()
        return found or b""


_CHANGES = select(
    *(tables.CHANGE.c[name] for name in ("id", "at", "actor", "capacity", "for_whom", "because", "undoes_id"))
)


def _facts(change: Change) -> tuple[str, ...]:
    actor = change.actor
    return (
        change.at.isoformat(),
        actor.name,
        str(actor.capacity),
        actor.for_whom,
        change.because,
        str(change.undoes_id),
    )


def _change(row: Row[*tuple[Any, ...]]) -> Change:
    actor = Actor(row.actor, Capacity(row.capacity), row.for_whom)
    return Change(row.id, datetime.fromisoformat(row.at), actor, row.because, row.undoes_id)
