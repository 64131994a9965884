"""The funder's payments over the period, expected beside received, carried on from the return before."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from app.funding.agreement import DueKind
from app.funding.matching import DAYS_EARLY, Came, Match, match_expected
from app.funding.payments import Expected, expected_payments
from app.money import Money
from app.period import Period
from app.returns.lines import movements_of
from app.returns.parts import ExpectedLine
from app.returns.records import PreviousReturn, Records

WAITING = frozenset({Came.MISSING, Came.NOT_YET})


def expected_lines(records: Records, period: Period) -> tuple[ExpectedLine, ...]:
    """Put each payment that was due beside what came, in order of day.

    A payment still missing in the last return is looked for again; one that came early in it is not.
    """
    due = _not_yet_come(expected_payments(records.agreements, period), records.previous)
    waiting = _waiting(records.previous)
    matches = match_expected([*waiting, *due], movements_of(records), period.last)
    return tuple(_line(match) for match in matches)


def _line(match: Match) -> ExpectedLine:
    pot_id = match.expected.pot_id if match.expected else match.movement.pot_id if match.movement else 0
    received_on = match.movement.day if match.movement else None
    return ExpectedLine(match.day, pot_id, match.due, match.received, received_on, match.came)


def _rows(previous: PreviousReturn | None) -> Sequence[Mapping[str, Any]]:
    return [] if previous is None else previous.data["expected"]["payments"]


def _waiting(previous: PreviousReturn | None) -> list[Expected]:
    """Give the payments that the last return was still waiting for."""
    return [
        Expected(DueKind.PAYMENT_IN, row["pot"], day, Money(row["due_pence"]), Period(day, day))
        for row in _rows(previous)
        if row["came"] in WAITING
        for day in [date.fromisoformat(row["day"])]
    ]


def _not_yet_come(due: list[Expected], previous: PreviousReturn | None) -> list[Expected]:
    """Leave out what came a few days early, before the period, and stands in the last return."""
    early = [row for row in _rows(previous) if row["came"] == Came.UNEXPECTED]
    for row in early:
        came = date.fromisoformat(row["received_on"])
        for payment in due:
            soon = payment.day - came <= timedelta(days=DAYS_EARLY)
            if soon and payment.amount.pence == row["received_pence"] and payment.pot_id == row["pot"]:
                due = [other for other in due if other is not payment]
                break
    return due
