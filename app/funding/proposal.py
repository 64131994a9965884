"""What somebody else proposes, for the person to say yes or no to."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from app.money import NOTHING, Money
from app.words import t


class Reply(StrEnum):
    """What the person answered."""

    WAITING = "waiting"
    YES = "yes"
    NO = "no"


@dataclass(frozen=True, slots=True)
class Proposal:
    """Something proposed by somebody who may not decide it, such as a lead professional.

    With an `amount` it is a payment to `payee` by `pay_by`, which a yes makes a bill (`due_id`).
    """

    id: int
    day: date
    by: str
    what: str
    why: str = ""
    payee: str = ""
    amount: Money = NOTHING
    pay_by: date | None = None
    pot_id: int = 0
    category: str = ""
    reply: Reply = Reply.WAITING
    replied: date | None = None
    words: str = ""
    due_id: int = 0


def reply_name(reply: Reply) -> str:
    """Say what became of a proposal."""
    return {Reply.WAITING: t("Waiting for you"), Reply.YES: t("You said yes"), Reply.NO: t("You said no")}[
        reply
    ]
