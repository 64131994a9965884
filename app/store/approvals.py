"""In the book: trusts and who approved what, proposals, providers' statements, changes of funder, readers."""

from collections.abc import Iterable
from datetime import date
from typing import ClassVar

from sqlalchemy import Index, Table, func, select

from app.funding.changing import FunderChange, KeptPa
from app.funding.isf import ProviderStatement
from app.funding.proposal import Proposal
from app.funding.trust import Approval, Trust, Trustee
from app.money import Money
from app.plan.readers import PlanReader
from app.store.codec import value
from app.store.repository import Repository
from app.store.shelf import Shelf, Shelves
from app.store.tables import ENTRY, METADATA, SPLIT, link, maybe, number, own_id, words

TRUST = Table(
    "trust",
    METADATA,
    *(own_id(), link("pot_id", "pot"), words("name"), words("first"), words("purpose"), words("accounts")),
    *(maybe("agreed"), maybe("last")),
    sqlite_autoincrement=True,
)

TRUSTEE = Table(
    "trustee",
    METADATA,
    *(own_id(), link("trust_id", "trust"), words("name"), words("first"), maybe("last"), number("signs")),
    *(words("reached"), words("pin")),
    sqlite_autoincrement=True,
)

APPROVAL = Table(
    "approval",
    METADATA,
    *(own_id(), words("kind"), number("to_id"), number("amount_pence"), words("at"), words("name")),
    *(words("how"), number("trustee_id"), number("paper_id")),
    Index("approval_by_target", "kind", "to_id"),
    sqlite_autoincrement=True,
)

PROPOSAL = Table(
    "proposal",
    METADATA,
    *(own_id(), words("day"), words("by"), words("what"), words("why"), words("payee")),
    *(number("amount_pence"), maybe("pay_by"), number("pot_id"), words("category"), words("reply")),
    *(maybe("replied"), words("words"), number("due_id")),
    sqlite_autoincrement=True,
)

PROVIDER_STATEMENT = Table(
    "provider_statement",
    METADATA,
    *(own_id(), link("pot_id", "pot"), words("first"), words("last"), number("opening_pence")),
    *(number("received_pence"), number("spent_pence"), number("left_pence"), number("opening_minutes")),
    *(number("received_minutes"), number("given_minutes"), number("left_minutes")),
    *(number("counted_minutes"), words("note")),
    sqlite_autoincrement=True,
)

FUNDER_CHANGE = Table(
    "funder_change",
    METADATA,
    *(own_id(), link("pot_id", "pot"), words("first"), words("ask_who"), maybe("asked"), maybe("answered")),
    *(words("answer"), number("new_pot_id")),
    sqlite_autoincrement=True,
)

KEPT_PA = Table(
    "kept_pa",
    METADATA,
    *(own_id(), link("change_id", "funder_change"), link("pa_id", "pa"), words("kept"), words("words")),
    sqlite_autoincrement=True,
)

PLAN_READER = Table(
    "plan_reader",
    METADATA,
    *(own_id(), words("name"), words("kind"), words("parts"), number("funder_id")),
    sqlite_autoincrement=True,
)


class Trusts(Repository[Trust]):
    """Trusts that hold a pot's money."""

    table: ClassVar[Table] = TRUST
    kind: ClassVar[type] = Trust


class Trustees(Repository[Trustee]):
    """Who sits on them."""

    table: ClassVar[Table] = TRUSTEE
    kind: ClassVar[type] = Trustee


class Approvals(Repository[Approval]):
    """What a second person approved."""

    table: ClassVar[Table] = APPROVAL
    kind: ClassVar[type] = Approval

    def of(self, kind: str, numbers: Iterable[int]) -> list[Approval]:
        """Give the approvals of these payments or bills, the latest first."""
        c = APPROVAL.c
        asked = select(APPROVAL).where(c.kind == kind, c.to_id.in_(list(numbers))).order_by(c.id.desc())
        return [value(Approval, stored) for stored in self._connection.execute(asked).mappings()]

    def paid_from(self, pot_id: int, limit: Money, first: date, last: date | None) -> dict[int, Money]:
        """Give the payments out of a pot that come to a limit or more, and how much each paid from it."""
        e, s = ENTRY.c, SPLIT.c
        paid = func.sum(s.amount_pence)
        asked = (
            select(s.entry_id, paid)
            .join(ENTRY, s.entry_id == e.id)
            .where(s.pot_id == pot_id, e.transfer_id == 0, s.day >= first.isoformat())
            .group_by(s.entry_id)
            .having(paid <= -limit.pence)
        )
        if last is not None:
            asked = asked.where(s.day <= last.isoformat())
        return {entry_id: Money(-pence) for entry_id, pence in self._connection.execute(asked)}


class Proposals(Repository[Proposal]):
    """What others propose."""

    table: ClassVar[Table] = PROPOSAL
    kind: ClassVar[type] = Proposal


class ProviderStatements(Repository[ProviderStatement]):
    """What providers say of the money they hold."""

    table: ClassVar[Table] = PROVIDER_STATEMENT
    kind: ClassVar[type] = ProviderStatement


class FunderChanges(Repository[FunderChange]):
    """Changes of funder that are being planned."""

    table: ClassVar[Table] = FUNDER_CHANGE
    kind: ClassVar[type] = FunderChange


class KeptPas(Repository[KeptPa]):
    """What a new funder said of each job."""

    table: ClassVar[Table] = KEPT_PA
    kind: ClassVar[type] = KeptPa


class PlanReaders(Repository[PlanReader]):
    """Who is given a copy of the plan, and of what."""

    table: ClassVar[Table] = PLAN_READER
    kind: ClassVar[type] = PlanReader


class Agreeing(Shelves):
    """All that is kept of who agrees, proposes and reads beside the person."""

    trusts: "Shelf[Trusts]" = Shelf("approvals.Trusts")
    trustees: "Shelf[Trustees]" = Shelf("approvals.Trustees")
    approvals: "Shelf[Approvals]" = Shelf("approvals.Approvals")
    proposals: "Shelf[Proposals]" = Shelf("approvals.Proposals")
    provider_statements: "Shelf[ProviderStatements]" = Shelf("approvals.ProviderStatements")
    funder_changes: "Shelf[FunderChanges]" = Shelf("approvals.FunderChanges")
    kept_pas: "Shelf[KeptPas]" = Shelf("approvals.KeptPas")
    plan_readers: "Shelf[PlanReaders]" = Shelf("approvals.PlanReaders")
