"""Why this balance: every pound in the accounts, named, with the rule for each."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from app.funding.agreement import Due, DueKind
from app.funding.position import GOING_OUT, SumLine
from app.money import NOTHING, Money, total
from app.words import day, t


class Why(StrEnum):
    """Why money is unspent."""

    NO_PA = "no_pa"
    ILLNESS = "illness"
    HOSPITAL = "hospital"
    SAVED_FOR = "saved_for"
    NOT_NEEDED = "not_needed"
    AWAITING = "awaiting"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class UnspentReason:
    """Why some money was not spent, from a day to a day."""

    id: int
    pot_id: int
    first: date
    last: date
    amount: Money
    why: Why
    words: str = ""


@dataclass(frozen=True, slots=True)
class Saving:
    """Money kept for something on a day, agreed by somebody or not yet.

    `decision_id` is the decision in the register that says so, 0 where none is named.
    """

    id: int
    pot_id: int
    what: str
    by: date
    amount: Money
    agreed_by: str = ""
    agreed: date | None = None
    spent: bool = False
    decision_id: int = 0


@dataclass(frozen=True, slots=True)
class NamedBalance:
    """What is in the accounts, part by part; the parts add up to it. `spare` below nought is missing."""

    held: Money
    parts: tuple[SumLine, ...]
    spare: Money


OWED = {DueKind.HMRC: "hmrc", DueKind.PENSION: "pension", DueKind.NET_PAY: "wages", DueKind.HOLIDAY: "leave"}


def name_every_pound(
    held: Money,
    dues: Iterable[Due],
    savings: Iterable[Saving],
    reserves: Sequence[SumLine],
) -> NamedBalance:
    """Name each pound: owed to HMRC, pension, wages, leave, bills; saved for; kept by rule; and spare.

    `reserves` are further parts with their rule: money agreed for bad weeks, leave built up, what ending
    jobs would cost, another's money, money paid for days to come.
    """
    owed: dict[str, Money] = {}
    for due in dues:
        if due.kind in GOING_OUT and not due.entry_id:
            key = OWED.get(due.kind, "bills")
            owed[key] = owed.get(key, NOTHING) + abs(due.amount)
    lines = [SumLine(key, _owed_name(key), amount, _owed_rule(key)) for key, amount in owed.items()]
    lines += [_saved(saving) for saving in savings if not saving.spent]
    lines += [line for line in reserves if line.amount]
    named = tuple(line for line in lines if line.amount)
    return NamedBalance(held, named, held - total(line.amount for line in named))


def not_reasoned(spare: Money, reasons: Iterable[UnspentReason]) -> Money:
    """Give the part of spare money that no reason explains yet."""
    return max(spare - total(reason.amount for reason in reasons), NOTHING)


def _saved(saving: Saving) -> SumLine:
    name = t("Saved for {what}, by {day}", what=saving.what, day=day(saving.by))
    if not saving.agreed_by:
        return SumLine(f"saving.{saving.id}", name, saving.amount, t("Not agreed yet"))
    rule = t("Agreed by {name}", name=saving.agreed_by)
    if saving.agreed is not None:
        rule = t("Agreed by {name} on {day}", name=saving.agreed_by, day=day(saving.agreed))
    return SumLine(f"saving.{saving.id}", name, saving.amount, rule)


def _owed_name(key: str) -> str:
    return {
        "hmrc": t("Tax and National Insurance due"),
        "pension": t("Pension payments due"),
        "wages": t("Wages earned and not yet paid"),
        "leave": t("Holiday pay due"),
        "bills": t("Bills on their way"),
    }[key]


def _owed_rule(key: str) -> str:
    return {
        "hmrc": t("HMRC must be paid by its day after each tax month or quarter."),
        "pension": t("The pension provider must be paid."),
        "wages": t("Pay that was earned must be paid."),
        "leave": t("Leave that was earned must be paid."),
        "bills": t("The bill, or the agreement with who sent it."),
    }[key]


def why_name(why: Why) -> str:
    """Say a reason in words."""
    return {
        Why.NO_PA: t("No PA could be found"),
        Why.ILLNESS: t("Illness"),
        Why.HOSPITAL: t("In hospital"),
        Why.SAVED_FOR: t("Saved for something"),
        Why.NOT_NEEDED: t("Not needed"),
        Why.AWAITING: t("Waiting for an answer"),
        Why.OTHER: t("Another reason"),
    }[why]
