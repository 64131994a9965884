"""Entries that somebody who looks later would ask about: found by plain rules, put as questions."""

import tomllib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from functools import cache
from statistics import median_low

from app.ledger.entry import AccountKind, Entry
from app.period import Period
from app.resources import resource
from app.words import day, money, t

SATURDAY = 5


class Odd(StrEnum):
    """What is worth a question."""

    TWICE = "twice"
    ROUND_CASH = "round_cash"
    WEEKEND = "weekend"
    UNUSUAL = "unusual"


@dataclass(frozen=True, slots=True)
class OddEntry:
    """An entry that is worth a question, and the question itself; nobody is accused of anything."""

    odd: Odd
    entry: Entry
    question: str


@dataclass(frozen=True, slots=True)
class OddRules:
    """From when on an entry is worth a question; sums are in pounds."""

    weeks_back: int
    round_cash_pounds: int
    round_cash_from_pounds: int
    weekend_from_pounds: int
    times_usual: int
    usual_from_payments: int


@cache
def odd_rules() -> OddRules:
    """Give the rules that this Daybook goes by."""
    return OddRules(**tomllib.loads(resource("odd.toml").read_text("utf-8")))


def odd_entries(
    entries: Iterable[Entry], kinds: Mapping[int, AccountKind], period: Period, rules: OddRules
) -> tuple[OddEntry, ...]:
    """Give what is worth a question in a period, the newest first; a note beside an entry answers it.

    `kinds` says what sort each account is. Entries before the period only show what is usual.
    """
    paid = [each for each in entries if each.amount.pence < 0 and not each.transfer_id]
    ordered = sorted(paid, key=lambda each: (each.day, each.id))
    found = [*_twice(ordered), *_cash(ordered, kinds, rules), *_weekend(ordered, kinds, rules)]
    found += _unusual(ordered, rules)
    open_ones = [each for each in found if not each.entry.note.strip() and each.entry.day in period]
    return tuple(sorted(open_ones, key=lambda each: (each.entry.day, each.entry.id), reverse=True))


def looked_at(period: Period) -> Period:
    """Give the days to read for a period: a year more than itself, to know what is usual."""
    return Period(period.first - timedelta(days=365), period.last)


def _name(entry: Entry) -> str:
    return " ".join(entry.payee.split()).casefold()


def _twice(paid: Sequence[Entry]) -> Iterator[OddEntry]:
    by_day: dict[tuple[object, str], list[Entry]] = defaultdict(list)
    for each in paid:
        by_day[(each.day, _name(each))].append(each)
    for same in by_day.values():
        # Where the first payment has a note, the second needs none.
        if len(same) > 1 and not any(each.note.strip() for each in same):
            question = t(
                "{payee} was paid {count} times on {day}. Is that right?",
                payee=same[0].payee, count=len(same), day=day(same[0].day),
            )  # fmt: skip
            yield OddEntry(Odd.TWICE, same[-1], question)


def _cash(paid: Sequence[Entry], kinds: Mapping[int, AccountKind], rules: OddRules) -> Iterator[OddEntry]:
    step, least = rules.round_cash_pounds * 100, rules.round_cash_from_pounds * 100
    for each in paid:
        pence = -each.amount.pence
        if kinds.get(each.account_id) is AccountKind.CASH and pence >= least and pence % step == 0:
            question = t(
                "{amount} in cash went to {payee} on {day}. What was it for, and is there a signed receipt?",
                amount=money(-each.amount), payee=each.payee, day=day(each.day),
            )  # fmt: skip
            yield OddEntry(Odd.ROUND_CASH, each, question)


def _weekend(paid: Sequence[Entry], kinds: Mapping[int, AccountKind], rules: OddRules) -> Iterator[OddEntry]:
    known: set[str] = set()
    for each in paid:
        bank = kinds.get(each.account_id) is AccountKind.BANK
        large = -each.amount.pence >= rules.weekend_from_pounds * 100
        if each.day.weekday() < SATURDAY:
            continue
        # Somebody who was paid at a weekend before is no surprise at another.
        new = _name(each) not in known
        known.add(_name(each))
        if bank and large and new:
            question = t(
                "{payee} was paid {amount} at a weekend, on {day}. Who asked for that?",
                payee=each.payee, amount=money(-each.amount), day=day(each.day),
            )  # fmt: skip
            yield OddEntry(Odd.WEEKEND, each, question)


def _unusual(paid: Sequence[Entry], rules: OddRules) -> Iterator[OddEntry]:
    before: dict[str, list[int]] = defaultdict(list)
    for each in paid:
        earlier, pence = before[_name(each)], -each.amount.pence
        if len(earlier) >= rules.usual_from_payments and pence > rules.times_usual * median_low(earlier):
            question = t(
                "{payee} was paid {amount} on {day}, much more than usual. What was different?",
                payee=each.payee, amount=money(-each.amount), day=day(each.day),
            )  # fmt: skip
            yield OddEntry(Odd.UNUSUAL, each, question)
        earlier.append(pence)
