"""A payslip as the book keeps it: all of it as canonical JSON with its fingerprint, never to change."""

import json
from collections.abc import Callable
from dataclasses import dataclass, fields, is_dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import cache, partial
from hashlib import sha256
from types import NoneType, UnionType
from typing import Any, TypeVar, cast, get_args, get_origin, get_type_hints

from app.errors import AppError
from app.money import NOTHING, Money
from app.payroll.payslip import Payslip
from app.words import t

T = TypeVar("T")
Json = Any


@dataclass(frozen=True, slots=True)
class KeptPayslip:
    """One payslip that was given, and what a list shows of it; `data` is all of it and never changes.

    `id` is its number. `pots` says which pot each job is paid from, as JSON. `corrects_id` is the earlier
    payslip that lines of this one put right, 0 for none.
    """

    id: int
    pa_id: int
    name: str
    pay_day: date
    first: date
    last: date
    gross: Money
    net: Money
    to_pay: Money
    employer_cost: Money
    cost: Money
    data: str
    sha256: str
    pots: str = "{}"
    corrects_id: int = 0


@dataclass(frozen=True, slots=True)
class EarnedWeek:
    """What one week of work earned, as it was paid: the average week of holiday pay is taken from these."""

    id: int
    pa_id: int
    payslip_id: int
    week: date
    pay: Money
    minutes: int = 0


@dataclass(frozen=True, slots=True)
class PaidAbsence:
    """What a payslip paid for an absence up to `last`: `minutes` of holiday, or sick pay for `days`."""

    id: int
    payslip_id: int
    absence_id: int
    last: date
    amount: Money = NOTHING
    minutes: int = 0
    days: int = 0


@dataclass(frozen=True, slots=True)
class BillDue:
    """What a due was made for: one payslip's net pay, or a bill for the days from `first` to `last`."""

    id: int
    due_id: int
    payslip_id: int = 0
    first: date | None = None
    last: date | None = None


@dataclass(frozen=True, slots=True)
class BureauFigures:
    """What the bureau's payslip says beside one of the book's; None where it was not typed."""

    id: int
    payslip_id: int
    gross: Money | None = None
    tax: Money | None = None
    employee_insurance: Money | None = None
    loans: Money | None = None
    pension: Money | None = None
    to_pay: Money | None = None
    employer_insurance: Money | None = None
    employer_pension: Money | None = None


@dataclass(frozen=True, slots=True)
class Sent:
    """That the figures of a pay day were given to HMRC or the bureau, on which day and how."""

    id: int
    pay_day: date
    sent_on: date
    how: str = ""


def keep(pa_id: int, payslip: Payslip, pots: dict[str, int], corrects_id: int = 0) -> KeptPayslip:
    """Give a payslip as the book keeps it."""
    data = written(payslip)
    return KeptPayslip(
        id=0,
        pa_id=pa_id,
        name=payslip.pay.who.employee,
        pay_day=payslip.pay.pay_day,
        first=payslip.pay.worked.first,
        last=payslip.pay.worked.last,
        gross=payslip.gross,
        net=payslip.net,
        to_pay=payslip.to_pay,
        employer_cost=payslip.cost - payslip.gross - payslip.expenses,
        cost=payslip.cost,
        data=data,
        sha256=fingerprint(data),
        pots=json.dumps(pots, sort_keys=True),
        corrects_id=corrects_id,
    )


def read_payslip(kept: KeptPayslip) -> Payslip:
    """Give the payslip exactly as it was worked out. Raises AppError where its data was altered since."""
    if fingerprint(kept.data) != kept.sha256:
        raise AppError(t("A payslip in this book is damaged."), t("Put back a copy of the book."))
    return _unpacked(Payslip, json.loads(kept.data))


def pots_of(kept: KeptPayslip) -> dict[str, int]:
    """Give the pot that each job of a payslip is paid from."""
    return dict(json.loads(kept.pots))


def written(payslip: Payslip) -> str:
    """Write all of a payslip as canonical JSON: names sorted, no spaces, money in pence."""
    return json.dumps(_packed(payslip), sort_keys=True, ensure_ascii=False, separators=(",", ":"))


def fingerprint(data: str) -> str:
    """Give the SHA-256 of a payslip's data in hex."""
    return sha256(data.encode()).hexdigest()


def _packed(value: object) -> Json:
    if isinstance(value, Money):
        return value.pence
    if is_dataclass(value):
        return {field.name: _packed(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, frozenset):
        return sorted(_packed(each) for each in value)
    if isinstance(value, tuple):
        return [_packed(each) for each in value]
    if isinstance(value, date):
        return value.isoformat()
    return str(value) if isinstance(value, Decimal | StrEnum) else value


Reader = Callable[[Json], Any]


def _unpacked(kind: type[T], data: Json) -> T:
    """Make a value of a kind from its packed form; the kind's own types say how."""
    if kind not in _READERS:
        _READERS[kind] = {name: _reader(hint) for name, hint in get_type_hints(kind).items()}
    readers = _READERS[kind]
    return kind(**{name: readers[name](packed) for name, packed in data.items()})


# How each field of a kind is made from its packed form, worked out once: a book has hundreds to read.
_READERS: dict[type, dict[str, Reader]] = {}


@cache
def _reader(hint: Any) -> Reader:  # noqa: ANN401  # a type as the interpreter has it
    if isinstance(hint, UnionType):
        return partial(_maybe, _reader(next(part for part in get_args(hint) if part is not NoneType)))
    origin = get_origin(hint)
    if origin in (tuple, frozenset):
        return partial(_several, origin, _reader(get_args(hint)[0]))
    if hint is date:
        return date.fromisoformat
    if hint is Money or (isinstance(hint, type) and issubclass(hint, Decimal | StrEnum)):
        return cast("Reader", hint)
    return partial(_unpacked, cast("type", hint)) if is_dataclass(hint) else _as_it_is


def _maybe(read: Reader, packed: Json) -> Any:  # noqa: ANN401  # whatever the field holds
    return None if packed is None else read(packed)


def _several(kind: type, read: Reader, packed: Json) -> Any:  # noqa: ANN401  # whatever the field holds
    return kind(map(read, packed))


def _as_it_is(packed: Json) -> Any:  # noqa: ANN401  # whatever the field holds
    return packed
