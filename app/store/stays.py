"""In the book: stays in hospital with what was paid for them, and money that somebody lent for wages."""

from typing import ClassVar

from sqlalchemy import Index, Table, select

from app.employment.stay import PaidRetainer, Stay
from app.funding.lent import Lent, LentPart
from app.store.codec import value
from app.store.repository import Repository
from app.store.tables import METADATA, link, maybe, number, own_id, words

STAY = Table(
    "hospital_stay",
    METADATA,
    *(own_id(), words("first"), maybe("last"), number("full_days"), number("share_after")),
    *(number("days_at_most"), words("agreed_by"), maybe("agreed_on"), words("rule"), words("reason")),
    words("note"),
    sqlite_autoincrement=True,
)

PAID_RETAINER = Table(
    "paid_retainer",
    METADATA,
    *(own_id(), link("payslip_id", "payslip"), number("stay_id"), link("pa_id", "pa")),
    *(number("contract_id"), number("amount_pence")),
    Index("paid_retainer_by_stay", "stay_id", "pa_id"),
    sqlite_autoincrement=True,
)

LENT = Table(
    "lent",
    METADATA,
    *(own_id(), words("lender"), words("day"), number("amount_pence"), number("pot_id")),
    *(link("account_id", "account"), number("due_id"), words("repay_by"), words("why"), maybe("told")),
    sqlite_autoincrement=True,
)

LENT_PART = Table(
    "lent_part",
    METADATA,
    *(own_id(), link("lent_id", "lent"), number("due_id"), number("entry_id")),
    sqlite_autoincrement=True,
)


class Stays(Repository[Stay]):
    """When the person was in hospital or away."""

    table: ClassVar[Table] = STAY
    kind: ClassVar[type] = Stay


class PaidRetainers(Repository[PaidRetainer]):
    """What was paid for stays."""

    table: ClassVar[Table] = PAID_RETAINER
    kind: ClassVar[type] = PaidRetainer

    def of(self, pa_id: int) -> list[PaidRetainer]:
        """Give what one PA was paid for stays, the earliest first."""
        c = PAID_RETAINER.c
        asked = select(PAID_RETAINER).where(c.pa_id == pa_id).order_by(c.id)
        return [value(PaidRetainer, stored) for stored in self._connection.execute(asked).mappings()]


class AllLent(Repository[Lent]):
    """What somebody lent."""

    table: ClassVar[Table] = LENT
    kind: ClassVar[type] = Lent

    def owed_by(self, due_id: int) -> Lent | None:
        """Give what a due pays back, or None."""
        return next((one for one in self.all() if one.due_id == due_id), None)


class LentParts(Repository[LentPart]):
    """What lent money paid."""

    table: ClassVar[Table] = LENT_PART
    kind: ClassVar[type] = LentPart

    def of(self, lent_id: int) -> list[LentPart]:
        """Give what one loan paid, in order."""
        return [part for part in self.all() if part.lent_id == lent_id]
