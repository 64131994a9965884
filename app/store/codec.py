"""Values to rows and back: money to pence, days to ISO text, enumerations to their words.

The column of a Money field is the field's name with `_pence`; every other column has the field's name.
"""

import types
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import date, datetime
from enum import StrEnum
from functools import cache
from json.encoder import encode_basestring
from operator import attrgetter
from typing import Any, TypeVar, get_args, get_type_hints

from app.money import Money

T = TypeVar("T")
Doc = dict[str, Any]
Stored = Mapping[Any, Any]  # a row as SQLAlchemy gives it, or a Doc


@dataclass(frozen=True)
class _Part:
    """One field: its column and the two ways across."""

    field: str
    column: str
    pack: Callable[[Any], Any] | None
    unpack: Callable[[Any], Any] | None


def _pence(amount: Money | None) -> int | None:
    return None if amount is None else amount.pence


def _iso(value: date | None) -> str | None:
    return None if value is None else value.isoformat()


def _word(value: StrEnum | None) -> str | None:
    return None if value is None else value.value


def _when_there(make: Callable[[Any], Any]) -> Callable[[Any], Any]:
    return lambda stored: None if stored is None else make(stored)


def _ways(kind: object) -> tuple[str, Callable[[Any], Any] | None, Callable[[Any], Any] | None]:
    """Give the column's ending and the two converters for one field type."""
    if isinstance(kind, types.UnionType):
        kind = next(part for part in get_args(kind) if part is not type(None))
    if kind is Money:
        return "_pence", _pence, _when_there(Money)
    if kind is datetime:
        return "", _iso, _when_there(datetime.fromisoformat)
    if kind is date:
        return "", _iso, _when_there(date.fromisoformat)
    if kind is bool:
        return "", int, bool
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return "", _word, _when_there(kind)
    return "", None, None


_Packing = tuple[Callable[[Any], tuple[Any, ...]], tuple[str, ...], list[tuple[str, Callable[[Any], Any]]]]
_PACKINGS: dict[type, _Packing] = {}
_PARTS: dict[type, tuple[_Part, ...]] = {}


def _parts(kind: type) -> tuple[_Part, ...]:
    """Work out a kind's columns once."""
    if kind not in _PARTS:
        hints = get_type_hints(kind)
        names = (field.name for field in fields(kind) if field.name != "splits")
        _PARTS[kind] = tuple(_part(name, hints[name]) for name in names)
    return _PARTS[kind]


def _packing(kind: type) -> _Packing:
    """Work out once how to turn a kind into rows: read all fields at once, convert only what must be."""
    if kind not in _PACKINGS:
        parts = _parts(kind)
        packed = [(part.column, part.pack) for part in parts if part.pack]
        _PACKINGS[kind] = (attrgetter(*(part.field for part in parts)), columns(kind), packed)
    return _PACKINGS[kind]


def _part(name: str, hint: object) -> _Part:
    ending, pack, unpack = _ways(hint)
    return _Part(name, name + ending, pack, unpack)


def columns(kind: type) -> tuple[str, ...]:
    """Name the columns of a kind of value, in the order of its fields."""
    return tuple(part.column for part in _parts(kind))


def row(kept: object) -> Doc:
    """Turn a value into its row."""
    read, names, packed = _packing(type(kept))
    stored = dict(zip(names, read(kept), strict=True))
    for name, pack in packed:
        stored[name] = pack(stored[name])
    return stored


def flat(kept: object) -> list[Any]:
    """Turn a value into the values of its columns, in their order."""
    read, names, packed = _packing(type(kept))
    values = list(read(kept))
    for name, pack in packed:
        place = names.index(name)
        values[place] = pack(values[place])
    return values


def value(kind: type[T], stored: Stored, **more: object) -> T:
    """Turn a row into its value; `more` are the fields that are kept elsewhere."""
    got = {
        part.field: part.unpack(stored[part.column]) if part.unpack else stored[part.column]
        for part in _parts(kind)
    }
    return kind(**got, **more)


def doc_text(stored: Stored, splits: Sequence[Stored] = ()) -> str:
    """Write a record as canonical JSON for the history; empty values are left out.

    A column that a later version adds is empty in older records, so their text stays what it was.
    """
    named = {**stored, "splits": ""}
    return writer(tuple(named))(list(named.values()), _listed(splits) if splits else "")


def _listed(splits: Sequence[Stored]) -> str:
    return f"[{','.join([doc_text(split) for split in splits])}]"


@cache
def writer(names: tuple[str, ...]) -> Callable[[Sequence[Any], str], str]:
    """Give what writes the values of these columns as `doc_text` would, quickly and again and again.

    It takes the values in the columns' order, and the splits already written (or "").
    """
    order = [(f'"{name}":', place, name == "splits") for place, name in enumerate(names)]
    order.sort()

    def write(values: Sequence[Any], splits: str = "") -> str:
        out = []
        for named, place, is_splits in order:
            kept = values[place]
            if is_splits:
                if splits:
                    out.append(named + splits)
            elif kept:
                out.append(named + (str(kept) if kept.__class__ is int else encode_basestring(kept)))
        return "{" + ",".join(out) + "}"

    return write
