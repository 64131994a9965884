"""One cost, several pots: shared by percentage; and money that one pot lends another."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from app.errors import AppError
from app.money import NOTHING, Money
from app.words import t

WHOLE = 10_000  # hundredths of a percent


@dataclass(frozen=True, slots=True)
class Part:
    """What one pot bears of a cost, in hundredths of a percent."""

    pot_id: int
    share: int


@dataclass(frozen=True, slots=True)
class SharedCost:
    """Why one payment is borne by several pots, and who agreed; while nobody did, it is disputed."""

    id: int
    entry_id: int
    day: date
    reason: str
    agreed_by: str = ""
    agreed: date | None = None

    @property
    def is_disputed(self) -> bool:
        """Whether nobody has agreed yet."""
        return not self.agreed_by.strip()


@dataclass(frozen=True, slots=True)
class PotDebt:
    """Money of one pot that was used for another, to be paid back; `repaid` is how much has been."""

    id: int
    from_pot: int
    to_pot: int
    day: date
    amount: Money
    reason: str
    by: date | None = None
    entry_id: int = 0
    repaid: Money = NOTHING

    @property
    def left(self) -> Money:
        """What is still to be paid back."""
        return self.amount - self.repaid


def shared_out(amount: Money, parts: Sequence[Part]) -> list[Money]:
    """Share a cost; the parts add up to it to the penny.

    Raises AppError unless the shares come to the whole and no pot stands there twice.
    """
    if sum(part.share for part in parts) != WHOLE or any(part.share <= 0 for part in parts):
        raise AppError(
            t("The shares do not come to 100%."), t("Change them until they come to 100% together.")
        )
    if len({part.pot_id for part in parts}) != len(parts):
        raise AppError(t("One pot stands here twice."), t("Put its two shares together."))
    return amount.shared([part.share for part in parts])


@dataclass(frozen=True, slots=True)
class Pool:
    """Money put together for something shared, such as a class; others stand there by a label, not by name.

    `members` are labels parted by commas, this person's own first; `share` is what this person bears in
    hundredths of a percent. A change of members ends one and begins the next on its day.
    """

    id: int
    what: str
    first: date
    members: str
    share: int
    pot_id: int = 0
    cost: Money = NOTHING
    last: date | None = None
    payer: str = ""
    leaving_rule: str = ""

    @property
    def labels(self) -> tuple[str, ...]:
        """The members' labels, the person's own first."""
        return tuple(label.strip() for label in self.members.split(",") if label.strip())

    @property
    def own_part(self) -> Money:
        """What this person bears of the cost; the others bear equal parts of the rest."""
        return self.parts[0]

    @property
    def parts(self) -> list[Money]:
        """What each bears, in the members' order; they add up to the cost."""
        others = len(self.labels) - 1
        if not others:
            return [self.cost]
        return self.cost.shared([self.share * others, *([WHOLE - self.share] * others)])
