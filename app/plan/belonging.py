"""Big things bought for support: whose they are, and what becomes of them when support ends."""

from dataclasses import dataclass
from datetime import date

from app.errors import AppError
from app.money import NOTHING, Money
from app.words import t


@dataclass(frozen=True, slots=True)
class Belonging:
    """One big thing: what it is, when it was bought and for how much, whose it is, what happens to it later.

    `pot_id` is the money that paid (0: the person's own), `if_ends` what happens to it if support ends.
    `gone` is the day it was sold, handed back or thrown away, `note` how.
    """

    id: int
    what: str
    bought: date
    owner: str
    if_ends: str
    cost: Money = NOTHING
    pot_id: int = 0
    gone: date | None = None
    note: str = ""


def check_belonging(thing: Belonging, today: date) -> None:
    """Raise AppError where a thing lacks what will be asked about it, or its days cannot be."""
    if not thing.what.strip():
        raise AppError(t("The thing needs a name."), t("Say what was bought."))
    if not thing.owner.strip():
        raise AppError(
            t("Nobody stands here as the owner."), t("Write whose it is. Ask, if you do not know.")
        )
    if not thing.if_ends.strip():
        raise AppError(
            t("It does not say what happens to it if support ends."),
            t("Write what was agreed: kept, handed back, or sold."),
        )
    if thing.cost.pence < 0:
        raise AppError(t("What it cost cannot be below nothing."), t("Type it without a minus."))
    if thing.bought > today or (thing.gone is not None and thing.gone < thing.bought):
        raise AppError(t("These days cannot be."), t("Look at the day it was bought, and the day it went."))
