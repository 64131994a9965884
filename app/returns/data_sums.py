"""The figures of a return as plain data: part of `app.returns.data`."""

from datetime import date
from typing import Any

from app.funding.payments import WEEKS_A_YEAR
from app.funding.position import Surplus
from app.money import Money, total
from app.returns.parts import AccountBalance, ContributionLine, ExpectedLine, Figures, Return, Stream
from app.words import weeks as written_weeks

Data = dict[str, Any]


def sums_data(drafted: Return) -> Data:
    """Write the figures, what they are made of, and what should have come in."""
    return {
        "figures": _figures(drafted.figures),
        "groups": [
            {"name": group.name, "direction": str(group.direction), "amount_pence": group.amount.pence}
            for group in drafted.groups
        ],
        "categories": [
            {
                "code": category.code,
                "name": category.name,
                "direction": str(category.direction),
                "group": category.group,
                "amount_pence": category.amount.pence,
                "lines": category.count,
            }
            for category in drafted.categories
        ],
        "accounts": [_account(account) for account in drafted.accounts],
        "streams": [_stream(stream) for stream in drafted.streams],
        "expected": _expected(drafted.expected),
        "contribution": _contribution(drafted.contribution),
    }


def _figures(figures: Figures) -> Data:
    return {
        "opening_pence": figures.opening.pence,
        "money_in_pence": figures.money_in.pence,
        "money_out_pence": figures.money_out.pence,
        "moved_pence": figures.moved.pence,
        "closing_pence": figures.closing.pence,
        "others_pence": figures.others.pence,
        "bank_closing_pence": _pence(figures.bank_closing),
        "difference_pence": _pence(figures.difference),
    }


def _account(account: AccountBalance) -> Data:
    apart = None if account.bank_closing is None else account.bank_closing - account.closing
    return {
        "name": account.name,
        "kind": str(account.kind),
        "last_digits": account.last_digits,
        "opening_pence": account.opening.pence,
        "other_pence": account.other.pence,
        "closing_pence": account.closing.pence,
        "bank_closing_pence": _pence(account.bank_closing),
        "difference_pence": _pence(apart),
        "bank_day": day_data(account.bank_day),
    }


def _stream(stream: Stream) -> Data:
    return {
        "name": stream.name,
        "weekly_pence": stream.weekly.pence,
        "yearly_pence": stream.yearly.pence,
        "contribution_weekly_pence": stream.contribution_weekly.pence,
        "contribution_yearly_pence": (stream.contribution_weekly * WEEKS_A_YEAR).pence,
        "contribution_model": str(stream.contribution_model),
        "first": stream.first.isoformat(),
        "last": day_data(stream.last),
    }


def _expected(lines: tuple[ExpectedLine, ...]) -> Data:
    due = total(line.due for line in lines)
    received = total(line.received for line in lines)
    return {
        "payments": [
            {
                "day": line.day.isoformat(),
                "pot": line.pot_id,
                "due_pence": line.due.pence,
                "received_pence": line.received.pence,
                "received_on": day_data(line.received_on),
                "came": str(line.came),
            }
            for line in lines
        ],
        "due_pence": due.pence,
        "received_pence": received.pence,
        "difference_pence": (received - due).pence,
    }


def _contribution(line: ContributionLine) -> Data:
    return {
        "model": str(line.model),
        "weekly_pence": line.weekly.pence,
        "brought_pence": line.brought.pence,
        "due_pence": line.due.pence,
        "paid_pence": line.paid.pence,
        "owing_pence": line.owing.pence,
        "weeks_behind": written_weeks(line.weeks_behind),
    }


def position_data(position: Surplus) -> Data:
    """Write the sum that says what is left and what may be kept."""
    return {
        "on": position.on.isoformat(),
        "lines": [
            {"key": line.key, "name": line.name, "amount_pence": line.amount.pence, "source": line.source}
            for line in position.lines
        ],
        "available_pence": position.available.pence,
        "weekly_pence": position.weekly.pence,
        "retained_weeks": position.retained_weeks,
        "figure_known": position.figure_known,
        "allowed_pence": position.allowed.pence,
        "surplus_pence": position.surplus.pence,
        "weeks": None if position.weeks is None else written_weeks(position.weeks),
        "ahead_pence": position.ahead.pence,
        "before_next_pence": position.before_next.pence,
        "next_payment": day_data(position.next_payment),
    }


def day_data(day: date | None) -> str | None:
    """Write a day as 2026-09-30."""
    return None if day is None else day.isoformat()


def _pence(amount: Money | None) -> int | None:
    return None if amount is None else amount.pence
